#include <gtest/gtest.h>
#include <sys/resource.h>

#include <map>

#include "integrations/dicom/scan.hpp"
#include "tests/integrations/dicom/support/deflate.hpp"
#include "tests/integrations/dicom/support/dicom_bytes.hpp"
#include "tests/integrations/dicom/support/dicom_files.hpp"
#include "tests/integrations/dicom/support/zip_bytes.hpp"

namespace calcar::dicom {
namespace {

using test::element;
using test::file;
using test::identifiers;
using test::TemporaryFolder;

constexpr int kLevels = 100'000;

std::string implicitNest() {
  std::string bytes;
  for (int level = 0; level < kLevels; ++level) {
    bytes += test::tag(0x0008, 0x1140) + test::le32(test::kOpenEnded) + test::item(test::kOpenEnded);
  }
  return bytes;
}

std::string unknownNest() {
  std::string bytes = test::longHeader(0x0009, 0x1010, "UN", test::kOpenEnded) + test::item(test::kOpenEnded);
  return bytes + implicitNest();
}

/// Values of a field we keep, as many as fit.
std::string manyFrames() {
  std::string frames;
  for (int frame = 0; frame < 40'000; ++frame) {
    const std::string anatomy = element(0x0020, 0x9072, "CS", std::string(900, 'x'));
    frames += test::item(test::kOpenEnded) + test::longHeader(0x0020, 0x9071, "SQ", test::kOpenEnded) +
              test::item(test::kOpenEnded) + anatomy + test::itemEnd() + test::sequenceEnd() +
              test::itemEnd();
  }
  return identifiers() + test::longHeader(0x5200, 0x9230, "SQ", test::kOpenEnded) + frames +
         test::sequenceEnd();
}

/// What hostile files do: name, bytes, and why they are not read.
std::map<std::string, std::pair<std::string, SkipReason>> hostileFiles() {
  const std::string zeros(50'000'000, '\0');
  return {
      {"nested", {file(test::nested(kLevels)), SkipReason::NestedTooDeep}},
      {"nested-implicit", {file(implicitNest(), test::kImplicitLittle), SkipReason::NestedTooDeep}},
      {"nested-unknown", {file(unknownNest()), SkipReason::NestedTooDeep}},
      {"nested-deflated",
       {file(test::deflated(test::nested(kLevels)), test::kDeflated), SkipReason::NestedTooDeep}},
      {"length", {file(test::longHeader(0x0009, 0x1010, "OB", 0xFFFFFFF0U) + "abcd"), SkipReason::Truncated}},
      {"bomb",
       {file(test::deflated(test::longHeader(0x0009, 0x1010, "OB", 0x7FFFFFF0U) + zeros + zeros),
             test::kDeflated),
        SkipReason::UnpacksTooLarge}},
      {"frames", {file(manyFrames()), SkipReason::TooManyEntries}},
  };
}

TEST(Robustness, HostileFilesAreRefusedWithTheirReasonAndCostLittleMemory) {
  const auto files = hostileFiles();
  const TemporaryFolder folder;
  for (const auto& [name, content] : files) {
    static_cast<void>(folder.write(name, content.first));
  }
  static_cast<void>(folder.write("good", file(identifiers())));
  rusage before{};
  getrusage(RUSAGE_SELF, &before);

  const ScanResult result = scan({folder.path()});

  rusage after{};
  getrusage(RUSAGE_SELF, &after);
  EXPECT_LT(after.ru_maxrss - before.ru_maxrss, 64 * 1024) << "kilobytes";
  EXPECT_EQ(result.studies.size(), 1U) << "the good file beside them is read";
  ASSERT_EQ(result.skipped.size(), files.size());
  for (const Skipped& skipped : result.skipped) {
    const std::string name = std::filesystem::path(skipped.path).filename();
    EXPECT_EQ(toId(skipped.reason), toId(files.at(name).second)) << name;
  }
}

TEST(Robustness, ABombInAnArchiveIsRefusedAndCostsLittleMemory) {
  const TemporaryFolder folder;
  const std::string header = file(test::longHeader(0x0009, 0x1010, "OB", 0x7FFFFFF0U));
  static_cast<void>(folder.write(
      "bomb.zip", test::zipOf({{"a", header + std::string(80'000'000, '\0')}, {"b", file(identifiers())}})));
  rusage before{};
  getrusage(RUSAGE_SELF, &before);

  const ScanResult result = scan({folder.path()});

  rusage after{};
  getrusage(RUSAGE_SELF, &after);
  EXPECT_LT(after.ru_maxrss - before.ru_maxrss, 64 * 1024) << "kilobytes";
  EXPECT_GE(result.skipped.size(), 1U);
}

}  // namespace
}  // namespace calcar::dicom
