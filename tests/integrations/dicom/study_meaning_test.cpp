#include "integrations/dicom/study_meaning.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/integrations/dicom/support/study_shapes.hpp"

namespace calcar::dicom {
namespace {

using engine::Side;
using test::StudyShape;

std::string_view sideWord(const Study& study) { return toText(study.side); }

bool says(const NamedSide& side, HeaderField field, Side what) {
  return std::any_of(side.evidence.begin(), side.evidence.end(), [&](const SideEvidence& evidence) {
    return evidence.field == field && evidence.side == what;
  });
}

TEST(StudyMeaning, LateralityNamesTheSide) {
  const Study left = StudyShape("MR").description("MRI hip left").bodyPart("HIP").laterality("L").named();

  EXPECT_EQ(left.region, "hip");
  EXPECT_EQ(sideWord(left), "left");
  EXPECT_TRUE(says(left.side, HeaderField::Laterality, Side::Left));
  EXPECT_TRUE(says(left.side, HeaderField::StudyDescription, Side::Left));
}

TEST(StudyMeaning, APelvisIsUnpairedUnlessSomethingSaysBoth) {
  const Study plain = StudyShape("CT").description("CT pelvis").bodyPart("PELVIS").named();
  const Study tagged = StudyShape("CR").bodyPart("PELVIS").imageLaterality("B").named();
  const Study both = StudyShape("MR").description("MRI pelvis / both hips").bodyPart("PELVIS").named();

  EXPECT_EQ(sideWord(plain), "unpaired");
  EXPECT_TRUE(says(plain.side, HeaderField::BodyPart, Side::Midline));
  EXPECT_EQ(sideWord(tagged), "bilateral");
  EXPECT_EQ(sideWord(both), "bilateral");
  EXPECT_EQ(both.region, "pelvis");
}

TEST(StudyMeaning, TheWordsOfTheBodyPartNameTheSide) {
  const Study german =
      StudyShape("MR").description("MRT Huefte rechts").bodyPart("Hüfte re.").series("cor STIR").named();
  const Study english = StudyShape("MR")
                            .description("MR HIP LT W/O CONTRAST")
                            .bodyPart("HIP_LEFT")
                            .series("COR STIR LT HIP")
                            .named();

  EXPECT_EQ(german.region, "hip");
  EXPECT_EQ(sideWord(german), "right");
  EXPECT_TRUE(says(german.side, HeaderField::BodyPart, Side::Right));
  EXPECT_EQ(english.region, "hip");
  EXPECT_EQ(sideWord(english), "left");
  EXPECT_EQ(sideWord(StudyShape("MR").description("MRT Huefte rechts").bodyPart("HUEFTE RE.").named()),
            "right");
  EXPECT_EQ(sideWord(StudyShape("MR").bodyPart("LHIP").named()), "left");
  EXPECT_EQ(StudyShape("MR").bodyPart("LHIP").named().region, "hip");
}

TEST(StudyMeaning, TheDescriptionSpeaksWhereNoTagDoes) {
  const Study french = StudyShape("CR").description("HANCHE D FACE").series("FACE").named();

  EXPECT_EQ(french.region, "hip");
  EXPECT_EQ(sideWord(french), "right");
  EXPECT_EQ(french.series[0].side.side, Side::Unknown) << "the series itself says nothing";
}

TEST(StudyMeaning, OtherRegionsKeepTheirSide) {
  EXPECT_EQ(
      StudyShape("CR").description("X-ray foot right").bodyPart("FOOT").imageLaterality("R").named().region,
      "other");
  EXPECT_EQ(sideWord(StudyShape("CR").bodyPart("FOOT").imageLaterality("R").named()), "right");
  EXPECT_EQ(sideWord(StudyShape("MR").bodyPart("LSPINE").description("MRI lumbar spine").named()),
            "unpaired");
  EXPECT_EQ(StudyShape("CT").bodyPart("HIP").laterality("R").series("FEMORAL VERSION KNEE").named().region,
            "hip");
}

// Hazard H05: any injected contradiction shows.
TEST(StudyMeaning, ATextThatNamesJustTheOtherSideIsAConflict) {
  const Study series =
      StudyShape("MR").bodyPart("HIP").imageLaterality("R").series("COR STIR LEFT HIP").named();
  const Study study = StudyShape("MR").bodyPart("HIP").laterality("L").description("MRI hip right").named();
  const Study protocol = StudyShape("MR").bodyPart("HIP").laterality("L").protocol("HIP RIGHT").named();
  const Study request = StudyShape("MR").bodyPart("HIP").laterality("L").requested("MRT Hüfte re.").named();
  const Study procedure = StudyShape("MR").bodyPart("HIP").laterality("L").procedure("Right hip MRI").named();
  const Study part = StudyShape("MR").bodyPart("HIP_RIGHT").laterality("L").named();
  const Study texts =
      StudyShape("MR").bodyPart("HIP").series("COR LEFT HIP").description("hip right").named();

  for (const Study* one : {&series, &study, &protocol, &request, &procedure, &part, &texts}) {
    EXPECT_EQ(sideWord(*one), "conflict") << explain(one->side);
    EXPECT_EQ(one->side.side, Side::Unknown);
    EXPECT_GE(one->side.evidence.size(), 2U);
  }
}

TEST(StudyMeaning, ATagAgainstATagIsAConflict) {
  EXPECT_EQ(sideWord(StudyShape("MR").bodyPart("HIP").laterality("L").imageLaterality("R").named()),
            "conflict");
  EXPECT_EQ(sideWord(StudyShape("MR").laterality("L").region("24136001", "SCT", "24028007", "SCT").named()),
            "conflict");
}

TEST(StudyMeaning, CleanDataRaisesNoConflict) {
  EXPECT_EQ(sideWord(StudyShape("MR").bodyPart("HIP").laterality("L").description("both hips").named()),
            "left");
  EXPECT_EQ(
      sideWord(
          StudyShape("MR").bodyPart("HIP").laterality("L").description("hip left, comparison right").named()),
      "left");
  EXPECT_EQ(sideWord(StudyShape("MR")
                         .bodyPart("HIP")
                         .laterality("R")
                         .description("Hip, left-handed, L5, R/O AVN")
                         .named()),
            "right");
}

TEST(StudyMeaning, LeftAndRightSeriesShowBothWhateverTheDescriptionNames) {
  const Study study = StudyShape("CR")
                          .description("X-ray hip left")
                          .bodyPart("HIP")
                          .imageLaterality("L")
                          .another()
                          .bodyPart("HIP")
                          .imageLaterality("R")
                          .named();

  EXPECT_EQ(sideWord(study), "bilateral");
  EXPECT_EQ(toText(study.series[0].side), "left");
  EXPECT_EQ(toText(study.series[1].side), "right");
}

TEST(StudyMeaning, AKneeBesideAHipDoesNotLendItsSide) {
  const Study study =
      StudyShape("MR").bodyPart("HIP").laterality("L").another().bodyPart("KNEE").laterality("R").named();

  EXPECT_EQ(study.region, "hip");
  EXPECT_EQ(sideWord(study), "left");
  EXPECT_EQ(study.series[1].region, "knee");
}

TEST(StudyMeaning, FramesOfOneImageMayShowBothSides) {
  const Study both = StudyShape("MR").bodyPart("HIP").frames({"L", "R"}).named();
  const Study against = StudyShape("MR").bodyPart("HIP").laterality("R").frames({"L"}).named();

  EXPECT_EQ(sideWord(both), "bilateral");
  EXPECT_EQ(sideWord(against), "conflict");
}

TEST(StudyMeaning, CodesNameRegionAndSide) {
  const Study snomedCt = StudyShape("MR").region("24136001", "SCT", "7771000", "SCT").named();
  const Study snomedRt = StudyShape("MR").region("T-15710", "SRT", "G-A100", "SRT").named();
  const Study both = StudyShape("MR").region("29836001", "SCT", "51440002", "SCT").named();
  const Study groin = StudyShape("US").region("37117007", "SCT").named();

  EXPECT_EQ(snomedCt.region, "hip");
  EXPECT_EQ(sideWord(snomedCt), "left");
  EXPECT_TRUE(says(snomedCt.side, HeaderField::RegionModifier, Side::Left));
  EXPECT_EQ(snomedRt.region, "hip");
  EXPECT_EQ(sideWord(snomedRt), "right");
  EXPECT_EQ(sideWord(both), "bilateral");
  EXPECT_EQ(groin.region, "pelvis");
  EXPECT_EQ(sideWord(groin), "right");
}

TEST(StudyMeaning, ACodeOfNoTableSpeaksByItsWords) {
  const Study study = StudyShape("MR").coded("X1", "99LOCAL", "Linke Hüfte").named();

  EXPECT_EQ(study.region, "hip");
  EXPECT_EQ(sideWord(study), "left");
  EXPECT_TRUE(says(study.side, HeaderField::RegionMeaning, Side::Left));
}

TEST(StudyMeaning, TheNumberOfAnotherSchemeIsNoCodeOfOurs) {
  EXPECT_EQ(StudyShape("MR").region("24136001", "99LOCAL").named().region, "unknown");
}

TEST(StudyMeaning, UnilateralNamesNoSide) {
  EXPECT_EQ(sideWord(StudyShape("MR").region("24136001", "SCT", "66459002", "SCT").named()), "unknown");
}

TEST(StudyMeaning, AProcedureSpeaksOfTheRegionOnlyWhereAllElseIsSilent) {
  EXPECT_EQ(StudyShape("MR").bodyPart("KNEE").procedure("Hip study").named().region, "knee");
  EXPECT_EQ(StudyShape("MR").description("MRI knee").procedure("Hip study").named().region, "knee");
  EXPECT_EQ(StudyShape("MR").procedure("Hip study").named().region, "hip");
}

}  // namespace
}  // namespace calcar::dicom
