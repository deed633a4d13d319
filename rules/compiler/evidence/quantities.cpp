#include "rules/compiler/evidence/quantities.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "rules/compiler/evidence/markdown.hpp"

namespace calcar::rules {
namespace {

constexpr double kMicro = 1'000'000.0;
constexpr double kNormal95 = 1.959964;

std::string fixedText(double number, int decimals) {
  std::array<char, 64> letters{};
  const auto [end, problem] = std::to_chars(letters.data(), letters.data() + letters.size(), number,
                                            std::chars_format::fixed, decimals);
  return problem == std::errc() ? std::string(letters.data(), end) : std::string("?");
}

/// A computed ratio: more digits would claim a precision that an interval does not have.
std::string roundedRatio(double ratio) {
  if (ratio >= 10) {
    return fixedText(ratio, 0);
  }
  return fixedText(ratio, ratio >= 1 ? 1 : 2);
}

std::string percentText(double permille) { return numberInWords(std::round(permille) / 10.0); }

std::string publishedRatio(double ratio) { return ratio > 0 ? numberInWords(ratio) : "–"; }

bool isGiven(const flatbuffers::String* text) { return text != nullptr && text->size() > 0; }

/// “male, 18 to 60 years”; empty when it holds for everybody.
std::string people(const flatbuffers::String* sex, std::uint32_t from, std::uint32_t to) {
  std::vector<std::string> parts;
  if (isGiven(sex)) {
    parts.push_back(escaped(sex->string_view()));
  }
  if (from > 0 || to > 0) {
    parts.push_back(spanInWords(from, to) + " years");
  }
  return joined(parts, ", ");
}

std::string inBrackets(const std::string& text) { return text.empty() ? "" : " (" + text + ")"; }

std::string age(int days, int afterOnset) {
  std::string text = ", not older than " + counted(days, "day", "days");
  if (afterOnset > 0) {
    text += ", made at least " + counted(afterOnset, "day", "days") + " after onset";
  }
  return text;
}

}  // namespace

std::string priorInWords(const pack::Band& band) {
  const double middle = 1000.0 / (1.0 + std::exp(-static_cast<double>(band.logit()) / kMicro));
  return percentText(middle) + " % (" + percentText(band.low_permille()) + " to " +
         percentText(band.high_permille()) + " %)";
}

std::string ratioInWords(double ratio, int standardError) {
  const double half = kNormal95 * static_cast<double>(standardError) / kMicro;
  return numberInWords(ratio) + " (" + roundedRatio(ratio * std::exp(-half)) + " to " +
         roundedRatio(ratio * std::exp(half)) + ")";
}

std::string ratiosInWords(const pack::Reading& reading) {
  const std::string present = ratioInWords(reading.present_ratio(), reading.present_error());
  return present + " / " +
         (reading.has_absent() ? ratioInWords(reading.absent_ratio(), reading.absent_error()) : "–");
}

std::string publishedInWords(const pack::Reading& reading) {
  return publishedRatio(reading.published_present()) + " / " + publishedRatio(reading.published_absent());
}

std::string cutoffInWords(const pack::Cutoff& cutoff, std::uint32_t finding, const Labels& labels) {
  return labels.measured(finding, cutoff.value()) +
         inBrackets(people(cutoff.sex(), cutoff.age_from(), cutoff.age_to()));
}

std::string normInWords(const pack::Norm& norm, std::uint32_t finding, const Labels& labels) {
  std::string whom = people(norm.sex(), norm.age_from(), norm.age_to());
  if (isGiven(norm.population())) {
    whom = joined({whom, escaped(norm.population()->string_view())}, ", ");
  }
  if (norm.deviation() <= 0) {
    return labels.measured(finding, norm.mean()) + inBrackets(whom);
  }
  return numberInWords(norm.mean()) + " ± " + labels.measured(finding, norm.deviation()) + inBrackets(whom);
}

std::string clearingInWords(const pack::ClearingFinding& clearing, const Labels& labels) {
  std::string text = labels.finding(clearing.finding());
  if (isGiven(clearing.choice())) {
    text += ": " + labels.choice(clearing.finding(), clearing.choice()->string_view());
  }
  return text + age(clearing.within_days(), clearing.after_onset_days());
}

/// “; the header should tell of: front view (AP); frog-leg view or lateral view”.
std::string wantedInWords(const pack::AnsweringStudy& study, const Labels& labels) {
  std::string text;
  for (flatbuffers::uoffset_t i = 0; study.wants() != nullptr && i < study.wants()->size(); ++i) {
    text += i == 0 ? "; the header should tell of: " : " and ";
    text += labels.each("report.protocol", study.wants()->Get(i)->any(), " or ");
  }
  return text;
}

std::string answeringInWords(const pack::AnsweringStudy& study, const Labels& labels) {
  return labels.of("report.modality", study.modality()->string_view()) + " of " +
         labels.each("report.region", study.regions(), " or ") +
         age(study.max_age_days(), study.after_onset_days()) + wantedInWords(study, labels);
}

std::string doseInWords(const pack::Dose& dose) {
  std::vector<std::string> parts = {spanInWords(dose.sets_low(), dose.sets_high())};
  if (dose.repetitions_high() > 0) {
    parts.push_back(spanInWords(dose.repetitions_low(), dose.repetitions_high()));
  }
  if (dose.hold_seconds_high() > 0) {
    parts.push_back(spanInWords(dose.hold_seconds_low(), dose.hold_seconds_high()) + " s");
  }
  return joined(parts, " × ");
}

std::string frequencyInWords(const pack::Dose& dose) {
  return std::to_string(dose.times_per_day()) + " × a day, " + counted(dose.days_per_week(), "day", "days") +
         " a week";
}

std::string weeksInWords(const pack::Phase& phase) {
  const std::uint32_t first = phase.from_week() + 1;
  return (first == phase.to_week() ? "week " : "weeks ") + spanInWords(first, phase.to_week());
}

std::string painRuleInWords(const pack::PainRule& rule) {
  return "up to " + std::to_string(rule.during_max()) + " of 10 during and " +
         std::to_string(rule.after_max()) + " of 10 after exercise, settled within " +
         counted(rule.settles_hours(), "hour", "hours");
}

std::string validityInWords(int days) {
  if (days < 0) {
    return "always";
  }
  return days == 0 ? "the same day" : counted(days, "day", "days");
}

std::string minutesInWords(std::uint32_t tenths) {
  return numberInWords(static_cast<double>(tenths) / 10.0) + " min";
}

}  // namespace calcar::rules
