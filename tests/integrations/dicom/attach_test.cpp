#include "integrations/dicom/attach.hpp"

#include <gtest/gtest.h>

namespace calcar::dicom {
namespace {

using engine::Date;
using engine::Side;

Study study(Side side) {
  Study study;
  study.uid = "2.999.1";
  study.person.id.value = "4711";
  study.person.names = {Text{"Läufer^Ida", false}};
  study.person.birthDate = Date{1992, 3, 14};
  study.date = Date{2026, 8, 3};
  study.description.value = "Röntgen Hüfte";
  study.modality = engine::Modality::Radiograph;
  study.region = "hip";
  study.side.side = side;
  study.series.resize(2);
  study.instances = 3;
  return study;
}

engine::Episode episode(Side complaint = Side::Left) {
  engine::Episode episode;
  episode.patient.id = "4711";
  episode.patient.family = "Läufer";
  episode.patient.given = "Ida";
  episode.patient.birthDate = Date{1992, 3, 14};
  episode.complaint.side = complaint;
  return episode;
}

engine::ImagingStudy attached(const Study& study, const engine::Episode& episode) {
  ScanResult found;
  found.studies = {study};
  return attach(found, episode).imaging.at(0);
}

TEST(Attach, TakesOverWhatTheHeadersSay) {
  const engine::ImagingStudy imaging = attached(study(Side::Left), episode());

  EXPECT_EQ(imaging.uid, "2.999.1");
  EXPECT_EQ(imaging.date, (Date{2026, 8, 3}));
  EXPECT_EQ(imaging.modality, engine::Modality::Radiograph);
  EXPECT_EQ(imaging.region, "hip");
  EXPECT_EQ(imaging.side, Side::Left);
  EXPECT_EQ(imaging.description, "Röntgen Hüfte");
  EXPECT_EQ(imaging.series, 2);
  EXPECT_EQ(imaging.instances, 3);
  EXPECT_EQ(imaging.setAside, "");
  EXPECT_EQ(imaging.readBy, "") << "headers never tell a result";
}

// Hazard H05: images of the other side are never attached silently.
TEST(Attach, SetsTheOtherSideAside) {
  EXPECT_EQ(attached(study(Side::Right), episode(Side::Left)).setAside,
            "The other side: the study shows the RIGHT side, the complaint is LEFT");
  EXPECT_EQ(attached(study(Side::Left), episode(Side::Right)).setAside,
            "The other side: the study shows the LEFT side, the complaint is RIGHT");
}

TEST(Attach, SetsTheOtherSideAsideWhateverTheRegion) {
  Study knee = study(Side::Right);
  knee.region = "knee";

  EXPECT_NE(attached(knee, episode(Side::Left)).setAside, "");
}

TEST(Attach, KeepsAnUnknownSideVisible) {
  const engine::ImagingStudy imaging = attached(study(Side::Unknown), episode());

  EXPECT_EQ(imaging.setAside, "");
  EXPECT_EQ(imaging.side, Side::Unknown);
}

TEST(Attach, KeepsStudiesOfBothSidesAndOfTheMidline) {
  EXPECT_EQ(attached(study(Side::Both), episode()).setAside, "");
  EXPECT_EQ(attached(study(Side::Midline), episode()).setAside, "");
  EXPECT_EQ(attached(study(Side::Right), episode(Side::Both)).setAside, "");
  EXPECT_EQ(attached(study(Side::Right), episode(Side::Unknown)).setAside, "");
}

TEST(Attach, SetsAContradictorySideAside) {
  Study contradictory = study(Side::Unknown);
  contradictory.side.conflict = true;

  EXPECT_EQ(attached(contradictory, episode()).setAside,
            "The side is contradictory: the header of an image names both LEFT and RIGHT");
}

// Hazard H05: who reads the reason must see which fields to check.
TEST(Attach, NamesTheFieldsThatSayTheSide) {
  Study contradictory = study(Side::Unknown);
  contradictory.side = NamedSide{Side::Unknown,
                                 true,
                                 {{HeaderField::ImageLaterality, Side::Right, "R"},
                                  {HeaderField::SeriesDescription, Side::Left, "left"}}};
  Study right = study(Side::Right);
  right.side.evidence = {{HeaderField::StudyDescription, Side::Right, "rechts"}};

  EXPECT_EQ(attached(contradictory, episode()).setAside,
            "The side is contradictory: Image Laterality says RIGHT, Series Description says LEFT");
  EXPECT_EQ(attached(right, episode(Side::Left)).setAside,
            "The other side: the study shows the RIGHT side (Study Description says RIGHT), the complaint is "
            "LEFT");
}

TEST(Attach, KeepsAnotherRegionAsHistory) {
  Study knee = study(Side::Left);
  knee.region = "knee";

  EXPECT_EQ(attached(knee, episode()).setAside, "");
}

// Hazard H04: images of another person are never attached silently, and no reason holds a value of anybody.
TEST(Attach, SetsAnotherPersonAside) {
  Study other = study(Side::Left);
  other.person.birthDate = Date{1992, 3, 15};
  other.person.names = {Text{"Berger^Nils", false}};

  EXPECT_EQ(attached(other, episode()).setAside, "Another person: the name differs, the birth date differs");
}

TEST(Attach, SetsAsideWhoCannotBeCompared) {
  Study nameless = study(Side::Left);
  nameless.person.birthDate.reset();

  EXPECT_EQ(attached(nameless, episode()).setAside,
            "The person cannot be compared: the images have no birth date");
}

TEST(Attach, NamesBothReasonsWhenPersonAndSideAreWrong) {
  Study other = study(Side::Right);
  other.person.id.value = "1";

  EXPECT_EQ(
      attached(other, episode()).setAside,
      "Another person: the patient id differs. The other side: the study shows the RIGHT side, the complaint "
      "is LEFT");
}

TEST(Attach, KeepsTheReportOfAStudyThatIsAlreadyKnown) {
  engine::Episode known = episode();
  engine::ImagingStudy read;
  read.uid = "2.999.1";
  read.readBy = "Dr. Roth";
  read.result = "normal";
  known.imaging.push_back(read);

  const engine::ImagingStudy imaging = attached(study(Side::Left), known);

  EXPECT_EQ(imaging.readBy, "Dr. Roth");
  EXPECT_EQ(imaging.result, "normal");
}

TEST(Attach, MarksADescriptionThatCannotBeRead) {
  Study unreadable = study(Side::Left);
  unreadable.description = Text{"R\\xF6ntgen", true};

  EXPECT_EQ(attached(unreadable, episode()).description, "R\\xF6ntgen (not fully readable)");
}

TEST(Attach, CountsWhatIsAttachedAndWhatIsNot) {
  ScanResult found;
  found.studies = {study(Side::Left), study(Side::Right), study(Side::Both)};

  const AttachResult result = attach(found, episode());

  EXPECT_EQ(result.attached, 2);
  EXPECT_EQ(result.setAside, 1);
}

}  // namespace
}  // namespace calcar::dicom
