#include <gtest/gtest.h>

#include <algorithm>

#include "../../support/document_text.hpp"
#include "../../support/episode_builder.hpp"
#include "../../support/hip_pack.hpp"
#include "engine/report/compose.hpp"

namespace calcar::engine {
namespace {

using testing::EpisodeBuilder;
using testing::hipPack;
using testing::textOf;

ImagingStudy studyOf(std::string uid, Modality modality, std::string region) {
  ImagingStudy study;
  study.uid = std::move(uid);
  study.modality = modality;
  study.region = std::move(region);
  study.side = Side::Left;
  study.date = testing::day("2026-11-15");
  study.readBy = "Dr. Sol";
  study.result = "no bone stress";
  study.instances = 40;
  return study;
}

/// The imaging part of an assessment of a runner with signs of bone stress of the femoral neck.
std::string imagingPart(std::vector<ImagingStudy> studies) {
  EpisodeBuilder builder(Side::Left);
  builder.bornOn("1992-03-14").onset("2026-11-01").pain("F4", Side::Left).visit("2026-11-20T10:00");
  Episode episode = std::move(builder.yes("runner").yes("pain-with-impact").yes("night-pain")).build();
  episode.imaging = std::move(studies);
  const auto document = composeAssessment(hipPack(), episode,
                                          assess(hipPack(), episode, episode.visits.back().when), {"1", "0"});
  return textOf(document);
}

bool holds(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

TEST(ImagingInTheAssessment, NamesWhoAsksAndWhatANormalResultLeavesOpenWithItsSource) {
  const std::string text = imagingPart({});

  EXPECT_TRUE(holds(text, "Asked by")) << text;
  EXPECT_TRUE(holds(text, "A normal radiograph does not rule it out"));
  EXPECT_TRUE(holds(text, "Sources: MRI grading of bone stress injuries after Fredericson and Arendt"));
}

TEST(ImagingInTheAssessment, SaysWhatNeedsNoRepeat) {
  const std::string text =
      imagingPart({studyOf("1", Modality::Radiograph, "pelvis-hip"), studyOf("2", Modality::Mri, "hip")});

  EXPECT_TRUE(holds(text, "(on record, needs no repeat)")) << text;
  EXPECT_TRUE(holds(text, "It is the first study, or a part of it, and needs no repeat."));
  EXPECT_TRUE(holds(text, "can answer this question and needs no repeat for it."));
}

TEST(ImagingInTheAssessment, SaysWhatTheHeaderDoesNotTell) {
  ImagingStudy silent = studyOf("2", Modality::Mri, "hip");
  silent.protocol = {ProtocolHint::T1};
  ImagingStudy telling = silent;
  telling.protocol = {ProtocolHint::T1, ProtocolHint::FatSuppressed};

  EXPECT_TRUE(holds(imagingPart({silent}), "does not tell of: fat-suppressed sequence"));
  EXPECT_FALSE(holds(imagingPart({telling}), "does not tell of"));
  EXPECT_TRUE(holds(imagingPart({telling}), "header tells: T1 and fat-suppressed sequence"));
}

}  // namespace
}  // namespace calcar::engine
