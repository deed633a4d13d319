#include "integrations/dicom/modality.hpp"

#include <gtest/gtest.h>

namespace calcar::dicom {
namespace {

using engine::Modality;
using Words = std::vector<std::string>;

TEST(ModalityOf, KnowsTheKindsOfImaging) {
  EXPECT_EQ(modalityOf(Words{"CR"}, {}), Modality::Radiograph);
  EXPECT_EQ(modalityOf(Words{"DX"}, {}), Modality::Radiograph);
  EXPECT_EQ(modalityOf(Words{"MR"}, {}), Modality::Mri);
  EXPECT_EQ(modalityOf(Words{"CT"}, {}), Modality::Ct);
  EXPECT_EQ(modalityOf(Words{"US"}, {}), Modality::Ultrasound);
  EXPECT_EQ(modalityOf(Words{"BMD"}, {}), Modality::Dxa);
  EXPECT_EQ(modalityOf(Words{"XC"}, {}), Modality::Other);
}

TEST(ModalityOf, CompanionsOfImagesDoNotCount) {
  EXPECT_EQ(modalityOf(Words{"MR", "PR", "SR"}, {}), Modality::Mri);
}

TEST(ModalityOf, ANuclearStudyIsABoneScanOnlyWhenItSaysSo) {
  EXPECT_EQ(modalityOf(Words{"NM"}, Words{"Whole body bone"}), Modality::BoneScan);
  EXPECT_EQ(modalityOf(Words{"NM"}, Words{"Skelettszintigraphie"}), Modality::BoneScan);
  EXPECT_EQ(modalityOf(Words{"NM"}, Words{"Renal MAG3"}), Modality::Other);
}

}  // namespace
}  // namespace calcar::dicom
