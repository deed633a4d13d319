#include "rules/compiler/evidence/parts.hpp"
#include "rules/compiler/tables.hpp"

namespace calcar::rules {
namespace {

std::string entryInWords(const pack::Scale& scale, bool ownActivities) {
  if (scale.items() == 0) {
    return "total";
  }
  const std::string items = (ownActivities ? "1 to " : "") + counted(scale.items(), "item", "items") + ", " +
                            numberInWords(scale.item_low()) + " to " + numberInWords(scale.item_high());
  return "total, or " + items + "; at least " + std::to_string(scale.required()) + " answered";
}

std::string methodInWords(const pack::Scale& scale) {
  if (scale.items() == 0) {
    return "–";
  }
  switch (scale.method()) {
    case pack::ScoreMethod::Value:
      return "–";
    case pack::ScoreMethod::Sum:
      return "sum";
    case pack::ScoreMethod::Mean:
      return "mean of the answered items";
    case pack::ScoreMethod::HundredMinus:
      return "100 − mean of the answered items ÷ " + numberInWords(scale.item_high()) + " × 100";
  }
  return "–";
}

std::string changesOf(const pack::Scale& scale, pack::ChangeKind kind, const Labels& labels) {
  std::vector<std::string> list;
  each(scale.changes(), [&](const pack::ScoreChange& change) {
    if (change.kind() == kind) {
      const std::string upTo = change.up_to() > 0 ? " to " + numberInWords(change.up_to()) : "";
      list.push_back(numberInWords(change.value()) + upTo + " (" +
                     escaped(change.population()->string_view()) + "; " +
                     labels.sources(change.provenance()) + ")");
    }
  });
  return list.empty() ? "not seen" : joined(list, "; ");
}

void writeInstrument(Page& page, const pack::Instrument& instrument, const Labels& labels) {
  const auto id = instrument.id()->string_view();
  std::vector<Page::Row> rows;
  each(instrument.scales(), [&](const pack::Scale& scale) {
    rows.push_back({labels.of("instrument", id, "scale." + scale.id()->str()),
                    numberInWords(scale.low()) + " to " + numberInWords(scale.high()),
                    entryInWords(scale, instrument.own_activities()), methodInWords(scale),
                    changesOf(scale, pack::ChangeKind::Detectable, labels),
                    changesOf(scale, pack::ChangeKind::Important, labels),
                    changesOf(scale, pack::ChangeKind::Acceptable, labels)});
  });
  page.heading(3, labels.of("instrument", id, "name"));
  page.paragraph(code(id) + " – " + labels.of("instrument", id, "licence"));
  page.fact("Best", instrument.high_is_best() ? "high" : "low");
  page.fact("Rests on", labels.authority(instrument.provenance()));
  page.table({"Scale", "Range", "May be entered", "Score", "Beyond error", "People notice", "Content from"},
             rows);
}

}  // namespace

void writeOutcomes(Page& page, const Labels& labels) {
  page.heading(2, "Outcome measures");
  page.paragraph(
      "A change counts as real only beyond the error of measuring; where a range of it was published, beyond "
      "its "
      "largest value. What was not seen in a source is left out and said so.");
  each(labels.pack().content().instruments(),
       [&](const pack::Instrument& instrument) { writeInstrument(page, instrument, labels); });
}

}  // namespace calcar::rules
