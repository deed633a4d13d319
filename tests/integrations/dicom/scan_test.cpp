#include "integrations/dicom/scan.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "tests/integrations/dicom/support/deflate.hpp"
#include "tests/integrations/dicom/support/dicom_bytes.hpp"
#include "tests/integrations/dicom/support/dicom_files.hpp"

namespace calcar::dicom {
namespace {

using engine::Date;
using engine::Side;
using test::element;
using test::file;
using test::fixture;
using test::fromDump;
using test::identifiers;
using test::TemporaryFolder;

/// A patient's disc as they come: folders, files with and without extension, and other things in between.
void writeDisc(const TemporaryFolder& disc) {
  fromDump(fixture("hip-left-mri.dump"), disc.path() / "DICOM/A/1/IM0001");
  fromDump(fixture("hip-left-mri-second-series.dump"), disc.path() / "DICOM/A/2/image.dcm");
  fromDump(fixture("pelvis-radiograph.dump"), disc.path() / "older/x/y/z/IM0001.ima");
  static_cast<void>(disc.write("README.txt", "Please read this first."));
  static_cast<void>(disc.write("DICOM/A/thumbnail.jpg", "\xFF\xD8\xFF\xE0 and so on, long enough"));
}

std::vector<std::pair<std::string, SkipReason>> namesOf(const std::vector<Skipped>& skipped) {
  std::vector<std::pair<std::string, SkipReason>> names;
  for (const Skipped& entry : skipped) {
    names.emplace_back(std::filesystem::path(entry.path).filename().string(), entry.reason);
  }
  return names;
}

using Names = std::vector<std::pair<std::string, SkipReason>>;

TEST(Scan, CountsPersonsStudiesSeriesAndInstancesOfATree) {
  const TemporaryFolder disc;
  writeDisc(disc);

  const ScanResult result = scan({disc.path()});

  EXPECT_EQ(result.persons, 2);
  ASSERT_EQ(result.studies.size(), 2U);
  EXPECT_EQ(result.studies[0].series.size(), 2U);
  EXPECT_EQ(result.studies[0].instances, 2);
  EXPECT_EQ(result.studies[1].instances, 1);
  EXPECT_EQ(result.files, 5);
  EXPECT_EQ(namesOf(result.skipped),
            (Names{{"thumbnail.jpg", SkipReason::NotDicom}, {"README.txt", SkipReason::NotDicom}}))
      << "every file is either counted or named";
}

TEST(Scan, ReadsWhatAHeaderSaysAboutTheStudy) {
  const TemporaryFolder disc;
  writeDisc(disc);

  const Study study = scan({disc.path()}).studies.front();

  EXPECT_EQ(study.uid, "2.999.10.1");
  EXPECT_EQ(study.date, (Date{2026, 10, 20}));
  EXPECT_EQ(study.description.value, "MRT Hüfte links");
  EXPECT_EQ(study.accession.value, "ACC-1");
  EXPECT_EQ(study.modalities, std::vector<std::string>{"MR"});
  EXPECT_EQ(study.bodyParts, std::vector<std::string>{"HIP"});
  EXPECT_EQ(study.modality, engine::Modality::Mri);
  EXPECT_EQ(study.region, "hip");
  EXPECT_EQ(study.side.side, Side::Left);
  EXPECT_FALSE(study.side.conflict);
}

TEST(Scan, ReadsWhatAHeaderSaysAboutThePerson) {
  const TemporaryFolder disc;
  writeDisc(disc);

  const Person person = scan({disc.path()}).studies.front().person;

  EXPECT_EQ(person.id.value, "100");
  EXPECT_EQ(person.issuer.value, "HOSPITAL");
  EXPECT_EQ(person.family.value, "Müller");
  EXPECT_EQ(person.given.value, "Jörg");
  EXPECT_EQ(person.fullName.value, "Müller, Jörg");
  EXPECT_EQ(person.birthDate, (Date{1980, 2, 29}));
  EXPECT_EQ(person.sex, engine::Sex::Male);
}

TEST(Scan, ListsTheSeriesByNumber) {
  const TemporaryFolder disc;
  writeDisc(disc);

  const auto series = scan({disc.path()}).studies.front().series;

  ASSERT_EQ(series.size(), 2U);
  EXPECT_EQ(series[0].number, 1);
  EXPECT_EQ(series[0].description.value, "COR STIR");
  EXPECT_EQ(series[0].side.side, Side::Left);
  EXPECT_EQ(series[0].instances, 1);
  EXPECT_EQ(series[1].number, 2);
  EXPECT_EQ(series[1].description.value, "AX T1");
}

TEST(Scan, AnUnpairedRegionWithoutASideIsMidline) {
  const TemporaryFolder disc;
  writeDisc(disc);

  const Study pelvis = scan({disc.path()}).studies.back();

  EXPECT_EQ(pelvis.region, "pelvis");
  EXPECT_EQ(pelvis.side.side, Side::Midline);
}

TEST(Scan, FindsTheSideInTheFrameGroupsOfAMultiFrameImage) {
  const TemporaryFolder folder;
  fromDump(fixture("multi-frame-hip.dump"), folder.path() / "frames");

  EXPECT_EQ(scan({folder.path()}).studies.front().side.side, Side::Right);
}

TEST(Scan, NamesTheReasonOfEverySkippedEntry) {
  const TemporaryFolder folder;
  std::filesystem::create_directories(folder.path() / "a-folder.dcm");
  static_cast<void>(folder.write("b-directory", file("", test::kExplicitLittle, test::kDirectoryClass)));
  static_cast<void>(folder.write("c-empty.dcm", ""));
  static_cast<void>(folder.write("d-nested.dcm", file(test::nested(20'000))));
  static_cast<void>(folder.write("e-nameless.dcm", file(element(0x0008, 0x0060, "CS", "MR"))));
  static_cast<void>(folder.write("f-cut.dcm", file(identifiers()).substr(0, 200)));
  ASSERT_EQ(mkfifo((folder.path() / "g-pipe").c_str(), 0600), 0);

  const ScanResult result = scan({folder.path()});

  EXPECT_EQ(namesOf(result.skipped), (Names{{"b-directory", SkipReason::DirectoryFile},
                                            {"c-empty.dcm", SkipReason::Empty},
                                            {"d-nested.dcm", SkipReason::NestedTooDeep},
                                            {"e-nameless.dcm", SkipReason::NoIdentifiers},
                                            {"f-cut.dcm", SkipReason::Truncated},
                                            {"g-pipe", SkipReason::NotAFile}}));
  EXPECT_EQ(result.files, 6);
}

TEST(Scan, NamesPathsThatDoNotExist) {
  const ScanResult result = scan({"no-such-folder-anywhere"});

  EXPECT_EQ(namesOf(result.skipped), (Names{{"no-such-folder-anywhere", SkipReason::NotFound}}));
}

TEST(Scan, NamesFilesThatMayNotBeRead) {
  if (geteuid() == 0) {
    GTEST_SKIP() << "root may read everything";
  }
  const TemporaryFolder folder;
  chmod(folder.write("locked.dcm", file(identifiers())).c_str(), 0);

  EXPECT_EQ(namesOf(scan({folder.path()}).skipped), (Names{{"locked.dcm", SkipReason::NotReadable}}));
}

TEST(Scan, DoesNotFollowLinksInsideAFolder) {
  const TemporaryFolder folder;
  static_cast<void>(folder.write("inner/image", file(identifiers())));
  std::filesystem::create_directory_symlink(folder.path(), folder.path() / "inner/loop");

  const ScanResult result = scan({folder.path()});

  EXPECT_EQ(result.studies.front().instances, 1);
  EXPECT_EQ(namesOf(result.skipped), (Names{{"loop", SkipReason::SymbolicLink}}));
}

TEST(Scan, CountsACopyOnceAndNamesIt) {
  const TemporaryFolder folder;
  static_cast<void>(folder.write("a", file(identifiers())));
  static_cast<void>(folder.write("b", file(identifiers())));

  const ScanResult result = scan({folder.path()});

  EXPECT_EQ(result.studies.front().instances, 1);
  EXPECT_EQ(namesOf(result.skipped), (Names{{"b", SkipReason::Copy}}));
}

std::string imageOf(std::string_view instance, std::string_view patientId) {
  return file(element(0x0008, 0x0018, "UI", instance) + element(0x0010, 0x0020, "LO", patientId) +
              element(0x0020, 0x000D, "UI", "2.999.1") + element(0x0020, 0x000E, "UI", "2.999.1.1"));
}

TEST(Scan, NamesAFileThatClaimsTheIdentifierOfAnother) {
  const TemporaryFolder folder;
  static_cast<void>(folder.write("a", imageOf("2.999.1.1.1", "1")));
  static_cast<void>(folder.write("b", imageOf("2.999.1.1.1", "2")));

  EXPECT_EQ(namesOf(scan({folder.path()}).skipped), (Names{{"b", SkipReason::Collision}}));
}

TEST(Scan, KeepsPersonsApartThatShareAStudyIdentifier) {
  const TemporaryFolder folder;
  static_cast<void>(folder.write("a", imageOf("2.999.1.1.1", "1")));
  static_cast<void>(folder.write("b", imageOf("2.999.1.1.2", "2")));

  const ScanResult result = scan({folder.path()});

  EXPECT_EQ(result.persons, 2);
  EXPECT_EQ(result.studies.size(), 2U);
}

TEST(Scan, VisitsAFileOnceWhenPathsOverlap) {
  const TemporaryFolder folder;
  const auto image = folder.write("inner/image", file(identifiers()));

  const ScanResult result = scan({image, folder.path(), folder.path() / "inner"});

  EXPECT_EQ(result.files, 1);
  EXPECT_TRUE(result.skipped.empty());
}

TEST(Scan, ReadsAllFormsOfADataSetAlike) {
  const std::string syntaxFree =
      element(0x0008, 0x0018, "UI", "2.999.1.1.1") + element(0x0010, 0x0020, "LO", "77") +
      element(0x0020, 0x000D, "UI", "2.999.1") + element(0x0020, 0x000E, "UI", "2.999.1.1");
  const std::string implicit =
      test::implicitElement(0x0008, 0x0018, "2.999.1.1.1") + test::implicitElement(0x0010, 0x0020, "77") +
      test::implicitElement(0x0020, 0x000D, "2.999.1 ") + test::implicitElement(0x0020, 0x000E, "2.999.1.1");
  std::string unknownTypes;
  for (const auto& [group, number, value] :
       std::vector<std::tuple<std::uint32_t, std::uint32_t, std::string>>{{0x0008, 0x0018, "2.999.1.1.1 "},
                                                                          {0x0010, 0x0020, "77"},
                                                                          {0x0020, 0x000D, "2.999.1 "},
                                                                          {0x0020, 0x000E, "2.999.1.1 "}}) {
    unknownTypes += test::longHeader(group, number, "UN", static_cast<std::uint32_t>(value.size())) + value;
  }
  for (const std::string& bytes :
       {file(syntaxFree), syntaxFree, file(implicit, test::kImplicitLittle), implicit,
        file(test::deflated(syntaxFree), test::kDeflated), file(unknownTypes)}) {
    const TemporaryFolder folder;
    static_cast<void>(folder.write("image", bytes));

    const ScanResult result = scan({folder.path()});

    ASSERT_EQ(result.studies.size(), 1U);
    EXPECT_EQ(result.studies.front().uid, "2.999.1");
    EXPECT_EQ(result.studies.front().person.id.value, "77");
  }
}

TEST(Scan, StopsWhenCancelledAndKeepsWhatItHas) {
  const TemporaryFolder folder;
  for (const char* name : {"a", "b", "c", "d"}) {
    static_cast<void>(folder.write(name, file(identifiers(std::string("2.999.1.1.") + name[0]))));
  }
  std::atomic<bool> cancel = false;
  ScanOptions options;
  options.cancel = &cancel;
  options.firstSeen = [&](const Study&) { cancel = true; };

  const ScanResult result = scan({folder.path()}, options);

  EXPECT_TRUE(result.cancelled);
  EXPECT_EQ(result.files, 1);
  EXPECT_EQ(result.studies.front().instances, 1);
}

TEST(Scan, ShowsPathsAsValidText) {
  const TemporaryFolder folder;
  static_cast<void>(folder.write("M\xFCller.txt", "A name in an old character set."));

  EXPECT_EQ(namesOf(scan({folder.path()}).skipped), (Names{{"M\xEF\xBF\xBDller.txt", SkipReason::NotDicom}}));
}

TEST(Scan, GivesTheSameResultForTheSameTree) {
  const TemporaryFolder disc;
  writeDisc(disc);

  const ScanResult first = scan({disc.path()});
  const ScanResult second = scan({disc.path()});

  EXPECT_EQ(namesOf(first.skipped), namesOf(second.skipped));
  ASSERT_EQ(first.studies.size(), second.studies.size());
  EXPECT_TRUE(
      std::equal(first.studies.begin(), first.studies.end(), second.studies.begin(),
                 [](const Study& a, const Study& b) { return a.uid == b.uid && a.person == b.person; }));
}

}  // namespace
}  // namespace calcar::dicom
