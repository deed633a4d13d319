#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include <QTest>

#include "qml/model/imaging_importer.hpp"
#include "tests/plugin/desktop/window_at_archives.hpp"
#include "tests/qml/support/test_workplace.hpp"

// Real archives, asked from the window with real clicks. Hazards H03, H04.
namespace calcar::desktop {
namespace {

using calcar::testing::holdsSoon;

/// Studies of the archives, as the driver filled them.
const std::string kStudies = "1.2.826.0.1.3680043.8.498.471";

engine::Episode jonas() { return tests::exampleCase("labral"); }

engine::Episode bornOneDayLater() {
  engine::Episode episode = jonas();
  episode.patient.birthDate = engine::parseDate("1995-09-22");
  return episode;
}

engine::Episode unknownThere() {
  engine::Episode episode = jonas();
  episode.patient.id = "9999";
  return episode;
}

std::set<std::string> studiesOf(const ui::Consultation& consultation) {
  std::set<std::string> uids;
  for (const engine::ImagingStudy& study : consultation.episode().imaging) {
    uids.insert(study.uid);
  }
  return uids;
}

class ArchivesInTheSettings : public WindowAtArchives {};

TEST_F(ArchivesInTheSettings, SayWhetherTheyAnswer) {
  click("Settings");
  EXPECT_TRUE(reads("ORTHANC@localhost:"));
  EXPECT_TRUE(reads("Archive hospital, ORTHANC@localhost:"));
  for (const char* archive : {"hospital", "radiology", "web"}) {
    click(QString("Test %1").arg(archive));
    EXPECT_TRUE(holdsSoon([&] { return !texts().contains("Asking…"); }));
  }
  EXPECT_EQ(texts().count("It answers"), 3) << texts().toStdString();
  picture("settings-answered");

  click("Test stranger");
  EXPECT_TRUE(reads("the node does not know the title in “called”; ask its administrator"));
  m_hospital.hold();
  click("Test hospital");
  EXPECT_TRUE(reads("Asking…"));
  picture("settings-asking");
  m_hospital.shut();
  EXPECT_TRUE(reads("no DICOM service answers there; check host and port"));
  picture("settings-failed");

  ASSERT_TRUE(m_hospital.open());
  click("Test hospital");
  EXPECT_TRUE(holdsSoon([this] { return texts().count("It answers") == 3; })) << texts().toStdString();
}

TEST_F(ArchivesInTheSettings, AreReadAnewWhenTheSettingsAreOpened) {
  click("Settings");
  ASSERT_TRUE(reads("radiology"));
  click("Back");
  write("pacs.yaml", "nodes:\n  elsewhere: { kind: dimse, host: localhost, port: none, called: A }\n");

  click("Settings");

  EXPECT_TRUE(reads("pacs.yaml:2:"));
  EXPECT_FALSE(texts().contains("radiology"));
  picture("settings-mistake");
}

class AskedArchive : public WindowAtArchives, public ::testing::WithParamInterface<const char*> {};

TEST_P(AskedArchive, GivesTheStudiesOfThisPerson) {
  open(jonas());
  show("Imaging");

  ask(GetParam());

  EXPECT_TRUE(reads("Studies found: 2"));
  EXPECT_FALSE(texts().contains("files"));
  EXPECT_TRUE(holdsSoon([this] { return consultation().episode().imaging.size() == 2; }));
  EXPECT_EQ(studiesOf(consultation()), (std::set<std::string>{kStudies + "3.1", kStudies + "3.2"}));
  EXPECT_TRUE(reads("15 Sep 2026 · 66 days old · series: 2, images: 2"));
  EXPECT_TRUE(reads("20 Oct 2026 · 31 days old · series: 3, images: 6"));
  EXPECT_FALSE(sees("Held back: whose study is it?"));
  picture(QString("found-%1").arg(GetParam()));
}

INSTANTIATE_TEST_SUITE_P(Real, AskedArchive, ::testing::Values("hospital", "radiology", "web"));

class ArchivesOnThePage : public WindowAtArchives {};

TEST_F(ArchivesOnThePage, AnotherBirthDateIsHeldBackUntilSomebodyDecides) {
  open(bornOneDayLater());
  show("Imaging");

  ask("hospital");

  EXPECT_TRUE(reads("Studies found: 2 · held back: 2"));
  EXPECT_TRUE(reads("Held back: is this the same person?"));
  for (const char* words : {"22 Sep 1995", "21 Sep 1995", "Reiter, Jonas"}) {
    EXPECT_TRUE(reads(words));
  }
  EXPECT_TRUE(consultation().episode().imaging.empty());
  picture("held");
  // Going elsewhere decides nothing.
  for (const char* page : {"Pain", "History", "Examination"}) {
    show(page);
    QTest::qWait(700);
  }
  show("Imaging");
  ASSERT_TRUE(reads("Held back: is this the same person?"));

  fill("Why both are the same person; kept in the record", "Birth date mistyped at the desk");
  click("The same person, attach");
  EXPECT_TRUE(holdsSoon([this] { return consultation().episode().imaging.size() == 1; }));
  EXPECT_TRUE(reads("Birth date mistyped at the desk"));
  click("Another person, leave out");
  EXPECT_TRUE(holdsSoon([this] { return !sees("Held back: whose study is it?"); }));
  EXPECT_EQ(consultation().episode().imaging.size(), 1U);
  picture("decided");
}

TEST_F(ArchivesOnThePage, NothingUnderTheIdIsSaid) {
  open(unknownThere());
  show("Imaging");

  for (const char* archive : {"hospital", "radiology", "web"}) {
    ask(archive);
    EXPECT_TRUE(reads(QString("%1 has no imaging under the id of this record.").arg(archive)));
  }
  picture("nothing-found");
  EXPECT_TRUE(consultation().episode().imaging.empty());
}

TEST_F(ArchivesOnThePage, OneThatIsNotThereIsSaidAndTheWindowGoesOn) {
  open(jonas());
  show("Imaging");
  m_hospital.shut();
  m_web.shut();

  ask("hospital");
  EXPECT_TRUE(reads("hospital: no DICOM service answers there; check host and port"));
  picture("not-there-hospital");
  ask("web");
  EXPECT_TRUE(reads("web: no connection to the node, or it broke"));
  ask("stranger");
  EXPECT_TRUE(reads("stranger: the node does not know the title in “called”"));
  EXPECT_TRUE(consultation().episode().imaging.empty());

  ASSERT_TRUE(m_hospital.open());
  ask("hospital");
  EXPECT_TRUE(reads("Studies found: 2"));
}

TEST_F(ArchivesOnThePage, OneThatGoesWhileItIsAskedIsSaid) {
  open(jonas());
  show("Imaging");
  m_hospital.hold();

  ask("hospital");
  ASSERT_TRUE(reads("Asking hospital…"));
  m_hospital.shut();

  EXPECT_TRUE(reads("hospital: no DICOM service answers there; check host and port"));
  EXPECT_FALSE(texts().contains("Asking"));
  EXPECT_TRUE(sees("Search archive"));
}

TEST_F(ArchivesOnThePage, AskingIsCancelledAtOnceAndLeavesNothing) {
  open(jonas());
  show("Imaging");
  m_radiology.hold();
  m_web.hold();

  for (const char* archive : {"radiology", "web"}) {
    ask(archive);
    ASSERT_TRUE(reads(QString("Asking %1…").arg(archive)));
    picture(QString("asking-%1").arg(archive));
    // Whoever waits works on meanwhile.
    show("Pain");
    ASSERT_TRUE(holdsSoon([this] { return !texts().contains("Asking"); }));
    show("Imaging");
    ASSERT_TRUE(reads(QString("Asking %1…").arg(archive)));
    click("Cancel");
    EXPECT_TRUE(reads("Cancelled. Nothing was attached.", 5000));
  }
  picture("cancelled");
  EXPECT_TRUE(consultation().episode().imaging.empty());
}

}  // namespace
}  // namespace calcar::desktop
