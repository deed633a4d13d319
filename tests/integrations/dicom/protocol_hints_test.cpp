#include "integrations/dicom/protocol_hints.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/integrations/dicom/support/study_shapes.hpp"

namespace calcar::dicom {
namespace {

using engine::ProtocolHint;
using test::StudyShape;
using Hints = std::vector<ProtocolHint>;

Hints hints(const std::vector<HintEvidence>& evidence) {
  Hints all;
  std::transform(evidence.begin(), evidence.end(), std::back_inserter(all),
                 [](const HintEvidence& one) { return one.hint; });
  return all;
}

Hints told(std::string_view text, std::string_view modality = "MR") {
  return hints(hintsOfText(text, HeaderField::SeriesDescription, modality));
}

TEST(HintsOfText, KnowTheWordsForSuppressedFat) {
  for (const std::string_view text :
       {"STIR", "TIRM", "T2 FS", "FAT SAT", "FATSAT", "SPAIR", "pd_spir", "fettgesättigt",
        "saturation graisse", "T1FS", "DIXON_W", "mDIXON water"}) {
    const Hints all = told(text);
    EXPECT_NE(std::find(all.begin(), all.end(), ProtocolHint::FatSuppressed), all.end()) << text;
  }
}

TEST(HintsOfText, DoNotMistakeOtherWordsForSuppressedFat) {
  EXPECT_EQ(told("COR T2 FSE"), (Hints{ProtocolHint::Coronal, ProtocolHint::T2}));
  EXPECT_EQ(told("T1 non FS"), Hints{ProtocolHint::T1});
  EXPECT_EQ(told("T1 without fat sat"), Hints{ProtocolHint::T1});
  EXPECT_EQ(told("DIXON in phase"), Hints{});
}

TEST(HintsOfText, KnowWeightingAndPlane) {
  EXPECT_EQ(told("AX PD FS"),
            (Hints{ProtocolHint::Axial, ProtocolHint::ProtonDensity, ProtocolHint::FatSuppressed}));
  EXPECT_EQ(told("t2_tse_sag"), (Hints{ProtocolHint::T2, ProtocolHint::Sagittal}));
  EXPECT_EQ(told("T12 to L5"), Hints{}) << "a vertebra";
}

TEST(HintsOfText, KnowTheViewsOfTheHip) {
  EXPECT_EQ(told("AP PELVIS STANDING", "CR"), (Hints{ProtocolHint::AnteroPosterior, ProtocolHint::Standing}));
  EXPECT_EQ(told("DUNN 45", "CR"), Hints{ProtocolHint::Dunn45});
  EXPECT_EQ(told("45 degree Dunn", "DX"), Hints{ProtocolHint::Dunn45});
  EXPECT_EQ(told("Dunn90", "DX"), Hints{ProtocolHint::Dunn90});
  EXPECT_EQ(told("DUNN", "CR"), Hints{ProtocolHint::Dunn}) << "the angle is not told";
  EXPECT_EQ(told("cross-table lateral", "DX"), (Hints{ProtocolHint::CrossTable, ProtocolHint::Lateral}));
  EXPECT_EQ(told("Lauenstein", "CR"), Hints{ProtocolHint::FrogLeg});
  EXPECT_EQ(told("frog leg", "CR"), Hints{ProtocolHint::FrogLeg});
  EXPECT_EQ(told("faux profil de Lequesne", "CR"), Hints{ProtocolHint::FalseProfile}) << "no lateral view";
  EXPECT_EQ(told("HANCHE D FACE", "CR"), Hints{ProtocolHint::AnteroPosterior});
}

TEST(HintsOfText, ReadViewsOnlyInRadiographsAndWeightingOnlyInMri) {
  EXPECT_EQ(told("AP", "MR"), Hints{});
  EXPECT_EQ(told("T1 FS", "CT"), Hints{});
  EXPECT_EQ(told("STIR", "US"), Hints{});
}

TEST(HintsOfText, WhatIsDeniedIsNotTold) {
  EXPECT_EQ(told("MR HIP LT W/O CONTRAST"), Hints{});
  EXPECT_EQ(told("without contrast"), Hints{});
  EXPECT_EQ(told("ohne Kontrastmittel"), Hints{});
  EXPECT_EQ(told("with contrast"), Hints{ProtocolHint::Contrast});
  EXPECT_EQ(told("with and without contrast"), Hints{ProtocolHint::Contrast});
  EXPECT_EQ(told("MR arthrogram hip"), Hints{ProtocolHint::Arthrogram});
  EXPECT_EQ(told("Koxarthrose"), Hints{}) << "osteoarthritis is no arthrogram";
}

TEST(HintsOfTags, SuppressedFatShowsInEachOfThreeFields) {
  ProtocolFields options;
  options.scanOptions = "PFP\\FS";
  ProtocolFields spectral;
  spectral.suppression = "FAT";
  ProtocolFields inversion;
  inversion.scanningSequence = "SE\\IR";
  inversion.inversionTime = "160";

  EXPECT_EQ(hintsOfTags(options),
            (std::vector<HintEvidence>{{HeaderField::ScanOptions, ProtocolHint::FatSuppressed}}));
  EXPECT_EQ(hintsOfTags(spectral),
            (std::vector<HintEvidence>{{HeaderField::Suppression, ProtocolHint::FatSuppressed}}));
  EXPECT_EQ(hintsOfTags(inversion),
            (std::vector<HintEvidence>{{HeaderField::InversionTime, ProtocolHint::FatSuppressed}}));
}

TEST(HintsOfTags, OnlyTheInversionTimeOfFatCounts) {
  ProtocolFields fields;
  fields.scanningSequence = "IR";
  for (const auto& [time, isFat] : std::vector<std::pair<std::string, bool>>{
           {"99.9", false}, {"100", true}, {"250", true}, {"250.1", false}, {"2500", false}, {"x", false}}) {
    fields.inversionTime = time;
    EXPECT_EQ(!hintsOfTags(fields).empty(), isFat) << time;
  }
}

TEST(HintsOfTags, SilenceIsNotTold) {
  ProtocolFields fields;
  fields.suppression = "NONE";
  fields.scanOptions = "FSX";
  fields.contrastAgent = "NONE";

  EXPECT_TRUE(hintsOfTags(fields).empty());
  EXPECT_TRUE(hintsOfTags(ProtocolFields{}).empty());
}

TEST(HintsOfViews, KnowPositionCodeAndModifier) {
  StudyShape shape("DX");
  shape.viewPosition("AP")
      .view("399067008", "SCT")
      .view("R-102CD", "SRT")
      .view("V1", "99LOCAL", "frog leg lateral");
  shape.anatomy().views[0].modifiers.push_back(Code{"111069", "DCM", {}});

  EXPECT_EQ(hints(hintsOfViews(shape.anatomy())),
            (Hints{ProtocolHint::Lateral, ProtocolHint::CrossTable, ProtocolHint::Lateral,
                   ProtocolHint::FrogLeg, ProtocolHint::Lateral, ProtocolHint::AnteroPosterior}));
}

TEST(StudyHints, AreThoseOfItsSeriesAndOfItsOwnDescription) {
  const Study study =
      StudyShape("MR").description("MR arthrogram hip right").series("COR T1").scanOptions("FS").named();

  EXPECT_EQ(study.hints,
            (std::vector<HintEvidence>{{HeaderField::ScanOptions, ProtocolHint::FatSuppressed},
                                       {HeaderField::SeriesDescription, ProtocolHint::T1},
                                       {HeaderField::SeriesDescription, ProtocolHint::Coronal},
                                       {HeaderField::StudyDescription, ProtocolHint::Arthrogram}}));
}

TEST(StudyHints, WhatWasOnlyAskedForIsNotTold) {
  EXPECT_TRUE(StudyShape("MR").requested("MRI hip with contrast, STIR").named().hints.empty());
}

}  // namespace
}  // namespace calcar::dicom
