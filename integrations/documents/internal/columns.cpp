#include "integrations/documents/internal/columns.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "integrations/documents/internal/clean_text.hpp"

namespace calcar::documents {
namespace {

struct Range {
  char32_t first, last;
};

constexpr std::array kJoining{
    Range{0x0300, 0x036F}, Range{0x0483, 0x0489}, Range{0x0591, 0x05BD}, Range{0x0610, 0x061A},
    Range{0x064B, 0x065F}, Range{0x0670, 0x0670}, Range{0x06D6, 0x06DC}, Range{0x0900, 0x0902},
    Range{0x093A, 0x093C}, Range{0x0941, 0x0948}, Range{0x0E31, 0x0E31}, Range{0x0E34, 0x0E3A},
    Range{0x0E47, 0x0E4E}, Range{0x1AB0, 0x1AFF}, Range{0x1DC0, 0x1DFF}, Range{0x200B, 0x200F},
    Range{0x2060, 0x2064}, Range{0x20D0, 0x20FF}, Range{0xFE00, 0xFE0F}, Range{0xFE20, 0xFE2F}};

constexpr std::array kWide{
    Range{0x1100, 0x115F},   Range{0x231A, 0x231B},   Range{0x2E80, 0x303E},   Range{0x3041, 0x33FF},
    Range{0x3400, 0x4DBF},   Range{0x4E00, 0x9FFF},   Range{0xA000, 0xA4CF},   Range{0xAC00, 0xD7A3},
    Range{0xF900, 0xFAFF},   Range{0xFE30, 0xFE6F},   Range{0xFF00, 0xFF60},   Range{0xFFE0, 0xFFE6},
    Range{0x1F300, 0x1F64F}, Range{0x1F680, 0x1F6FF}, Range{0x1F900, 0x1FAFF}, Range{0x20000, 0x3FFFD}};

template <std::size_t N>
bool isIn(const std::array<Range, N>& ranges, char32_t point) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](const Range& range) { return point >= range.first && point <= range.last; });
}

int columnsOf(char32_t point) {
  if (isIn(kJoining, point)) {
    return 0;
  }
  return isIn(kWide, point) ? 2 : 1;
}

int columnsOf(std::u32string_view points) {
  return std::accumulate(points.begin(), points.end(), 0,
                         [](int sum, char32_t point) { return sum + columnsOf(point); });
}

std::vector<std::u32string> split(std::u32string_view text, char32_t at) {
  std::vector<std::u32string> parts(1);
  for (const char32_t point : text) {
    if (point == at) {
      parts.emplace_back();
    } else {
      parts.back().push_back(point);
    }
  }
  return parts;
}

/// One line in the making.
struct Lines {
  std::vector<std::string> done;
  std::u32string open;
  int openColumns = 0;
  int width;

  void close() {
    done.push_back(encoded(open));
    open.clear();
    openColumns = 0;
  }

  void addBroken(std::u32string_view word) {
    for (const char32_t point : word) {
      const int columns = columnsOf(point);
      if (openColumns + columns > width && !open.empty()) {
        close();
      }
      open.push_back(point);
      openColumns += columns;
    }
  }

  void add(std::u32string_view word) {
    const int columns = columnsOf(word);
    if (!open.empty() && openColumns + 1 + columns <= width) {
      open.push_back(U' ');
      ++openColumns;
    } else if (!open.empty()) {
      close();
    }
    addBroken(word);
  }
};

/// What is given when not even the narrowest wish fits: the small ones stay whole, the wide ones share the
/// rest.
std::vector<double> squeezed(const std::vector<double>& least, double available) {
  double low = 0;
  double high = available;
  for (int i = 0; i < 40; ++i) {
    const double limit = (low + high) / 2;
    double sum = 0;
    for (const double width : least) {
      sum += std::min(width, limit);
    }
    (sum > available ? high : low) = limit;
  }
  std::vector<double> widths;
  widths.reserve(least.size());
  for (const double width : least) {
    widths.push_back(std::min(width, low));
  }
  return widths;
}

double sumOf(const std::vector<double>& widths) { return std::accumulate(widths.begin(), widths.end(), 0.0); }

/// Columns that want less than a fair share are not broken, as long as the words of the others stay whole.
std::vector<double> withNarrowWhole(const std::vector<double>& least, const std::vector<double>& wanted,
                                    double available) {
  const double narrow = 0.8 * available / static_cast<double>(least.size());
  std::vector<double> widths = least;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    widths[i] = wanted[i] <= narrow ? wanted[i] : least[i];
  }
  return sumOf(widths) <= available ? widths : least;
}

}  // namespace

int columnsOf(std::string_view utf8) { return columnsOf(decoded(utf8)); }

std::vector<std::string> wrapped(std::string_view utf8, int width) {
  Lines lines;
  lines.width = std::max(1, width);
  for (const auto& paragraph : split(decoded(utf8), U'\n')) {
    for (const auto& word : split(paragraph, U' ')) {
      if (!word.empty()) {
        lines.add(word);
      }
    }
    lines.close();
  }
  return lines.done;
}

std::string padded(std::string_view utf8, int width) {
  return std::string(utf8) + std::string(static_cast<std::size_t>(std::max(0, width - columnsOf(utf8))), ' ');
}

std::string repeated(std::string_view utf8, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) {
    text += utf8;
  }
  return text;
}

int widestWord(std::string_view utf8) {
  int widest = 0;
  for (const auto& line : split(decoded(utf8), U'\n')) {
    for (const auto& word : split(line, U' ')) {
      widest = std::max(widest, columnsOf(word));
    }
  }
  return widest;
}

std::vector<double> sharedWidths(const std::vector<double>& least, const std::vector<double>& wanted,
                                 double available) {
  if (sumOf(wanted) <= available) {
    return wanted;
  }
  const double leastSum = sumOf(least);
  if (leastSum >= available) {
    return squeezed(least, available);
  }
  std::vector<double> widths = withNarrowWhole(least, wanted, available);
  // Text that is four times as long gets twice the room: its rows grow, the short columns stay readable.
  std::vector<double> wishes;
  for (std::size_t i = 0; i < least.size(); ++i) {
    wishes.push_back(std::sqrt(std::max(0.0, wanted[i] - widths[i])));
  }
  double rest = available - sumOf(widths);
  for (std::size_t round = 0; round < least.size() && rest > 1e-9; ++round) {
    const double wishSum = sumOf(wishes);
    if (wishSum <= 0) {
      break;
    }
    double given = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const double share = std::min(rest * wishes[i] / wishSum, wanted[i] - widths[i]);
      widths[i] += share;
      given += share;
      if (wanted[i] - widths[i] < 1e-9) {
        wishes[i] = 0;
      }
    }
    rest -= given;
  }
  return widths;
}

}  // namespace calcar::documents
