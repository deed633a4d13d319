#include "rules/compiler/internal/values.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "rules/compiler/internal/suggest.hpp"

namespace calcar::rules::internal {
namespace {

bool isScalar(const Node* node, std::string_view expected, Log& log) {
  if (node == nullptr) {
    return false;
  }
  if (!node->isScalar() || node->text.empty()) {
    log.add(node->place,
            std::string(expected) + " is expected, and here stands " + std::string(kindInWords(*node)));
    return false;
  }
  return true;
}

bool isSameUnit(std::string_view written, std::string_view unit) {
  return written == unit || (unit == "weeks" && written == "week");
}

std::optional<Quantity> quantityIn(const Node* node, std::string_view unit, Log& log) {
  const std::string example = unit.empty() ? "12" : "12 " + std::string(unit);
  if (!isScalar(node, "a number" + (unit.empty() ? std::string() : " in " + std::string(unit)), log)) {
    return std::nullopt;
  }
  const auto quantity = parseQuantity(node->text);
  if (!quantity) {
    log.add(node->place, quoted(node->text) + " is no number", "write it like '" + example + "'");
    return std::nullopt;
  }
  if (isSameUnit(quantity->unit, unit)) {
    return quantity;
  }
  if (quantity->unit.empty()) {
    log.add(node->place, "a number without unit", "write '" + toText(quantity->number, unit) + "'");
  } else {
    log.add(node->place, "the unit " + quoted(quantity->unit) + " does not belong here",
            unit.empty() ? "leave the unit out" : "give it in " + std::string(unit));
  }
  return std::nullopt;
}

}  // namespace

bool isKebab(std::string_view text) {
  const auto isAllowed = [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-';
  };
  return !text.empty() && text.front() != '-' && text.back() != '-' &&
         text.find("--") == std::string_view::npos && std::all_of(text.begin(), text.end(), isAllowed);
}

std::optional<double> parseNumber(std::string_view text) {
  double number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool isWhole = problem == std::errc() && end == text.data() + text.size() && std::isfinite(number);
  return isWhole ? std::optional(number) : std::nullopt;
}

std::optional<Quantity> parseQuantity(std::string_view text) {
  const std::size_t space = text.find(' ');
  const auto number = parseNumber(text.substr(0, space));
  if (!number) {
    return std::nullopt;
  }
  return Quantity{*number, space == std::string_view::npos ? "" : std::string(text.substr(space + 1))};
}

std::string toText(double number) {
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
  return {buffer.data(), end};
}

std::string toText(double number, std::string_view unit) {
  return toText(number) + (unit.empty() ? "" : " " + std::string(unit));
}

std::string textOf(const Node* node, Log& log) { return isScalar(node, "a text", log) ? node->text : ""; }

std::string idOf(const Node* node, Log& log) {
  if (!isScalar(node, "an id", log)) {
    return "";
  }
  if (!isKebab(node->text)) {
    log.add(node->place, quoted(node->text) + " is no id",
            "use lower-case letters, digits and single hyphens");
    return "";
  }
  return node->text;
}

std::optional<bool> yesNoOf(const Node* node, Log& log) {
  if (!isScalar(node, "yes or no", log)) {
    return std::nullopt;
  }
  if (node->text != "yes" && node->text != "no") {
    log.add(node->place, quoted(node->text) + " is neither yes nor no", "write yes or no");
    return std::nullopt;
  }
  return node->text == "yes";
}

std::optional<double> numberOf(const Node* node, Log& log) {
  const auto quantity = quantityIn(node, "", log);
  return quantity ? std::optional(quantity->number) : std::nullopt;
}

std::optional<std::uint32_t> countOf(const Node* node, Log& log) {
  if (!isScalar(node, "a whole number", log)) {
    return std::nullopt;
  }
  std::uint32_t count = 0;
  const char* last = node->text.data() + node->text.size();
  const auto [end, problem] = std::from_chars(node->text.data(), last, count);
  if (problem != std::errc() || end != last || count > 1'000'000) {
    log.add(node->place, quoted(node->text) + " is no whole number", "write it without unit, like '3'");
    return std::nullopt;
  }
  return count;
}

std::optional<Counts> countsOf(const Node* node, Log& log) {
  if (node == nullptr) {
    return std::nullopt;
  }
  if (!node->isList()) {
    const auto count = countOf(node, log);
    return count ? std::optional(Counts{*count, *count}) : std::nullopt;
  }
  if (node->items.size() != 2) {
    log.add(node->place, "a range has two numbers", "write [lowest, highest]");
    return std::nullopt;
  }
  const auto low = countOf(&node->items[0], log);
  const auto high = countOf(&node->items[1], log);
  if (!low || !high) {
    return std::nullopt;
  }
  if (*low > *high) {
    log.add(node->place, "the range is inverted",
            "write [" + std::to_string(*high) + ", " + std::to_string(*low) + "]");
    return std::nullopt;
  }
  return Counts{*low, *high};
}

std::optional<double> quantityOf(const Node* node, std::string_view unit, Log& log) {
  const auto quantity = quantityIn(node, unit, log);
  return quantity ? std::optional(quantity->number) : std::nullopt;
}

std::optional<std::uint32_t> wholeQuantityOf(const Node* node, std::string_view unit, Log& log) {
  const auto quantity = quantityIn(node, unit, log);
  if (!quantity) {
    return std::nullopt;
  }
  if (quantity->number < 0 || quantity->number > 100'000 ||
      std::floor(quantity->number) != quantity->number) {
    log.add(node->place, "a whole number is expected", "write it like '" + toText(28, unit) + "'");
    return std::nullopt;
  }
  return static_cast<std::uint32_t>(quantity->number);
}

std::optional<std::array<double, 2>> rangeOf(const Node* node, Log& log) {
  if (node == nullptr) {
    return std::nullopt;
  }
  if (!node->isList() || node->items.size() != 2) {
    log.add(node->place, "a range has two numbers", "write [lowest, highest]");
    return std::nullopt;
  }
  const auto low = numberOf(&node->items[0], log);
  const auto high = numberOf(&node->items[1], log);
  if (!low || !high) {
    return std::nullopt;
  }
  if (*low >= *high) {
    log.add(node->place, "the range is inverted or empty", "write [lowest, highest]");
    return std::nullopt;
  }
  return std::array{*low, *high};
}

std::uint32_t minutesTenthsOf(const Node* node, Log& log) {
  const auto minutes = numberOf(node, log);
  if (!minutes) {
    return 0;
  }
  if (*minutes < 0 || *minutes > 240) {
    log.add(node->place, "minutes outside 0 to 240", "give the minutes a test takes");
    return 0;
  }
  return static_cast<std::uint32_t>(*minutes * 10 + 0.5);
}

std::optional<std::size_t> wordOf(const Node* node, const std::vector<std::string>& words,
                                  std::string_view what, Log& log) {
  if (!isScalar(node, "a " + std::string(what), log)) {
    return std::nullopt;
  }
  const auto found = std::find(words.begin(), words.end(), node->text);
  if (found == words.end()) {
    log.add(node->place, "unknown " + std::string(what) + " " + quoted(node->text),
            suggestion(node->text, words, "one of " + joined(words)));
    return std::nullopt;
  }
  return static_cast<std::size_t>(found - words.begin());
}

std::vector<std::string> wordsOf(const Node* node, const std::vector<std::string>& words,
                                 std::string_view what, Log& log) {
  std::vector<std::string> list;
  eachItem(node, log, [&](const Node& item) {
    if (!wordOf(&item, words, what, log)) {
      return;
    }
    if (std::find(list.begin(), list.end(), item.text) != list.end()) {
      log.add(item.place, quoted(item.text) + " stands twice in one list", "remove one");
      return;
    }
    list.push_back(item.text);
  });
  return list;
}

void eachItem(const Node* node, Log& log, const std::function<void(const Node&)>& visit) {
  if (node == nullptr) {
    return;
  }
  if (!node->isList()) {
    log.add(node->place, "a list is expected, and here stands " + std::string(kindInWords(*node)),
            "write [a, b] or one '- ' per line");
    return;
  }
  for (const Node& item : node->items) {
    visit(item);
  }
}

void eachEntry(const Node* node, Log& log, const std::function<void(const Entry&)>& visit) {
  if (node == nullptr) {
    return;
  }
  if (!node->isMap()) {
    log.add(node->place, "a mapping is expected, and here stands " + std::string(kindInWords(*node)),
            "write 'key: value' pairs");
    return;
  }
  for (const Entry& entry : node->entries) {
    visit(entry);
  }
}

}  // namespace calcar::rules::internal
