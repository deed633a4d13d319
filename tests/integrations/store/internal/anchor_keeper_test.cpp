#include "integrations/store/internal/anchor_keeper.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "tests/support/store_files.hpp"

namespace calcar::store::internal {
namespace {

using calcar::tests::TestFolder;
using Durability = AnchorKeeper::Durability;

Anchor anchorAt(std::int64_t sequence, char byte = 'c') { return {sequence, std::string(32, byte)}; }

std::string contentOf(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

class KeptAnchor : public ::testing::Test {
 protected:
  [[nodiscard]] std::filesystem::path anchors() const { return m_folder.path() / "anchors"; }
  [[nodiscard]] std::unique_ptr<AnchorKeeper> keeper(const std::string& key = "key",
                                                     const std::string& store = "s1") const {
    return std::make_unique<AnchorKeeper>(anchors(), store, key);
  }

 private:
  TestFolder m_folder;
};

TEST_F(KeptAnchor, IsReadAsItWasKept) {
  keeper()->keep(anchorAt(7), Durability::Quick);

  EXPECT_EQ(keeper()->read().anchor, anchorAt(7));
  EXPECT_FALSE(keeper()->read().damaged);
}

TEST_F(KeptAnchor, IsNotThereBeforeTheFirst) {
  EXPECT_EQ(keeper()->read().anchor, std::nullopt);
  EXPECT_FALSE(keeper()->read().damaged);
}

TEST_F(KeptAnchor, NeverGoesBackwards) {
  const auto one = keeper();
  one->keep(anchorAt(7), Durability::Flushed);

  one->keep(anchorAt(6, 'd'), Durability::Flushed);
  one->keep(anchorAt(7, 'd'), Durability::Quick);

  EXPECT_EQ(one->read().anchor, anchorAt(7));
}

TEST_F(KeptAnchor, GoesBackOnPurposeOnly) {
  const auto one = keeper();
  one->keep(anchorAt(7), Durability::Flushed);

  one->startAnew(anchorAt(3, 'd'));

  EXPECT_EQ(one->read().anchor, anchorAt(3, 'd'));
}

TEST_F(KeptAnchor, IsReadableByItsOwnerAlone) {
  keeper()->keep(anchorAt(7), Durability::Flushed);

  for (const auto& entry : std::filesystem::directory_iterator(anchors())) {
    EXPECT_EQ(entry.status().permissions(),
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write)
        << entry.path().filename();
  }
}

TEST_F(KeptAnchor, CannotBeWrittenWithoutTheKey) {
  keeper("another key")->keep(anchorAt(7), Durability::Quick);

  EXPECT_EQ(keeper()->read().anchor, std::nullopt);
  EXPECT_TRUE(keeper()->read().damaged);
}

TEST_F(KeptAnchor, OfAnotherStoreDoesNotCount) {
  keeper()->keep(anchorAt(7), Durability::Quick);
  std::filesystem::copy(anchors() / "s1", anchors() / "s2");

  EXPECT_EQ(keeper("key", "s2")->read().anchor, std::nullopt);
}

TEST_F(KeptAnchor, WithAnyByteChangedIsDamaged) {
  keeper()->keep(anchorAt(7), Durability::Quick);
  std::filesystem::remove(anchors() / "s1.flushed");
  const std::string whole = contentOf(anchors() / "s1");
  ASSERT_GT(whole.size(), 100U);

  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    std::ofstream(anchors() / "s1", std::ios::binary | std::ios::trunc) << changed;
    EXPECT_EQ(keeper()->read().anchor, std::nullopt) << at;
    EXPECT_TRUE(keeper()->read().damaged) << at;
    std::ofstream(anchors() / "s1", std::ios::binary | std::ios::trunc) << whole.substr(0, at);
    EXPECT_EQ(keeper()->read().anchor, std::nullopt) << at;
  }
}

TEST_F(KeptAnchor, ThatWasFlushedOutlivesATornOne) {
  keeper()->keep(anchorAt(5), Durability::Flushed);
  std::ofstream(anchors() / "s1", std::ios::binary | std::ios::trunc) << "";

  const auto reading = keeper()->read();

  EXPECT_EQ(reading.anchor, anchorAt(5));
  EXPECT_TRUE(reading.damaged);
}

TEST_F(KeptAnchor, IsFlushedWhenItsKeeperGoes) {
  keeper()->keep(anchorAt(7), Durability::Quick);

  EXPECT_EQ(contentOf(anchors() / "s1.flushed"), contentOf(anchors() / "s1"));
}

TEST_F(KeptAnchor, SaysWhyItCouldNotBeKept) {
  std::ofstream(anchors()) << "a file, no folder";
  const auto one = keeper();

  one->keep(anchorAt(7), Durability::Quick);

  EXPECT_NE(one->problem(), "");
}

TEST(UsualAnchorFolder, IsWhereTheDesktopKeepsState) {
  const TestFolder folder;

  EXPECT_EQ(usualAnchorFolder(), folder.state() / "calcar" / "anchors");
}

}  // namespace
}  // namespace calcar::store::internal
