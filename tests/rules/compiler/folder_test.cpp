#include "rules/compiler/folder.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace calcar::rules {
namespace {

namespace fs = std::filesystem;

/// A folder of its own for each test, gone afterwards.
class Folder : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    m_path = fs::path(::testing::TempDir()) / (std::string("calcar-rules-") + test->name());
    fs::remove_all(m_path);
    fs::create_directories(m_path / "panels");
  }
  void TearDown() override { fs::remove_all(m_path); }

  void write(const std::string& name, const std::string& text) const { std::ofstream(m_path / name) << text; }
  std::string read(const std::string& name) const {
    std::ifstream file(m_path / name, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
  }

  fs::path m_path;
};

TEST_F(Folder, HoldsTheRulesOfAllFoldersBelowSortedByPath) {
  write("panels/b.yaml", "b");
  write("panels/a.yml", "a");
  write("pack.yaml", "");
  write("notes.txt", "no rule");

  const auto files = readFolder(m_path);

  ASSERT_TRUE(files);
  ASSERT_EQ(files->size(), 3U);
  EXPECT_EQ((*files)[0].path, "pack.yaml");
  EXPECT_EQ((*files)[0].text, "");
  EXPECT_EQ((*files)[1].path, "panels/a.yml");
  EXPECT_EQ((*files)[2].text, "b");
}

TEST_F(Folder, ThatDoesNotExistIsAnError) { EXPECT_FALSE(readFolder(m_path / "nowhere")); }

TEST_F(Folder, AndItsFoldersAreListed) {
  EXPECT_EQ(foldersBelow(m_path), (std::vector<fs::path>{m_path, m_path / "panels"}));
}

TEST_F(Folder, AFileIsWrittenWholeAndLeavesNothingElse) {
  const std::string text = "bytes";
  write("out.pack", "older and longer");

  const auto problem = writeWhole(m_path / "out.pack", std::as_bytes(std::span(text)));

  EXPECT_FALSE(problem);
  EXPECT_EQ(read("out.pack"), "bytes");
  EXPECT_FALSE(fs::exists(m_path / "out.pack.part"));
}

TEST_F(Folder, WhatCannotBeWrittenSaysSoAndLeavesTheOldFile) {
  const std::string text = "bytes";

  const auto problem = writeWhole(m_path / "nowhere" / "out.pack", std::as_bytes(std::span(text)));

  ASSERT_TRUE(problem);
  EXPECT_NE(problem->find("cannot be written"), std::string::npos);
}

}  // namespace
}  // namespace calcar::rules
