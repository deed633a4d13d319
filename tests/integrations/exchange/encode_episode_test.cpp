#include "integrations/exchange/encode_episode.hpp"

#include <gtest/gtest.h>

#include "integrations/exchange/yaml/case_file.hpp"
#include "integrations/exchange/yaml/encode_yaml.hpp"
#include "tests/integrations/exchange/episodes.hpp"
#include "tests/integrations/exchange/files.hpp"
#include "tests/integrations/exchange/small_dictionary.hpp"
#include "tests/support/episode_builder.hpp"

namespace calcar {
namespace {

using engine::Side;
using testing::EpisodeBuilder;

/// An episode in which every field says something, and says it with characters that formats like to break on.
engine::Episode fullEpisode() {
  EpisodeBuilder builder(Side::Both);
  builder.bornOn("1991-03-14").sex(engine::Sex::Other).onset("2026-10-12").pain("F4", Side::Both);
  builder.pain("B3", Side::Unknown)
      .visit("2026-11-06")
      .no("night-pain")
      .number("weight", 58.1)
      .visit("2026-11-20T23:59");
  builder.yes("fadir-pain", Side::Left).without("fadir-pain", engine::NoValue::CannotSay, Side::Right);
  builder.number("hip-internal-rotation-prone", 0.1 + 0.2, Side::Right);
  builder.choice("mri-hip-pelvis-read", "other").on("2026-11-18").allNo("infection");
  builder.clearance("femoral-neck-bone-stress-injury", "mri-hip-pelvis-read", "no-bone-stress", "Dr. Sol",
                    "2026-11-18");
  builder.overridden("femoral-neck-bone-stress-injury", "no: really", "N. Berg", "2026-11-20");
  auto& episode = builder.content();
  episode.patient = {
      "0042",           "A\\B", "O'Neill \"Läufer\"", "yes", testing::day("1991-03-14"), engine::Sex::Other,
      "# not a comment"};
  episode.complaint.pain[0].intensity = 10;
  episode.complaint.inOwnWords = "Line one\nline: two\n\n  - three\t😀";
  episode.complaint.question = "{ is: [this, yaml] }?";
  episode.visits[1].clinician = {"Nora Berg", "- physiotherapist", "null"};
  episode.visits[1].place = "2026-11-20 ";
  episode.visits[1].panels[0].at = testing::moment("2026-11-20T23:59");
  episode.visits[1].panels[0].answeredBy = "mother";
  episode.visits[1].observations[0].note = "*asterisk & anchor";
  episode.visits[1].observations[0].source = "~";
  episode.imaging.push_back({"1.2.840.1", testing::day("2026-11-18"), engine::Modality::BoneScan,
                             "pelvis-hip", Side::Both, "MR: Becken", "Dr. Sol", "100%", 3, 250, ""});
  episode.imaging.push_back({"12", std::nullopt, engine::Modality::Other, "unknown", Side::Unknown, "", "",
                             "", 0, 0, "of another side"});
  episode.imaging.back().protocol = engine::protocolHints();
  episode.training = {{testing::day("2026-11-01"), "", engine::Sport::AquaRunning, {}, 0.1 + 0.2, {}, {}, ""},
                      {testing::day("2026-11-03"), "07:40", engine::Sport::Running, 10.02, 55, 0.0, true,
                       "a: { b }, \"c\" #.csv"}};
  episode.receiver = {"Dr. Sol", "on", "off", "+49 30 1", "10:40"};
  episode.callBack = "0x10";
  episode.record = {{"consent", "given"}, {"hypothesis", "!tag"}};
  return episode;
}

engine::Episode readBack(const std::string& text) {
  const auto pack = testing::smallDictionary().open();
  auto episode = exchange::readCaseFile(text, pack);
  if (!episode) {
    ADD_FAILURE() << exchange::toText(episode.error().front()) << '\n' << text;
    return {};
  }
  return std::move(*episode);
}

TEST(EncodeEpisode, WhatIsWrittenAsJsonReadsBackTheSame) {
  const auto episode = fullEpisode();

  testing::expectSame(readBack(exchange::encodeEpisode(episode)), episode);
}

TEST(EncodeEpisode, WhatIsWrittenAsYamlReadsBackTheSame) {
  const auto episode = fullEpisode();

  testing::expectSame(readBack(exchange::encodeEpisodeYaml(episode)), episode);
}

TEST(EncodeEpisode, AnEmptyEpisodeReadsBackTheSameInBothFormats) {
  const engine::Episode nothing;

  testing::expectSame(readBack(exchange::encodeEpisode(nothing)), nothing);
  testing::expectSame(readBack(exchange::encodeEpisodeYaml(nothing)), nothing);
}

TEST(EncodeEpisode, EveryAcceptedFixtureReadsBackTheSame) {
  for (const auto& file : std::filesystem::directory_iterator(testing::exchangeFixtures() / "accepted")) {
    const auto episode = readBack(testing::contentOf(file));

    testing::expectSame(readBack(exchange::encodeEpisode(episode)), episode);
    testing::expectSame(readBack(exchange::encodeEpisodeYaml(episode)), episode);
  }
}

TEST(EncodeEpisode, WritesTheSameBytesForTheSameEpisode) {
  EXPECT_EQ(exchange::encodeEpisode(fullEpisode()), exchange::encodeEpisode(fullEpisode()));
}

TEST(EncodeEpisode, LeavesOutWhatIsNotKnown) {
  const auto json = exchange::encodeEpisode(EpisodeBuilder(Side::Left).build());

  EXPECT_EQ(json, "{\n  \"calcar\": \"episode/1\",\n  \"complaint\": {\n    \"side\": \"left\"\n  }\n}\n");
}

TEST(EncodeEpisode, WritesYamlAsPeopleWriteIt) {
  const auto yaml = exchange::encodeEpisodeYaml(EpisodeBuilder(Side::Left)
                                                    .visit("2026-11-20T10:15")
                                                    .yes("fadir-pain", Side::Left)
                                                    .number("weight", 58)
                                                    .build());

  EXPECT_EQ(yaml,
            "calcar: episode/1\n"
            "complaint:\n"
            "  side: left\n"
            "visits:\n"
            "  - when: 2026-11-20T10:15\n"
            "    findings:\n"
            "      fadir-pain:\n"
            "        left: yes\n"
            "      weight: 58\n");
}

}  // namespace
}  // namespace calcar
