#include "integrations/store/store.hpp"

#include <gtest/gtest.h>

#include "tests/support/store_files.hpp"

namespace calcar::store {
namespace {

using engine::ErrorCode;
using tests::fileIn;
using tests::keyFileIn;
using tests::TestFolder;

TEST(Store, OpensWithTheKeyItWasMadeWith) {
  const TestFolder folder;
  const auto key = keyFromFile(keyFileIn(folder.path()));
  std::string id;
  {
    const auto made = Store::create(fileIn(folder.path()), *key);
    ASSERT_TRUE(made) << made.error().detail;
    id = made->id();
  }

  const auto opened = Store::open(fileIn(folder.path()), *key);

  ASSERT_TRUE(opened) << opened.error().detail;
  EXPECT_EQ(opened->id(), id);
}

TEST(Store, IsReadableByItsOwnerAlone) {
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

TEST(Store, DoesNotOpenWithAnotherKey) {
  const TestFolder folder;
  const auto key = keyFromFile(keyFileIn(folder.path(), 'a'));
  const auto other = keyFromFile(keyFileIn(folder.path(), 'b'));
  ASSERT_TRUE(Store::create(fileIn(folder.path()), *key));

  const auto opened = Store::open(fileIn(folder.path()), *other);

  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code, ErrorCode::Sealed);
}

TEST(Store, IsNotMadeOverAnotherOne) {
  const TestFolder folder;
  const auto key = keyFromFile(keyFileIn(folder.path()));
  ASSERT_TRUE(Store::create(fileIn(folder.path()), *key));

  const auto again = Store::create(fileIn(folder.path()), *key);

  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().code, ErrorCode::Refused);
}

TEST(Store, SaysThatThereIsNone) {
  const TestFolder folder;
  const auto key = keyFromFile(keyFileIn(folder.path()));

  const auto opened = Store::open(fileIn(folder.path()), *key);

  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code, ErrorCode::Unreadable);
}

}  // namespace
}  // namespace calcar::store
