#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/assessment/assessment.hpp"
#include "engine/episode/episode.hpp"

namespace calcar::vignettes {

/// What a vignette says should come out.
struct Expectation {
  /// the label of its author: emergency, same-day, urgent, routine, none
  std::string urgency;
  std::vector<std::string> acceptable;  ///< labels that count as right
  std::string diagnosis;                ///< as published
  std::vector<std::string> listedAs;    ///< ids of ours that mean the same: conditions or red flags
  bool factsSuffice = true;             ///< false: the published facts cannot justify the urgency
  std::string knownMiss;                ///< why it is missed today; the run fails on the day it is not
};

struct Vignette {
  std::string id;
  std::string title;
  engine::Episode episode;
  engine::Moment asOf;
  Expectation expectation;
};

enum class Verdict { Right, TooLow, TooHigh };

struct Outcome {
  const Vignette* vignette;
  engine::Assessment assessment;
  std::string label;  ///< our urgency in the labels of the cases
  Verdict verdict;
  int rank = 0;  ///< of the diagnosis in the list, 1 first; 0 not listed
};

/// Reads every vignette below a folder, in order of their file names.
/// @throws nothing; problems are returned as `file:line:column: …` lines
[[nodiscard]] std::vector<Vignette> readVignettes(const std::filesystem::path& folder,
                                                  const engine::Pack& pack,
                                                  std::vector<std::string>& problems);

/// Hits among the cases that count.
struct Share {
  int hits = 0;
  int total = 0;
};

/// What the cases say of the rules as a whole.
struct Score {
  Share safety;     ///< urgent cases with sufficient facts that are not judged below their urgency
  Share restraint;  ///< routine and none that are not sent higher
  Share top1;       ///< the diagnosis first in the list, facts sufficient
  Share top3;
  Share top5;
};

[[nodiscard]] Score scoreOf(const std::vector<Outcome>& outcomes);

[[nodiscard]] Outcome judge(const Vignette& vignette, const engine::Pack& pack);

/// The label that the cases use for one of our urgencies (architecture, table of levels).
[[nodiscard]] std::string labelOf(engine::Urgency urgency);

}  // namespace calcar::vignettes
