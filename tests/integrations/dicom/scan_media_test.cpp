#include <gtest/gtest.h>

#include <filesystem>

#include "integrations/dicom/scan.hpp"
#include "tests/integrations/dicom/support/deflate.hpp"
#include "tests/integrations/dicom/support/dicom_bytes.hpp"
#include "tests/integrations/dicom/support/dicom_files.hpp"
#include "tests/integrations/dicom/support/zip_bytes.hpp"

namespace calcar::dicom {
namespace {

using test::element;
using test::file;
using test::identifiers;
using test::TemporaryFolder;
using test::zipOf;
using Paths = std::vector<std::string>;

/// A directory file that names the files.
std::string directoryOf(const Paths& fileIds) {
  std::string bytes = test::longHeader(0x0004, 0x1220, "SQ", test::kOpenEnded);
  for (const std::string& id : fileIds) {
    const std::string record = element(0x0004, 0x1430, "CS", "IMAGE") + element(0x0004, 0x1500, "CS", id);
    bytes += test::item(static_cast<std::uint32_t>(record.size())) + record;
  }
  return file(bytes + test::sequenceEnd(), test::kExplicitLittle, test::kDirectoryClass);
}

std::string image(const std::string& uid) { return file(identifiers(uid)); }

TEST(ScanMedia, ComparesADirectoryFileWithWhatIsThere) {
  const TemporaryFolder disc;
  static_cast<void>(disc.write("DICOMDIR", directoryOf({"IMG\\A1", "IMG\\GONE", "..\\..\\SECRET"})));
  static_cast<void>(disc.write("img/a1", image("2.999.1.1.1")));
  static_cast<void>(disc.write("img/b2", image("2.999.1.1.2")));
  static_cast<void>(disc.write("readme.txt", "Please read this first."));

  const ScanResult result = scan({disc.path()});

  ASSERT_EQ(result.media.size(), 1U);
  EXPECT_EQ(result.media.front().named, 2);
  EXPECT_EQ(result.media.front().missing, Paths{"IMG/GONE"});
  EXPECT_EQ(result.media.front().hidden, Paths{"img/b2"});
  EXPECT_EQ(result.media.front().outside.size(), 1U);
  EXPECT_EQ(result.studies.front().instances, 2) << "what the directory hides is read all the same";
}

TEST(ScanMedia, TheDirectoryFileStandsForItsFolder) {
  const TemporaryFolder disc;
  const auto directory = disc.write("DICOMDIR", directoryOf({"A1"}));
  static_cast<void>(disc.write("A1", image("2.999.1.1.1")));

  const ScanResult result = scan({directory});

  ASSERT_EQ(result.studies.size(), 1U);
  EXPECT_TRUE(result.media.front().missing.empty());
  EXPECT_TRUE(result.media.front().hidden.empty());
}

TEST(ScanMedia, ReadsAZipArchiveLikeAFolder) {
  const TemporaryFolder folder;
  const auto archive = folder.write("patient.zip", zipOf({{"DICOMDIR", directoryOf({"CD\\A1", "CD\\GONE"})},
                                                          {"CD/A1", image("2.999.1.1.1")},
                                                          {"CD/B2", image("2.999.1.1.2"), false},
                                                          {"viewer/readme.txt", "Run the viewer."}}));

  const ScanResult result = scan({archive});

  ASSERT_EQ(result.studies.size(), 1U);
  EXPECT_EQ(result.studies.front().instances, 2);
  ASSERT_EQ(result.media.size(), 1U);
  EXPECT_EQ(result.media.front().missing, Paths{"CD/GONE"});
  EXPECT_EQ(result.media.front().hidden, Paths{"CD/B2"});
  EXPECT_EQ(result.files, 4);
  EXPECT_TRUE(result.skipped.back().path.ends_with("patient.zip/viewer/readme.txt"));
}

TEST(ScanMedia, ReadsADeflatedFileInAnArchive) {
  const TemporaryFolder folder;
  const std::string dataSet =
      element(0x0008, 0x0018, "UI", "2.999.1.1.1") + element(0x0010, 0x0020, "LO", "77") +
      element(0x0020, 0x000D, "UI", "2.999.1") + element(0x0020, 0x000E, "UI", "2.999.1.1");
  const std::string packed = file(test::deflated(dataSet), test::kDeflated);
  const auto archive = folder.write("patient.zip", zipOf({{"A1", packed}}));

  const ScanResult result = scan({archive});

  ASSERT_EQ(result.studies.size(), 1U);
  EXPECT_EQ(result.studies.front().person.id.value, "77");
}

TEST(ScanMedia, AnArchiveWithoutAnyImageIsOneSkippedFile) {
  const TemporaryFolder folder;
  static_cast<void>(folder.write("letter.docx", zipOf({{"word/document.xml", "<xml> long enough </xml>"},
                                                       {"[Content_Types].xml", "<xml> and more </xml>"}})));

  const ScanResult result = scan({folder.path()});

  ASSERT_EQ(result.skipped.size(), 1U);
  EXPECT_EQ(result.skipped.front().reason, SkipReason::NotDicom);
  EXPECT_EQ(result.files, 1);
}

TEST(ScanMedia, ADamagedOrEncryptedArchiveIsNamed) {
  const TemporaryFolder folder;
  const std::string whole = zipOf({{"A1", image("2.999.1.1.1")}});
  test::ZipEntry secret{"A1", image("2.999.1.1.1")};
  secret.flags = 1;
  static_cast<void>(folder.write("damaged.zip", whole.substr(0, whole.size() - 30)));
  static_cast<void>(folder.write("encrypted.zip", zipOf({secret})));

  const ScanResult result = scan({folder.path()});

  ASSERT_EQ(result.skipped.size(), 2U);
  EXPECT_EQ(result.skipped[0].reason, SkipReason::DamagedArchive);
  EXPECT_EQ(result.skipped[1].reason, SkipReason::Encrypted);
}

TEST(ScanMedia, ACopyInAnArchiveIsACopy) {
  const TemporaryFolder folder;
  static_cast<void>(folder.write("a", image("2.999.1.1.1")));
  static_cast<void>(folder.write("b.zip", zipOf({{"a", image("2.999.1.1.1")}})));

  const ScanResult result = scan({folder.path()});

  ASSERT_EQ(result.skipped.size(), 1U);
  EXPECT_EQ(result.skipped.front().reason, SkipReason::Copy);
}

TEST(ScanMedia, AnUnchangedArchiveIsNoChange) {
  const TemporaryFolder folder;
  static_cast<void>(folder.write("a.zip", zipOf({{"a", image("2.999.1.1.1")}})));
  ScanIndex index;
  ScanOptions options;
  options.index = &index;
  static_cast<void>(scan({folder.path()}, options));

  const ScanResult again = scan({folder.path()}, options);

  ASSERT_TRUE(again.changes);
  EXPECT_TRUE(again.changes->added.empty() && again.changes->changed.empty() &&
              again.changes->removed.empty());
  EXPECT_EQ(again.studies.front().instances, 1);
}

}  // namespace
}  // namespace calcar::dicom
