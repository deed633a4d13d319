#pragma once

#include <string>
#include <vector>

#include "engine/assessment/assessment.hpp"

namespace calcar::engine {

/// The only things that may interrupt.
struct News {
  std::string flag;
  Urgency urgency = Urgency::None;
  bool escalated = false;  ///< it was raised before, and is more urgent now
};

/// What is new and urgent (within two weeks or sooner) in the second of two assessments of one consultation.
/// An empty first one is no assessment: then every urgent raised flag is new.
[[nodiscard]] std::vector<News> urgentNews(const std::vector<FlagAssessment>& before,
                                           const std::vector<FlagAssessment>& after);

}  // namespace calcar::engine
