#pragma once

#include <vector>

#include <QString>
#include <QStringList>

#include "qml/model/consultation.hpp"
#include "qml/model/load_rows.hpp"

namespace calcar::ui {

// What a training diary looks like on a screen.

/// The kinds of sport in words, in the order of `sportAt`.
[[nodiscard]] QStringList sportWords();
[[nodiscard]] engine::Sport sportAt(int index);

[[nodiscard]] bool hasDiaryOf(const Consultation& consultation);
[[nodiscard]] SessionRow sessionRow(const engine::TrainingSession& session, int place);
/// What the diary cannot say, so that nobody takes it for nothing.
[[nodiscard]] QStringList diaryGaps(const Consultation& consultation);

/// The runs of the last 90 days against the longest of the 30 days before each.
struct DiaryChart {
  double most = 0;      ///< km at the top
  double onsetAt = -1;  ///< where the pain began; -1 = not among these days
  std::vector<RunRow> runs;
  std::vector<BaselineRow> baseline;
  std::vector<AxisMarkRow> kmMarks;
  std::vector<AxisMarkRow> dayMarks;
};
[[nodiscard]] DiaryChart diaryChart(const Consultation& consultation);

}  // namespace calcar::ui
