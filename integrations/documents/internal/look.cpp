#include "integrations/documents/internal/look.hpp"

#include <algorithm>

namespace calcar::documents {
namespace {

using engine::Emphasis;
using pack::Urgency;

std::vector<Stroke> exclamation(double top) {
  return {{{20, top}, {20, top + 9.5}}, {{20, top + 14.5}, {20, top + 14.5}}};
}

Sign octagon() {
  return {{{13.4, 4}, {26.6, 4}, {36, 13.4}, {36, 26.6}, {26.6, 36}, {13.4, 36}, {4, 26.6}, {4, 13.4}},
          false,
          true,
          false,
          exclamation(12.5)};
}

Sign diamond() { return {{{20, 3}, {37, 20}, {20, 37}, {3, 20}}, false, true, false, exclamation(12.5)}; }

Sign triangle(bool filled) {
  return {{{20, 5}, {37, 34.5}, {3, 34.5}}, false, filled, false, exclamation(15.5)};
}

/// A square whose corners are cut so that the round joins of the outline make them round.
Sign arrowSquare() {
  return {{{9, 5}, {31, 5}, {35, 9}, {35, 31}, {31, 35}, {9, 35}, {5, 31}, {5, 9}},
          false,
          false,
          false,
          {{{12, 20}, {28, 20}}, {{21.5, 13.5}, {28, 20}, {21.5, 26.5}}}};
}

Sign clockRing() { return {{}, true, false, false, {{{20, 11}, {20, 20}, {26, 24}}}}; }

Sign questionHexagon() {
  return {
      {{12, 6}, {28, 6}, {36, 20}, {28, 34}, {12, 34}, {4, 20}},
      false,
      false,
      true,
      {{{15.5, 16}, {16.5, 13}, {20, 11.8}, {23.5, 13}, {24.3, 16}, {22.8, 18.4}, {20.3, 20.4}, {20, 23.2}},
       {{20, 28}, {20, 28}}}};
}

Tone toneOf(Emphasis emphasis) {
  switch (emphasis) {
    case Emphasis::Urgent:
      return {colour::kRed, colour::kRedSoft};
    case Emphasis::Warning:
      return {colour::kOrange, colour::kOrangeSoft};
    case Emphasis::Gap:
      return {colour::kAmber, colour::kAmberSoft, true};
    case Emphasis::Plain:
    case Emphasis::Muted:
      break;
  }
  return {colour::kInk2, colour::kSurface2};
}

}  // namespace

Tone toneOf(const engine::Callout& callout) {
  switch (callout.urgency) {
    case Urgency::Emergency:
      return {colour::kRed, colour::kRedSoft};
    case Urgency::SameDay:
      return {colour::kRust, colour::kRustSoft};
    case Urgency::Within48h:
      return {colour::kOrange, colour::kOrangeSoft};
    case Urgency::Within2Weeks:
      return {colour::kAmber, colour::kAmberSoft};
    case Urgency::Routine:
      return {colour::kBlue, colour::kBlueSoft};
    case Urgency::Monitor:
      return {colour::kAccent, colour::kAccentSoft};
    case Urgency::None:
      break;
  }
  return toneOf(callout.emphasis);
}

std::string_view textColour(const engine::Span& span) {
  switch (span.emphasis) {
    case Emphasis::Muted:
      return colour::kInk3;
    case Emphasis::Gap:
      return colour::kAmber;
    case Emphasis::Warning:
      return colour::kOrange;
    case Emphasis::Urgent:
      return colour::kRed;
    case Emphasis::Plain:
      break;
  }
  return colour::kInk;
}

Sign signOf(const engine::Callout& callout) {
  switch (callout.urgency) {
    case Urgency::Emergency:
      return octagon();
    case Urgency::SameDay:
      return diamond();
    case Urgency::Within48h:
      return triangle(true);
    case Urgency::Within2Weeks:
      return triangle(false);
    case Urgency::Routine:
      return arrowSquare();
    case Urgency::Monitor:
      return clockRing();
    case Urgency::None:
      break;
  }
  return callout.emphasis == Emphasis::Gap ? questionHexagon() : Sign{};
}

bool isEmpty(const Sign& sign) { return sign.outline.empty() && !sign.ring; }

int boundedPermille(int permille) { return std::clamp(permille, 0, 1000); }

std::string percentText(int permille, std::string_view gapBeforeSign) {
  return std::to_string((boundedPermille(permille) + 5) / 10) + std::string(gapBeforeSign) + "%";
}

std::string intervalText(const engine::IntervalBar& bar, std::string_view language) {
  const std::string between = language.substr(0, 2) == "en" ? " to " : "–";
  return std::to_string((boundedPermille(bar.lowPermille) + 5) / 10) + between +
         std::to_string((boundedPermille(bar.highPermille) + 5) / 10);
}

std::string pageText(std::string_view pattern, int page, int pages) {
  std::string text(pattern);
  const auto fill = [&](std::string_view name, int number) {
    if (const auto at = text.find(name); at != std::string::npos) {
      text.replace(at, name.size(), std::to_string(number));
    }
  };
  fill("{pages}", pages);
  fill("{page}", page);
  return text;
}

}  // namespace calcar::documents
