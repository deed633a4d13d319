#include "tests/integrations/training/support.hpp"

namespace calcar::testing {
namespace {

constexpr const char* kTrack =
    "<trk><type>running</type><trkseg>\n"
    "<trkpt lat=\"0\" lon=\"0\"><time>2026-11-03T06:40:00Z</time></trkpt>\n"
    "<trkpt lat=\"0.009\" lon=\"0\"><time>2026-11-03T06:45:00Z</time></trkpt>\n"
    "</trkseg></trk>\n";

TEST(RefusedXml, ADocumentTypeIsRefusedBeforeItsEntitiesGrow) {
  std::string bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE gpx [\n<!ENTITY a \"ha\">\n";
  for (char name = 'b'; name <= 'z'; ++name) {
    const std::string before(1, static_cast<char>(name - 1));
    bomb += std::string("<!ENTITY ") + name + " \"";
    for (int i = 0; i < 10; ++i) {
      bomb += '&' + before + ';';
    }
    bomb += "\">\n";
  }
  const auto log = readText(bomb + "]>\n<gpx>&z;</gpx>");

  EXPECT_TRUE(log.sessions.empty());
  EXPECT_TRUE(holds(told(log), "2||a document type (DOCTYPE) in a training log")) << told(log);
}

TEST(RefusedXml, AnEntityOfAnotherFileIsNotFetched) {
  const auto log = readText(
      "<!DOCTYPE gpx [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><gpx><trk><type>&x;</type></trk></gpx>");

  EXPECT_TRUE(log.sessions.empty());
  EXPECT_TRUE(holds(told(log), "DOCTYPE"));
}

TEST(RefusedXml, DeepNestingIsRefused) {
  const auto nested = [](int depth) {
    std::string text;
    for (int i = 0; i < depth; ++i) {
      text += "<e>";
    }
    for (int i = 0; i < depth; ++i) {
      text += "</e>";
    }
    return told(readText("<gpx>" + text + "</gpx>"));
  };

  EXPECT_FALSE(holds(nested(63), "nested"));  // with the root 64 deep
  EXPECT_TRUE(holds(nested(64), "nested more than 64 deep"));
  EXPECT_TRUE(holds(nested(100'000), "nested more than 64 deep"));
}

TEST(RefusedXml, WhatWasWholeBeforeTheFileBreaksOffIsKept) {
  const auto log =
      readText("<gpx>\n" + std::string(kTrack) + "<trk><type>running</type><trkseg>\n<trkpt lat");

  EXPECT_EQ(log.sessions.size(), 1U);
  EXPECT_TRUE(holds(told(log), "7||the XML breaks off here")) << told(log);
  EXPECT_TRUE(holds(told(log), "6|trk|this track does not end")) << told(log);
}

TEST(RefusedXml, AnotherFormatOfXmlIsNamedAsSuch) {
  EXPECT_TRUE(holds(told(readText("<html><body/></html>")), "neither GPX nor TCX"));
  EXPECT_TRUE(holds(told(readText("<<<")), "the XML breaks off here"));
}

TEST(RefusedXml, PrefixedElementsAreReadAsTheyAreMeant) {
  const auto log = readText(
      "<g:gpx xmlns:g=\"http://www.topografix.com/GPX/1/1\"><g:trk><g:type>running</g:type><g:trkseg>"
      "<g:trkpt lat=\"0\" lon=\"0\"><g:time>2026-11-03T06:40:00Z</g:time></g:trkpt>"
      "<g:trkpt lat=\"0.009\" lon=\"0\"><g:time>2026-11-03T06:45:00Z</g:time></g:trkpt>"
      "</g:trkseg></g:trk></g:gpx>");

  EXPECT_EQ(log.sessions.size(), 1U) << told(log);
}

TEST(RefusedXml, EmptyAndHugeFilesAreRefused) {
  EXPECT_TRUE(holds(told(readText("")), "the file is empty"));
  EXPECT_TRUE(holds(told(readText(" \n\t")), "the file is empty"));
  EXPECT_TRUE(holds(told(readText(std::string(training::kLargestFile + 1, ' '))), "larger than 64 MB"));
}

}  // namespace
}  // namespace calcar::testing
