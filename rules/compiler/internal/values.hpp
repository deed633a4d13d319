#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/compiler/internal/log.hpp"

namespace calcar::rules::internal {

/// A number with its unit as written: “19 kg/m2”.
struct Quantity {
  double number = 0;
  std::string unit;
};

/// An inclusive range; a single value is a range of one.
struct Counts {
  std::uint32_t low = 0;
  std::uint32_t high = 0;
};

// Every function reports what does not fit, with its place, and then returns nothing or an empty value.
// A null node stands for a key that was left out: it is not reported here.

[[nodiscard]] std::string textOf(const Node* node, Log& log);
[[nodiscard]] std::string idOf(const Node* node, Log& log);
[[nodiscard]] std::optional<bool> yesNoOf(const Node* node, Log& log);
[[nodiscard]] std::optional<double> numberOf(const Node* node, Log& log);
[[nodiscard]] std::optional<std::uint32_t> countOf(const Node* node, Log& log);
[[nodiscard]] std::optional<Counts> countsOf(const Node* node, Log& log);
/// A number in exactly this unit; no unit must be written where `unit` is empty.
[[nodiscard]] std::optional<double> quantityOf(const Node* node, std::string_view unit, Log& log);
/// A whole number in this unit (or its singular): “28 d”, “6 weeks”.
[[nodiscard]] std::optional<std::uint32_t> wholeQuantityOf(const Node* node, std::string_view unit, Log& log);
/// [low, high] of plain numbers, low below high.
[[nodiscard]] std::optional<std::array<double, 2>> rangeOf(const Node* node, Log& log);
/// Minutes as tenths.
[[nodiscard]] std::uint32_t minutesTenthsOf(const Node* node, Log& log);

/// The position of the value in a list of words.
[[nodiscard]] std::optional<std::size_t> wordOf(const Node* node, const std::vector<std::string>& words,
                                                std::string_view what, Log& log);
/// Words of a fixed list, each once.
[[nodiscard]] std::vector<std::string> wordsOf(const Node* node, const std::vector<std::string>& words,
                                               std::string_view what, Log& log);

/// The items of a list; reported when it is none.
void eachItem(const Node* node, Log& log, const std::function<void(const Node&)>& visit);
/// The entries of a mapping; reported when it is none.
void eachEntry(const Node* node, Log& log, const std::function<void(const Entry&)>& visit);

/// Splits “19 kg/m2”. Nothing when it does not begin with a number.
[[nodiscard]] std::optional<Quantity> parseQuantity(std::string_view text);
[[nodiscard]] std::optional<double> parseNumber(std::string_view text);
[[nodiscard]] bool isKebab(std::string_view text);
/// The number as a person would write it.
[[nodiscard]] std::string toText(double number);
/// “19 kg/m2”, “3”.
[[nodiscard]] std::string toText(double number, std::string_view unit);

}  // namespace calcar::rules::internal
