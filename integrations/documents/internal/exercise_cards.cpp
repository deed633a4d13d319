#include "integrations/documents/internal/exercise_cards.hpp"

#include <algorithm>
#include <iterator>

#include "integrations/documents/internal/drawings.hpp"
#include "integrations/documents/internal/rows.hpp"

namespace calcar::documents {
namespace {

constexpr double kPointsPerMillimetre = 72 / 25.4;
constexpr double kPictureWidth = 38 * kPointsPerMillimetre;
constexpr double kPictureHeight = 46 * kPointsPerMillimetre;

/// The words of a card, measured.
std::vector<TextBox> wordsOf(Typeface& typeface, const engine::ExerciseCard& card, const Measure& measure,
                             double width) {
  Style title{measure.size};
  title.weight = QFont::DemiBold;
  std::vector<TextBox> words{{typeface, oneSpan(card.title), title, width}};
  for (const auto& line : card.lines) {
    words.emplace_back(typeface, line, Style{measure.size}, width);
  }
  return words;
}

std::vector<Piece> lineByLine(const std::vector<TextBox>& words, double x, const Measure& measure) {
  std::vector<Piece> pieces;
  for (const TextBox& text : words) {
    auto rows = rowPieces({{text, x}}, {0.2 * measure.size, 0, 0, {}}, 0);
    pieces.insert(pieces.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
  }
  return pieces;
}

std::vector<Piece> cardPieces(Typeface& typeface, const engine::ExerciseCard& card, const Measure& measure) {
  const bool hasPicture = card.drawing != nullptr;
  const double indent = hasPicture ? kPictureWidth + 1.4 * measure.size : 0;
  const double gap = 0.2 * measure.size;
  const auto words = wordsOf(typeface, card, measure, measure.width - indent);
  const PictureSize picture =
      hasPicture ? sizeWithin(*card.drawing, kPictureWidth, kPictureHeight) : PictureSize{};
  double high = 0;
  for (const TextBox& text : words) {
    high += text.height() + gap;
  }
  Piece whole;
  whole.before = measure.size;
  whole.height = std::max(high, picture.height);
  if (whole.height > measure.highest && high > measure.highest) {
    auto pieces = lineByLine(wordsOf(typeface, card, measure, measure.width), 0, measure);
    pieces.front().before = measure.size;
    pieces.front().keepWithNext = true;
    return pieces;
  }
  whole.draw = [card, words, picture, indent, gap](QPainter& painter, double x, double y) {
    if (card.drawing != nullptr) {
      drawPicture(painter, card, x + (kPictureWidth - picture.width) / 2, y, picture);
    }
    double top = y;
    for (const TextBox& text : words) {
      text.draw(painter, x + indent, top);
      top += text.height() + gap;
    }
  };
  return {std::move(whole)};
}

}  // namespace

std::vector<Piece> exerciseCardPieces(Typeface& typeface, const engine::ExerciseCards& cards,
                                      const Measure& measure) {
  std::vector<Piece> pieces;
  for (const auto& card : cards.cards) {
    auto more = cardPieces(typeface, card, measure);
    pieces.insert(pieces.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  }
  return pieces;
}

}  // namespace calcar::documents
