#include "integrations/exchange/yaml/replace_imaging.hpp"

#include <gtest/gtest.h>

#include "integrations/exchange/decode_episode.hpp"
#include "integrations/exchange/yaml/case_file.hpp"
#include "tests/integrations/exchange/episodes.hpp"
#include "tests/integrations/exchange/small_dictionary.hpp"

namespace calcar {
namespace {

using Studies = std::vector<engine::ImagingStudy>;

engine::ImagingStudy radiograph(const std::string& uid) {
  engine::ImagingStudy study;
  study.uid = uid;
  study.modality = engine::Modality::Radiograph;
  study.region = "pelvis-hip";
  study.side = engine::Side::Left;
  return study;
}

std::string replaced(const std::string& text, const Studies& studies) {
  const auto pack = testing::smallDictionary().open();
  const auto result = exchange::replaceImaging(text, pack, studies);
  return result ? *result : "refused: " + exchange::toText(result.error().front());
}

TEST(ReplaceImaging, AppendsTheBlockToACaseWithoutOne) {
  EXPECT_EQ(replaced("# mine\ncalcar: episode/1  # keep\n", {radiograph("1.2")}),
            "# mine\n"
            "calcar: episode/1  # keep\n"
            "imaging:\n"
            "  - study: \"1.2\"\n"
            "    modality: radiograph\n"
            "    region: pelvis-hip\n"
            "    side: left\n");
}

TEST(ReplaceImaging, ChangesNothingOutsideTheBlock) {
  EXPECT_EQ(replaced("calcar: episode/1\n"
                     "\n"
                     "imaging: []   # none yet\n"
                     "\n"
                     "# the sender\n"
                     "call-back:   '1'   # by day\n",
                     {radiograph("1.2")}),
            "calcar: episode/1\n"
            "\n"
            "imaging:\n"
            "  - study: \"1.2\"\n"
            "    modality: radiograph\n"
            "    region: pelvis-hip\n"
            "    side: left\n"
            "\n"
            "# the sender\n"
            "call-back:   '1'   # by day\n");
}

TEST(ReplaceImaging, AppendsToTheListAndKeepsItsComments) {
  EXPECT_EQ(replaced("calcar: episode/1\n"
                     "imaging:\n"
                     "# brought on a disc\n"
                     "- study: '1.2'  # the old one\n"
                     "  modality: radiograph\n"
                     "  region: pelvis-hip\n"
                     "  side: left\n"
                     "\n"
                     "call-back: '1'\n",
                     {radiograph("1.2"), radiograph("1.3")}),
            "calcar: episode/1\n"
            "imaging:\n"
            "# brought on a disc\n"
            "- study: '1.2'  # the old one\n"
            "  modality: radiograph\n"
            "  region: pelvis-hip\n"
            "  side: left\n"
            "- study: \"1.3\"\n"
            "  modality: radiograph\n"
            "  region: pelvis-hip\n"
            "  side: left\n"
            "\n"
            "call-back: '1'\n");
}

TEST(ReplaceImaging, ReplacesAListWhoseStudiesChange) {
  auto read = radiograph("1.2");
  read.readBy = "Dr. Sol";
  EXPECT_EQ(replaced("imaging: [{ study: '1.2', modality: radiograph,\n"
                     "  region: pelvis-hip, side: left }]\n"
                     "calcar: episode/1",
                     {read}),
            "imaging:\n"
            "  - study: \"1.2\"\n"
            "    modality: radiograph\n"
            "    region: pelvis-hip\n"
            "    side: left\n"
            "    read-by: \"Dr. Sol\"\n"
            "calcar: episode/1");
}

TEST(ReplaceImaging, EndsALastLineThatWasLeftOpen) {
  EXPECT_EQ(replaced("calcar: episode/1", {}), "calcar: episode/1\nimaging: []\n");
}

TEST(ReplaceImaging, KeepsLineBreaksAndByteOrderMark) {
  EXPECT_EQ(replaced("\xEF\xBB\xBF"
                     "calcar: episode/1\r\n",
                     {}),
            "\xEF\xBB\xBF"
            "calcar: episode/1\r\nimaging: []\r\n");
}

TEST(ReplaceImaging, FollowsTheIndentationOfTheFile) {
  EXPECT_EQ(replaced("  calcar: episode/1\n  call-back: '1'\n", {}),
            "  calcar: episode/1\n  call-back: '1'\n  imaging: []\n");
}

TEST(ReplaceImaging, LeavesAloneWhatOnlyLooksLikeTheBlock) {
  const std::string text =
      "calcar: episode/1\n"
      "complaint:\n"
      "  words: |\n"
      "    imaging: none\n"
      "\n"
      "    # not a comment\n"
      "record: { consent: \"imaging: []\" }\n";

  EXPECT_EQ(replaced(text, {}), text + "imaging: []\n");
}

TEST(ReplaceImaging, RefusesAFileThatItWouldChangeElsewhere) {
  const auto pack = testing::smallDictionary().open();
  const auto result = exchange::replaceImaging("calcar: episode/1\n...\n", pack, {radiograph("1.2")});

  ASSERT_FALSE(result);
  EXPECT_EQ(result.error()[0].field, "imaging");
}

TEST(ReplaceImaging, RefusesACaseThatDoesNotRead) {
  const auto pack = testing::smallDictionary().open();

  EXPECT_FALSE(exchange::replaceImaging("calcar: episode/1\ncolour: red\n", pack, {}));
  EXPECT_FALSE(exchange::replaceImaging("calcar: [\n", pack, {}));
}

TEST(ReplaceImaging, WritesJsonAnewWithEverythingInIt) {
  const auto pack = testing::smallDictionary().open();
  const std::string text =
      R"({"calcar":"episode/1","call-back":"1","visits":[{"when":"2026-11-20","findings":{"night-pain":"no"}}]})";
  auto expected = exchange::readJsonEpisode(text, pack);
  expected->imaging = {radiograph("1.2")};

  const auto result = exchange::replaceImaging(text, pack, {radiograph("1.2")});

  ASSERT_TRUE(result);
  EXPECT_TRUE(exchange::isJson(*result));
  testing::expectSame(*exchange::readJsonEpisode(*result, pack), *expected);
}

}  // namespace
}  // namespace calcar
