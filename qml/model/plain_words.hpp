#pragma once

#include <string>
#include <vector>

#include <QString>
#include <QStringList>

#include "engine/report/parts.hpp"

namespace calcar::ui {

/// What a patient is told, in the plain words of the pack (`report.plain.…`). A thing without plain words is
/// not told. No test names, no probabilities.
class PlainWords {
 public:
  explicit PlainWords(const engine::ReportContext& context) : m_context(context) {}

  [[nodiscard]] QString place(const engine::PainMark& mark) const;
  [[nodiscard]] QStringList found() const;
  /// The likeliest conditions, at most `most`.
  [[nodiscard]] QStringList mayBe(int most) const;
  /// Raised flags, and what happens next while questions are open.
  [[nodiscard]] QStringList dangers() const;
  /// Groups of questions that were asked to the end without a single yes.
  [[nodiscard]] QStringList notLikely() const;
  [[nodiscard]] QStringList weDo() const;
  /// What not to do, kept apart from what can be done.
  [[nodiscard]] QStringList leaveOut() const;
  [[nodiscard]] QStringList youCan() const;
  [[nodiscard]] QStringList callIf() const;

 private:
  [[nodiscard]] QString text(const std::string& id) const;  ///< empty when there is none
  [[nodiscard]] QString text(const std::string& id, engine::Words::Values values) const;
  [[nodiscard]] QString sideWord(engine::Side side) const;
  /// Advice of the raised flags; without one, of the likeliest condition.
  [[nodiscard]] std::vector<std::string> adviceIds() const;
  /// What an advice says can be done; empty when that is nothing.
  [[nodiscard]] QString advice(const std::string& id) const;
  [[nodiscard]] QString deficits() const;

  const engine::ReportContext& m_context;
};

}  // namespace calcar::ui
