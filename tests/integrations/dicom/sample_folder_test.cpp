#include <gtest/gtest.h>

#include <cstdlib>
#include <numeric>

#include "integrations/dicom/scan.hpp"

namespace calcar::dicom {
namespace {

// Optional: point CALCAR_DICOM_SAMPLES to a folder of DICOM files of any origin.
TEST(SampleFolder, IsScannedToTheEndWithAReasonForEverySkippedFile) {
  const char* folder = std::getenv("CALCAR_DICOM_SAMPLES");
  if (folder == nullptr) {
    GTEST_SKIP() << "CALCAR_DICOM_SAMPLES names no folder";
  }

  const ScanResult result = scan({folder});

  const int instances = std::accumulate(result.studies.begin(), result.studies.end(), 0,
                                        [](int sum, const Study& study) { return sum + study.instances; });
  EXPECT_GT(instances, 0);
  EXPECT_EQ(instances + static_cast<int>(result.skipped.size()), result.files);
}

}  // namespace
}  // namespace calcar::dicom
