#pragma once

#include <string>
#include <string_view>

#include <QPainter>

#include "engine/report/document.hpp"

namespace calcar::documents {

// Pictures of exercises: vector shapes by ink, as they stand in the pack.

/// Width and height of a picture that fits a box. Points or any other unit.
struct PictureSize {
  double width = 0, height = 0;
};
[[nodiscard]] PictureSize sizeWithin(const pack::Drawing& drawing, double width, double height);

/// Paints the picture of a card with its upper left corner at x, y; mirrored where the card says so.
void drawPicture(QPainter& painter, const engine::ExerciseCard& card, double x, double y,
                 const PictureSize& size);

/// The picture of a card as inline SVG with its words as title.
///
/// @param id  of the title, unique in the page
[[nodiscard]] std::string pictureSvg(const engine::ExerciseCard& card, std::string_view id);

/// The inks as CSS variables, light and dark, and the classes that use them.
[[nodiscard]] std::string pictureStyle();

}  // namespace calcar::documents
