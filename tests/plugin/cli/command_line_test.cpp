#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "tests/plugin/cli/program.hpp"

namespace calcar::testing {
namespace {

using Json = nlohmann::json;

TEST(CommandLine, HelpIsAnAnswerWithExamples) {
  const auto help = calcar({"--help"});

  EXPECT_EQ(help.code, 0);
  EXPECT_TRUE(holds(help.out, "Examples:"));
  EXPECT_TRUE(holds(help.out, "not a certified medical device"));
  EXPECT_TRUE(help.err.empty());
}

TEST(CommandLine, EveryCommandExplainsItself) {
  for (const std::vector<std::string>& command :
       {std::vector<std::string>{"new"}, {"findings"}, {"assess"}, {"import", "dicom"}, {"report"}}) {
    auto arguments = command;
    arguments.emplace_back("--help");
    const auto help = calcar(arguments);

    EXPECT_EQ(help.code, 0) << command.back();
    EXPECT_TRUE(holds(help.out, command.back())) << help.out;
  }
}

TEST(CommandLine, AWrongCommandLineIsUsage) {
  const std::string file = example("labral");
  for (const std::vector<std::string>& wrong : std::vector<std::vector<std::string>>{
           {},
           {"diagnose"},
           {"assess"},
           {"assess", file, "--colour"},
           {"assess", file, "--as-of", "2026-02-30"},
           {"import"},
           {"import", "dicom"},
           {"report", file, "--kind", "note"},
           {"report", file, "--out", "somewhere"},
           {"report", file, "--kind", "poem", "--out", "somewhere"},
           {"report", file, "--kind", "note", "--out", "somewhere", "--number", "../Ida"}}) {
    const auto outcome = calcar(wrong);

    EXPECT_EQ(outcome.code, 2) << (wrong.empty() ? "nothing" : wrong.back());
    EXPECT_TRUE(outcome.out.empty());
    EXPECT_FALSE(outcome.err.empty());
  }
}

TEST(CommandLine, VersionNamesProgramRulesAndReview) {
  const auto version = calcar({"--version"});

  EXPECT_EQ(version.code, 0);
  EXPECT_TRUE(holds(version.out, "calcar 0."));
  EXPECT_TRUE(holds(version.out, "rules: hip "));
  EXPECT_TRUE(holds(version.out, "not signed off by a clinician"));
}

TEST(CommandLine, VersionAsJsonHoldsTheHashOfTheRules) {
  const auto version = Json::parse(calcar({"--version", "--json"}).out);

  EXPECT_EQ(version.at("pack"), "hip");
  EXPECT_EQ(version.at("pack-review"), "none");
  EXPECT_EQ(version.at("pack-hash").get<std::string>().size(), 64U);
}

TEST(CommandLine, AnotherPackCanBeLoaded) {
  const auto builtIn = calcar({"--version"});
  const auto loaded = calcar({"--version", "--pack", CALCAR_PACK});

  EXPECT_EQ(loaded.code, 0) << loaded.err;
  EXPECT_EQ(loaded.out, builtIn.out);
}

TEST(CommandLine, APackThatIsBrokenMissingOrForeignIsRefused) {
  const TemporaryFolder folder;
  const std::string whole = contentOf(CALCAR_PACK);
  std::string altered = whole;
  altered[altered.size() / 2] = static_cast<char>(altered[altered.size() / 2] ^ 1);
  for (const std::string& file :
       {folder.write("truncated.pack", whole.substr(0, whole.size() / 2)),
        folder.write("altered.pack", altered), folder.write("foreign.pack", "calcar: episode/1\n"),
        folder.write("empty.pack", ""), folder.at("missing.pack"), folder.path().string()}) {
    const auto outcome = calcar({"findings", "--pack", file});

    EXPECT_EQ(outcome.code, 1) << file;
    EXPECT_TRUE(outcome.out.empty());
    EXPECT_TRUE(holds(outcome.err, file)) << outcome.err;
  }
}

TEST(CommandLine, OutputThatCannotBeWrittenIsAnError) {
  const std::string command = quoted(CALCAR_PROGRAM) + " findings >/dev/full 2>/dev/null";
  const int status =
      std::system(command.c_str());  // NOLINT(cert-env33-c,concurrency-mt-unsafe): that is the test

  EXPECT_EQ(WEXITSTATUS(status), 5);
}

TEST(Findings, TellHowToAskAndWhatCounts) {
  const auto findings = calcar({"findings"});

  EXPECT_EQ(findings.code, 0);
  EXPECT_TRUE(holds(findings.out, "  night-pain  –  "));
  EXPECT_TRUE(holds(findings.out, "    positive    "));
  EXPECT_TRUE(holds(findings.out, "    position    "));
  EXPECT_TRUE(holds(findings.out, "    source      "));
  EXPECT_TRUE(holds(findings.out, "left and right"));
}

TEST(Findings, OfOneSectionHoldNoOther) {
  const auto range = Json::parse(calcar({"findings", "--section", "range", "--json"}).out);

  ASSERT_FALSE(range.empty());
  for (const auto& finding : range) {
    EXPECT_EQ(finding.at("section"), "range");
  }
}

TEST(Findings, AsJsonNameUnitRangeAndSources) {
  const auto findings = Json::parse(calcar({"findings", "--json"}).out);
  const auto rotation = std::find_if(findings.begin(), findings.end(), [](const Json& finding) {
    return finding.at("id") == "hip-internal-rotation-prone";
  });

  ASSERT_NE(rotation, findings.end());
  EXPECT_EQ(rotation->at("type"), "number");
  EXPECT_EQ(rotation->at("unit"), "deg");
  EXPECT_EQ(rotation->at("range").at(0), 0.0);
  EXPECT_EQ(rotation->at("sided"), true);
  EXPECT_FALSE(rotation->at("sources").empty());
}

TEST(Findings, DoNotListWhatIsWorkedOut) {
  for (const auto& finding : Json::parse(calcar({"findings", "--json"}).out)) {
    EXPECT_NE(finding.at("section"), "derived");
    EXPECT_NE(finding.at("id"), "age");
  }
}

TEST(Findings, OfAnUnknownSectionAreUsageWithAHint) {
  const auto outcome = calcar({"findings", "--section", "rnage"});

  EXPECT_EQ(outcome.code, 2);
  EXPECT_TRUE(holds(outcome.err, "did you mean range?")) << outcome.err;
}

}  // namespace
}  // namespace calcar::testing
