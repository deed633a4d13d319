#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

#include "engine/report/record_cells.hpp"

namespace calcar::engine {
namespace {

constexpr std::array<std::string_view, 6> kTestSections{"gait",  "palpation", "special-test",
                                                        "neuro", "movement",  "old-injuries"};
constexpr std::array<std::string_view, 2> kMeasureSections{"range", "strength"};

std::vector<Text> sidedRow(const ReportContext& context, std::uint32_t finding) {
  const auto& described = context.pack.finding(finding);
  std::string name = context.words.label(finding);
  if (described.position() != nullptr && described.position()->size() > 0) {
    name += " (" + described.position()->str() + ")";
  }
  if (!described.sided()) {
    return {plain(std::move(name)), cell(context, finding, context.facts.value(finding)), muted("")};
  }
  return {plain(std::move(name)), cell(context, finding, context.facts.valueOn(finding, Side::Right)),
          cell(context, finding, context.facts.valueOn(finding, Side::Left))};
}

Table findingsTable(const ReportContext& context, std::string_view caption,
                    const std::vector<std::uint32_t>& findings) {
  const auto& words = context.words;
  Table table;
  table.caption = words(caption);
  // The person's right on the reader's left, as on the body chart.
  table.header = {words("table.finding"), words("side.right"), words("side.left")};
  for (const std::uint32_t finding : findings) {
    table.rows.push_back(sidedRow(context, finding));
  }
  return table;
}

/// Whether a flag's own rule asks for a test: the ones a reader would expect in a letter, the hop test above
/// all.
bool isAskedBy(const pack::RedFlag& flag, std::uint32_t finding, const Pack& pack) {
  const auto asks = [&](const pack::Criterion* criterion) {
    if (criterion == nullptr) {
      return false;
    }
    const auto findings = findingsOf(*criterion, pack);
    return std::find(findings.begin(), findings.end(), finding) != findings.end();
  };
  return asks(flag.raise()) || std::any_of(flag.urgency()->begin(), flag.urgency()->end(),
                                           [&](const auto* step) { return asks(step->when()); });
}

/// One line: which flag stands before which tests. Tests that the flag asks for are named, the others
/// counted.
std::vector<Text> notPerformed(const ReportContext& context) {
  const auto& words = context.words;
  std::vector<std::string> flags;
  std::vector<std::string> named;
  int others = 0;
  for (const auto& safety : context.assessment.testSafety) {
    const auto section = context.pack.finding(safety.finding).section()->string_view();
    if (safety.grade != pack::Safety::Blocked || section == "imaging" ||
        hasAnything(context, safety.finding)) {
      continue;
    }
    const std::string flag = words.of("red-flag", safety.flag, "name");
    if (std::find(flags.begin(), flags.end(), flag) == flags.end()) {
      flags.push_back(flag);
    }
    const auto* rule = context.pack.findRedFlag(safety.flag);
    if (rule != nullptr && isAskedBy(*rule, safety.finding, context.pack)) {
      named.push_back(words.label(safety.finding));
    } else {
      ++others;
    }
  }
  if (flags.empty()) {
    return {};
  }
  if (others > 0) {
    named.push_back(words("tests.others", {{"count", std::to_string(others)}}));
  }
  return {plain(
      words("tests.not-performed", {{"tests", words.listOfPhrases(named)}, {"flags", words.list(flags)}}))};
}

/// A fresh “no” on both sides, or on the person when the finding has no side.
bool isNoThroughout(const ReportContext& context, std::uint32_t finding) {
  const auto isFreshNo = [](const std::optional<Fact>& fact) { return isNo(fact) && !fact->stale; };
  const auto& facts = context.facts;
  return context.pack.finding(finding).sided()
             ? isFreshNo(facts.valueOn(finding, Side::Left)) && isFreshNo(facts.valueOn(finding, Side::Right))
             : isFreshNo(facts.value(finding));
}

}  // namespace

DocumentSection examinationSection(const ReportContext& context) {
  const auto& words = context.words;
  DocumentSection section{"examination", words("heading.examination"), {}};
  const auto measures = recorded(context, kMeasureSections);
  auto tests = recorded(context, kTestSections);
  std::erase_if(tests, [&](std::uint32_t finding) {
    return !context.pack.finding(finding).sided() && isNo(context.facts.value(finding)) &&
           isToldByAPanel(context, finding);
  });
  if (!measures.empty()) {
    section.blocks.emplace_back(findingsTable(context, "table.measures", measures));
  } else {
    section.blocks.emplace_back(Paragraph{gap(words("gap.no-measures"))});
  }
  if (tests.empty()) {
    section.blocks.emplace_back(Paragraph{gap(words("gap.no-tests"))});
  }
  const auto firstNo = std::stable_partition(
      tests.begin(), tests.end(), [&](std::uint32_t finding) { return !isNoThroughout(context, finding); });
  const std::vector<std::uint32_t> shown(tests.begin(), firstNo);
  if (!shown.empty()) {
    section.blocks.emplace_back(findingsTable(context, "table.tests", shown));
  }
  std::vector<std::string> absent;
  std::transform(firstNo, tests.end(), std::back_inserter(absent),
                 [&](std::uint32_t finding) { return words.label(finding); });
  if (!absent.empty()) {
    section.blocks.emplace_back(Paragraph{labelled(words("tests.absent"), words.listOfPhrases(absent))});
  }
  for (auto& text : notPerformed(context)) {
    section.blocks.emplace_back(Paragraph{std::move(text)});
  }
  return section;
}

}  // namespace calcar::engine
