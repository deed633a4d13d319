#include <gtest/gtest.h>
#include <sys/resource.h>

#include "integrations/dicom/scan.hpp"
#include "tests/integrations/dicom/support/dicom_bytes.hpp"
#include "tests/integrations/dicom/support/dicom_files.hpp"

namespace calcar::dicom {
namespace {

using test::element;
using test::file;
using test::identifiers;
using test::TemporaryFolder;

long peakKilobytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

// Hazard H23: pixel data are never loaded.
TEST(Scan, TwoGigabytesOfPixelsCostNoMemory) {
  const TemporaryFolder folder;
  static_cast<void>(folder.write("small", file(identifiers("2.999.1.1.2"))));
  const std::string header = file(identifiers()) + test::longHeader(0x7FE0, 0x0010, "OW", 0x7FFFFFFE);
  const auto image = folder.write("large", header);
  std::filesystem::resize_file(image, header.size() + 0x7FFFFFFEU);
  static_cast<void>(scan({folder.path() / "small"}));
  const long before = peakKilobytes();

  const ScanResult result = scan({folder.path()});

  EXPECT_EQ(result.studies.front().instances, 2);
  EXPECT_LT(peakKilobytes() - before, 4096);
}

TEST(Scan, AHugePrivateValueCostsNoMemory) {
  const TemporaryFolder folder;
  const std::string start =
      element(0x0008, 0x0018, "UI", "2.999.1.1.1") + test::longHeader(0x0009, 0x1010, "OB", 1U << 30U);
  const std::string header = file(start);
  const auto image = folder.write("large", header);
  std::filesystem::resize_file(image, header.size() + (1U << 30U));
  std::ofstream(image, std::ios::binary | std::ios::app)
      << element(0x0020, 0x000D, "UI", "2.999.1") << element(0x0020, 0x000E, "UI", "2.999.1.1");
  const long before = peakKilobytes();

  const ScanResult result = scan({folder.path()});

  EXPECT_EQ(result.studies.size(), 1U);
  EXPECT_LT(peakKilobytes() - before, 16384) << "the dictionary of the library is part of this";
}

}  // namespace
}  // namespace calcar::dicom
