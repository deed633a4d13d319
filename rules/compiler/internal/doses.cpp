#include "rules/compiler/internal/doses.hpp"

#include "rules/compiler/internal/fields.hpp"
#include "rules/compiler/internal/values.hpp"
#include "rules/compiler/internal/vocabulary.hpp"

namespace calcar::rules::internal {
namespace {

/// “30 s” or “[5 s, 15 s]”.
Counts secondsOf(const Node* node, Log& log) {
  if (node == nullptr) {
    return {};
  }
  if (!node->isList()) {
    const auto seconds = wholeQuantityOf(node, "s", log).value_or(0);
    return {seconds, seconds};
  }
  if (node->items.size() != 2) {
    log.add(node->place, "a range has two numbers", "write [5 s, 15 s]");
    return {};
  }
  const auto low = wholeQuantityOf(&node->items[0], "s", log);
  const auto high = wholeQuantityOf(&node->items[1], "s", log);
  if (low && high && *low > *high) {
    log.add(node->place, "the range is inverted", "write [shortest, longest]");
  }
  return {low.value_or(0), high.value_or(0)};
}

std::uint32_t timesOf(const Node* node, std::uint32_t most, Log& log) {
  const auto times = countOf(node, log);
  if (times && (*times == 0 || *times > most)) {
    log.add(node->place, "a number from 1 to " + std::to_string(most) + " is expected");
  }
  return times.value_or(1);
}

}  // namespace

std::unique_ptr<pack::DoseT> doseOf(const Node& item, const Authority& around, Draft& draft) {
  constexpr std::uint32_t kMostPerDay = 12;
  constexpr std::uint32_t kDaysOfWeek = 7;
  const Fields fields(item, "a dose",
                      {"exercise", "sets", "repetitions", "hold", "per-day", "days", "effort", "tempo",
                       "load", "rest", "basis", "because", "grade", "review"},
                      draft.log);
  auto dose = std::make_unique<pack::DoseT>();
  dose->exercise = referenceOf(fields.need("exercise"), Kind::Exercise, draft);
  const Counts sets = countsOf(fields.need("sets"), draft.log).value_or(Counts{});
  const Counts repetitions = countsOf(fields.find("repetitions"), draft.log).value_or(Counts{});
  const Counts hold = secondsOf(fields.find("hold"), draft.log);
  if (!fields.has("repetitions") && !fields.has("hold")) {
    draft.log.add(fields.place(), "a dose without repetitions and without hold",
                  "add 'repetitions:' or 'hold: 30 s'");
  }
  dose->sets_low = sets.low;
  dose->sets_high = sets.high;
  dose->repetitions_low = repetitions.low;
  dose->repetitions_high = repetitions.high;
  dose->hold_seconds_low = hold.low;
  dose->hold_seconds_high = hold.high;
  dose->times_per_day = timesOf(fields.need("per-day"), kMostPerDay, draft.log);
  dose->days_per_week = timesOf(fields.need("days"), kDaysOfWeek, draft.log);
  dose->effort = textIdOf(fields.find("effort"), "effort", draft);
  dose->tempo = textIdOf(fields.find("tempo"), "tempo", draft);
  dose->load = textIdOf(fields.find("load"), "load", draft);
  dose->rest_seconds = wholeQuantityOf(fields.find("rest"), "s", draft.log).value_or(0);
  const auto basis = wordOf(fields.need("basis"), kBases, "basis", draft.log);
  dose->basis = static_cast<pack::Basis>(basis.value_or(0));
  dose->provenance = authorityOf(fields, around, draft).toPack();
  return dose;
}

}  // namespace calcar::rules::internal
