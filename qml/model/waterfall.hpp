#pragma once

#include "qml/model/explanation_content.hpp"

namespace calcar::ui {

/// Draws how a condition came to its probability: start, a bar per dependence group, end with its interval.
/// More than eight contributions fold the smallest into one bar.
void addWaterfall(ExplanationContent& content, const Consultation& consultation,
                  const engine::ConditionAssessment& condition);

}  // namespace calcar::ui
