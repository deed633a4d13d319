#include "plugin/cli/files.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "plugin/cli/document_number.hpp"
#include "plugin/cli/terminal.hpp"
#include "tests/plugin/cli/program.hpp"
#include "tests/support/episode_builder.hpp"

namespace calcar::cli {
namespace {

namespace fs = std::filesystem;
using testing::contentOf;
using testing::TemporaryFolder;

TEST(ReplaceFile, KeepsPermissionsAndLeavesNothingBeside) {
  const TemporaryFolder folder;
  const auto file = folder.write("case.yaml", "before");
  ASSERT_EQ(::chmod(file.c_str(), 0640), 0);

  const auto replaced = replaceFile(file, "before", "after");

  struct ::stat status {};
  ASSERT_TRUE(replaced);
  EXPECT_EQ(contentOf(file), "after");
  ASSERT_EQ(::stat(file.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 07777U, 0640U);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 1);
}

TEST(ReplaceFile, FollowsALinkInsteadOfReplacingIt) {
  const TemporaryFolder folder;
  const auto file = folder.write("case.yaml", "before");
  fs::create_symlink("case.yaml", folder.at("link"));

  ASSERT_TRUE(replaceFile(folder.at("link"), "before", "after"));

  EXPECT_TRUE(fs::is_symlink(folder.at("link")));
  EXPECT_EQ(contentOf(file), "after");
}

TEST(ReplaceFile, RefusesAFileThatSomebodyElseChanged) {
  const TemporaryFolder folder;
  const auto file = folder.write("case.yaml", "their edit");

  const auto replaced = replaceFile(file, "before", "after");

  ASSERT_FALSE(replaced);
  EXPECT_EQ(replaced.error().code, engine::ErrorCode::Unwritable);
  EXPECT_EQ(contentOf(file), "their edit");
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 1);
}

TEST(ReplaceFile, RefusesAFileThatIsGone) {
  const TemporaryFolder folder;

  EXPECT_FALSE(replaceFile(folder.at("case.yaml"), "before", "after"));
  EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST(ReadFile, RefusesOneByteMoreThanTheLargest) {
  const TemporaryFolder folder;
  const auto file = folder.write("file", "12345");

  EXPECT_EQ(readFile(file, 5).value(), "12345");
  EXPECT_FALSE(readFile(file, 4));
}

TEST(DocumentNumber, ChangesWithTheDayAndWithWhatTheCaseSays) {
  const auto left = testing::EpisodeBuilder(engine::Side::Left).build();
  const auto right = testing::EpisodeBuilder(engine::Side::Right).build();
  const auto day = testing::day("2026-11-20");

  EXPECT_EQ(documentNumber(left, day), documentNumber(left, day));
  EXPECT_NE(documentNumber(left, day), documentNumber(right, day));
  EXPECT_NE(documentNumber(left, day), documentNumber(left, testing::day("2026-11-21")));
  EXPECT_TRUE(isDocumentNumber(documentNumber(left, day)));
}

TEST(DocumentNumber, GivenByTheUserIsSafeInAFileName) {
  EXPECT_TRUE(isDocumentNumber("2026-7"));
  EXPECT_TRUE(isDocumentNumber(std::string(40, 'a')));
  for (const std::string& wrong : {std::string(), std::string("../x"), std::string("a b"), std::string("-x"),
                                   std::string("ä"), std::string("a/b"), std::string(41, 'a')}) {
    EXPECT_FALSE(isDocumentNumber(wrong)) << wrong;
  }
}

TEST(Printable, TakesTheScreenOutOfTheHandsOfAFile) {
  EXPECT_EQ(printable("\x1b[2JHüfte\r\n\x7f\xC2\x9B"
                      "31m"),
            "?[2JHüfte????31m");
}

}  // namespace
}  // namespace calcar::cli
