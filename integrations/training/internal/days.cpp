#include "integrations/training/internal/days.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "integrations/training/internal/clock.hpp"
#include "integrations/training/internal/numbers.hpp"
#include "integrations/training/internal/sports.hpp"

namespace calcar::training::internal {
namespace {

using Tokens = std::vector<std::string>;

constexpr int kMonths = 12;
constexpr std::size_t kLongestDay = 64;

/// Beginnings of the names of months: English, German, French.
constexpr std::array<std::pair<std::string_view, int>, 21> kMonthNames{
    {{"jan", 1}, {"feb", 2}, {"fév", 2},  {"mar", 3},  {"mär", 3},  {"apr", 4},  {"avr", 4},
     {"may", 5}, {"mai", 5}, {"juin", 6}, {"jun", 6},  {"juil", 7}, {"jul", 7},  {"aug", 8},
     {"aoû", 8}, {"sep", 9}, {"oct", 10}, {"okt", 10}, {"nov", 11}, {"dez", 12}, {"déc", 12}}};

std::optional<int> wholeNumber(std::string_view text) {
  int number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool isWhole = problem == std::errc() && end == text.data() + text.size() && number >= 0;
  return isWhole ? std::optional(number) : std::nullopt;
}

std::optional<int> monthOf(std::string_view name) {
  if (name.starts_with("dec")) {
    return kMonths;
  }
  for (const auto& [begin, month] : kMonthNames) {
    if (name.starts_with(begin)) {
      return month;
    }
  }
  return std::nullopt;
}

/// Words between spaces and commas, in lower case. The narrow space before AM is a space, too.
Tokens tokensOf(std::string_view text) {
  std::string plain(text);
  for (const std::string_view space : {"\xE2\x80\xAF", "\xC2\xA0"}) {
    for (auto at = plain.find(space); at != std::string::npos; at = plain.find(space)) {
      plain.replace(at, space.size(), " ");
    }
  }
  Tokens tokens(1);
  for (const char letter : plain) {
    const bool isGap = letter == ' ' || letter == ',';
    if (isGap && !tokens.back().empty()) {
      tokens.emplace_back();
    } else if (!isGap) {
      tokens.back() += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
  }
  if (tokens.back().empty()) {
    tokens.pop_back();
  }
  return tokens;
}

/// Takes the time out of the tokens. Words between day and time go, too.
std::optional<int> takeTime(Tokens& tokens) {
  const auto time = std::find_if(tokens.begin(), tokens.end(), [](const std::string& token) {
    return token.find(':') != std::string::npos;
  });
  if (time == tokens.end()) {
    return std::nullopt;
  }
  std::string written = *time;
  const auto after = std::next(time);
  if (after != tokens.end()) {
    written += ' ' + *after;
  }
  auto end = time;
  if (end != tokens.begin() &&
      (*std::prev(end) == "à" || *std::prev(end) == "um" || *std::prev(end) == "at")) {
    --end;
  }
  tokens.erase(end, tokens.end());
  return minuteOfDayOf(written);
}

/// Three numbers between the same signs.
std::optional<std::array<int, 3>> threeNumbers(std::string_view text, char sign) {
  std::array<int, 3> numbers{};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const bool isLast = i + 1 == numbers.size();
    const std::size_t end = isLast ? text.size() : text.find(sign);
    const auto number = end == std::string_view::npos ? std::nullopt : wholeNumber(text.substr(0, end));
    if (!number) {
      return std::nullopt;
    }
    numbers.at(i) = *number;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return numbers;
}

bool isYear(int number) { return number >= 1900 && number < 2200; }

std::optional<WrittenDay> certain(const std::optional<engine::Date>& date) {
  return date ? std::optional(WrittenDay{date, 0, 0, 0, std::nullopt}) : std::nullopt;
}

std::optional<WrittenDay> inNumbers(std::string_view text) {
  for (const char sign : {'-', '/', '.'}) {
    const auto numbers = threeNumbers(text, sign);
    if (!numbers) {
      continue;
    }
    const auto [first, second, third] = *numbers;
    if (isYear(first)) {
      return certain(engine::makeDate(first, second, third));
    }
    if (!isYear(third)) {
      return std::nullopt;
    }
    return sign == '.' ? certain(engine::makeDate(third, second, first))
                       : std::optional(WrittenDay{std::nullopt, first, second, third, std::nullopt});
  }
  return std::nullopt;
}

/// Month by name: “mar 3 2026” or “3. märz 2026”.
std::optional<WrittenDay> inWords(const Tokens& tokens) {
  const bool monthFirst = monthOf(tokens[0]).has_value();
  const auto month = monthFirst ? monthOf(tokens[0]) : monthOf(tokens[1]);
  std::string_view day = tokens[monthFirst ? 1 : 0];
  day.remove_suffix(day.ends_with('.') ? 1 : 0);
  const auto dayOfMonth = wholeNumber(day);
  const auto year = wholeNumber(tokens[2]);
  return month && dayOfMonth && year ? certain(engine::makeDate(*year, *month, *dayOfMonth)) : std::nullopt;
}

}  // namespace

std::optional<WrittenDay> writtenDayOf(std::string_view text, const LocalClock& clock) {
  text = trimmed(text);
  if (text.size() > kLongestDay) {
    return std::nullopt;
  }
  if (const auto instant = instantOf(text, clock)) {
    return WrittenDay{instant->wall.date, 0, 0, 0, instant->wall.minuteOfDay};
  }
  Tokens tokens = tokensOf(text);
  const auto minute = takeTime(tokens);
  auto day = tokens.size() == 1   ? inNumbers(tokens.front())
             : tokens.size() == 3 ? inWords(tokens)
                                  : std::nullopt;
  if (day) {
    day->minuteOfDay = minute;
  }
  return day;
}

OrderEvidence orderOf(const WrittenDay& day) {
  if (!day.isOpen() || (day.first <= kMonths && day.second <= kMonths)) {
    return OrderEvidence::None;
  }
  if (day.first > kMonths && day.second > kMonths) {
    return OrderEvidence::None;  // no day in either order
  }
  return day.first > kMonths ? OrderEvidence::DayFirst : OrderEvidence::MonthFirst;
}

OrderEvidence together(OrderEvidence one, OrderEvidence other) {
  if (one == OrderEvidence::None || one == other) {
    return other;
  }
  return other == OrderEvidence::None ? one : OrderEvidence::Contradictory;
}

std::optional<engine::Date> dateOf(const WrittenDay& day, DateOrder order) {
  if (!day.isOpen()) {
    return day.date;
  }
  return order == DateOrder::DayFirst ? engine::makeDate(day.year, day.second, day.first)
                                      : engine::makeDate(day.year, day.first, day.second);
}

std::optional<int> minuteOfDayOf(std::string_view text) {
  constexpr int kNoon = 12;
  const Tokens tokens = tokensOf(text);
  if (tokens.empty()) {
    return std::nullopt;
  }
  const std::string& time = tokens.front();
  const std::size_t colon = time.find(':');
  const auto hour = colon == std::string::npos ? std::nullopt : wholeNumber(time.substr(0, colon));
  const auto minute = hour ? wholeNumber(time.substr(colon + 1, 2)) : std::nullopt;
  if (!minute || *hour > 23 || *minute > 59) {
    return std::nullopt;
  }
  const bool isAfternoon = tokens.size() > 1 && tokens[1].starts_with('p');
  const bool isMorning = tokens.size() > 1 && tokens[1].starts_with('a');
  if ((isAfternoon || isMorning) && (*hour == 0 || *hour > kNoon)) {
    return std::nullopt;
  }
  const int hourOfDay = isAfternoon ? *hour % kNoon + kNoon : isMorning ? *hour % kNoon : *hour;
  return hourOfDay * 60 + *minute;
}

}  // namespace calcar::training::internal
