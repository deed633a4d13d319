#include "integrations/documents/document_file.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <iterator>

#include "tests/integrations/documents/support/read_back.hpp"

namespace calcar::documents::test {
namespace {

namespace fs = std::filesystem;

std::ptrdiff_t filesIn(const fs::path& folder) { return std::distance(fs::directory_iterator(folder), {}); }

TEST(DocumentFile, HoldsTheBytesAndIsReadableByItsOwnerAlone) {
  const auto file = freshFolder() / "größe.html";
  const std::string bytes("a\0b\nü", 6);

  ASSERT_TRUE(writeDocumentFile(file, bytes));

  EXPECT_EQ(contentOf(file), bytes);
  EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST(DocumentFile, ReplacesAnOlderOneAndLeavesNothingBeside) {
  const auto folder = freshFolder();

  ASSERT_TRUE(writeDocumentFile(folder / "note.txt", "first"));
  ASSERT_TRUE(writeDocumentFile(folder / "note.txt", "second"));

  EXPECT_EQ(contentOf(folder / "note.txt"), "second");
  EXPECT_EQ(filesIn(folder), 1);
}

TEST(DocumentFile, OfAMissingFolderIsRefusedWithoutNamingIt) {
  const auto folder = freshFolder() / "not-there";

  const auto written = writeDocumentFile(folder / "note.txt", "bytes");

  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().code, engine::ErrorCode::Unwritable);
  EXPECT_EQ(written.error().where, "document.file");
  EXPECT_EQ(written.error().detail.find("not-there"), std::string::npos);
  EXPECT_FALSE(fs::exists(folder));
}

TEST(DocumentFile, ThatCannotBeReplacedStaysAsItWas) {
  const auto folder = freshFolder();
  fs::create_directories(folder / "note.txt");

  EXPECT_FALSE(writeDocumentFile(folder / "note.txt", "bytes"));

  EXPECT_TRUE(fs::is_directory(folder / "note.txt"));
  EXPECT_EQ(filesIn(folder), 1);
}

}  // namespace
}  // namespace calcar::documents::test
