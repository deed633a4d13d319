#include "integrations/training/internal/numbers.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <vector>

namespace calcar::training::internal {
namespace {

constexpr std::size_t kLongestNumber = 24;
constexpr std::size_t kThousand = 3;  // digits of a group

bool isDigit(char letter) { return letter >= '0' && letter <= '9'; }
bool isMark(char letter) { return letter == '.' || letter == ','; }

/// Spaces that group thousands: plain, non-breaking and narrow ones, and the Swiss apostrophe.
std::string withoutGroups(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    if (rest.starts_with("\xC2\xA0")) {
      i += 1;
    } else if (rest.starts_with("\xE2\x80\xAF") || rest.starts_with("\xE2\x80\x99")) {
      i += 2;
    } else if (text[i] != ' ' && text[i] != '\'') {
      plain += text[i];
    }
  }
  return plain;
}

bool isNumeric(const std::string& text) {
  return !text.empty() && text.size() <= kLongestNumber && isDigit(text.front()) && isDigit(text.back()) &&
         std::all_of(text.begin(), text.end(), [](char c) { return isDigit(c) || isMark(c); });
}

/// The marks of a number in order, and how many digits follow the last one.
struct Marks {
  std::string all;
  std::size_t digitsAfterLast = 0;
};

Marks marksOf(const std::string& text) {
  Marks marks;
  for (const char letter : text) {
    marks.digitsAfterLast = isMark(letter) ? 0 : marks.digitsAfterLast + 1;
    marks.all += isMark(letter) ? std::string(1, letter) : std::string();
  }
  return marks;
}

DecimalMark asDecimal(char mark) { return mark == ',' ? DecimalMark::Comma : DecimalMark::Point; }
DecimalMark asGroup(char mark) { return mark == ',' ? DecimalMark::Point : DecimalMark::Comma; }

}  // namespace

DecimalMark decimalMarkOf(std::string_view field) {
  const std::string text = withoutGroups(field);
  if (!isNumeric(text)) {
    return DecimalMark::Unknown;
  }
  const Marks marks = marksOf(text);
  if (marks.all.empty()) {
    return DecimalMark::Unknown;
  }
  const char last = marks.all.back();
  const bool isMixed = marks.all.find_first_not_of(last) != std::string::npos;
  if (isMixed) {
    return asDecimal(last);
  }
  if (marks.all.size() > 1) {
    return marks.digitsAfterLast == kThousand ? asGroup(last) : DecimalMark::Unknown;  // a day, a version
  }
  return marks.digitsAfterLast == kThousand ? DecimalMark::Unknown : asDecimal(last);
}

DecimalMark together(DecimalMark one, DecimalMark other) {
  if (one == DecimalMark::Unknown || one == other) {
    return other;
  }
  return other == DecimalMark::Unknown ? one : DecimalMark::Contradictory;
}

std::optional<double> numberOf(std::string_view field, DecimalMark mark) {
  std::string text = withoutGroups(trimmed(field));
  if (!isNumeric(text)) {
    return std::nullopt;
  }
  const Marks marks = marksOf(text);
  const bool isOpen = mark != DecimalMark::Point && mark != DecimalMark::Comma;
  if (isOpen && !marks.all.empty()) {
    mark = decimalMarkOf(text);
    if (mark == DecimalMark::Unknown) {
      return std::nullopt;
    }
  }
  const char decimal = mark == DecimalMark::Comma ? ',' : '.';
  if (std::count(text.begin(), text.end(), decimal) > 1) {
    return std::nullopt;
  }
  text.erase(std::remove_if(text.begin(), text.end(), [=](char c) { return isMark(c) && c != decimal; }),
             text.end());
  std::replace(text.begin(), text.end(), ',', '.');
  return plainNumberOf(text);
}

std::optional<double> plainNumberOf(std::string_view text) {
  text = trimmed(text);
  text.remove_prefix(text.starts_with('+') ? 1 : 0);
  double number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool isWhole = problem == std::errc() && end == text.data() + text.size();
  return isWhole && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<double> minutesOf(std::string_view field) {
  std::string text(trimmed(field));
  std::replace(text.begin(), text.end(), ',', '.');
  std::vector<double> parts;
  std::string_view rest = text;
  for (bool isLast = false; !isLast;) {
    const std::size_t colon = rest.find(':');
    isLast = colon == std::string_view::npos;
    const std::string_view part = rest.substr(0, colon);
    const bool isNumber = !part.empty() && isDigit(part.front());
    const double number = isNumber ? plainNumberOf(part).value_or(-1) : -1;
    const bool isFraction = part.find('.') != std::string_view::npos;
    if (number < 0 || (!isLast && isFraction) || (!parts.empty() && number >= 60)) {
      return std::nullopt;
    }
    parts.push_back(number);
    rest.remove_prefix(isLast ? rest.size() : colon + 1);
  }
  if (parts.size() == 3) {
    return parts[0] * 60 + parts[1] + parts[2] / 60;
  }
  return parts.size() == 2 ? std::optional(parts[0] + parts[1] / 60) : std::nullopt;
}

double rounded(double number, int decimals) {
  const double scale = std::pow(10.0, decimals);
  return std::round(number * scale) / scale;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) {
    return {};
  }
  return text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
}

bool isBlank(std::string_view field) {
  const std::string_view text = trimmed(field);
  return text.empty() || text == "-" || text == "--" || text == "–" || text == "—";
}

}  // namespace calcar::training::internal
