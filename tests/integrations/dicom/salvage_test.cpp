#include <gtest/gtest.h>

#include "integrations/dicom/scan.hpp"
#include "tests/integrations/dicom/support/dicom_bytes.hpp"
#include "tests/integrations/dicom/support/dicom_files.hpp"

namespace calcar::dicom {
namespace {

using test::element;
using test::file;
using test::TemporaryFolder;

std::string wholeHeader() {
  return element(0x0008, 0x0018, "UI", "2.999.1.1.1") + element(0x0008, 0x0020, "DA", "20261005") +
         element(0x0008, 0x0060, "CS", "MR") + element(0x0010, 0x0010, "PN", "Doe^Anna") +
         element(0x0010, 0x0020, "LO", "77") + element(0x0018, 0x0015, "CS", "HIP") +
         element(0x0020, 0x000D, "UI", "2.999.1") + element(0x0020, 0x000E, "UI", "2.999.1.1") +
         element(0x0020, 0x0060, "CS", "L") + test::longHeader(0x0029, 0x1010, "OB", 4) + "abcd";
}

TEST(Salvage, AHeaderCutBehindItsIdentifiersIsCountedAndMarked) {
  const TemporaryFolder folder;
  const std::string bytes = file(wholeHeader());
  static_cast<void>(folder.write("cut", bytes.substr(0, bytes.size() - 2)));

  const ScanResult result = scan({folder.path()});

  ASSERT_EQ(result.studies.size(), 1U);
  EXPECT_EQ(result.studies.front().uid, "2.999.1");
  EXPECT_EQ(result.studies.front().instances, 1);
  EXPECT_EQ(result.studies.front().series.front().truncated, 1);
  EXPECT_TRUE(result.skipped.empty());
}

TEST(Salvage, AWholeHeaderIsNotMarked) {
  const TemporaryFolder folder;
  static_cast<void>(folder.write("whole", file(wholeHeader())));

  EXPECT_EQ(scan({folder.path()}).studies.front().series.front().truncated, 0);
}

TEST(Salvage, AHeaderCutBeforeItsIdentifiersShowsWhatWasRead) {
  const TemporaryFolder folder;
  const std::string bytes = file(wholeHeader());
  static_cast<void>(folder.write("cut", bytes.substr(0, bytes.find("HIP") + 2)));

  const ScanResult result = scan({folder.path()});

  ASSERT_EQ(result.studies.size(), 1U);
  const Study& study = result.studies.front();
  EXPECT_EQ(study.uid, "");
  EXPECT_EQ(study.person.id.value, "77");
  EXPECT_EQ(study.date, (engine::Date{2026, 10, 5}));
  EXPECT_EQ(study.series.front().truncated, 1);
}

TEST(Salvage, AHeaderThatSaysNothingOfPersonOrDateIsSkippedAsTruncated) {
  const TemporaryFolder folder;
  const std::string bytes = file(wholeHeader());
  static_cast<void>(folder.write("cut", bytes.substr(0, bytes.find("2.999.1.1.1") + 12 + 4)));

  const ScanResult result = scan({folder.path()});

  EXPECT_TRUE(result.studies.empty());
  ASSERT_EQ(result.skipped.size(), 1U);
  EXPECT_EQ(result.skipped.front().reason, SkipReason::Truncated);
}

TEST(Salvage, AFileCutAtAnyByteIsReadSalvagedOrSkippedButNeverLost) {
  const std::string bytes = file(wholeHeader());
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    const TemporaryFolder folder;
    static_cast<void>(folder.write("cut", bytes.substr(0, length)));

    const ScanResult result = scan({folder.path()});

    EXPECT_EQ(result.files, 1) << length;
    EXPECT_EQ(result.studies.size() + result.skipped.size(), 1U) << length;
    for (const Study& study : result.studies) {
      const bool complete = !study.uid.empty() && !study.series.front().uid.empty();
      EXPECT_TRUE(complete || study.series.front().truncated == 1) << length;
    }
  }
}

TEST(Salvage, AHeaderWithoutStudyIdentifierIsSkippedWhenItIsWhole) {
  const TemporaryFolder folder;
  static_cast<void>(folder.write(
      "odd", file(element(0x0008, 0x0018, "UI", "2.999.1.1.1") + element(0x0010, 0x0010, "PN", "Doe^Anna"))));

  const ScanResult result = scan({folder.path()});

  ASSERT_EQ(result.skipped.size(), 1U);
  EXPECT_EQ(result.skipped.front().reason, SkipReason::NoIdentifiers);
}

}  // namespace
}  // namespace calcar::dicom
