#include "integrations/workplace/imaging_import.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include "tests/support/case_files.hpp"
#include "tests/support/store_files.hpp"

namespace calcar::workplace {
namespace {

namespace fs = std::filesystem;

/// The medium of the example: two studies of the person of the case and one of somebody else.
class Import : public ::testing::Test {
 protected:
  Import()
      : m_episode(
            testing::caseIn(fs::path(CALCAR_SOURCE_DIR) / "docs/examples/femoral-neck-stress/case.yaml")) {
    const fs::path example = fs::path(CALCAR_SOURCE_DIR) / "docs/examples";
    const std::string command = "'" + (example / "make-imaging").string() + "' '" +
                                (example / "femoral-neck-stress").string() + "' '" +
                                m_folder.path().string() + "'";
    if (std::system(command.c_str()) !=
        0) {  // NOLINT(cert-env33-c,concurrency-mt-unsafe): a test's own fixture
      throw std::runtime_error("the fixture could not be made");
    }
    m_tools.reader = CALCAR_DICOM_READER;
  }

  ImportReport read() {
    auto report = m_import.read({m_folder.path()}, m_episode, m_tools);
    if (!report) {
      throw std::runtime_error(report.error().detail);
    }
    return *report;
  }

  static const FoundStudy& stranger(const ImportReport& report) {
    return *std::find_if(report.studies.begin(), report.studies.end(),
                         [](const FoundStudy& one) { return !one.ofThisPerson; });
  }

  tests::TestFolder m_folder;
  engine::Episode m_episode;
  ImagingImport m_import;
  ImportTools m_tools;
};

TEST_F(Import, WantsOnlyStudiesOfThisPersonInTheRecord) {
  const ImportReport report = read();

  const auto wanted = m_import.toAttach(m_episode);
  ASSERT_EQ(report.studies.size(), 3U);
  EXPECT_EQ(wanted.size(), 2U);
  EXPECT_TRUE(std::none_of(wanted.begin(), wanted.end(), [&](const engine::ImagingStudy& study) {
    return study.uid == stranger(report).study.uid;
  }));
}

TEST_F(Import, SaysLineByLineWhatDiffers) {
  const ImportReport report = read();

  const auto& lines = stranger(report).identity;
  EXPECT_EQ(lines.size(), 5U);
  EXPECT_TRUE(std::any_of(lines.begin(), lines.end(), [](const IdentityLine& line) {
    return line.agreement == IdentityLine::Agreement::Differs && line.doubt.has_value();
  }));
}

TEST_F(Import, AttachesAStrangersStudyOnlyWithNameAndReason) {
  const std::string uid = stranger(read()).study.uid;
  const engine::Date today = *engine::parseDate("2026-11-20");

  EXPECT_FALSE(m_import.confirmed(uid, "Nora Berg", " ", today, m_episode));
  EXPECT_FALSE(m_import.confirmed(uid, "", "mistyped", today, m_episode));
  const auto study = m_import.confirmed(uid, "Nora Berg", "mistyped", today, m_episode);
  ASSERT_TRUE(study);
  EXPECT_EQ(study->confirmed->reason, "mistyped");
  m_episode.imaging.push_back(*study);
  const auto judged = m_import.judged(m_episode);
  EXPECT_TRUE(
      std::all_of(judged.begin(), judged.end(), [](const FoundStudy& one) { return one.ofThisPerson; }));
}

TEST_F(Import, WantsNothingTwice) {
  read();
  const auto wanted = m_import.toAttach(m_episode);

  m_episode.imaging.insert(m_episode.imaging.end(), wanted.begin(), wanted.end());

  EXPECT_TRUE(m_import.toAttach(m_episode).empty());
}

TEST_F(Import, CanBeCancelled) {
  const std::atomic<bool> cancel = true;
  m_tools.cancel = &cancel;

  EXPECT_TRUE(read().cancelled);
  EXPECT_TRUE(m_import.judged(m_episode).empty());
}

TEST(Archives, AreNoneWithoutAConfiguration) {
  const auto names = archiveNames("/nowhere/pacs.yaml");

  ASSERT_TRUE(names);
  EXPECT_TRUE(names->empty());
}

}  // namespace
}  // namespace calcar::workplace
