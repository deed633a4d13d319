#include "integrations/workplace/study_merge.hpp"

#include <gtest/gtest.h>

#include "tests/support/episode_builder.hpp"

namespace calcar::workplace {
namespace {

using engine::Side;

engine::Episode episodeOfIda() {
  engine::Episode episode = testing::EpisodeBuilder(Side::Left).build();
  episode.patient = {"4711", "PRAXIS1", "Läufer", "Ida", testing::day("1991-03-14"), engine::Sex::Female, {}};
  return episode;
}

dicom::Study studyOfIda(const std::string& uid, Side side) {
  dicom::Study study;
  study.uid = uid;
  study.person.id.value = "4711";
  study.person.issuer.value = "PRAXIS1";
  study.person.names = {{"Läufer^Ida", false}};
  study.person.birthDate = testing::day("1991-03-14");
  study.person.sex = engine::Sex::Female;
  study.modality = engine::Modality::Mri;
  study.side.side = side;
  study.instances = 12;
  return study;
}

dicom::ScanResult scanOf(std::vector<dicom::Study> studies) {
  dicom::ScanResult result;
  result.studies = std::move(studies);
  return result;
}

TEST(PlanImport, KeepsStudiesThatTheScanDoesNotHoldInTheirPlace) {
  auto episode = episodeOfIda();
  episode.imaging = {
      {"1", {}, engine::Modality::Radiograph, "pelvis-hip", Side::Left, "", "Dr. Sol", "normal", 0, 0, ""}};

  const auto plan = planImport(scanOf({studyOfIda("2", Side::Left)}), episode);

  ASSERT_EQ(plan.imaging.size(), 2U);
  EXPECT_EQ(plan.imaging[0].uid, "1");
  EXPECT_EQ(plan.imaging[0].result, "normal");
  EXPECT_EQ(plan.imaging[1].uid, "2");
  EXPECT_EQ(plan.attached, 1);
}

TEST(PlanImport, KeepsWhatTheCaseKnowsAndTheHeaderLeavesOpen) {
  auto episode = episodeOfIda();
  episode.imaging = {{"1", testing::day("2026-11-18"), engine::Modality::Mri, "hip", Side::Left, "typed in",
                      "Dr. Sol", "normal", 0, 0, ""}};

  const auto plan = planImport(scanOf({studyOfIda("1", Side::Unknown)}), episode);

  ASSERT_EQ(plan.imaging.size(), 1U);
  EXPECT_EQ(plan.imaging[0].side, Side::Left);
  EXPECT_EQ(plan.imaging[0].region, "hip");
  EXPECT_EQ(plan.imaging[0].date, testing::day("2026-11-18"));
  EXPECT_EQ(plan.imaging[0].description, "typed in");
  EXPECT_EQ(plan.imaging[0].readBy, "Dr. Sol");
  EXPECT_EQ(plan.imaging[0].instances, 12);
}

TEST(PlanImport, DoesNotAttachWhatTheCaseSetsAside) {
  auto episode = episodeOfIda();
  episode.imaging = {
      {"1", {}, engine::Modality::Mri, "hip", Side::Left, "", "", "", 0, 0, "not our patient's hip"}};

  const auto plan = planImport(scanOf({studyOfIda("1", Side::Left)}), episode);

  EXPECT_EQ(plan.attached, 0);
  EXPECT_EQ(plan.imaging[0].setAside, "not our patient's hip");
  EXPECT_TRUE(plan.studies[0].setAside.starts_with("The case file sets it aside"));
}

TEST(PlanImport, RecordsTheOtherSideOfTheSamePersonAndNothingOfAnother) {
  auto stranger = studyOfIda("3", Side::Left);
  stranger.person.id.value = "9";

  const auto plan = planImport(scanOf({studyOfIda("2", Side::Right), stranger}), episodeOfIda());

  ASSERT_EQ(plan.imaging.size(), 1U);
  EXPECT_EQ(plan.imaging[0].uid, "2");
  EXPECT_FALSE(plan.imaging[0].setAside.empty());
  EXPECT_FALSE(plan.studies[1].setAside.empty());
  EXPECT_TRUE(plan.anyOfThisPerson);
}

TEST(PlanImport, KnowsWhenNothingIsOfThisPerson) {
  auto episode = episodeOfIda();
  episode.patient = {};

  EXPECT_FALSE(planImport(scanOf({studyOfIda("1", Side::Left)}), episode).anyOfThisPerson);
}

TEST(PlanImport, RecordsAStudyOnceThatTwoPersonsClaim) {
  auto stranger = studyOfIda("1", Side::Left);
  stranger.person.id.value = "9";

  const auto plan = planImport(scanOf({stranger, studyOfIda("1", Side::Left)}), episodeOfIda());

  ASSERT_EQ(plan.imaging.size(), 1U);
  EXPECT_TRUE(plan.imaging[0].setAside.empty());
  EXPECT_EQ(plan.attached, 1);
}

}  // namespace
}  // namespace calcar::workplace
