#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/report/document.hpp"

namespace calcar::documents {

/// The colours of paper and of the light window. Every text tone keeps 4.5 : 1 on the surface and on the
/// softs it is set on; a test computes it.
namespace colour {
inline constexpr std::string_view kSurface = "#FFFFFF";
inline constexpr std::string_view kSurface2 = "#F7F9FA";
inline constexpr std::string_view kSurface3 = "#E9EEF0";
inline constexpr std::string_view kInk = "#14202A";
inline constexpr std::string_view kInk2 = "#43525E";
inline constexpr std::string_view kInk3 = "#586772";
inline constexpr std::string_view kLine = "#DCE3E6";
inline constexpr std::string_view kLineStrong = "#84929B";
inline constexpr std::string_view kAccent = "#0B6178";
inline constexpr std::string_view kAccentSoft = "#E0EEF2";
inline constexpr std::string_view kRed = "#A51D24";
inline constexpr std::string_view kRedSoft = "#FBE9E8";
inline constexpr std::string_view kRust = "#A33A0C";
inline constexpr std::string_view kRustSoft = "#FCECE3";
inline constexpr std::string_view kOrange = "#914600";
inline constexpr std::string_view kOrangeSoft = "#FDF0DF";
inline constexpr std::string_view kAmber = "#745500";
inline constexpr std::string_view kAmberSoft = "#FAF2D5";
inline constexpr std::string_view kBlue = "#28589A";
inline constexpr std::string_view kBlueSoft = "#E7EFF9";
inline constexpr std::string_view kData = "#4658A0";
inline constexpr std::string_view kDataBand = "#C5CCE5";
inline constexpr std::string_view kDraft = "#F0F3F5";
}  // namespace colour

struct Tone {
  std::string_view strong;  ///< text and lines
  std::string_view soft;    ///< ground
  bool dashed = false;      ///< nobody has looked
};

/// The tone of a framed statement: by urgency where it speaks of one, else by how much it asks for attention.
[[nodiscard]] Tone toneOf(const engine::Callout& callout);
/// The colour of a run of text.
[[nodiscard]] std::string_view textColour(const engine::Span& span);

// ---- shapes of urgency
// -----------------------------------------------------------------------------------------

struct Point {
  double x, y;
};
using Stroke = std::vector<Point>;

/// A sign in a box of 40 by 40: an outline, and a mark on it. Told apart by shape alone, in grey and in
/// print.
struct Sign {
  Stroke outline;       ///< closed; empty when the outline is the ring
  bool ring = false;    ///< a circle around the centre
  bool filled = false;  ///< with the tone; the mark is then in the surface's colour
  bool dashed = false;
  std::vector<Stroke> mark;  ///< a stroke of two equal points is a dot
};
inline constexpr double kSignBox = 40;
inline constexpr double kRingRadius = 16;
inline constexpr double kOutlineWidth = 3;
inline constexpr double kMarkWidth = 3.6;

/// The sign of a framed statement; none (no outline, no ring) when neither urgency nor gap.
[[nodiscard]] Sign signOf(const engine::Callout& callout);
[[nodiscard]] bool isEmpty(const Sign& sign);

// ---- numbers
// ---------------------------------------------------------------------------------------------------

/// “56 %”: whole per cent, since more digits would claim a precision that nothing here has.
[[nodiscard]] std::string percentText(int permille, std::string_view gapBeforeSign);
/// “28 to 80”; with a dash in languages other than English.
[[nodiscard]] std::string intervalText(const engine::IntervalBar& bar, std::string_view language);
/// A share of 0 to 1000, whatever the number is.
[[nodiscard]] int boundedPermille(int permille);

/// “page 1 of 3”.
[[nodiscard]] std::string pageText(std::string_view pattern, int page, int pages);

}  // namespace calcar::documents
