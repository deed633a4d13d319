#include <gtest/gtest.h>

#include "integrations/exchange/read_json.hpp"
#include "integrations/exchange/yaml/case_file.hpp"
#include "integrations/exchange/yaml/read_yaml.hpp"

namespace calcar::exchange {
namespace {

using Kind = SourceNode::Kind;

TEST(ReadJson, KnowsThePlaceOfEveryKeyAndValue) {
  const auto root = readJson("{ \"a\": [1, -2.5e3 ,true],\n  \"b\\\"c\" :{}, \"d\":null}");

  ASSERT_TRUE(root);
  ASSERT_EQ(root->entries.size(), 3U);
  EXPECT_EQ(root->at, (Position{1, 1}));
  EXPECT_EQ(root->entries[0].keyAt, (Position{1, 3}));
  EXPECT_EQ(root->entries[0].value.at, (Position{1, 8}));
  EXPECT_EQ(root->entries[0].value.items[0].at, (Position{1, 9}));
  EXPECT_EQ(root->entries[0].value.items[1].at, (Position{1, 12}));
  EXPECT_EQ(root->entries[0].value.items[1].text, "-2.5e3");
  EXPECT_EQ(root->entries[0].value.items[2].at, (Position{1, 20}));
  EXPECT_EQ(root->entries[1].key, "b\"c");
  EXPECT_EQ(root->entries[1].keyAt, (Position{2, 3}));
  EXPECT_EQ(root->entries[1].value.at, (Position{2, 11}));
  EXPECT_EQ(root->entries[2].value.kind, Kind::Null);
  EXPECT_EQ(root->entries[2].value.at, (Position{2, 19}));
}

TEST(ReadJson, CountsColumnsInCharacters) {
  const auto root = readJson(R"({"ä€😀": "ö", "b": 1})");

  ASSERT_TRUE(root);
  EXPECT_EQ(root->entries[0].value.at, (Position{1, 9}));
  EXPECT_EQ(root->entries[1].keyAt, (Position{1, 14}));
}

TEST(ReadJson, KeepsBothOfTwoEqualKeys) {
  const auto root = readJson(R"({"a": 1, "a": 2})");

  ASSERT_TRUE(root);
  EXPECT_EQ(root->entries.size(), 2U);
}

TEST(ReadJson, AcceptsTheEscapesOfJson) {
  const auto root = readJson(R"({"a": "\/\u00e4\ud83d\ude00\"\\"})");

  ASSERT_TRUE(root);
  EXPECT_EQ(root->entries[0].value.text, "/ä😀\"\\");
}

TEST(ReadJson, IgnoresAByteOrderMark) {
  const auto root = readJson("\xEF\xBB\xBF{\"a\": 1}");

  ASSERT_TRUE(root);
  EXPECT_EQ(root->entries[0].keyAt, (Position{1, 2}));
}

TEST(ReadJson, RefusesWhatFollowsTheValue) {
  const auto root = readJson("{}\n{}");

  ASSERT_FALSE(root);
  EXPECT_EQ(root.error()[0].line, 2);
  EXPECT_EQ(root.error()[0].column, 1);
}

TEST(ReadJson, PointsAtTheWordThatIsNoValue) {
  const auto root = readJson("{\"a\": 1,\n \"b\": yes}");

  ASSERT_FALSE(root);
  EXPECT_EQ(root.error()[0].line, 2);
  EXPECT_EQ(root.error()[0].column, 7);
}

TEST(ReadJson, RefusesANumberThatCannotBeStored) {
  const auto root = readJson("{\"a\": 1e999}");

  ASSERT_FALSE(root);
  EXPECT_EQ(root.error()[0].message, "expected a number that can be stored");
  EXPECT_EQ(root.error()[0].column, 7);
}

std::string nestedJson(int depth) {
  const auto levels = static_cast<std::size_t>(depth);
  return std::string(levels, '[') + std::string(levels, ']');
}

TEST(ReadJson, ReadsSixtyFourLevelsOfNestingAndRefusesOneMore) {
  EXPECT_TRUE(readJson(nestedJson(64)));
  const auto deeper = readJson(nestedJson(65));

  ASSERT_FALSE(deeper);
  EXPECT_EQ(deeper.error()[0].message, "expected at most 64 levels of nesting");
  EXPECT_EQ(deeper.error()[0].column, 65);
}

TEST(ReadJson, RefusesAFileOfMoreThanSixteenMebibytes) {
  const std::string largest = "\"" + std::string(kLargestFile - 2, 'x') + "\"";

  EXPECT_TRUE(readJson(largest));
  EXPECT_FALSE(readJson(largest + " "));
}

TEST(ReadJson, RefusesBytesThatAreNotUtf8) {
  for (const char* bytes : {"\xff", "\xc3", "\xc0\xaf", "\xed\xa0\x80", "\xe0\x80\x80", "\xf0\x80\x80\x80",
                            "\xf4\x90\x80\x80", "\x80"}) {
    const auto root = readJson("\"" + std::string(bytes) + "\"");

    ASSERT_FALSE(root);
    EXPECT_EQ(root.error()[0].message, "expected text in UTF-8");
    EXPECT_EQ(root.error()[0].column, 2);
  }
}

TEST(ReadJson, ReadsAMegabyteInOneLineWithoutDelay) {
  std::string json = "[0";
  while (json.size() < kLargestFile / 8) {
    json += ",0";
  }

  const auto root = readJson(json + "]");

  ASSERT_TRUE(root);
  EXPECT_EQ(root->items.back().at.column, static_cast<int>(json.size()));
}

TEST(ReadYaml, KnowsThePlaceOfEveryKeyAndValue) {
  const auto root = readYaml("# ä\nä: { b: [1, yes] }\nc:\n  - d\n  - \"e\"\n");

  ASSERT_TRUE(root);
  EXPECT_EQ(root->entries[0].keyAt, (Position{2, 1}));
  EXPECT_EQ(root->entries[0].value.at, (Position{2, 4}));
  EXPECT_EQ(root->entries[0].value.entries[0].keyAt, (Position{2, 6}));
  EXPECT_EQ(root->entries[0].value.entries[0].value.items[1].at, (Position{2, 13}));
  EXPECT_EQ(root->entries[1].value.items[0].at, (Position{4, 5}));
  EXPECT_EQ(root->entries[1].value.items[0].kind, Kind::Plain);
  EXPECT_EQ(root->entries[1].value.items[1].kind, Kind::Text);
}

TEST(ReadYaml, KeepsBothOfTwoEqualKeys) {
  const auto root = readYaml("a: 1\na: 2\n");

  ASSERT_TRUE(root);
  EXPECT_EQ(root->entries.size(), 2U);
}

TEST(ReadYaml, ReadsSixtyFourLevelsOfNestingAndRefusesOneMore) {
  EXPECT_TRUE(readYaml(nestedJson(64)));
  const auto deeper = readYaml(nestedJson(65));

  ASSERT_FALSE(deeper);
  EXPECT_EQ(deeper.error()[0].message, "expected at most 64 levels of nesting");
}

TEST(ReadYaml, RefusesAFileOfMoreThanOneMebibyte) {
  const std::string largest = "a: " + std::string(kLargestYaml - 3, 'x');

  EXPECT_TRUE(readYaml(largest));
  const auto larger = readYaml(largest + "x");
  ASSERT_FALSE(larger);
  EXPECT_EQ(larger.error()[0].message, "expected a YAML file of at most 1 MiB");
}

TEST(ReadYaml, DoesNotRepeatTheFileInItsMessages) {
  for (const char* yaml : {"a: *Secret\n", "a: \"\\Secret\"\n", "a: !Secret b\n", "%Secret\n---\na: b\n"}) {
    const auto root = readYaml(yaml);

    ASSERT_FALSE(root && root->kind == Kind::Mapping && !root->entries.empty() &&
                 std::string(yaml)[0] == 'a');
    if (!root) {
      EXPECT_EQ(toText(root.error()[0]).find("Secret"), std::string::npos);
    }
  }
}

TEST(ReadCaseTree, TellsTheFormatByContent) {
  EXPECT_TRUE(isJson(" \n\t{ }"));
  EXPECT_TRUE(isJson("\xEF\xBB\xBF{}"));
  EXPECT_FALSE(isJson("# {\ncalcar: episode/1"));
  EXPECT_FALSE(isJson(""));
  EXPECT_TRUE(readCaseTree(R"({"a": "\/"})"));
  EXPECT_TRUE(readCaseTree("a: b"));
}

}  // namespace
}  // namespace calcar::exchange
