#include "engine/episode/side.hpp"

#include <array>
#include <utility>

namespace calcar::engine {
namespace {

constexpr std::array<std::pair<Side, std::string_view>, 5> kSides{{{Side::Left, "left"},
                                                                   {Side::Right, "right"},
                                                                   {Side::Both, "both"},
                                                                   {Side::Midline, "midline"},
                                                                   {Side::Unknown, "unknown"}}};

}  // namespace

std::string_view toText(Side side) {
  for (const auto& [value, text] : kSides) {
    if (value == side) {
      return text;
    }
  }
  return "unknown";
}

std::optional<Side> parseSide(std::string_view text) {
  for (const auto& [value, word] : kSides) {
    if (word == text) {
      return value;
    }
  }
  return std::nullopt;
}

Side opposite(Side side) {
  switch (side) {
    case Side::Left:
      return Side::Right;
    case Side::Right:
      return Side::Left;
    case Side::Both:
    case Side::Midline:
    case Side::Unknown:
      return side;
  }
  return side;
}

}  // namespace calcar::engine
