#include "rules/compiler/internal/examination.hpp"

#include <algorithm>

#include "rules/compiler/internal/suggest.hpp"
#include "rules/compiler/internal/values.hpp"
#include "rules/compiler/internal/vocabulary.hpp"

namespace calcar::rules::internal {
namespace {

/// Days for which a “no” counts: 0 is the same day, -1 always.
int validDaysOf(const Node* valid, Log& log) {
  if (valid == nullptr || (valid->isScalar() && valid->text == "same-day")) {
    return 0;
  }
  if (valid->isScalar() && valid->text == "always") {
    return -1;
  }
  const auto days = wholeQuantityOf(valid, "d", log);
  if (days && *days == 0) {
    log.add(valid->place, "valid for no day", "write same-day, always, or days like '28 d'");
  }
  return static_cast<int>(days.value_or(0));
}

bool isKnown(const Entry& entry, const Words& words, std::string_view what, Log& log) {
  const bool isKnown = std::find(words.begin(), words.end(), entry.key) != words.end();
  if (!isKnown) {
    log.add(entry.place, "unknown " + std::string(what) + " " + quoted(entry.key),
            suggestion(entry.key, words));
  }
  return isKnown;
}

void readSafety(const Entry& entry, pack::FindingT& finding, Log& log) {
  if (!isKnown(entry, kGuards, "guard", log)) {
    return;
  }
  if (const auto grade = wordOf(&entry.value, kSafeties, "safety", log)) {
    auto packed = std::make_unique<pack::GuardGradeT>();
    packed->guard = entry.key;
    packed->grade = static_cast<pack::Safety>(*grade);
    finding.safety.push_back(std::move(packed));
  }
}

void readCode(const Entry& entry, pack::FindingT& finding, Log& log) {
  if (!isKnown(entry, kCodeSystems, "code system", log)) {
    return;
  }
  auto code = std::make_unique<pack::CodeT>();
  code->system = entry.key;
  code->code = textOf(&entry.value, log);
  finding.codes.push_back(std::move(code));
}

/// What the training log says when nobody typed a value.
void readMeasure(const Node* node, pack::FindingT& finding, Log& log) {
  const auto measure = wordOf(node, kLogMeasures, "measure", log);
  if (!measure) {
    return;
  }
  if (finding.type != pack::ValueType::Number || finding.unit != "km" || finding.sided) {
    log.add(node->place, "a measure of the training log for something else than km of running",
            "measures answer numbers in km, without sides");
  }
  finding.measure = static_cast<pack::LogMeasure>(*measure + 1);  // the first of the enum is none
}

}  // namespace

void readExamination(const Fields& fields, pack::FindingT& finding, Draft& draft) {
  Log& log = draft.log;
  finding.position = textOf(fields.find("position"), log);
  finding.minutes_tenths = minutesTenthsOf(fields.find("minutes"), log);
  finding.valid_days = validDaysOf(fields.find("valid"), log);
  eachEntry(fields.find("safety"), log, [&](const Entry& entry) { readSafety(entry, finding, log); });
  finding.contraindications = textIdsOf(fields.find("contraindications"), "contraindication", draft);
  eachEntry(fields.find("codes"), log, [&](const Entry& entry) { readCode(entry, finding, log); });
  readMeasure(fields.find("measure"), finding, log);
}

}  // namespace calcar::rules::internal
