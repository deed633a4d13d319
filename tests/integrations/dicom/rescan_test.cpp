#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>

#include "integrations/dicom/scan.hpp"
#include "tests/integrations/dicom/support/dicom_bytes.hpp"
#include "tests/integrations/dicom/support/dicom_files.hpp"

namespace calcar::dicom {
namespace {

using test::element;
using test::file;
using test::identifiers;
using test::TemporaryFolder;
using Names = std::vector<std::string>;

/// An image that says more than its identifiers.
std::string image(const std::string& uid, const std::string& description = "COR STIR") {
  return file(element(0x0008, 0x0018, "UI", uid) + element(0x0008, 0x103E, "LO", description) +
              element(0x0020, 0x000D, "UI", "2.999.1") + element(0x0020, 0x000E, "UI", "2.999.1.1"));
}

Names fileNames(const std::vector<std::string>& paths) {
  Names names;
  std::transform(paths.begin(), paths.end(), std::back_inserter(names),
                 [](const std::string& path) { return std::filesystem::path(path).filename().string(); });
  return names;
}

ScanResult scanWith(ScanIndex& index, const TemporaryFolder& folder) {
  ScanOptions options;
  options.index = &index;
  return scan({folder.path()}, options);
}

/// Writes a file anew so that its time is another one, whatever the file system's clock can tell apart.
void rewrite(const TemporaryFolder& folder, const std::string& name, const std::string& bytes) {
  const auto path = folder.write(name, bytes);
  std::filesystem::last_write_time(path,
                                   std::filesystem::file_time_type::clock::now() + std::chrono::hours(1));
}

TEST(Rescan, TellsOfNoChangesWhenThereWasNoScanBefore) {
  const TemporaryFolder folder;
  static_cast<void>(folder.write("a", image("2.999.1.1.1")));
  ScanIndex index;

  EXPECT_FALSE(scanWith(index, folder).changes);
}

TEST(Rescan, NamesWhatWasAddedChangedAndRemoved) {
  const TemporaryFolder folder;
  static_cast<void>(folder.write("changed", image("2.999.1.1.1")));
  static_cast<void>(folder.write("removed", image("2.999.1.1.2")));
  static_cast<void>(folder.write("same", image("2.999.1.1.3")));
  ScanIndex index;
  scanWith(index, folder);

  rewrite(folder, "changed", image("2.999.1.1.1", "AX T1"));
  std::filesystem::remove(folder.path() / "removed");
  static_cast<void>(folder.write("added", image("2.999.1.1.4")));
  const ScanResult again = scanWith(index, folder);

  ASSERT_TRUE(again.changes);
  EXPECT_EQ(fileNames(again.changes->added), Names{"added"});
  EXPECT_EQ(fileNames(again.changes->changed), Names{"changed"});
  EXPECT_EQ(fileNames(again.changes->removed), Names{"removed"});
  ASSERT_EQ(again.studies.size(), 1U);
  EXPECT_EQ(again.studies.front().instances, 3);
}

TEST(Rescan, GivesWhatAFreshScanGives) {
  const TemporaryFolder folder;
  static_cast<void>(folder.write("a", image("2.999.1.1.1")));
  static_cast<void>(folder.write("b", image("2.999.1.1.1")));
  static_cast<void>(folder.write("c", image("2.999.1.1.1", "OTHER")));
  static_cast<void>(folder.write("readme.txt", "Nothing to see here, move along."));
  ScanIndex index;
  const ScanResult fresh = scanWith(index, folder);

  const ScanResult again = scanWith(index, folder);

  ASSERT_EQ(again.skipped.size(), fresh.skipped.size());
  for (std::size_t i = 0; i < fresh.skipped.size(); ++i) {
    EXPECT_EQ(again.skipped[i].path, fresh.skipped[i].path);
    EXPECT_EQ(again.skipped[i].reason, fresh.skipped[i].reason);
    EXPECT_EQ(again.skipped[i].sameAs, fresh.skipped[i].sameAs);
  }
  ASSERT_EQ(again.studies.size(), fresh.studies.size());
  EXPECT_EQ(again.studies.front().instances, fresh.studies.front().instances);
  EXPECT_TRUE(again.changes->added.empty() && again.changes->changed.empty() &&
              again.changes->removed.empty());
}

TEST(Rescan, ACopyBecomesTheInstanceWhenTheFirstFileGoes) {
  const TemporaryFolder folder;
  static_cast<void>(folder.write("a", image("2.999.1.1.1")));
  static_cast<void>(folder.write("b", image("2.999.1.1.1")));
  ScanIndex index;
  scanWith(index, folder);

  std::filesystem::remove(folder.path() / "a");
  const ScanResult again = scanWith(index, folder);

  EXPECT_TRUE(again.skipped.empty());
  EXPECT_EQ(again.studies.front().instances, 1);
}

TEST(Rescan, ACopyOfAChangedFileIsComparedAgain) {
  const TemporaryFolder folder;
  static_cast<void>(folder.write("a", image("2.999.1.1.1")));
  static_cast<void>(folder.write("b", image("2.999.1.1.1")));
  ScanIndex index;
  ASSERT_EQ(scanWith(index, folder).skipped.front().reason, SkipReason::Copy);

  rewrite(folder, "a", image("2.999.1.1.1", "OTHER"));

  EXPECT_EQ(scanWith(index, folder).skipped.front().reason, SkipReason::Collision);
}

TEST(Rescan, ACancelledScanLeavesTheIndexAsItWas) {
  const TemporaryFolder folder;
  static_cast<void>(folder.write("a", image("2.999.1.1.1")));
  ScanIndex index;
  scanWith(index, folder);
  static_cast<void>(folder.write("b", image("2.999.1.1.2")));
  const std::atomic<bool> cancel = true;
  ScanOptions options;
  options.index = &index;
  options.cancel = &cancel;

  EXPECT_TRUE(scan({folder.path()}, options).cancelled);

  const ScanResult again = scanWith(index, folder);
  EXPECT_EQ(fileNames(again.changes->added), Names{"b"});
  EXPECT_EQ(again.studies.front().instances, 2);
}

TEST(Copies, NameTheFileTheyAreCopiesOf) {
  const TemporaryFolder folder;
  static_cast<void>(folder.write("a", image("2.999.1.1.1")));
  static_cast<void>(folder.write("b", image("2.999.1.1.1")));

  const ScanResult result = scan({folder.path()});

  ASSERT_EQ(result.skipped.size(), 1U);
  EXPECT_EQ(result.skipped.front().reason, SkipReason::Copy);
  EXPECT_EQ(fileNames({result.skipped.front().sameAs}), Names{"a"});
}

TEST(Copies, OtherContentUnderTheSameIdentifierIsACollision) {
  const std::string first = image("2.999.1.1.1") + test::longHeader(0x7FE0, 0x0010, "OW", 4) + "abcd";
  for (const std::string& other :
       {image("2.999.1.1.1", "AX T1"),                                                   // another header
        image("2.999.1.1.1") + test::longHeader(0x7FE0, 0x0010, "OW", 6) + "abcdef"}) {  // another size
    const TemporaryFolder folder;
    static_cast<void>(folder.write("a", first));
    static_cast<void>(folder.write("b", other));

    const ScanResult result = scan({folder.path()});

    ASSERT_EQ(result.skipped.size(), 1U);
    EXPECT_EQ(result.skipped.front().reason, SkipReason::Collision);
    EXPECT_EQ(fileNames({result.skipped.front().sameAs}), Names{"a"});
  }
}

TEST(Copies, TheSameImageInAnotherEncodingIsACopy) {
  const TemporaryFolder folder;
  static_cast<void>(folder.write("a", file(identifiers())));
  static_cast<void>(folder.write("b", file(test::implicitIdentifiers(), test::kImplicitLittle)));

  const ScanResult result = scan({folder.path()});

  ASSERT_EQ(result.skipped.size(), 1U);
  EXPECT_EQ(result.skipped.front().reason, SkipReason::Copy);
}

TEST(Progress, IsReportedAtMostTenTimesASecondAndAtTheEnd) {
  const TemporaryFolder folder;
  for (int i = 0; i < 500; ++i) {
    static_cast<void>(folder.write(std::to_string(i), image("2.999.1.1." + std::to_string(i))));
  }
  std::vector<ScanProgress> reports;
  ScanOptions options;
  options.progress = [&](const ScanProgress& progress) { reports.push_back(progress); };
  const auto begin = std::chrono::steady_clock::now();

  const ScanResult result = scan({folder.path()}, options);

  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  ASSERT_FALSE(reports.empty());
  EXPECT_LE(static_cast<double>(reports.size()), took.count() * 10 + 1);
  EXPECT_EQ(reports.back().files, result.files);
  EXPECT_EQ(reports.back().instances, 500);
  EXPECT_EQ(reports.back().studies, 1);
}

TEST(Threads, GiveTheSameResultHoweverManyThereAre) {
  const TemporaryFolder folder;
  for (int i = 0; i < 300; ++i) {
    const std::string uid = "2.999.1.1." + std::to_string(i % 250);
    static_cast<void>(folder.write(std::to_string(i), i % 7 == 0 ? "no image" : image(uid)));
  }
  ScanOptions one;
  one.threads = 1;
  ScanOptions four;
  four.threads = 4;

  const ScanResult alone = scan({folder.path()}, one);
  const ScanResult together = scan({folder.path()}, four);

  ASSERT_EQ(alone.skipped.size(), together.skipped.size());
  for (std::size_t i = 0; i < alone.skipped.size(); ++i) {
    EXPECT_EQ(alone.skipped[i].path, together.skipped[i].path);
    EXPECT_EQ(alone.skipped[i].sameAs, together.skipped[i].sameAs);
  }
  EXPECT_EQ(alone.studies.front().instances, together.studies.front().instances);
}

}  // namespace
}  // namespace calcar::dicom
