#include "rules/compiler/evidence/markdown.hpp"
#include "rules/compiler/evidence/parts.hpp"
#include "rules/compiler/evidence/quantities.hpp"
#include "rules/compiler/tables.hpp"

namespace calcar::rules {
namespace {

/// What a cut-off or norm rests on, when that differs from its test.
template <typename Table>
std::string ownSources(const Table& table, const pack::ChainTest& test, const Labels& labels) {
  const std::string own = table.provenance() == nullptr ? "" : labels.authority(table.provenance());
  return own.empty() || own == labels.authority(test.provenance()) ? "" : " – " + own;
}

using Cutoffs = flatbuffers::Vector<flatbuffers::Offset<pack::Cutoff>>;

std::string limits(const Cutoffs* cutoffs, const pack::ChainTest& test, const Labels& labels) {
  std::vector<std::string> list;
  each(cutoffs, [&](const pack::Cutoff& cutoff) {
    list.push_back(cutoffInWords(cutoff, test.finding(), labels) + ownSources(cutoff, test, labels));
  });
  return joined(list, "; ");
}

/// On which side of a limit a deficit lies; what is only observed has none.
std::string directionOf(const pack::ChainTest& test) {
  if (test.observed_only()) {
    return "recorded only";
  }
  return test.direction() == pack::Direction::LowIsDeficit ? "low" : "high";
}

std::string norms(const pack::ChainTest& test, const Labels& labels) {
  std::vector<std::string> list;
  each(test.norms(), [&](const pack::Norm& norm) {
    list.push_back(normInWords(norm, test.finding(), labels) + ownSources(norm, test, labels));
  });
  return joined(list, "; ");
}

Page::Row rowOf(const pack::ChainTest& test, const Labels& labels) {
  const auto measuredIf = [&](bool isGiven, double number) {
    return isGiven ? labels.measured(test.finding(), number) : std::string("–");
  };
  return {labels.finding(test.finding()),
          test.group() == nullptr ? std::string() : escaped(test.group()->string_view()),
          directionOf(test),
          limits(test.cutoffs(), test, labels),
          limits(test.amber(), test, labels),
          norms(test, labels),
          measuredIf(test.has_side_difference(), test.side_difference()),
          measuredIf(test.has_error(), test.error()),
          test.retest_weeks() > 0 ? counted(test.retest_weeks(), "week", "weeks") : std::string("–"),
          labels.each("exercise", test.train(), "; ", "name"),
          labels.grade(test.provenance()),
          labels.sources(test.provenance())};
}

void writeSegment(Page& page, const pack::Segment& segment, const Labels& labels) {
  const auto id = segment.id()->string_view();
  std::vector<Page::Row> rows;
  each(segment.tests(), [&](const pack::ChainTest& test) { rows.push_back(rowOf(test, labels)); });
  page.heading(3, labels.of("segment", id, "name"));
  page.paragraph(code(id) + " – " + labels.of("segment", id, "link"));
  page.fact("Old injuries that make it first", labels.findings(segment.old_injuries()));
  page.fact("Rests on", labels.authority(segment.provenance()));
  page.table({"Test", "Group", "Deficit when", "Cut-off", "Amber", "Norm", "Side difference",
              "Error of one reading", "Re-test", "Train", "Grade", "Sources"},
             rows);
}

}  // namespace

void writeChain(Page& page, const Labels& labels) {
  page.heading(2, "Kinetic chain");
  page.paragraph(
      "From the mid-back down. A deficit counts only beyond the error of measuring. Beyond an amber limit a "
      "value is named and is no deficit. What is recorded only is never called clear and never a deficit.");
  each(labels.pack().content().segments(),
       [&](const pack::Segment& segment) { writeSegment(page, segment, labels); });
}

void writeLoad(Page& page, const Labels& labels) {
  const auto* spike = labels.pack().content().spike();
  if (spike == nullptr) {
    return;
  }
  std::vector<Page::Row> rows;
  each(spike->bands(), [&](const pack::SpikeBand& band) {
    rows.push_back({labels.of("spike", band.id()->string_view()), numberInWords(band.above()),
                    band.up_to() > 0 ? numberInWords(band.up_to()) : "open",
                    numberInWords(band.hazard_ratio()),
                    numberInWords(band.low()) + " to " + numberInWords(band.high())});
  });
  page.heading(2, "Training load");
  page.fact("Compared",
            labels.finding(spike->ratio()) + " (baseline: " + labels.finding(spike->baseline()) + ")");
  page.fact("Rests on", labels.authority(spike->provenance()));
  page.table({"Band", "Above", "Up to", "Hazard ratio", "95 % interval"}, rows);
}

}  // namespace calcar::rules
