#include "integrations/dicom/zip_archive.hpp"

#include <gtest/gtest.h>

#include "tests/integrations/dicom/support/dicom_files.hpp"
#include "tests/integrations/dicom/support/zip_bytes.hpp"

namespace calcar::dicom {
namespace {

using test::TemporaryFolder;
using test::ZipEntry;
using test::zipOf;

using Paths = std::vector<std::string>;
using Content = tl::expected<std::string, SkipReason>;

/// What becomes of an archive of these bytes.
struct Opened {
  explicit Opened(std::string_view bytes, const ArchiveLimits& limits = {})
      : archive(ZipArchive::open(folder.write("disc.zip", bytes), limits)) {}

  [[nodiscard]] Paths paths() const {
    Paths all;
    for (const ArchiveEntry& entry : archive.value().entries()) {
      all.push_back(entry.path);
    }
    return all;
  }

  [[nodiscard]] Content first(std::size_t index, std::size_t count) {
    ArchivedFile file = archive.value().file(archive.value().entries().at(index));
    return file.first(count).map([](std::string_view bytes) { return std::string(bytes); });
  }

  TemporaryFolder folder;
  tl::expected<ZipArchive, SkipReason> archive;
};

std::string longText() {
  std::string text;
  for (int i = 0; i < 20'000; ++i) {
    text += std::to_string(i * 7919 % 10'007);
  }
  return text;
}

TEST(ZipArchive, ListsItsFilesAndLeavesFoldersOut) {
  const Opened zip(zipOf({{"DICOM/", "", false}, {"DICOM/IM1", "one"}, {"README", "two", false}}));

  ASSERT_TRUE(zip.archive);
  EXPECT_EQ(zip.paths(), (Paths{"DICOM/IM1", "README"}));
  EXPECT_EQ(zip.archive->entries().front().size, 3U);
}

TEST(ZipArchive, HandsOutPackedAndStoredFiles) {
  Opened zip(zipOf({{"a", "packed"}, {"b", "stored", false}}));

  EXPECT_EQ(zip.first(0, 100), "packed");
  EXPECT_EQ(zip.first(1, 100), "stored");
}

TEST(ZipArchive, HandsOutNoMoreThanIsAskedForAndGoesOnFromThere) {
  const std::string text = longText();
  Opened zip(zipOf({{"a", text}}));
  ArchivedFile file = zip.archive->file(zip.archive->entries().front());

  EXPECT_EQ(file.first(10), text.substr(0, 10));
  EXPECT_EQ(file.first(50'000), text.substr(0, 50'000));
  EXPECT_EQ(file.first(10), text.substr(0, 10));
  EXPECT_EQ(file.first(1'000'000), text);
}

TEST(ZipArchive, FilesMayBeReadInTurns) {
  const std::string text = longText();
  Opened zip(zipOf({{"a", text}, {"b", "stored" + text, false}}));
  ArchivedFile one = zip.archive->file(zip.archive->entries()[0]);
  ArchivedFile two = zip.archive->file(zip.archive->entries()[1]);

  for (const std::size_t count : {std::size_t{1}, std::size_t{9'000}, std::size_t{60'000}}) {
    EXPECT_EQ(one.first(count), text.substr(0, count));
    EXPECT_EQ(two.first(count), ("stored" + text).substr(0, count));
  }
}

TEST(ZipArchive, NamesLeadNowhereElse) {
  const Opened zip(zipOf({{"../../etc/passwd", "x"},
                          {"/absolute", "x"},
                          {"C:\\Windows\\system.ini", "x"},
                          {"..\\up", "x"},
                          {"a/./../b", "x"},
                          {std::string("nul\0byte", 8), "x"},
                          {"...", "x"},
                          {"line\nbreak", "x"}}));

  EXPECT_EQ(zip.paths(), (Paths{"etc/passwd", "absolute", "C_/Windows/system.ini", "up", "a/b", "nul_byte",
                                "unnamed", "line_break"}));
}

TEST(ZipArchive, NamesAreReadAsUtf8OrAsCodePage437) {
  const Opened zip(zipOf(
      {{"M\x81ller", "x"}, {"Müller", "x", true, 0x0800}, {"Müller", "x"}, {"M\xFF", "x", true, 0x0800}}));

  EXPECT_EQ(zip.paths(), (Paths{"Müller", "Müller", "Müller", "M\xEF\xBF\xBD"}));
}

TEST(ZipArchive, EncryptedFilesAreNamedAndNotRead) {
  Opened zip(zipOf({{"a", "secret", true, 1}}));

  EXPECT_EQ(zip.archive->entries().front().refused, SkipReason::Encrypted);
  EXPECT_EQ(zip.first(0, 10), tl::unexpected(SkipReason::Encrypted));
}

TEST(ZipArchive, LinksAreNotRead) {
  Opened zip(zipOf({{"a", "/etc/passwd", false, 0, 0, 0120777}}));

  EXPECT_EQ(zip.first(0, 10), tl::unexpected(SkipReason::SymbolicLink));
}

TEST(ZipArchive, OtherPackingIsNamed) {
  Opened zip(zipOf({{"a", "x", true, 0, 12}}));

  EXPECT_EQ(zip.first(0, 10), tl::unexpected(SkipReason::UnsupportedPacking));
}

TEST(ZipArchive, ArchivesInsideAreNotOpened) {
  Opened zip(zipOf({{"inner.dcm", zipOf({{"a", "x"}})}}));

  EXPECT_EQ(zip.first(0, 100), tl::unexpected(SkipReason::NestedArchive));
}

TEST(ZipArchive, AWrongChecksumIsDamageOnceTheWholeFileIsRead) {
  ZipEntry entry{"a", "content"};
  entry.wrongSum = 1;
  Opened zip(zipOf({entry}));

  EXPECT_EQ(zip.first(0, 3), "con");
  EXPECT_EQ(zip.first(0, 7), tl::unexpected(SkipReason::DamagedArchive));
}

TEST(ZipArchive, AFileThatUnpacksToLessThanDeclaredIsDamaged) {
  ZipEntry entry{"a", "content"};
  entry.claimedSize = 0x7FFFFFFF;
  Opened zip(zipOf({entry}));

  EXPECT_EQ(zip.first(0, 100), tl::unexpected(SkipReason::DamagedArchive));
}

TEST(ZipArchive, ABombEndsAtTheLimitOfAllFiles) {
  ArchiveLimits limits;
  limits.unpackedBytes = 1'000'000;
  Opened zip(zipOf({{"a", std::string(900'000, '\0')}, {"b", std::string(900'000, '\0')}}), limits);

  EXPECT_TRUE(zip.first(0, 900'000));
  EXPECT_EQ(zip.first(1, 900'000), tl::unexpected(SkipReason::ArchiveTooLarge));
}

TEST(ZipArchive, ABombEndsWhereItUnpacksToManyTimesItsSize) {
  Opened zip(zipOf({{"a", std::string(40U << 20U, '\0')}}));

  EXPECT_TRUE(zip.first(0, 1U << 20U));
  EXPECT_EQ(zip.first(0, 40U << 20U), tl::unexpected(SkipReason::ArchiveTooLarge));
}

TEST(ZipArchive, OneFileHasALimitOfItsOwn) {
  ArchiveLimits limits;
  limits.entryBytes = 100;
  Opened zip(zipOf({{"a", std::string(101, 'x')}}), limits);

  EXPECT_EQ(zip.first(0, 100), std::string(100, 'x'));
  EXPECT_EQ(zip.first(0, 101), tl::unexpected(SkipReason::ArchiveTooLarge));
}

TEST(ZipArchive, TooManyEntriesAreRefusedBeforeTheyAreRead) {
  ArchiveLimits limits;
  limits.entries = 2;
  const std::string three = zipOf({{"a", "x"}, {"b", "x"}, {"c", "x"}});
  const std::string two = zipOf({{"a", "x"}, {"b", "x"}});

  EXPECT_EQ(Opened(three, limits).archive.error(), SkipReason::ArchiveTooLong);
  EXPECT_TRUE(Opened(two, limits).archive);
}

TEST(ZipArchive, ReadsTheLongFormOfLargeArchives) {
  test::ZipParts zip;
  ZipEntry entry{"a", "content", false};
  entry.claimedSize = 0xFFFFFFFF;
  entry.extra = test::le16(1) + test::le16(8) + test::le32(7) + test::le32(0);
  test::add(zip, entry);
  const std::string longEnd = "PK\6\6" + test::le32(44) + test::le32(0) + test::le16(45) + test::le16(45) +
                              test::le32(0) + test::le32(0) + test::le32(1) + test::le32(0) + test::le32(1) +
                              test::le32(0) + test::le32(static_cast<std::uint32_t>(zip.list.size())) +
                              test::le32(0) + test::le32(static_cast<std::uint32_t>(zip.files.size())) +
                              test::le32(0);
  const auto place = static_cast<std::uint32_t>(zip.files.size() + zip.list.size());
  const std::string pointer = "PK\6\7" + test::le32(0) + test::le32(place) + test::le32(0) + test::le32(1);
  const std::string end = "PK\5\6" + test::le32(0) + test::le32(0xFFFFFFFF) + test::le32(0xFFFFFFFF) +
                          test::le32(0xFFFFFFFF) + test::le16(0);

  Opened opened(zip.files + zip.list + longEnd + pointer + end);

  ASSERT_TRUE(opened.archive);
  EXPECT_EQ(opened.first(0, 100), "content");
}

TEST(ZipArchive, MayHaveAProgramInFrontAndACommentBehind) {
  test::ZipParts zip;
  test::add(zip, {"a", "content"});
  Opened opened("MZ a program that unpacks itself" + test::ended(zip, "written by a viewer"));

  ASSERT_TRUE(opened.archive);
  EXPECT_EQ(opened.first(0, 100), "content");
}

TEST(ZipArchive, EveryCutOfAnArchiveIsDamaged) {
  const std::string whole = zipOf({{"a", "content"}, {"b", "more"}});

  for (std::size_t length = 0; length < whole.size(); ++length) {
    EXPECT_EQ(Opened(whole.substr(0, length)).archive.map([](const ZipArchive&) { return true; }),
              tl::unexpected(SkipReason::DamagedArchive))
        << length;
  }
}

TEST(ZipArchive, EveryChangedByteIsReadOrRefused) {
  const std::string whole = zipOf({{"a", longText().substr(0, 300)}, {"b", "stored", false}});

  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 0xFF);
    Opened opened(changed);
    for (std::size_t i = 0; opened.archive && i < opened.archive->entries().size(); ++i) {
      EXPECT_LE(opened.first(i, 1000).value_or("").size(), 1000U);
    }
  }
}

TEST(ZipArchive, KnowsAnArchiveByItsBeginning) {
  const TemporaryFolder folder;

  EXPECT_TRUE(looksLikeZip(folder.write("a", zipOf({{"x", "y"}}))));
  EXPECT_TRUE(looksLikeZip(folder.write("b", zipOf({}))));
  EXPECT_FALSE(looksLikeZip(folder.write("c.zip", "PK")));
  EXPECT_FALSE(looksLikeZip(folder.path() / "none"));
}

TEST(ZipArchive, AFileThatIsNotThereIsNotReadable) {
  EXPECT_EQ(ZipArchive::open("no-such-file-anywhere").map([](const ZipArchive&) { return true; }),
            tl::unexpected(SkipReason::NotReadable));
}

}  // namespace
}  // namespace calcar::dicom
