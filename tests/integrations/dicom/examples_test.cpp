#include <gtest/gtest.h>

#include "integrations/dicom/attach.hpp"
#include "tests/integrations/dicom/support/dicom_files.hpp"

namespace calcar::dicom {
namespace {

using engine::Date;
using engine::Side;

/// The imaging of a bundled example, attached to the record of the person it was made for.
std::vector<engine::ImagingStudy> imagingOf(std::string_view example, const engine::Episode& episode) {
  const test::TemporaryFolder folder;
  const auto examples = std::filesystem::path(CALCAR_SOURCE_DIR) / "docs/examples";
  test::run("PATH=\"" + std::filesystem::path(CALCAR_DUMP2DCM).parent_path().string() + ":$PATH\" '" +
            (examples / "make-imaging").string() + "' '" + (examples / example).string() + "' '" +
            folder.path().string() + "'");
  return attach(scan({folder.path()}), episode).imaging;
}

engine::Episode episodeOf(const char* id, const char* family, const char* given, Date birth, engine::Sex sex,
                          Side side) {
  engine::Episode episode;
  episode.patient = engine::Patient{id, "PRAXIS1", family, given, birth, sex, ""};
  episode.complaint.side = side;
  return episode;
}

TEST(Examples, TheOldRadiographIsAttachedAndTwoStudiesAreSetAside) {
  const auto imaging = imagingOf("femoral-neck-stress", episodeOf("4711", "Läufer", "Ida", Date{1992, 3, 14},
                                                                  engine::Sex::Female, Side::Left));

  ASSERT_EQ(imaging.size(), 3U);
  EXPECT_EQ(imaging[0].date, (Date{2026, 8, 3}));
  EXPECT_EQ(imaging[0].modality, engine::Modality::Radiograph);
  EXPECT_EQ(imaging[0].region, "pelvis-hip");
  EXPECT_EQ(imaging[0].side, Side::Left);
  EXPECT_EQ(imaging[0].instances, 2);
  EXPECT_EQ(imaging[0].setAside, "");
  EXPECT_TRUE(imaging[1].setAside.starts_with("Another person: ")) << imaging[1].setAside;
  EXPECT_TRUE(imaging[2].setAside.starts_with("The other side: ")) << imaging[2].setAside;
  EXPECT_EQ(imaging[2].region, "knee");
}

TEST(Examples, ThePelvisRadiographShowsBothHips) {
  const auto imaging = imagingOf("gluteal-tendinopathy", episodeOf("4712", "Holm", "Marta", Date{1977, 6, 2},
                                                                   engine::Sex::Female, Side::Right));

  ASSERT_EQ(imaging.size(), 1U);
  EXPECT_EQ(imaging[0].date, (Date{2026, 10, 5}));
  EXPECT_EQ(imaging[0].region, "pelvis");
  EXPECT_EQ(imaging[0].side, Side::Both);
  EXPECT_EQ(imaging[0].setAside, "");
}

TEST(Examples, RadiographAndMriOfTheHipAreAttached) {
  const auto imaging = imagingOf(
      "labral", episodeOf("4713", "Reiter", "Jonas", Date{1995, 9, 21}, engine::Sex::Male, Side::Left));

  ASSERT_EQ(imaging.size(), 2U);
  EXPECT_EQ(imaging[0].date, (Date{2026, 10, 20}));
  EXPECT_EQ(imaging[0].modality, engine::Modality::Mri);
  EXPECT_EQ(imaging[0].side, Side::Left);
  EXPECT_EQ(imaging[1].date, (Date{2026, 9, 15}));
  EXPECT_EQ(imaging[1].modality, engine::Modality::Radiograph);
  EXPECT_EQ(imaging[0].setAside + imaging[1].setAside, "");
}

}  // namespace
}  // namespace calcar::dicom
