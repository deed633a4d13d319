#include "integrations/dicom/document_text.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/integrations/dicom/support/dicom_bytes.hpp"
#include "tests/integrations/dicom/support/dicom_files.hpp"

namespace calcar::dicom {
namespace {

using test::element;
using test::fixture;
using test::item;
using test::itemEnd;
using test::kOpenEnded;
using test::longHeader;
using test::sequenceEnd;
using test::TemporaryFolder;

using Lines = std::vector<std::string>;

DocumentText only(const tl::expected<std::vector<DocumentText>, SkipReason>& documents) {
  if (!documents || documents->size() != 1) {
    throw std::logic_error("not exactly one document");
  }
  return documents->front();
}

DocumentText fromFixture() {
  const TemporaryFolder folder;
  test::fromDump(fixture("report.dump"), folder.path() / "report");
  return only(readDocuments(folder.path() / "report"));
}

std::string sequence(std::uint32_t group, std::uint32_t number, std::string_view content) {
  return longHeader(group, number, "SQ", kOpenEnded) + item(kOpenEnded) + std::string(content) + itemEnd() +
         sequenceEnd();
}

std::string longText(std::string_view text) {
  const std::string padded = test::even(text);
  return longHeader(0x0040, 0xA160, "UT", static_cast<std::uint32_t>(padded.size())) + padded;
}

std::string named(std::string_view name) {
  return sequence(0x0040, 0xA043, element(0x0008, 0x0104, "LO", name));
}

/// A report whose content is this one item.
std::string reportOf(std::string_view content, std::string_view characters = "") {
  return test::file(element(0x0008, 0x0005, "CS", characters) + element(0x0008, 0x0018, "UI", "2.999.1.1.1") +
                    element(0x0040, 0xA040, "CS", "CONTAINER") + sequence(0x0040, 0xA730, content));
}

std::string textItem(std::string_view text) {
  return element(0x0040, 0xA040, "CS", "TEXT") + named("Finding") + longText(text);
}

Lines linesOf(const std::string& bytes) { return plainLines(only(readDocumentsInBytes(bytes))); }

TEST(DocumentText, ReadsAReportAsLinesWithNamesAndValues) {
  EXPECT_EQ(plainLines(fromFixture()),
            (Lines{"Observer: Arzt Öner Dr.", "Findings", "  Alpha angle: 61.5 deg",
                   "  Joint space: (no value given)", "  Side: Left", "  Study date: 2026-10-20",
                   "  Best illustration: (image)"}));
}

TEST(DocumentText, SaysWhatTheReportSaysOfItself) {
  const DocumentText report = fromFixture();

  EXPECT_EQ(report.kind, DocumentKind::Report);
  EXPECT_EQ(report.instanceUid, "2.999.40.1.1.1");
  EXPECT_EQ(report.title.value, "Befund Hüfte");
  EXPECT_TRUE(report.isComplete);
  EXPECT_FALSE(report.isVerified);
  EXPECT_FALSE(report.shortened);
}

TEST(DocumentText, KeepsTheLinesOfALongText) {
  EXPECT_EQ(linesOf(reportOf(textItem("No fracture.\r\n\r\nOedema of the neck\nof the femur."))),
            (Lines{"Finding: No fracture.", "Oedema of the neck", "of the femur."}));
}

TEST(DocumentText, ABackslashInALongTextDividesNothing) {
  EXPECT_EQ(linesOf(reportOf(textItem("left\\right"))), (Lines{"Finding: left\\right"}));
}

TEST(DocumentText, AnItemMayHaveItsOwnCharacterSet) {
  const std::string content = element(0x0008, 0x0005, "CS", "ISO_IR 100") + textItem(
                                                                                "H\xFC"
                                                                                "fte");

  EXPECT_EQ(linesOf(reportOf(content, "ISO_IR 192")), (Lines{"Finding: Hüfte"}));
}

TEST(DocumentText, MarksWhatCannotBeDecoded) {
  const DocumentText report = only(readDocumentsInBytes(reportOf(textItem("H\xFC"
                                                                          "fte"),
                                                                 "ISO_IR 192")));

  ASSERT_EQ(report.lines.size(), 1U);
  EXPECT_TRUE(report.lines.front().value.undecodable);
}

TEST(DocumentText, StopsAtTheLimitsAndSaysSo) {
  std::string items;
  for (int i = 0; i < 10; ++i) {
    items += (i == 0 ? "" : itemEnd() + item(kOpenEnded)) + textItem("0123456789");
  }
  DocumentLimits few;
  few.lines = 9;
  DocumentLimits small;
  small.bytes = 100;

  EXPECT_EQ(only(readDocumentsInBytes(reportOf(items))).lines.size(), 10U);
  EXPECT_FALSE(only(readDocumentsInBytes(reportOf(items))).shortened);
  EXPECT_EQ(only(readDocumentsInBytes(reportOf(items), {}, few)).lines.size(), 9U);
  EXPECT_TRUE(only(readDocumentsInBytes(reportOf(items), {}, few)).shortened);
  EXPECT_TRUE(only(readDocumentsInBytes(reportOf(items), {}, small)).shortened);
}

TEST(DocumentText, SaysWhenATextIsTooLongToBeShown) {
  const DocumentText report = only(readDocumentsInBytes(reportOf(textItem(std::string(300'000, 'x')))));

  EXPECT_TRUE(report.shortened);
}

TEST(DocumentText, ReportsNestedTooDeeplyAreRefused) {
  std::string content = textItem("deep");
  for (int level = 0; level < 40; ++level) {
    content = element(0x0040, 0xA040, "CS", "CONTAINER") + sequence(0x0040, 0xA730, content);
  }

  EXPECT_EQ(readDocumentsInBytes(reportOf(content)).error(), SkipReason::NestedTooDeep);
}

TEST(DocumentText, ImagesHoldNoDocument) {
  const auto documents = readDocumentsInBytes(test::file(test::identifiers()));

  ASSERT_TRUE(documents);
  EXPECT_TRUE(documents->empty());
}

std::string encapsulated(std::string_view content) {
  const std::string padded = test::even(content, '\0');
  return test::file(test::identifiers() + element(0x0042, 0x0010, "ST", "MRI report") +
                    longHeader(0x0042, 0x0011, "OB", static_cast<std::uint32_t>(padded.size())) + padded +
                    element(0x0042, 0x0012, "LO", "application/pdf") + test::tag(0x0042, 0x0015) + "UL" +
                    test::le16(4) + test::le32(static_cast<std::uint32_t>(content.size())));
}

TEST(DocumentText, ListsAnEncapsulatedDocumentByTitleTypeAndSize) {
  const DocumentText document = only(readDocumentsInBytes(encapsulated("%PDF-1.4 three")));

  EXPECT_EQ(document.kind, DocumentKind::Encapsulated);
  EXPECT_EQ(document.title.value, "MRI report");
  EXPECT_EQ(document.mimeType, "application/pdf");
  EXPECT_EQ(document.size, 14U);
  EXPECT_TRUE(document.lines.empty());
}

TEST(EncapsulatedBytes, AreHandedOutByteForByteWithoutThePadding) {
  const TemporaryFolder folder;
  const std::string content = "%PDF-1.4 " + std::string(100'000, 'x');
  const auto file = folder.write("document", encapsulated(content));

  ASSERT_EQ(content.size() % 2, 1U);
  EXPECT_EQ(encapsulatedBytes(file, content.size()).value_or(""), content);
}

TEST(EncapsulatedBytes, AreRefusedWhenThereAreMoreThanWanted) {
  const TemporaryFolder folder;
  const auto file = folder.write("document", encapsulated("0123456789"));

  EXPECT_TRUE(encapsulatedBytes(file, 10));
  EXPECT_EQ(encapsulatedBytes(file, 9).error(), SkipReason::UnpacksTooLarge);
}

TEST(EncapsulatedBytes, AreNotInAnImage) {
  const TemporaryFolder folder;

  EXPECT_EQ(encapsulatedBytes(folder.write("image", test::file(test::identifiers())), 10).error(),
            SkipReason::NotDicom);
  EXPECT_EQ(encapsulatedBytes(folder.path() / "none", 10).error(), SkipReason::NotReadable);
}

// Optional: CALCAR_DICOM_SAMPLES names a folder that holds pydicom's public sample files.
TEST(DocumentText, ReadsTheSampleReports) {
  const char* samples = std::getenv("CALCAR_DICOM_SAMPLES");
  if (samples == nullptr) {
    GTEST_SKIP() << "CALCAR_DICOM_SAMPLES names no folder";
  }
  for (const char* name : {"test-SR.dcm", "reportsi.dcm", "reportsi_with_empty_number_tags.dcm"}) {
    const auto file = std::filesystem::path(samples) / "pydicom/files" / name;
    if (!std::filesystem::exists(file)) {
      GTEST_SKIP() << "the sample is not there";
    }

    const DocumentText report = only(readDocuments(file));

    EXPECT_FALSE(report.title.value.empty()) << name;
    EXPECT_GT(report.lines.size(), 4U) << name;
    EXPECT_FALSE(report.shortened) << name;
  }
}

}  // namespace
}  // namespace calcar::dicom
