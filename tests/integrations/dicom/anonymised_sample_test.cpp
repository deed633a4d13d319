#include "integrations/dicom/anonymised_sample.hpp"

#include <gtest/gtest.h>
#include <zlib.h>

#include <algorithm>
#include <stdexcept>

#include "integrations/dicom/scan.hpp"
#include "tests/integrations/dicom/support/deflate.hpp"
#include "tests/integrations/dicom/support/dicom_bytes.hpp"
#include "tests/integrations/dicom/support/dicom_files.hpp"

namespace calcar::dicom {
namespace {

using test::element;
using test::even;
using test::identifiers;
using test::item;
using test::itemEnd;
using test::kOpenEnded;
using test::longHeader;
using test::sequenceEnd;
using test::TemporaryFolder;

// What must be nowhere in a sample: letters and digits as they stand, also as the tail of an identifier.
constexpr std::string_view kCanary = "CANARY";
constexpr std::string_view kNumber = "8675309";

AnonymisedSample sampleOf(std::string_view bytes) {
  auto sample = anonymisedSampleOfBytes(bytes);
  if (!sample) {
    throw std::logic_error(std::string(toText(sample.error())));
  }
  return *std::move(sample);
}

std::string longElement(std::uint32_t group, std::uint32_t number, std::string_view type,
                        std::string_view value) {
  const std::string padded = even(value);
  return longHeader(group, number, type, static_cast<std::uint32_t>(padded.size())) + padded;
}

std::string canary() { return std::string(kCanary) + " " + std::string(kNumber); }

std::string private_(std::uint32_t group) {
  return element(group, 0x0010, "LO", canary()) + element(group, 0x1001, "PN", canary()) +
         element(group, 0x1002, "UI", "1.2.8675309") + longElement(group, 0x1003, "UN", canary()) +
         longElement(group, 0x1004, "OB", canary()) + element(group, 0x1005, "CS", canary()) +
         element(group, 0x1006, "DS", kNumber);
}

/// A canary in each type of value, in fields of the list and in others.
std::string inEveryType() {
  std::string bytes =
      element(0x0008, 0x0008, "CS", "ORIGINAL\\" + canary()) + element(0x0008, 0x0012, "DA", canary()) +
      element(0x0008, 0x0013, "TM", kNumber) + element(0x0008, 0x0018, "UI", "1.2.840.10008.8675309") +
      element(0x0008, 0x002A, "DT", kNumber) + element(0x0008, 0x0050, "SH", canary()) +
      element(0x0008, 0x0054, "AE", canary()) + element(0x0008, 0x0060, "CS", kCanary) +
      element(0x0008, 0x0081, "ST", canary()) + element(0x0008, 0x0090, "PN", canary()) +
      longElement(0x0008, 0x0119, "UC", canary()) + longElement(0x0008, 0x0120, "UR", canary()) +
      element(0x0008, 0x1030, "LO", "HIP " + canary()) + private_(0x0009) +
      element(0x0010, 0x0010, "PN", canary() + "^" + std::string(kCanary)) +
      element(0x0010, 0x1010, "AS", kNumber) + element(0x0010, 0x4000, "LT", canary()) +
      element(0x0018, 0x0081, "DS", "123" + std::string(kNumber)) + element(0x0018, 0x1310, "US", canary()) +
      element(0x0018, 0x6020, "SL", canary()) + element(0x0018, 0x6024, "FD", canary()) +
      element(0x0018, 0x9220, "FD", kCanary) + element(0x0020, 0x000D, "UI", "2.25." + std::string(kNumber)) +
      element(0x0020, 0x000E, "UI", kCanary) + element(0x0020, 0x0013, "IS", "12" + std::string(kNumber)) +
      element(0x0028, 0x0009, "AT", canary()) + element(0x0028, 0x0010, "US", canary()) +
      element(0x0028, 0x0106, "SS", canary());
  for (const char* type : {"OB", "OD", "OF", "OL", "OV", "OW", "SV", "UN", "UT", "UV", "ZZ"}) {
    const auto index = static_cast<std::uint32_t>(type[0] * 64 + type[1]);
    bytes += longElement(0x4010, index, type, canary());
  }
  return bytes;
}

std::string inSequences() {
  const std::string content = element(0x0008, 0x0104, "LO", canary()) + private_(0x0009);
  const auto length = static_cast<std::uint32_t>(content.size());
  const std::string implicit =
      test::implicitElement(0x0008, 0x0104, canary()) + test::implicitElement(0x0009, 0x1001, canary());
  const std::string implicitItem = item(static_cast<std::uint32_t>(implicit.size())) + implicit;
  return longHeader(0x5400, 0x0100, "SQ", kOpenEnded) + item(kOpenEnded) + content + itemEnd() +
         sequenceEnd() + longHeader(0x5400, 0x0102, "SQ", 8 + length) + item(length) + content +
         longHeader(0x5401, 0x1010, "UN", kOpenEnded) + implicitItem + sequenceEnd() +
         longHeader(0x5403, 0x1010, "UN", static_cast<std::uint32_t>(implicitItem.size())) + implicitItem;
}

std::string pixels() {
  return longElement(0x7FE0, 0x0010, "OB", canary()) + longElement(0xFFFC, 0xFFFC, "OB", canary());
}

std::string everything() {
  const std::string meta =
      element(0x0002, 0x0002, "UI", test::kRadiographClass) + element(0x0002, 0x0003, "UI", "1.2.8675309") +
      element(0x0002, 0x0010, "UI", test::kExplicitLittle) + element(0x0002, 0x0012, "UI", "1.8675309") +
      element(0x0002, 0x0013, "SH", canary()) + element(0x0002, 0x0016, "AE", canary()) +
      longElement(0x0002, 0x0102, "OB", canary());
  return std::string(100, 'C') + canary() + std::string(14, 'x') + "DICM" + meta + inEveryType() +
         inSequences() + pixels();
}

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::toupper(c); });
  return text;
}

void expectNoCanary(const std::string& bytes) {
  EXPECT_EQ(upper(bytes).find(kCanary), std::string::npos);
  EXPECT_EQ(bytes.find(kNumber), std::string::npos);
}

std::string inflated(std::string_view packed) {
  z_stream stream{};
  inflateInit2(&stream, -MAX_WBITS);
  std::string input(packed);
  std::string bytes(100'000, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
  stream.avail_out = static_cast<uInt>(bytes.size());
  EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
  bytes.resize(bytes.size() - stream.avail_out);
  inflateEnd(&stream);
  return bytes;
}

TEST(AnonymisedSample, HoldsNothingOfWhatWasInTheFile) {
  ASSERT_NE(everything().find(kCanary), std::string::npos);

  expectNoCanary(sampleOf(everything()).bytes);
}

TEST(AnonymisedSample, HoldsNothingOfADeflatedFileEither) {
  const std::string file = test::file(test::deflated(inEveryType() + inSequences()), test::kDeflated);

  const std::string sample = sampleOf(file).bytes;

  const std::size_t begin = test::file("", test::kDeflated).size();
  EXPECT_EQ(sample.substr(0, begin).find(kCanary), std::string::npos);
  const std::string unpacked = inflated(std::string_view(sample).substr(begin));
  EXPECT_EQ(unpacked.size(), (inEveryType() + inSequences()).size());
  expectNoCanary(unpacked);
}

TEST(AnonymisedSample, HoldsNothingOfAFileWithoutTypes) {
  const std::string content =
      test::implicitElement(0x0008, 0x0018, "1.2.8675309") + test::implicitElement(0x0008, 0x0060, kCanary) +
      test::implicitElement(0x0009, 0x1001, canary()) + test::implicitElement(0x0010, 0x0010, canary()) +
      test::implicitElement(0x0028, 0x0010, canary());

  expectNoCanary(sampleOf(test::file(content, test::kImplicitLittle)).bytes);
}

TEST(AnonymisedSample, KeepsTypesLengthsAndNesting) {
  const std::string header = test::file(inEveryType() + inSequences());

  const std::string sample = sampleOf(header + pixels()).bytes;

  const std::string block = longHeader(0x7FE0, 0x0010, "OW", 2) + std::string(2, '\0');
  EXPECT_EQ(sample.size(), header.size() + block.size());
  EXPECT_TRUE(sample.ends_with(block));
  EXPECT_EQ(checkBytes(sample)->headerEnd, header.size());
}

TEST(AnonymisedSample, KeepsTechnicalNumbersAndHarmlessWords) {
  const std::string described = element(0x0008, 0x0060, "CS", "MR") +
                                element(0x0008, 0x103E, "LO", "COR T1 Hip left, Dr Doe") +
                                element(0x0018, 0x0081, "DS", "12.5");

  const std::string sample =
      sampleOf(test::file(described + element(0x0028, 0x0010, "US", test::le16(512)))).bytes;

  EXPECT_NE(sample.find("COR T1 Hip left, Xx Xxx"), std::string::npos) << sample;
  EXPECT_NE(sample.find(element(0x0008, 0x0060, "CS", "MR")), std::string::npos);
  EXPECT_NE(sample.find(element(0x0018, 0x0081, "DS", "12.5")), std::string::npos);
  EXPECT_NE(sample.find(element(0x0028, 0x0010, "US", test::le16(512))), std::string::npos);
}

TEST(AnonymisedSample, WordsOfTheListStayOnlyWhereTheyDescribe) {
  const std::string sample =
      sampleOf(test::file(element(0x0008, 0x0050, "SH", "HIP") + element(0x0010, 0x0010, "PN", "Hip^Left")))
          .bytes;

  EXPECT_EQ(upper(sample).find("HIP"), std::string::npos);
  EXPECT_NE(sample.find("Sam^Samp"), std::string::npos);
}

TEST(AnonymisedSample, EqualIdentifiersStayEqualAndOthersDiffer) {
  const std::string file = test::file(element(0x0008, 0x0018, "UI", "1.2.3.4.5.6.78") +
                                      element(0x0020, 0x000D, "UI", "1.2.3.4.5.6.79") +
                                      element(0x0020, 0x000E, "UI", "1.2.3.4.5.6.78"));

  const std::string sample = sampleOf(file).bytes;

  const std::string first = element(0x0008, 0x0018, "UI", "2.999.10000001");
  EXPECT_NE(sample.find(first), std::string::npos);
  EXPECT_NE(sample.find(element(0x0020, 0x000E, "UI", "2.999.10000001")), std::string::npos);
  EXPECT_NE(sample.find(element(0x0020, 0x000D, "UI", "2.999.10000002")), std::string::npos);
}

TEST(AnonymisedSample, TheStandardsOwnIdentifiersStay) {
  const std::string sample =
      sampleOf(test::file(element(0x0008, 0x0016, "UI", test::kRadiographClass) + identifiers())).bytes;

  EXPECT_NE(sample.find(element(0x0008, 0x0016, "UI", test::kRadiographClass)), std::string::npos);
}

TEST(AnonymisedSample, DaysBecomeOneDay) {
  const std::string sample = sampleOf(test::file(element(0x0008, 0x0020, "DA", "20261005") +
                                                 element(0x0010, 0x0030, "DA", "1980.02.29")))
                                 .bytes;

  EXPECT_NE(sample.find(element(0x0008, 0x0020, "DA", "20200101")), std::string::npos);
  EXPECT_NE(sample.find(element(0x0010, 0x0030, "DA", "0000.00.00")), std::string::npos);
}

TEST(AnonymisedSample, LongValuesAreShortened) {
  const std::string document = longElement(0x0042, 0x0011, "OB", std::string(100'000, 'C'));

  const auto sample = sampleOf(test::file(identifiers() + document));

  EXPECT_EQ(sample.bytes, test::file(sampleOf(test::file(identifiers())).bytes.substr(test::file("").size()) +
                                     longElement(0x0042, 0x0011, "OB", std::string(64, '\0'))));
}

TEST(AnonymisedSample, CompressedPixelsBecomeAnEmptyFragment) {
  const std::string file =
      test::file(identifiers() + longHeader(0x7FE0, 0x0010, "OB", kOpenEnded) + item(6) + "CANARY",
                 "1.2.840.10008.1.2.4.50");

  const std::string sample = sampleOf(file).bytes;

  EXPECT_TRUE(sample.ends_with(item(0) + item(2) + std::string(2, '\0') + sequenceEnd()));
  expectNoCanary(sample);
}

TEST(AnonymisedSample, FilesThatCannotBeReadAreRefusedWithTheReason) {
  EXPECT_EQ(anonymisedSampleOfBytes("").error(), SkipReason::Empty);
  EXPECT_EQ(anonymisedSampleOfBytes(test::file(test::nested(100))).error(), SkipReason::NestedTooDeep);
  EXPECT_EQ(anonymisedSample("no-such-file-anywhere").error(), SkipReason::NotReadable);
}

TEST(AnonymisedSample, CountsWhatItKeptAndWhatItReplaced) {
  const auto sample =
      sampleOf(test::file(element(0x0008, 0x0060, "CS", "MR") + element(0x0010, 0x0010, "PN", "Doe")));

  EXPECT_EQ(sample.kept, 3) << "modality, class and transfer syntax";
  EXPECT_EQ(sample.replaced, 1);
}

TEST(AnonymisedSample, IsReadAsTheFileIs) {
  const TemporaryFolder folder;
  test::fromDump(test::fixture("hip-left-mri.dump"), folder.path() / "original/file");
  const auto sample = anonymisedSample(folder.path() / "original/file");
  ASSERT_TRUE(sample);
  static_cast<void>(folder.write("sample/file", sample->bytes));

  const Study study = scan({folder.path() / "sample"}).studies.at(0);

  EXPECT_EQ(study.modality, engine::Modality::Mri);
  EXPECT_EQ(study.region, "hip");
  EXPECT_EQ(study.side.side, engine::Side::Left);
  EXPECT_EQ(study.person.family.value, "Säampl");
}

// Optional: CALCAR_DICOM_SAMPLES names a folder of DICOM files of any origin.
TEST(AnonymisedSample, OfEveryReadableFileIsReadable) {
  const char* samples = std::getenv("CALCAR_DICOM_SAMPLES");
  if (samples == nullptr) {
    GTEST_SKIP() << "CALCAR_DICOM_SAMPLES names no folder";
  }
  for (const auto& entry : std::filesystem::recursive_directory_iterator(samples)) {
    if (entry.is_regular_file() && checkFile(entry.path())) {
      const auto sample = anonymisedSample(entry.path());
      EXPECT_TRUE(sample) << entry.path() << toText(sample.error());
    }
  }
}

}  // namespace
}  // namespace calcar::dicom
