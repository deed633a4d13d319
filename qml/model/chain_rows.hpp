#pragma once

#include <vector>

#include "engine/report/parts.hpp"
#include "qml/figures/figure_marks.hpp"
#include "qml/model/chain_page.hpp"

namespace calcar::ui {

[[nodiscard]] SegmentRow segmentRow(const engine::ReportContext& context,
                                    const engine::SegmentAssessment& segment);
[[nodiscard]] ChainResultRow chainResultRow(const engine::ReportContext& context,
                                            const engine::ChainFinding& finding);
[[nodiscard]] TargetRow targetRow(const engine::ReportContext& context, const engine::TrainingTarget& target);

/// The part of the figure on which a segment is drawn: `hip`, `knee` …; empty where none is.
[[nodiscard]] QString regionOf(const QString& segment);
/// Every part of the figure with how it is. A part is clear only when all that was to be tested there is.
[[nodiscard]] std::vector<FigureMark> chainMarks(const std::vector<engine::SegmentAssessment>& chain);

}  // namespace calcar::ui
