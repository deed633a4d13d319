#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/rules/compiler/small_rules.hpp"

namespace calcar {
namespace {

namespace fs = std::filesystem;

struct Outcome {
  int status;
  std::string output;
  std::string errors;
};

std::string contentOf(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// calcar-rules with a folder of the small rules.
class Program : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    m_folder = fs::path(::testing::TempDir()) / (std::string("calcar-program-") + test->name());
    fs::remove_all(m_folder);
    fs::create_directories(m_folder);
    write(testing::SmallRules());
  }
  void TearDown() override { fs::remove_all(m_folder); }

  void write(const testing::SmallRules& rules) const {
    for (const auto& file : rules.files()) {
      const fs::path path = m_folder / "rules" / file.path;
      fs::create_directories(path.parent_path());
      std::ofstream(path, std::ios::binary) << file.text;
    }
  }

  Outcome run(const std::string& arguments) const {
    const std::string command = "cd '" + m_folder.string() +
                                "' && '" CALCAR_BINARY_DIR "/bin/calcar-rules' " + arguments +
                                " >out.txt 2>err.txt";
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, contentOf(m_folder / "out.txt"),
            contentOf(m_folder / "err.txt")};
  }

  fs::path m_folder;
};

TEST_F(Program, CheckPrintsOneLineOfWhatThereIs) {
  const auto outcome = run("check rules");

  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.output.rfind("rules: 15 findings, 1 panel, 1 red flag, ", 0), 0U) << outcome.output;
  EXPECT_EQ(outcome.errors, "");
}

TEST_F(Program, CheckPrintsWhatIsWrongWithTheWayToTheFile) {
  write(testing::SmallRules().edited("panels/illness.yaml", "[fever, rigors]", "[fevr, rigors]"));

  const auto outcome = run("check rules");

  EXPECT_EQ(outcome.status, 1);
  EXPECT_EQ(outcome.output, "");
  EXPECT_EQ(outcome.errors,
            "rules/panels/illness.yaml:4:9: unknown finding 'fevr' – did you mean 'fever'?\n1 problem\n");
}

TEST_F(Program, CompileWritesThePackAndWhatItDependsOn) {
  const auto outcome = run("compile rules -o small.pack --depfile small.d");

  EXPECT_EQ(outcome.status, 0) << outcome.errors;
  EXPECT_EQ(contentOf(m_folder / "small.pack").substr(4, 4), "CLCR");
  EXPECT_EQ(contentOf(m_folder / "small.d").rfind("small.pack: rules rules/conditions ", 0), 0U);
  EXPECT_NE(contentOf(m_folder / "small.d").find(" rules/panels/illness.yaml"), std::string::npos);
}

TEST_F(Program, CompileLeavesTheOldPackWhenTheRulesAreWrong) {
  ASSERT_EQ(run("compile rules -o small.pack").status, 0);
  const auto before = contentOf(m_folder / "small.pack");
  write(testing::SmallRules().with("panels/illness.yaml", ""));

  EXPECT_EQ(run("compile rules -o small.pack").status, 1);
  EXPECT_EQ(contentOf(m_folder / "small.pack"), before);
}

TEST_F(Program, ListNamesEverythingTheRulesDefine) {
  const auto outcome = run("list rules");

  EXPECT_EQ(outcome.status, 0);
  EXPECT_NE(outcome.output.find("red-flag infection\n"), std::string::npos);
  EXPECT_NE(outcome.output.find("running walk-run\n"), std::string::npos);
}

TEST_F(Program, DocWritesTheSamePageToAFileAndToTheScreen) {
  const auto printed = run("doc rules");
  const auto written = run("doc rules -o page.md");

  EXPECT_EQ(printed.status, 0) << printed.errors;
  EXPECT_EQ(written.status, 0) << written.errors;
  EXPECT_EQ(printed.output.rfind("# Clinical evidence of the rules “small”\n", 0), 0U);
  EXPECT_EQ(contentOf(m_folder / "page.md"), printed.output);
}

TEST_F(Program, AWrongCallIsAUsageError) {
  EXPECT_EQ(run("").status, 2);
  EXPECT_EQ(run("compile rules").status, 2);
  EXPECT_EQ(run("chekc rules").status, 2);
  EXPECT_EQ(run("--help").status, 0);
}

TEST_F(Program, AFolderThatDoesNotExistIsRefused) {
  const auto outcome = run("check nowhere");

  EXPECT_EQ(outcome.status, 1);
  EXPECT_NE(outcome.errors.find("nowhere"), std::string::npos);
}

}  // namespace
}  // namespace calcar
