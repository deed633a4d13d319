#pragma once

#include <string>

#include "rules/compiler/evidence/labels.hpp"

namespace calcar::rules {

// Numbers of the rules in words, the same in their section and in the list of what is not published.

/// “35 % (25 to 50 %)”.
[[nodiscard]] std::string priorInWords(const pack::Band& band);
/// “5 (1.3 to 19.7)”: a likelihood ratio as used, with its 95 % interval.
[[nodiscard]] std::string ratioInWords(double ratio, int standardError);
/// “5 (1.3 to 19.7) / none”: ratio when present and when absent.
[[nodiscard]] std::string ratiosInWords(const pack::Reading& reading);
/// “16.7 / –”: as the source prints them.
[[nodiscard]] std::string publishedInWords(const pack::Reading& reading);

/// “7 cm (male, 18 to 60 years)”.
[[nodiscard]] std::string cutoffInWords(const pack::Cutoff& cutoff, std::uint32_t finding,
                                        const Labels& labels);
/// “12 ± 2.8 cm (35 adults)”.
[[nodiscard]] std::string normInWords(const pack::Norm& norm, std::uint32_t finding, const Labels& labels);

/// “MRI read: no bone stress injury, not older than 28 days, not before day 3”.
[[nodiscard]] std::string clearingInWords(const pack::ClearingFinding& clearing, const Labels& labels);
[[nodiscard]] std::string answeringInWords(const pack::AnsweringStudy& study, const Labels& labels);

/// “2 × 5 to 10 × 5 to 15 s”: sets, repetitions, hold.
[[nodiscard]] std::string doseInWords(const pack::Dose& dose);
/// “2 × a day, 7 days a week”.
[[nodiscard]] std::string frequencyInWords(const pack::Dose& dose);
/// “weeks 1 to 3”, counted from one as in the programme's document.
[[nodiscard]] std::string weeksInWords(const pack::Phase& phase);
[[nodiscard]] std::string painRuleInWords(const pack::PainRule& rule);

/// How long a “no” counts: “the same day”, “28 days”, “always”.
[[nodiscard]] std::string validityInWords(int days);
[[nodiscard]] std::string minutesInWords(std::uint32_t tenths);

}  // namespace calcar::rules
