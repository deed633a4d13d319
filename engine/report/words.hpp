#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/assessment/assessment.hpp"
#include "engine/report/document.hpp"

namespace calcar::engine {

/// The words of a document, all from the pack's texts, so that a translation changes nothing here.
class Words {
 public:
  using Values = std::initializer_list<std::pair<std::string_view, std::string>>;

  explicit Words(const Pack& pack) : m_pack(pack) {}

  /// The text "report.<id>".
  [[nodiscard]] std::string operator()(std::string_view id) const;
  /// The same with every `{name}` replaced by its value.
  [[nodiscard]] std::string operator()(std::string_view id, Values values) const;

  /// Any text of the pack: "<kind>.<id>.<part>".
  [[nodiscard]] std::string of(std::string_view kind, std::string_view id, std::string_view part = {}) const;

  /// The same with every `{name}` replaced by its value.
  [[nodiscard]] std::string of(std::string_view kind, std::string_view id, std::string_view part,
                               Values values) const;

  [[nodiscard]] std::string date(Date date) const;
  [[nodiscard]] std::string moment(Moment moment) const;
  [[nodiscard]] std::string side(Side side) const;             ///< LEFT, RIGHT, BOTH SIDES …
  [[nodiscard]] std::string action(Urgency urgency) const;     ///< what to do: “Refer today”
  [[nodiscard]] std::string timeFrame(Urgency urgency) const;  ///< “today”, “within 48 hours” …
  [[nodiscard]] std::string grade(Grade grade) const;

  [[nodiscard]] std::string label(std::uint32_t finding) const;
  /// yes, 24 deg, a choice's words
  [[nodiscard]] std::string value(std::uint32_t finding, const Value& value) const;
  /// A number with its unit, spaced and numbered as the unit wants it: 24°, 9 cm, 1 point.
  [[nodiscard]] std::string measured(std::uint32_t finding, double number) const;
  /// “Night pain”, “Log roll LEFT: no”.
  [[nodiscard]] std::string deciding(const Deciding& deciding) const;
  [[nodiscard]] std::string decidings(const std::vector<Deciding>& list) const;
  [[nodiscard]] std::string labels(const FindingSet& findings) const;
  /// “a, b and c”.
  [[nodiscard]] std::string list(const std::vector<std::string>& items) const;
  /// “a, b; c; d”: items that may hold commas themselves.
  [[nodiscard]] std::string listOfPhrases(const std::vector<std::string>& items) const;
  [[nodiscard]] std::string percent(int permille) const;
  [[nodiscard]] std::string minutes(int tenths) const;

  [[nodiscard]] const Pack& pack() const { return m_pack; }

 private:
  const Pack& m_pack;
};

/// 24, 24.5, 0.64: at most two decimals, none that are zero, a point as separator.
[[nodiscard]] std::string numberText(double number);

[[nodiscard]] Text plain(std::string text);
[[nodiscard]] Text strong(std::string text);
[[nodiscard]] Text gap(std::string text);
[[nodiscard]] Text muted(std::string text);
/// “Key: value” in one line, the key strong.
[[nodiscard]] Text labelled(std::string key, std::string value);
/// The value, or the words for a gap when there is none.
[[nodiscard]] Text orGap(const std::string& value, std::string gapWords);

}  // namespace calcar::engine
