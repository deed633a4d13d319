#include "integrations/workplace/ways.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/support/store_files.hpp"

namespace calcar::workplace {
namespace {

using tests::TestFolder;

/// Everything that is wrong with a configuration, one line each.
std::string problemsOf(std::string_view text, const std::filesystem::path& folder = "/etc/calcar") {
  const auto ways = readWays(text, folder);
  std::string all;
  for (const auto& problem : ways ? exchange::Diagnostics() : ways.error()) {
    all += toText(problem) + '\n';
  }
  return all;
}

void writeNodes(const std::filesystem::path& file) {
  std::ofstream(file) << "nodes:\n  archive: { kind: dimse, host: localhost, port: 104, called: A }\n";
  std::filesystem::permissions(file,
                               std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST(ReadWays, TakesFoldersArchivesAndTheUsualWayOfEachKind) {
  const TestFolder folder;
  writeNodes(folder.path() / "pacs.yaml");

  const auto ways = readWays(
      "ways:\n"
      "  folder:praxis: out\n"
      "  folder:nas: /srv/nas/in\n"
      "  pacs:archive: pacs.yaml\n"
      "default: { referral: folder:praxis, note: pacs:archive, rehab: by-hand }\n",
      folder.path());

  ASSERT_TRUE(ways) << problemsOf("", folder.path());
  ASSERT_EQ(ways->folders.size(), 2U);
  EXPECT_EQ(ways->folders[0].name, "folder:praxis");
  EXPECT_EQ(ways->folders[0].folder, folder.path() / "out");
  EXPECT_EQ(ways->folders[1].folder, "/srv/nas/in");
  ASSERT_EQ(ways->archives.size(), 1U);
  EXPECT_EQ(ways->archives[0].name, "pacs:archive");
  EXPECT_EQ(std::get<dicom::DimseNode>(ways->archives[0].node.access).port, 104);
  EXPECT_EQ(ways->usual.at("referral"), "folder:praxis");
  EXPECT_EQ(ways->usual.at("rehab"), "by-hand");
  EXPECT_EQ(ways->usual.count("advice"), 0U);
}

TEST(ReadWays, EveryTransportHasTheNameOfItsWay) {
  const TestFolder folder;
  writeNodes(folder.path() / "pacs.yaml");
  const auto ways = readWays("ways: { folder:praxis: out, pacs:archive: pacs.yaml }", folder.path());
  ASSERT_TRUE(ways);

  const auto transports = makeTransports(*ways, "0.1.0");

  ASSERT_EQ(transports.size(), 2U);
  EXPECT_EQ(transports[0]->name(), "folder:praxis");
  EXPECT_EQ(transports[1]->name(), "pacs:archive");
}

TEST(ReadWays, SaysLineAndColumnOfEveryProblem) {
  const std::string problems = problemsOf(
      "ways:\n"
      "  folder:praxis: out\n"
      "  folder:Praxis: out\n"
      "  mail:sol: sol@example.org\n"
      "  folder:empty:\n"
      "defalt: {}\n"
      "default:\n"
      "  referral: folder:praxi\n"
      "  letter: by-hand\n");

  EXPECT_NE(problems.find("3:3: ways: expected folder:NAME or pacs:NODE"), std::string::npos) << problems;
  EXPECT_NE(problems.find("4:3: ways: expected folder:NAME or pacs:NODE"), std::string::npos) << problems;
  EXPECT_NE(problems.find("ways.folder:empty: expected one line with a path"), std::string::npos) << problems;
  EXPECT_NE(problems.find("6:1: file: expected ways or default"), std::string::npos) << problems;
  EXPECT_NE(problems.find("8:13: default.referral: expected a way that is listed above, or by-hand"),
            std::string::npos)
      << problems;
  EXPECT_NE(problems.find("did you mean folder:praxis?"), std::string::npos) << problems;
  EXPECT_NE(problems.find("9:3: default: expected referral, note, rehab or advice"), std::string::npos)
      << problems;
}

TEST(ReadWays, RefusesAWayThatIsListedTwice) {
  EXPECT_NE(problemsOf("ways:\n  folder:a: out\n  folder:a: in\n"), "");
}

TEST(ReadWays, RefusesWhatIsNoListOfWays) {
  for (const char* text :
       {"", "ways:", "ways: []", "ways: { }", "[]", "ways: { a: b }", "ways: { folder:a: [] }"}) {
    EXPECT_FALSE(readWays(text, "/")) << text;
  }
}

TEST(ReadWays, NamesTheFileOfNodesThatIsWrong) {
  const TestFolder folder;
  const auto nodes = folder.path() / "pacs.yaml";
  EXPECT_NE(problemsOf("ways: { pacs:archive: pacs.yaml }", folder.path()).find(nodes.string()),
            std::string::npos);

  writeNodes(nodes);
  const std::string problems = problemsOf("ways: { pacs:archiv: pacs.yaml }", folder.path());
  EXPECT_NE(problems.find("did you mean archive?"), std::string::npos) << problems;

  std::filesystem::permissions(nodes, std::filesystem::perms::others_write,
                               std::filesystem::perm_options::add);
  EXPECT_NE(problemsOf("ways: { pacs:archive: pacs.yaml }", folder.path()).find("only its owner can write"),
            std::string::npos);
}

TEST(ReadWays, AMistakeAmongTheNodesIsSaidOfTheirFileAlone) {
  const TestFolder folder;
  const auto ways = readWays("ways: { pacs:archive: pacs.yaml }", folder.path());
  ASSERT_FALSE(ways);

  const auto told = exchange::inFile(ways.error(), (folder.path() / "ways.yaml").string());

  EXPECT_EQ(told.front().file, (folder.path() / "pacs.yaml").string());
}

TEST(ReadWayFile, RefusesAFileThatOthersCanWrite) {
  const TestFolder folder;
  const auto file = folder.path() / "ways.yaml";
  std::ofstream(file) << "ways: { folder:praxis: out }\n";
  using std::filesystem::perms;

  std::filesystem::permissions(file, perms::owner_read | perms::owner_write);
  const auto ways = readWayFile(file);
  ASSERT_TRUE(ways);
  EXPECT_EQ(ways->folders.front().folder, folder.path() / "out");
  std::filesystem::permissions(file, perms::owner_read | perms::owner_write | perms::group_write);
  EXPECT_FALSE(readWayFile(file));
  EXPECT_FALSE(readWayFile(folder.path() / "missing"));
}

}  // namespace
}  // namespace calcar::workplace
