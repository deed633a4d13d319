#include "integrations/dicom/meaning.hpp"

#include <gtest/gtest.h>

namespace calcar::dicom {
namespace {

using engine::Side;
using Words = std::vector<std::string>;

std::string region(const Words& bodyParts, const Words& descriptions = {}) {
  return regionOf(bodyParts, descriptions);
}

TEST(RegionOf, KnowsTheBodyPartsAroundTheHip) {
  EXPECT_EQ(region({"HIP"}), "hip");
  EXPECT_EQ(region({"Hüfte re."}), "hip");
  EXPECT_EQ(region({"PELVIS"}), "pelvis");
  EXPECT_EQ(region({"BECKENÜBERSICHT"}), "pelvis");
  EXPECT_EQ(region({"FEMUR"}), "femur");
  EXPECT_EQ(region({"SACRUM"}), "sacrum");
  EXPECT_EQ(region({"LSPINE"}), "lumbar-spine");
  EXPECT_EQ(region({"KNEE"}), "knee");
}

TEST(RegionOf, HipAndPelvisTogetherAreOneRegion) {
  EXPECT_EQ(region({"HIP", "PELVIS"}), "pelvis-hip");
  EXPECT_EQ(region({"PELVIS_HIP"}), "pelvis-hip");
}

TEST(RegionOf, NamesThePartNearestTheHip) {
  EXPECT_EQ(region({"KNEE", "HIP"}), "hip");
  EXPECT_EQ(region({"FOOT", "FEMUR"}), "femur");
}

TEST(RegionOf, AnotherBodyPartIsOtherWhateverTheDescriptionSays) {
  EXPECT_EQ(region({"CHEST"}, {"hip protocol"}), "other");
  EXPECT_EQ(region({"HEAD"}, {"HIPPOCAMPUS"}), "other");
}

TEST(RegionOf, DescriptionsSpeakOnlyWhereNoBodyPartDoes) {
  EXPECT_EQ(region({}, {"MRI hip left"}), "hip");
  EXPECT_EQ(region({"EXTREMITY"}, {"MRT Kniegelenk"}), "knee");
  EXPECT_EQ(region({}, {"HIPPOCAMPUS"}), "unknown");
  EXPECT_EQ(region({}, {""}), "unknown");
}

TEST(SideOf, ReadsTheDefinedTermsAndTheirWords) {
  EXPECT_EQ(sideOf("L"), Side::Left);
  EXPECT_EQ(sideOf("R "), Side::Right);
  EXPECT_EQ(sideOf("B"), Side::Both);
  EXPECT_EQ(sideOf("U"), Side::Midline);
  EXPECT_EQ(sideOf("right"), Side::Right);
  EXPECT_EQ(sideOf(""), Side::Unknown);
  EXPECT_EQ(sideOf("LR"), Side::Unknown);
}

TEST(WithinImage, LeftAgainstRightIsAConflict) {
  const NamedSide side = withinImage(NamedSide{Side::Left, false, {}}, Side::Right);

  EXPECT_EQ(side, (NamedSide{Side::Unknown, true, {}}));
  EXPECT_EQ(withinImage(side, Side::Left), side) << "a conflict stays one";
}

TEST(WithinImage, AFieldThatSaysNothingChangesNothing) {
  EXPECT_EQ(withinImage(NamedSide{Side::Left, false, {}}, Side::Unknown).side, Side::Left);
  EXPECT_EQ(withinImage(NamedSide{Side::Left, false, {}}, Side::Midline).side, Side::Left);
  EXPECT_EQ(withinImage(NamedSide{}, Side::Right).side, Side::Right);
}

TEST(AcrossImages, LeftAndRightImagesShowBothSides) {
  const NamedSide left{Side::Left, false, {}};
  const NamedSide right{Side::Right, false, {}};

  EXPECT_EQ(acrossImages(left, right), (NamedSide{Side::Both, false, {}}));
  EXPECT_EQ(acrossImages(left, left), left);
  EXPECT_EQ(acrossImages(NamedSide{}, right), right);
  EXPECT_TRUE(acrossImages(left, NamedSide{Side::Unknown, true, {}}).conflict);
}

}  // namespace
}  // namespace calcar::dicom
