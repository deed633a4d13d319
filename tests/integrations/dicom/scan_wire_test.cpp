#include "integrations/dicom/scan_wire.hpp"

#include <gtest/gtest.h>

#include "integrations/dicom/internal/wire_json.hpp"

namespace calcar::dicom {
namespace {

/// Stands for a field of any type.
struct Anything {
  template <typename T>
  operator T() const;  // NOLINT(google-explicit-constructor): it has to become whatever is asked for
};

/// How many fields a plain struct has.
template <typename T, typename... Fields>
constexpr int fieldCount() {
  if constexpr (requires { T{Fields{}..., Anything{}}; }) {
    return fieldCount<T, Fields..., Anything>();
  } else {
    return static_cast<int>(sizeof...(Fields));
  }
}

struct Counter {
  void operator()(const char* /*name*/, const auto& /*value*/) { ++count; }
  int count = 0;
};

template <typename T>
int sentFields() {
  Counter counter;
  T value;
  fields(counter, value);
  return counter.count;
}

TEST(ScanWire, NoFieldIsForgotten) {
  EXPECT_EQ(sentFields<Text>(), fieldCount<Text>());
  EXPECT_EQ(sentFields<Person>(), fieldCount<Person>());
  EXPECT_EQ(sentFields<NamedSide>(), fieldCount<NamedSide>());
  EXPECT_EQ(sentFields<SideEvidence>(), fieldCount<SideEvidence>());
  EXPECT_EQ(sentFields<RegionEvidence>(), fieldCount<RegionEvidence>());
  EXPECT_EQ(sentFields<HintEvidence>(), fieldCount<HintEvidence>());
  EXPECT_EQ(sentFields<Code>(), fieldCount<Code>());
  EXPECT_EQ(sentFields<ModifiedCode>(), fieldCount<ModifiedCode>());
  EXPECT_EQ(sentFields<AnatomyFields>(), fieldCount<AnatomyFields>());
  EXPECT_EQ(sentFields<ProtocolFields>(), fieldCount<ProtocolFields>());
  EXPECT_EQ(sentFields<Series>(), fieldCount<Series>());
  EXPECT_EQ(sentFields<Study>(), fieldCount<Study>());
  EXPECT_EQ(sentFields<Skipped>(), fieldCount<Skipped>());
  EXPECT_EQ(sentFields<ScanProgress>(), fieldCount<ScanProgress>());
  EXPECT_EQ(sentFields<StructureLimits>(), fieldCount<StructureLimits>());
  EXPECT_EQ(sentFields<MediumReport>(), fieldCount<MediumReport>());
  EXPECT_EQ(sentFields<ScanResult>(), fieldCount<ScanResult>() - 3)
      << "studies and skipped go by themselves, changes stay";
}

Study fullStudy() {
  Study study;
  study.uid = "2.999.1";
  study.person.family = {"Łuk\\xE9", true};
  study.person.names = {{"山田^太郎", false}, {"", true}};
  study.person.birthDate = engine::Date{1980, 2, 29};
  study.person.sex = engine::Sex::Other;
  study.modalities = {"MR", "SR"};
  study.side = {engine::Side::Right, true, {{HeaderField::ImageLaterality, engine::Side::Right, "r"}}};
  study.hints = {{HeaderField::SeriesDescription, engine::ProtocolHint::T1}};
  study.regionEvidence = {{HeaderField::BodyPart, "hip"}};
  study.modality = engine::Modality::Mri;
  Series series;
  series.number = -3;
  series.anatomy.resize(1);
  series.anatomy.front().regions = {
      {{"24136001", "SCT", {"Hip joint", false}}, {{"7771000", "SCT", {"Left", false}}}}};
  series.protocols.resize(2);
  series.protocols.back().echoTime = "12.5";
  study.series = {series, Series{}};
  study.instances = 7;
  return study;
}

/// The line without its end.
std::string lineOf(const ScanMessage& message) {
  std::string line = encodeMessage(message);
  EXPECT_EQ(line.find('\n'), line.size() - 1);
  line.pop_back();
  return line;
}

template <typename T>
T sent(const T& message) {
  const auto decoded = decodeMessage(lineOf(message));
  EXPECT_TRUE(decoded);
  EXPECT_TRUE(std::holds_alternative<T>(*decoded));
  return std::get<T>(*decoded);
}

TEST(ScanWire, AStudyArrivesAsItWasSent) {
  const Study study = fullStudy();

  const Study arrived = sent(study);

  EXPECT_EQ(arrived.person, study.person);
  EXPECT_EQ(arrived.side, study.side);
  EXPECT_EQ(arrived.series.at(0).number, -3);
  EXPECT_EQ(arrived.series.at(0).anatomy, study.series.at(0).anatomy);
  EXPECT_EQ(arrived.series.at(0).protocols, study.series.at(0).protocols);
  EXPECT_EQ(lineOf(arrived), lineOf(study));
}

TEST(ScanWire, AllOtherMessagesArriveAsTheyWereSent) {
  EXPECT_EQ(sent(ScanBegin{Isolation::Partial}).isolation, Isolation::Partial);
  EXPECT_EQ(sent(ScanProgress{3, 2, 1}).files, 3);
  EXPECT_EQ(sent(ScanFirstSeen{fullStudy()}).study.person, fullStudy().person);
  EXPECT_EQ(sent(ScanFailure::OutOfMemory), ScanFailure::OutOfMemory);
  EXPECT_EQ(sent(std::vector<Skipped>{{"a", SkipReason::Empty}}).front().reason, SkipReason::Empty);
  EXPECT_TRUE(sent(ScanEnd{ScanResult{{}, {}, {}, 2, 9, true, {}}}).rest.cancelled);
}

TEST(ScanWire, PathsOfAnyBytesArriveAsTheyWereSent) {
  const std::vector<std::filesystem::path> paths{"/a b", "M\xFCller\n\x01", ""};
  std::string line = encodeRequest({paths, {4, 5, 6}});
  line.pop_back();

  const auto request = decodeRequest(line);

  ASSERT_TRUE(request);
  EXPECT_EQ(request->paths, paths);
  EXPECT_EQ(request->limits.unpackedBytes, 6U);
}

TEST(ScanWire, BytesThatAreNoTextBecomeText) {
  EXPECT_EQ(sent(std::vector<Skipped>{{"M\xFCller", SkipReason::Empty}}).front().path, "M\xEF\xBF\xBDller");
}

TEST(ScanWire, RefusesEverythingElse) {
  const std::vector<std::string> lines{
      "",
      "{}",
      "[]",
      "null",
      "hello",
      R"({"calcar-scan":1,"progress":{"files":1,"instances":1,"studies":1}})",
      R"({"calcar-scan":2,"progress":{"files":1}})",
      R"({"calcar-scan":2,"progress":{"files":1,"instances":1,"studies":1,"more":1}})",
      R"({"calcar-scan":2,"progress":{"files":1,"instances":1,"studies":1},"study":{}})",
      R"({"calcar-scan":2,"progress":{"files":"1","instances":1,"studies":1}})",
      R"({"calcar-scan":2,"progress":{"files":1.5,"instances":1,"studies":1}})",
      R"({"calcar-scan":2,"progress":{"files":99999999999,"instances":1,"studies":1}})",
      R"({"calcar-scan":2,"begin":{"isolation":3}})",
      R"({"calcar-scan":2,"begin":{"isolation":-1}})",
      R"({"calcar-scan":2,"skipped":[{"path":"a","reason":999,"same-as":""}]})",
      R"({"calcar-scan":2,"skipped":{"path":"a","reason":1,"same-as":""}})",
      "{\"calcar-scan\":1,\"skipped\":[{\"path\":\"\xFC\",\"reason\":1,\"same-as\":\"\"}]}",
      R"({"calcar-scan":2,"anything":{}})",
  };

  for (const std::string& line : lines) {
    EXPECT_FALSE(decodeMessage(line)) << line;
    EXPECT_FALSE(decodeRequest(line)) << line;
  }
  EXPECT_TRUE(decodeMessage(R"({"calcar-scan":2,"progress":{"files":1,"instances":1,"studies":1}})"));
}

TEST(ScanWire, RefusesADayThatDoesNotExist) {
  std::string line = lineOf(fullStudy());
  const std::size_t at = line.find("1980-02-29");
  ASSERT_NE(at, std::string::npos);

  EXPECT_FALSE(decodeMessage(line.replace(at, 10, "1981-02-29")));
}

TEST(ScanWire, RefusesPathsThatAreNotWritten) {
  std::string line = encodeRequest({{"ab"}, {}});
  line.pop_back();
  ASSERT_TRUE(decodeRequest(line));

  for (const char* wrong : {"616", "61zz", "6G62"}) {
    std::string changed = line;
    changed.replace(changed.find("6162"), 4, wrong);
    EXPECT_FALSE(decodeRequest(changed)) << wrong;
  }
}

TEST(ScanWire, EveryCutOfAMessageIsRefused) {
  const std::string line = lineOf(fullStudy());

  for (std::size_t length = 0; length < line.size(); ++length) {
    EXPECT_FALSE(decodeMessage(line.substr(0, length))) << length;
  }
}

TEST(ScanWire, DeepNestingNeedsNoStack) {
  EXPECT_FALSE(decodeMessage(std::string(1'000'000, '[')));
  EXPECT_FALSE(decodeMessage(R"({"calcar-scan":2,"study":)" + std::string(1'000'000, '[') +
                             std::string(1'000'000, ']') + "}"));
}

}  // namespace
}  // namespace calcar::dicom
