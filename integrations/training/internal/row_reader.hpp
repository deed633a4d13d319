#pragma once

#include <optional>
#include <string>
#include <vector>

#include "integrations/training/internal/csv_rows.hpp"
#include "integrations/training/internal/days.hpp"
#include "integrations/training/internal/headings.hpp"
#include "integrations/training/internal/numbers.hpp"
#include "integrations/training/internal/problem_list.hpp"

namespace calcar::training::internal {

/// Turns rows into sessions. What a single row leaves open – the order of day and month, the decimal mark –
/// is settled by all rows together, or refused.
class RowReader {
 public:
  RowReader(const Layout& layout, const std::vector<CsvRow>& rows, const ReadOptions& options,
            ProblemList& problems);

  /// The session of a row; nothing when it is refused, which has then been said.
  [[nodiscard]] std::optional<engine::TrainingSession> read(const CsvRow& row) const;

 private:
  using Place = std::optional<Layout::Place>;

  void settleDays(const std::vector<CsvRow>& rows);
  void settleNumbers(const std::vector<CsvRow>& rows);
  [[nodiscard]] static std::string_view field(const CsvRow& row, const Place& place);
  [[nodiscard]] bool readDay(const CsvRow& row, engine::TrainingSession& session) const;
  [[nodiscard]] bool readSport(const CsvRow& row, engine::TrainingSession& session, bool& inMetres) const;
  [[nodiscard]] bool readDistance(const CsvRow& row, engine::TrainingSession& session, bool inMetres) const;
  void readMinutes(const CsvRow& row, engine::TrainingSession& session) const;
  void readClimb(const CsvRow& row, engine::TrainingSession& session) const;
  void readSpeed(const CsvRow& row, engine::TrainingSession& session) const;
  [[nodiscard]] std::optional<double> minutesIn(const CsvRow& row, const Place& place) const;
  [[nodiscard]] Unit distanceUnit() const;
  [[nodiscard]] bool refuse(const CsvRow& row, const Place& place, std::string message,
                            std::string hint) const;

  const Layout& m_layout;
  const ReadOptions& m_options;
  ProblemList& m_problems;
  std::optional<DateOrder> m_order;
  bool m_ordersContradict = false;
  DecimalMark m_mark = DecimalMark::Unknown;
};

}  // namespace calcar::training::internal
