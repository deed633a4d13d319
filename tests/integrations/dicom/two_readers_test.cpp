#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>

#include <iterator>
#include <random>

#include "integrations/dicom/internal/check_source.hpp"
#include "integrations/dicom/internal/dcmtk_reader.hpp"
#include "tests/integrations/dicom/support/deflate.hpp"
#include "tests/integrations/dicom/support/dicom_bytes.hpp"
#include "tests/integrations/dicom/support/header_corpus.hpp"

namespace calcar::dicom {
namespace {

enum class Outcome { Same, Different, OnlyOne };

std::string shown(const RawHeader& header) {
  std::string text = header.sopInstance() + "\n";
  for (const RawHeader::Field& field : header.fields()) {
    text += std::to_string(static_cast<int>(field.place)) + "/" + std::to_string(field.item) + " " +
            std::to_string(field.tag.group) + "," + std::to_string(field.tag.element) + " = " +
            testing::PrintToString(std::string(header.valueOf(field))) + "\n";
  }
  return text;
}

/// Reads the bytes in our walk and with DCMTK.
Outcome compare(const std::string& bytes, std::string& difference) {
  MemoryBytes source(bytes);
  RawHeader ours;
  const auto layout = checkSource(source, StructureLimits{}, &ours);
  if (!layout) {
    return Outcome::OnlyOne;
  }
  RawHeader theirs;
  if (readWithDcmtk(std::string_view(bytes), *layout, theirs)) {
    return Outcome::OnlyOne;
  }
  // What is unusual is left to DCMTK; our walk need not agree with it there.
  if (!layout->isUsual || ours == theirs) {
    return Outcome::Same;
  }
  difference = "ours:\n" + shown(ours) + "DCMTK:\n" + shown(theirs);
  return Outcome::Different;
}

TEST(TwoReaders, AgreeOnTheGeneratedCorpus) {
  int same = 0;
  for (const std::string& bytes : test::headerCorpus()) {
    std::string difference;

    EXPECT_EQ(compare(bytes, difference), Outcome::Same) << difference;
    ++same;
  }

  EXPECT_GE(same, 200);
}

TEST(TwoReaders, AgreeOnTenThousandMutatedFilesThatBothAccept) {
  constexpr int kFiles = 10'000;
  const std::vector<std::string> corpus = test::headerCorpus();
  std::mt19937 random(20261129);
  int same = 0;
  for (int i = 0; i < kFiles; ++i) {
    const std::string bytes = test::mutated(corpus[random() % corpus.size()], random);
    std::string difference;

    const Outcome outcome = compare(bytes, difference);

    ASSERT_NE(outcome, Outcome::Different) << "file " << i << "\n" << difference;
    same += outcome == Outcome::Same ? 1 : 0;
  }

  EXPECT_GE(same, kFiles / 10) << "enough mutated files must be left that both accept";
  RecordProperty("accepted-by-both", same);
}

TEST(TwoReaders, AgreeOnTheSampleFolder) {
  const char* folder = std::getenv("CALCAR_DICOM_SAMPLES");  // NOLINT(concurrency-mt-unsafe)
  if (folder == nullptr) {
    GTEST_SKIP() << "CALCAR_DICOM_SAMPLES names no folder of sample files";
  }
  int same = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) {
      continue;
    }
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    std::string difference;

    const Outcome outcome = compare(bytes, difference);

    EXPECT_NE(outcome, Outcome::Different) << entry.path() << "\n" << difference;
    same += outcome == Outcome::Same ? 1 : 0;
  }

  EXPECT_GE(same, 1);
}

}  // namespace
}  // namespace calcar::dicom
