#include "engine/report/parts.hpp"

namespace calcar::engine {
namespace {

const pack::Scale* scaleOf(const pack::Instrument& instrument, std::string_view id) {
  for (const auto* scale : *instrument.scales()) {
    if (scale->id()->string_view() == id) {
      return scale;
    }
  }
  return nullptr;
}

const pack::ScoreChange* changeOf(const pack::Scale& scale, pack::ChangeKind kind) {
  if (scale.changes() != nullptr) {
    for (const auto* change : *scale.changes()) {
      if (change->kind() == kind) {
        return change;
      }
    }
  }
  return nullptr;
}

/// “9”, “17.7 to 33.8”.
std::string amountOf(const Words& words, const pack::ScoreChange& change) {
  return change.up_to() > 0 ? words("outcome.span", {{"low", numberText(change.value())},
                                                     {"high", numberText(change.up_to())}})
                            : numberText(change.value());
}

Text pointText(const Words& words, const ScorePoint& point) {
  if (!point.value) {
    return gap(words("outcome.refused." + point.refused,
                     {{"answered", std::to_string(point.answered)}, {"items", std::to_string(point.items)}}));
  }
  std::string text = numberText(*point.value) + " (" + words.date(point.on) + ")";
  if (point.answered > 0 && point.answered < point.items) {
    text += " " + words("outcome.some-missing", {{"answered", std::to_string(point.answered)},
                                                 {"items", std::to_string(point.items)}});
  }
  return plain(std::move(text));
}

std::string signedText(double change) { return change > 0 ? "+" + numberText(change) : numberText(change); }

const char* verdictId(ChangeVerdict verdict) {
  switch (verdict) {
    case ChangeVerdict::NotComparable:
      return "outcome.one-score";
    case ChangeVerdict::WithinError:
      return "outcome.within-error";
    case ChangeVerdict::Better:
      return "outcome.better";
    case ChangeVerdict::Worse:
      return "outcome.worse";
    case ChangeVerdict::ErrorUnknown:
      return "outcome.error-unknown";
  }
  return "outcome.one-score";
}

/// What the change means, and what the state means, each with the figure it is held against.
Text meaningOf(const Words& words, const pack::Scale& scale, const OutcomeAssessment& outcome) {
  Text text;
  const auto say = [&](std::string sentence, bool strong) {
    text.push_back({(text.empty() ? "" : " ") + std::move(sentence), strong, Emphasis::Plain});
  };
  const auto* detectable = changeOf(scale, pack::ChangeKind::Detectable);
  const std::string error = detectable == nullptr ? std::string() : amountOf(words, *detectable);
  const bool isReal =
      outcome.sinceFirst == ChangeVerdict::Better || outcome.sinceFirst == ChangeVerdict::Worse;
  say(words(verdictId(outcome.sinceFirst), {{"error", error}}), isReal);
  if (const auto* important = changeOf(scale, pack::ChangeKind::Important);
      important != nullptr && outcome.important) {
    say(words(*outcome.important ? "outcome.important" : "outcome.not-important",
              {{"amount", amountOf(words, *important)}}),
        false);
  }
  if (const auto* state = changeOf(scale, pack::ChangeKind::Acceptable);
      state != nullptr && outcome.acceptable) {
    say(words(*outcome.acceptable ? "outcome.acceptable" : "outcome.not-acceptable",
              {{"amount", amountOf(words, *state)}}),
        false);
  }
  return text;
}

/// The last score that counts, and the first when there is an earlier one; a form without score stands as it
/// is.
std::vector<Text> rowOf(const Words& words, const pack::Instrument& instrument, const pack::Scale& scale,
                        const OutcomeAssessment& outcome) {
  const auto& points = outcome.points;
  const std::string id = instrument.id()->str();
  const Text name =
      labelled(words.of("instrument", id, "name"), words.of("instrument", id, "scale." + scale.id()->str()));
  Text change = plain("–");
  if (outcome.changeSinceFirst) {
    change = plain(signedText(*outcome.changeSinceFirst));
    if (points.size() > 2 && outcome.changeSinceLast) {
      change.push_back({" " + words("outcome.since-last", {{"change", signedText(*outcome.changeSinceLast)}}),
                        false, Emphasis::Muted});
    }
  }
  return {name, points.size() > 1 ? pointText(words, points.front()) : plain("–"),
          pointText(words, points.back()), std::move(change), meaningOf(words, scale, outcome)};
}

}  // namespace

DocumentSection outcomesSection(const ReportContext& context) {
  const auto& words = context.words;
  DocumentSection section{"outcomes", words("heading.outcomes"), {}};
  Table table;
  table.header = {words("outcome.measure"), words("outcome.first"), words("outcome.last"),
                  words("outcome.change"), words("outcome.meaning")};
  for (const auto& outcome : context.assessment.outcomes) {
    const auto* instrument = context.pack.findInstrument(outcome.instrument);
    const auto* scale = instrument == nullptr ? nullptr : scaleOf(*instrument, outcome.scale);
    if (scale != nullptr) {
      table.rows.push_back(rowOf(words, *instrument, *scale, outcome));
    }
  }
  if (!table.rows.empty()) {
    section.blocks.emplace_back(std::move(table));
  }
  return section;
}

DocumentSection outcomesLine(const ReportContext& context) {
  const auto& words = context.words;
  DocumentSection section{"outcomes", words("heading.outcomes"), {}};
  KeyValues rows;
  for (const auto& outcome : context.assessment.outcomes) {
    const auto* instrument = context.pack.findInstrument(outcome.instrument);
    const auto* scale = instrument == nullptr ? nullptr : scaleOf(*instrument, outcome.scale);
    if (scale == nullptr) {
      continue;
    }
    Text value = pointText(words, outcome.points.back());
    if (outcome.changeSinceFirst) {
      value.push_back({"; " +
                           words("outcome.since-first", {{"change", signedText(*outcome.changeSinceFirst)},
                                                         {"date", words.date(outcome.points.front().on)}}) +
                           ". ",
                       false, Emphasis::Plain});
      for (auto& span : meaningOf(words, *scale, outcome)) {
        value.push_back(std::move(span));
      }
    }
    rows.rows.push_back({words.of("instrument", outcome.instrument, "name") + ", " +
                             words.of("instrument", outcome.instrument, "scale." + outcome.scale),
                         std::move(value)});
  }
  if (!rows.rows.empty()) {
    section.blocks.emplace_back(std::move(rows));
  }
  return section;
}

}  // namespace calcar::engine
