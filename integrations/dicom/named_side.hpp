#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/episode/side.hpp"
#include "integrations/dicom/header_field.hpp"

namespace calcar::dicom {

/// One field that names a side.
struct SideEvidence {
  HeaderField field = HeaderField::Laterality;
  engine::Side side = engine::Side::Unknown;
  /// What says so: the value of a tag, or of a text only the words that name the side, in lower case.
  std::string words;
  friend bool operator==(const SideEvidence&, const SideEvidence&) = default;
};

/// The side that header fields name, and which of them say so.
struct NamedSide {
  engine::Side side = engine::Side::Unknown;
  bool conflict = false;               ///< fields contradict each other; `side` is then unknown
  std::vector<SideEvidence> evidence;  ///< each once, the strongest field first
  friend bool operator==(const NamedSide&, const NamedSide&) = default;
};

/// The side in one word: `left`, `right`, `bilateral`, `unpaired`, `unknown` or `conflict`.
[[nodiscard]] std::string_view toText(const NamedSide& side);

/// Adds what a further field of the same image says. Left against right is a conflict, never “both”.
[[nodiscard]] NamedSide withinImage(NamedSide known, const NamedSide& further);
[[nodiscard]] NamedSide withinImage(NamedSide known, engine::Side further);

/// Adds what a further image of the same series or study says. Left and right images together show both
/// sides.
[[nodiscard]] NamedSide acrossImages(NamedSide known, const NamedSide& further);

/// Adds what weaker fields say. They name the side only where the stronger ones say nothing, and never
/// overrule them; when they name just the opposite side the two contradict each other.
[[nodiscard]] NamedSide withWeaker(NamedSide stronger, const NamedSide& weaker);

/// Which fields say what, the strongest first: `Image Laterality says RIGHT, Series Description says LEFT`.
/// Holds no words of the header. Empty when no field says anything.
[[nodiscard]] std::string explain(const NamedSide& side);

}  // namespace calcar::dicom
