#include "integrations/dicom/media_directory.hpp"

#include <gtest/gtest.h>

#include "tests/integrations/dicom/support/dicom_bytes.hpp"
#include "tests/integrations/dicom/support/dicom_files.hpp"

namespace calcar::dicom {
namespace {

using test::element;
using test::item;
using test::itemEnd;
using test::kOpenEnded;
using test::le32;
using test::longHeader;
using test::sequenceEnd;
using test::tag;
using test::TemporaryFolder;

using Paths = std::vector<std::string>;

/// A record's own entries; the offsets come first, as the order of tags wants it.
std::string record(std::string_view type, std::string_view rest, std::uint32_t next = 0,
                   std::uint32_t lower = 0, std::uint16_t inUse = 0xFFFF) {
  return tag(0x0004, 0x1400) + "UL" + test::le16(4) + le32(next) + tag(0x0004, 0x1410) + "US" +
         test::le16(2) + test::le16(inUse) + tag(0x0004, 0x1420) + "UL" + test::le16(4) + le32(lower) +
         element(0x0004, 0x1430, "CS", type) + std::string(rest);
}

std::string study(std::string_view uid) { return record("STUDY", element(0x0020, 0x000D, "UI", uid)); }
std::string series(std::string_view uid) { return record("SERIES", element(0x0020, 0x000E, "UI", uid)); }

std::string fileId(std::string_view id) { return element(0x0004, 0x1500, "CS", id); }

std::string image(std::string_view id) {
  return record("IMAGE", fileId(id) + element(0x0004, 0x1511, "UI", "2.999.5"));
}

std::string directoryOf(const std::vector<std::string>& records) {
  std::string bytes = longHeader(0x0004, 0x1220, "SQ", kOpenEnded);
  for (const std::string& content : records) {
    bytes += item(static_cast<std::uint32_t>(content.size())) + content;
  }
  return test::file(bytes + sequenceEnd(), test::kExplicitLittle, test::kDirectoryClass);
}

MediaDirectory read(const std::vector<std::string>& records) {
  const auto directory = readMediaDirectoryBytes(directoryOf(records));
  EXPECT_TRUE(directory);
  return directory.value_or(MediaDirectory{});
}

Paths pathsOf(const MediaDirectory& directory) {
  Paths paths;
  for (const ReferencedFile& file : directory.files) {
    paths.push_back(file.path);
  }
  return paths;
}

TEST(MediaDirectory, ListsTheFilesItsRecordsName) {
  const auto directory = read({image("DICOM\\IM0001"), image("DICOM\\IM0002 ")});

  EXPECT_EQ(pathsOf(directory), (Paths{"DICOM/IM0001", "DICOM/IM0002"}));
  EXPECT_EQ(directory.files.front().recordType, "IMAGE");
  EXPECT_EQ(directory.files.front().instanceUid, "2.999.5");
  EXPECT_EQ(directory.records, 2);
}

TEST(MediaDirectory, WithoutOffsetsTheOrderSaysWhichSeriesAFileIsOf) {
  const auto directory = read(
      {study("2.999.1"), series("2.999.1.1"), image("A"), study("2.999.2"), series("2.999.2.1"), image("B")});

  ASSERT_EQ(directory.files.size(), 2U);
  EXPECT_EQ(directory.files[0].studyUid, "2.999.1");
  EXPECT_EQ(directory.files[1].studyUid, "2.999.2");
  EXPECT_EQ(directory.files[1].seriesUid, "2.999.2.1");
}

TEST(MediaDirectory, OffsetsDecideWhereTheRecordsAreOutOfOrder) {
  const auto firstItem = static_cast<std::uint32_t>(directoryOf({}).size() - sequenceEnd().size());
  const std::string linkedStudy = record("STUDY", element(0x0020, 0x000D, "UI", "2.999.1"), 0, firstItem);

  const auto directory = read({image("A"), linkedStudy, study("2.999.2")});

  ASSERT_EQ(directory.files.size(), 1U);
  EXPECT_EQ(directory.files[0].studyUid, "2.999.1");
}

TEST(MediaDirectory, OffsetsThatRunInACircleEndAndLoseNoFile) {
  const std::size_t begin = directoryOf({}).size() - sequenceEnd().size();
  const auto first = static_cast<std::uint32_t>(begin);
  const std::string looping = record("IMAGE", fileId("A"), first, first);

  EXPECT_EQ(pathsOf(read({looping, looping, image("B")})), (Paths{"A", "B"}));
}

TEST(MediaDirectory, OffsetsThatPointNowhereAreNotFollowed) {
  EXPECT_EQ(pathsOf(read({record("IMAGE", fileId("A"), 0x7FFFFFFF, 3)})), (Paths{"A"}));
}

TEST(MediaDirectory, ARecordThatIsNotInUseNamesNothing) {
  const auto directory = read({record("IMAGE", fileId("OLD"), 0, 0, 0), image("NEW")});

  EXPECT_EQ(pathsOf(directory), (Paths{"NEW"}));
  EXPECT_EQ(directory.inactive, 1);
}

TEST(MediaDirectory, PathsThatLeaveTheMediumAreSetAside) {
  const Paths tricks{"..\\SECRET",  "\\ETC\\PASSWD", "C:\\WINDOWS", "A\\..\\..\\B",
                     "/etc/passwd", "A\\.",          "A\\\\B"};
  std::vector<std::string> records{image("GOOD")};
  for (const std::string& trick : tricks) {
    records.push_back(image(trick));
  }

  const auto directory = read(records);

  EXPECT_EQ(pathsOf(directory), (Paths{"GOOD"}));
  EXPECT_EQ(directory.outside.size(), tricks.size());
}

TEST(MediaDirectory, ReadsImplicitAndBigEndianForms) {
  const std::string content =
      test::implicitElement(0x0004, 0x1430, "IMAGE") + test::implicitElement(0x0004, 0x1500, "DICOM\\IM1");
  const std::string implicit =
      tag(0x0004, 0x1220) + le32(kOpenEnded) + item(kOpenEnded) + content + itemEnd() + sequenceEnd();
  const std::string big = std::string("\0\4\x12\x20SQ\0\0\0\0\0\x14", 12) +
                          std::string("\xFF\xFE\xE0\0\0\0\0\x0C", 8) +
                          std::string("\0\4\x15\0CS\0\4IM1 ", 12);

  const auto fromImplicit =
      readMediaDirectoryBytes(test::file(implicit, test::kImplicitLittle, test::kDirectoryClass));
  const auto fromBig = readMediaDirectoryBytes(test::file(big, test::kExplicitBig, test::kDirectoryClass));

  ASSERT_TRUE(fromImplicit);
  EXPECT_EQ(pathsOf(*fromImplicit), (Paths{"DICOM/IM1"}));
  ASSERT_TRUE(fromBig);
  EXPECT_EQ(pathsOf(*fromBig), (Paths{"IM1"}));
}

TEST(MediaDirectory, SequencesInsideARecordAreLeftOut) {
  const std::string icon = longHeader(0x0088, 0x0200, "SQ", kOpenEnded) + item(kOpenEnded) +
                           element(0x0028, 0x0004, "CS", "MONOCHROME2") + itemEnd() + sequenceEnd();

  EXPECT_EQ(pathsOf(read({image("A") + icon, image("B")})), (Paths{"A", "B"}));
}

TEST(MediaDirectory, AnEmptyOneNamesNothing) { EXPECT_TRUE(read({}).files.empty()); }

TEST(MediaDirectory, RefusesWhatIsNoDirectory) {
  EXPECT_EQ(readMediaDirectoryBytes(test::file(test::identifiers())).error(), SkipReason::NotDicom);
  EXPECT_EQ(readMediaDirectoryBytes("").error(), SkipReason::Empty);
  EXPECT_EQ(readMediaDirectory("no-such-file-anywhere").error(), SkipReason::NotReadable);
}

TEST(MediaDirectory, SaysWhenItsEndIsMissingAndKeepsWhatWasBefore) {
  const std::string whole = directoryOf({image("A"), image("B")});

  const auto directory = readMediaDirectoryBytes(whole.substr(0, whole.size() - 20));

  ASSERT_TRUE(directory);
  EXPECT_EQ(directory->damage, SkipReason::Truncated);
  EXPECT_EQ(directory->files.front().path, "A");
}

TEST(MediaDirectory, NoCutOfItGoesUnsaid) {
  const std::string whole = directoryOf({study("2.999.1"), image("A"), image("B")});
  ASSERT_FALSE(readMediaDirectoryBytes(whole)->damage);

  for (std::size_t length = 0; length < whole.size(); ++length) {
    const auto directory = readMediaDirectoryBytes(whole.substr(0, length));
    const bool isBeforeTheRecords = directory && directory->records == 0;
    EXPECT_TRUE(!directory || directory->damage || isBeforeTheRecords) << length;
  }
}

TEST(MediaDirectory, ALengthThatReachesOutOfItsPartIsDamage) {
  const std::string content = image("A");
  const std::string tooLong = longHeader(0x0004, 0x1220, "SQ", static_cast<std::uint32_t>(content.size())) +
                              item(static_cast<std::uint32_t>(content.size())) + content;

  const auto directory =
      readMediaDirectoryBytes(test::file(tooLong, test::kExplicitLittle, test::kDirectoryClass));

  ASSERT_TRUE(directory);
  EXPECT_EQ(directory->damage, SkipReason::LengthBeyondEnd);
}

TEST(MediaDirectory, SequencesInsideARecordHaveALimitOfDepth) {
  const auto directory = read({image("A"), record("IMAGE", test::nested(20'000))});

  EXPECT_EQ(directory.damage, SkipReason::NestedTooDeep);
  EXPECT_EQ(pathsOf(directory), (Paths{"A"}));
}

TEST(CompareWithMedium, NamesWhatIsMissingAndWhatIsHidden) {
  const auto directory = read({image("DICOM\\IM1"), image("DICOM\\IM2")});

  const auto comparison =
      compareWithMedium(directory, {{"DICOM/IM1", "DICOM/IM3", "README"}, {"DICOM/IM1", "DICOM/IM3"}});

  EXPECT_EQ(comparison.missing, (Paths{"DICOM/IM2"}));
  EXPECT_EQ(comparison.hidden, (Paths{"DICOM/IM3"}));
}

TEST(CompareWithMedium, NamesAgreeAsDiscsWriteThem) {
  const auto directory = read({image("DICOM\\IM1"), image("DICOM\\IM2"), image("DICOM\\IM3")});
  const Paths onDisc{"dicom/im1", "DICOM/IM2;1", "Dicom/im3."};

  const auto comparison = compareWithMedium(directory, {onDisc, onDisc});

  EXPECT_TRUE(comparison.missing.empty());
  EXPECT_TRUE(comparison.hidden.empty());
}

TEST(CompareWithMedium, AFileThatIsThereButNoImageIsNotMissing) {
  const auto comparison = compareWithMedium(read({image("IM1")}), {{"IM1"}, {}});

  EXPECT_TRUE(comparison.missing.empty());
}

TEST(LocateOnMedium, FindsAFileUnderTheNameTheDiscGaveIt) {
  const TemporaryFolder disc;
  const auto lower = disc.write("dicom/im1", "x");
  const auto versioned = disc.write("dicom/IM2;1", "x");

  EXPECT_EQ(locateOnMedium(disc.path(), "DICOM/IM1").value_or(""), lower);
  EXPECT_EQ(locateOnMedium(disc.path(), "DICOM/IM2").value_or(""), versioned);
  EXPECT_EQ(locateOnMedium(disc.path(), "DICOM/IM3").error(), SkipReason::Missing);
  EXPECT_EQ(locateOnMedium(disc.path(), "DICOM").error(), SkipReason::Missing) << "a folder is no file";
}

TEST(LocateOnMedium, LeavesTheMediumNeitherByDotsNorByLinks) {
  const TemporaryFolder outside;
  const TemporaryFolder disc;
  static_cast<void>(outside.write("secret", "x"));
  std::filesystem::create_symlink(outside.path() / "secret", disc.path() / "IM1");
  std::filesystem::create_directory_symlink(outside.path(), disc.path() / "DICOM");

  for (const char* path : {"IM1", "DICOM/secret", "../secret", "/etc/passwd", "A/../../B", "", "C:/x"}) {
    EXPECT_EQ(locateOnMedium(disc.path(), path).error(), SkipReason::OutsideMedium) << path;
  }
}

struct Sample {
  const char* name;
  std::size_t files;
  bool damaged = false;
};

void PrintTo(const Sample& sample, std::ostream* out) { *out << sample.name; }

// Optional: CALCAR_DICOM_SAMPLES names a folder that holds pydicom's public sample files.
class SampleDirectory : public testing::TestWithParam<Sample> {};

TEST_P(SampleDirectory, IsReadInFull) {
  const char* samples = std::getenv("CALCAR_DICOM_SAMPLES");
  if (samples == nullptr) {
    GTEST_SKIP() << "CALCAR_DICOM_SAMPLES names no folder";
  }
  const auto folder = std::filesystem::path(samples) / "pydicom/dicomdir";
  if (!std::filesystem::exists(folder / GetParam().name)) {
    GTEST_SKIP() << "the sample is not there";
  }

  const auto directory = readMediaDirectory(folder / GetParam().name);

  ASSERT_TRUE(directory);
  EXPECT_EQ(directory->files.size(), GetParam().files);
  EXPECT_TRUE(directory->outside.empty());
  EXPECT_EQ(directory->damage.has_value(), GetParam().damaged);
  for (const ReferencedFile& file : directory->files) {
    EXPECT_FALSE(file.instanceUid.empty());
    EXPECT_FALSE(file.studyUid.empty() || file.seriesUid.empty()) << file.path;
    EXPECT_TRUE(locateOnMedium(folder / std::filesystem::path(GetParam().name).parent_path(), file.path))
        << file.path;
  }
}

INSTANTIATE_TEST_SUITE_P(Pydicom, SampleDirectory,
                         testing::Values(Sample{"DICOMDIR", 31}, Sample{"DICOMDIR-bigEnd", 31},
                                         Sample{"DICOMDIR-implicit", 31},
                                         Sample{"DICOMDIR-nooffset", 31, true},
                                         Sample{"DICOMDIR-nopatient", 31}, Sample{"DICOMDIR-reordered", 31},
                                         Sample{"DICOMDIR-empty.dcm", 0}, Sample{"TINY_ALPHA/DICOMDIR", 50}));

}  // namespace
}  // namespace calcar::dicom
