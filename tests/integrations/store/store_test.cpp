#include "integrations/store/store.hpp"

#include <gtest/gtest.h>

#include "tests/support/every_database.hpp"

namespace calcar::store {
namespace {

using engine::ErrorCode;
using tests::fileIn;
using tests::keyFileIn;
using tests::TestFolder;

class StoreTest : public tests::OnEveryDatabase {};
CALCAR_ON_EVERY_DATABASE(StoreTest);

TEST_P(StoreTest, OpensWithTheKeyItWasMadeWith) {
  std::string id;
  {
    const auto made = Store::create(location(), key());
    ASSERT_TRUE(made) << made.error().detail;
    id = made->id();
  }

  const auto opened = Store::open(location(), key());

  ASSERT_TRUE(opened) << opened.error().detail;
  EXPECT_EQ(opened->id(), id);
}

TEST_P(StoreTest, DoesNotOpenWithAnotherKey) {
  const auto other = keyFromFile(keyFileIn(folder(), 'b'));
  ASSERT_TRUE(Store::create(location(), key()));

  const auto opened = Store::open(location(), *other);

  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code, ErrorCode::Sealed);
}

TEST_P(StoreTest, IsNotMadeOverAnotherOne) {
  ASSERT_TRUE(Store::create(location(), key()));

  const auto again = Store::create(location(), key());

  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().code, ErrorCode::Refused);
}

TEST_P(StoreTest, IsNotHalfMadeWhenItsKeyIsMissing) {
  const auto missing = keyFromFile(folder() / "no-such-key");

  const auto made = Store::create(location(), *missing);

  ASSERT_FALSE(made);
  const auto again = Store::create(location(), key());
  EXPECT_TRUE(again) << again.error().detail;
}

TEST_P(StoreTest, SaysThatThereIsNone) {
  const auto opened = Store::open(location(), key());

  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code, ErrorCode::Unreadable);
}

TEST(StoreFile, IsReadableByItsOwnerAlone) {
  const TestFolder folder;
  const auto key = keyFromFile(keyFileIn(folder.path()));

  const auto made = Store::create(fileIn(folder.path()), *key);

  ASSERT_TRUE(made);
  for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
    const auto rights = entry.status().permissions();
    EXPECT_EQ(rights & (std::filesystem::perms::group_all | std::filesystem::perms::others_all),
              std::filesystem::perms::none)
        << entry.path().filename();
  }
}

}  // namespace
}  // namespace calcar::store
