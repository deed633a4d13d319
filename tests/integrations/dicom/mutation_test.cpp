#include <gtest/gtest.h>

#include <random>

#include "integrations/dicom/scan.hpp"
#include "tests/integrations/dicom/support/deflate.hpp"
#include "tests/integrations/dicom/support/dicom_bytes.hpp"
#include "tests/integrations/dicom/support/dicom_files.hpp"
#include "tests/integrations/dicom/support/header_corpus.hpp"

namespace calcar::dicom {
namespace {

using test::element;
using test::implicitElement;

std::string explicitHeader() {
  return element(0x0008, 0x0005, "CS", "\\ISO 2022 IR 149") + element(0x0008, 0x0018, "UI", "2.999.1.1.1") +
         test::nested(3) +
         element(0x0010, 0x0010, "PN", "Hong^Gildong=\x1B$)C\xFB\xF3^\x1B$)C\xD1\xCE\xD4\xD7") +
         element(0x0010, 0x0030, "DA", "19800101") +
         test::longHeader(0x0019, 0x1010, "UN", test::kOpenEnded) + test::item(test::kOpenEnded) +
         implicitElement(0x0019, 0x1001, "abc") + test::itemEnd() + test::sequenceEnd() +
         element(0x0020, 0x000D, "UI", "2.999.1") + element(0x0020, 0x000E, "UI", "2.999.1.1") +
         element(0x0020, 0x0060, "CS", "L") + test::longHeader(0x5200, 0x9229, "SQ", test::kOpenEnded) +
         test::item(test::kOpenEnded) + test::itemEnd() + test::sequenceEnd() +
         test::longHeader(0x7FE0, 0x0010, "OW", 4) + "abcd";
}

std::string implicitHeader() {
  const std::string inItem = implicitElement(0x0008, 0x1150, "1.2.3 ");
  const std::string items = test::item(static_cast<std::uint32_t>(inItem.size())) + inItem;
  return implicitElement(0x0008, 0x0018, "2.999.1.1.1") + implicitElement(0x0008, 0x1140, items) +
         implicitElement(0x0010, 0x0010, "Doe^Anna") + implicitElement(0x0020, 0x000D, "2.999.1 ") +
         implicitElement(0x0020, 0x000E, "2.999.1.1 ");
}

// Hazard H22: hostile input ends in a result, never in a crash.
TEST(MutatedFiles, EndInAStudyOrInAReason) {
  std::mt19937 random(20261125);
  const test::TemporaryFolder folder;
  const std::string originals[] = {
      test::file(explicitHeader()), explicitHeader(), test::file(implicitHeader(), test::kImplicitLittle),
      test::file(test::deflated(explicitHeader()), test::kDeflated), test::file(test::nested(32))};
  for (int round = 0; round < 2000; ++round) {
    for (const std::string& original : originals) {
      const std::string bytes = test::mutated(original, random);
      const auto image = folder.write("image", bytes);

      const auto inMemory = checkBytes(bytes);
      const auto onDisk = checkFile(image);
      const ScanResult result = scan({image});

      ASSERT_EQ(inMemory.has_value(), onDisk.has_value());
      ASSERT_EQ(result.files, 1);
      ASSERT_EQ(result.studies.size() + result.skipped.size(), 1U);
      std::filesystem::remove(image);  // some file systems flush a file that is overwritten
    }
  }
}

}  // namespace
}  // namespace calcar::dicom
