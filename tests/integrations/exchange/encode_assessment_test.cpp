#include "integrations/exchange/encode_assessment.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/integrations/exchange/files.hpp"
#include "tests/integrations/exchange/full_assessment.hpp"
#include "tests/integrations/exchange/small_dictionary.hpp"

namespace calcar {
namespace {

using Json = nlohmann::ordered_json;

Json encoded() {
  const auto pack = testing::dictionaryWithProgramme(testing::smallDictionary());
  return Json::parse(exchange::encodeAssessment(pack, testing::fullAssessment(pack)));
}

TEST(EncodeAssessment, NamesThePackAndTheMoment) {
  const auto json = encoded();

  EXPECT_EQ(json.at("calcar"), "assessment/1");
  EXPECT_EQ(json.at("pack").at("version"), "1");
  EXPECT_EQ(json.at("pack").at("hash").get<std::string>().size(), 64U);
  EXPECT_EQ(json.at("as-of"), "2026-11-20T11:00");
}

TEST(EncodeAssessment, WritesIdsInsteadOfIndexes) {
  const auto json = encoded();
  const auto& flag = json.at("red-flags").at(0);

  EXPECT_EQ(flag.at("would-raise"), Json::parse(R"([["fever"],["night-pain","fadir-pain"]])"));
  EXPECT_EQ(
      flag.at("decided-by").at(1),
      Json::parse(
          R"({"finding":"hip-internal-rotation-prone","side":"left","when":"2026-11-20","value":22.5})"));
  EXPECT_EQ(json.at("panels").at(0).at("open").at(0), "fever");
  EXPECT_EQ(json.at("kinetic-chain").at(0).at("findings").at(0).at("finding"), "hip-internal-rotation-prone");
}

TEST(EncodeAssessment, WritesEveryKindAsAWord) {
  const auto json = encoded();

  EXPECT_EQ(json.at("disposition").at("forced"), "within-48h");
  EXPECT_EQ(json.at("red-flags").at(0).at("state"), "cleared");
  EXPECT_EQ(json.at("test-safety").at(0).at("grade"), "blocked");
  EXPECT_EQ(json.at("conditions").at(0).at("contributions").at(0).at("basis"), "derived");
  EXPECT_EQ(json.at("kinetic-chain").at(0).at("state"), "deficit");
  EXPECT_EQ(json.at("load").at("state"), "spike");
  EXPECT_EQ(json.at("programme").at("state"), "partly-locked");
  EXPECT_EQ(json.at("next-steps").at(0).at("kind"), "panel");
}

TEST(EncodeAssessment, WritesProbabilitiesAsWholePermille) {
  const auto probability = encoded().at("conditions").at(0).at("probability");

  EXPECT_EQ(probability.at("permille"), 421);
  EXPECT_EQ(probability.at("low-permille"), 180);
  EXPECT_EQ(probability.at("high-permille"), 702);
  EXPECT_EQ(probability.at("prior-micro-nats"), -619039);
}

TEST(EncodeAssessment, WritesNoProbabilityWhereNoneMayBeShown) {
  const auto hidden = encoded().at("conditions").at(1);

  EXPECT_EQ(hidden.at("probability-shown"), false);
  EXPECT_FALSE(hidden.contains("probability"));
  EXPECT_EQ(hidden.dump().find("421"), std::string::npos);
}

TEST(EncodeAssessment, WritesTheDosesOfTheProgramme) {
  EXPECT_EQ(
      encoded().at("programme").at("phases").at(0).at("exercises").at(0),
      Json::parse(R"({"exercise":"static-abduction","sets":[1,1],"repetitions":[3,5],"hold-seconds":[5,15],
                            "times-per-day":2,"days-per-week":7,"effort":"light","tempo":"slow","load":"eight","rest-seconds":60,"basis":"published"})"));
}

TEST(EncodeAssessment, WritesEmptyListsButNoEmptyFields) {
  const auto pack = testing::smallDictionary().open();
  const auto json = Json::parse(exchange::encodeAssessment(pack, {}));

  EXPECT_TRUE(json.at("red-flags").empty());
  EXPECT_TRUE(json.at("next-steps").empty());
  EXPECT_FALSE(json.at("load").contains("band"));
  EXPECT_FALSE(json.at("programme").contains("programme"));
}

/// The bytes are the contract: hosts compare and hash them. Regenerate the file only together with the
/// format.
TEST(EncodeAssessment, WritesTheSameBytesAsTheRecordedAssessment) {
  const auto pack = testing::dictionaryWithProgramme(testing::smallDictionary());
  auto assessment = testing::fullAssessment(pack);
  assessment.packHash = std::string(64, 'a');

  EXPECT_EQ(exchange::encodeAssessment(pack, assessment),
            testing::contentOf(testing::exchangeFixtures() / "assessment.json"));
}

}  // namespace
}  // namespace calcar
