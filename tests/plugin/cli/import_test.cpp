#include <gtest/gtest.h>

#include <csignal>
#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>

#include "plugin/cli/commands.hpp"
#include "plugin/cli/interruption.hpp"
#include "tests/plugin/cli/disc.hpp"

namespace calcar::testing {
namespace {

using Json = nlohmann::json;

TEST(ImportDicom, ListsStudiesAndWhatWasSkipped) {
  const TemporaryFolder folder;
  addImage(folder, "hip-left-mri.dump", "IM1");
  folder.write("disc/README.txt", "hello");
  const auto outcome = calcar({"import", "dicom", folder.at("disc")});

  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_TRUE(holds(outcome.out, "1 study of 1 person in 2 files"));
  EXPECT_TRUE(holds(outcome.out, "2026-10-20")) << outcome.out;
  EXPECT_TRUE(holds(outcome.out, "MRT Hüfte links"));
  EXPECT_TRUE(holds(outcome.out, "README.txt: not a DICOM file"));
}

TEST(ImportDicom, SaysTheSameWithAndWithoutAProcessOfItsOwn) {
  const TemporaryFolder folder;
  addImage(folder, "hip-left-mri.dump", "IM1");
  folder.write("disc/README.txt", "hello");

  const auto apart = calcar({"import", "dicom", folder.at("disc"), "--json"});
  const auto here = calcar({"import", "dicom", folder.at("disc"), "--json", "--in-process"});

  EXPECT_EQ(apart.code, 0) << apart.err;
  EXPECT_EQ(apart.out, here.out);
}

TEST(ImportDicom, WritesAnAnonymisedSampleOfOneFile) {
  const TemporaryFolder folder;
  addImage(folder, "hip-left-mri.dump", "Müller");

  const auto outcome =
      calcar({"import", "dicom", folder.at("disc/Müller"), "--anonymised-sample", folder.at("")});

  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_TRUE(holds(outcome.out, "sample-1.dcm"));
  EXPECT_FALSE(holds(contentOf(folder.path() / "sample-1.dcm"), "Müller"));
  EXPECT_EQ(calcar({"import", "dicom", folder.at("sample-1.dcm")}).code, 0);
}

TEST(ImportDicom, OverwritesNothingWithASampleAndTakesNoFolder) {
  const TemporaryFolder folder;
  addImage(folder, "hip-left-mri.dump", "IM1");
  const auto there = folder.write("there", "mine");

  EXPECT_EQ(calcar({"import", "dicom", folder.at("disc/IM1"), "--anonymised-sample", there}).code, 1);
  EXPECT_EQ(contentOf(there), "mine");
  EXPECT_EQ(calcar({"import", "dicom", folder.at("disc"), "--anonymised-sample", folder.at("new")}).code, 2);
  EXPECT_EQ(calcar({"import", "dicom", there, "--anonymised-sample", folder.at("new")}).code, 1);
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "new"));
}

TEST(ImportDicom, AsJsonNamesSeriesAndReasons) {
  const TemporaryFolder folder;
  addImage(folder, "hip-left-mri.dump", "IM1");
  folder.write("disc/README.txt", "hello");
  const auto scan = Json::parse(calcar({"import", "dicom", folder.at("disc"), "--json"}).out);

  EXPECT_EQ(scan.at("studies").at(0).at("study"), "2.999.10.1");
  EXPECT_EQ(scan.at("studies").at(0).at("side"), "left");
  EXPECT_EQ(scan.at("studies").at(0).at("series").at(0).at("description"), "COR STIR");
  EXPECT_EQ(scan.at("skipped").at(0).at("reason"), "not-dicom");
}

TEST(ImportDicom, SaysWhichFieldsNameSideRegionAndProtocol) {
  const TemporaryFolder folder;
  addImage(folder, "hip-left-mri.dump", "IM1");
  const auto scan = Json::parse(calcar({"import", "dicom", folder.at("disc"), "--json"}).out);
  const auto& study = scan.at("studies").at(0);

  EXPECT_EQ(study.at("side-evidence").back(),
            Json::parse(R"({"field":"study-description","side":"left","words":"links"})"));
  EXPECT_EQ(study.at("region-evidence"), Json::parse(R"([{"field":"body-part-examined","region":"hip"}])"));
  EXPECT_EQ(study.at("protocol"), Json::parse(R"(["fat-suppressed","coronal"])"));
  EXPECT_TRUE(
      holds(calcar({"import", "dicom", folder.at("disc")}).out, "1  protocol: fat-suppressed, coronal"));
}

TEST(ImportDicom, IntoACaseChangesNothingButTheImaging) {
  const TemporaryFolder folder;
  const auto file = folder.write("case.yaml", kCase);
  addImage(folder, "hip-left-mri.dump", "IM1");
  const auto outcome = calcar({"import", "dicom", folder.at("disc"), "--into", file});

  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_TRUE(holds(outcome.out, "1 attached, 0 set aside")) << outcome.out;
  EXPECT_EQ(contentOf(file), std::regex_replace(std::string(kCase), std::regex("imaging:\n"),
                                                "imaging:\n"
                                                "  - study: \"2.999.10.1\"\n"
                                                "    date: 2026-10-20\n"
                                                "    modality: mri\n"
                                                "    region: hip\n"
                                                "    side: left\n"
                                                "    protocol:\n"
                                                "      - fat-suppressed\n"
                                                "      - coronal\n"
                                                "    description: \"MRT Hüfte links\"\n"
                                                "    series: 1\n"
                                                "    instances: 1\n"));
}

TEST(ImportDicom, TwiceIntoACaseChangesNothingMore) {
  const TemporaryFolder folder;
  const auto file = folder.write("case.yaml", kCase);
  addImage(folder, "hip-left-mri.dump", "IM1");
  calcar({"import", "dicom", folder.at("disc"), "--into", file});
  const auto once = contentOf(file);
  const auto outcome = calcar({"import", "dicom", folder.at("disc"), "--into", file});

  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(contentOf(file), once);
}

TEST(ImportDicom, SetsAStudyOfTheOtherSideAsideWithTheReason) {
  const TemporaryFolder folder;
  const auto file = folder.write("case.yaml", kCase);
  addImage(folder, "hip-left-mri.dump", "IM2", kRight);
  const auto outcome = calcar({"import", "dicom", folder.at("disc"), "--into", file});

  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_TRUE(holds(outcome.out, "0 attached, 1 set aside")) << outcome.out;
  EXPECT_TRUE(holds(outcome.out, "shows the RIGHT side (Laterality says RIGHT")) << outcome.out;
  EXPECT_TRUE(holds(outcome.out, "the complaint is LEFT"));
  EXPECT_TRUE(holds(contentOf(file), "    set-aside: \"The other side: "));
}

TEST(ImportDicom, LeavesNoTraceOfAnotherPersonInTheCase) {
  const TemporaryFolder folder;
  const auto file = folder.write("case.yaml", kCase);
  addImage(folder, "hip-left-mri.dump", "IM1");
  addImage(folder, "hip-left-mri.dump", "IM3", kStranger);
  const auto outcome = calcar({"import", "dicom", folder.at("disc"), "--into", file});

  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_TRUE(holds(outcome.out, "1 attached, 1 set aside")) << outcome.out;
  EXPECT_TRUE(holds(outcome.out, "Another person"));
  EXPECT_TRUE(holds(contentOf(file), "2.999.10.1"));
  EXPECT_FALSE(holds(contentOf(file), "2.999.30.1"));
}

TEST(ImportDicom, RefusesADiscOfAnotherPersonAndChangesNothing) {
  const TemporaryFolder folder;
  const auto file = folder.write("case.yaml", kCase);
  addImage(folder, "hip-left-mri.dump", "IM3", kStranger);
  const auto outcome = calcar({"import", "dicom", folder.at("disc"), "--into", file});

  EXPECT_EQ(outcome.code, 3);
  EXPECT_TRUE(holds(outcome.err, "nothing was changed"));
  EXPECT_EQ(contentOf(file), kCase);
}

TEST(ImportDicom, AsJsonNamesTheVerdictAndBothIdentities) {
  const TemporaryFolder folder;
  const auto file = folder.write("case.yaml", kCase);
  addImage(folder, "hip-left-mri.dump", "IM1");
  addImage(folder, "hip-left-mri.dump", "IM3", kStranger);
  const auto scan = Json::parse(calcar({"import", "dicom", folder.at("disc"), "--into", file, "--json"}).out);

  EXPECT_EQ(scan.at("case-person").at("family"), "Müller");
  for (const auto& study : scan.at("studies")) {
    const bool ofThisPerson = study.at("study") == "2.999.10.1";
    EXPECT_EQ(study.at("person-verdict"), ofThisPerson ? "match" : "mismatch");
    EXPECT_EQ(study.at("of-this-person"), ofThisPerson);
  }
}

TEST(ImportDicom, RefusesAWrongCaseBeforeItReadsTheDisc) {
  const TemporaryFolder folder;
  const std::string wrong = std::string(kCase) + "call-back: \"2\"\n";
  const auto file = folder.write("case.yaml", wrong);
  addImage(folder, "hip-left-mri.dump", "IM1");
  const auto outcome = calcar({"import", "dicom", folder.at("disc"), "--into", file});

  EXPECT_EQ(outcome.code, 1);
  EXPECT_TRUE(holds(outcome.err, file + ":10:1: call-back: expected this key only once")) << outcome.err;
  EXPECT_TRUE(outcome.out.empty());
  EXPECT_EQ(contentOf(file), wrong);
}

TEST(ImportDicom, SaysThatThereIsNoImaging) {
  const TemporaryFolder folder;
  const auto outcome = calcar({"import", "dicom", folder.at("missing")});

  EXPECT_EQ(outcome.code, 1);
  EXPECT_TRUE(holds(outcome.err, "no imaging was found"));
}

TEST(ImportDicom, IntoJsonKeepsEverythingElse) {
  const TemporaryFolder folder;
  const auto file = folder.write(
      "case.json", R"({"calcar":"episode/1","patient":{"id":"100","family":"Müller","given":"Jörg",)"
                   R"("birth-date":"1980-02-29"},"call-back":"1"})");
  addImage(folder, "hip-left-mri.dump", "IM1");
  const auto outcome = calcar({"import", "dicom", folder.at("disc"), "--into", file});
  const auto content = Json::parse(contentOf(file));

  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(content.at("call-back"), "1");
  EXPECT_EQ(content.at("patient").at("family"), "Müller");
  EXPECT_EQ(content.at("imaging").at(0).at("study"), "2.999.10.1");
}

TEST(ImportDicom, StopsWhenAskedToAndChangesNothing) {
  const TemporaryFolder folder;
  const auto file = folder.write("case.yaml", kCase);
  addImage(folder, "hip-left-mri.dump", "IM1");
  std::ostringstream out;
  std::ostringstream err;
  const cli::Interruption interruption;
  std::raise(SIGINT);

  const auto code = cli::importDicom({out, err}, {{}, {folder.at("disc")}, file});

  EXPECT_EQ(code, cli::ExitCode::Cancelled);
  EXPECT_TRUE(holds(err.str(), "nothing was changed"));
  EXPECT_EQ(contentOf(file), kCase);
}

}  // namespace
}  // namespace calcar::testing
