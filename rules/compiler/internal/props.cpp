#include "rules/compiler/internal/fields.hpp"
#include "rules/compiler/internal/pose_words.hpp"
#include "rules/compiler/internal/values.hpp"

namespace calcar::rules::internal {
namespace {

using figure::PropKind;

/// In the order of figure::PropKind.
const std::vector<std::string> kKinds = {"mat",  "box",  "bench", "chair",   "wall",
                                         "ball", "band", "post",  "dumbbell"};
constexpr figure::Span kMatHeight{-1.5, 0};

/// A landmark, the middle of several, or a fixed place.
figure::Anchor anchorOf(const Node* node, Log& log) {
  figure::Anchor anchor;
  if (node == nullptr) {
    return anchor;
  }
  const bool isPlace = node->isList() && !node->items.empty() && parseNumber(node->items.front().text);
  if (isPlace) {
    const auto numbers = numbersOf(node, 3, 3, log);
    if (numbers.size() == 3) {
      anchor.place = {numbers[0], numbers[1], numbers[2]};
    }
    return anchor;
  }
  if (!node->isList()) {
    anchor.landmarks = landmarksOf(*node, log);
    return anchor;
  }
  for (const Node& item : node->items) {
    for (const std::size_t landmark : landmarksOf(item, log)) {
      anchor.landmarks.push_back(landmark);
    }
  }
  return anchor;
}

/// The room that a mat, box, bench or wall takes.
void readSpans(const Fields& fields, figure::Prop& prop) {
  prop.x = spanOf(fields.need("x"), fields.log()).value_or(figure::Span{});
  prop.z = spanOf(fields.need("z"), fields.log()).value_or(figure::Span{});
  const bool isMat = prop.kind == PropKind::Mat;
  const Node* height = isMat ? fields.find("y") : fields.need("y");
  prop.y = spanOf(height, fields.log()).value_or(isMat ? kMatHeight : figure::Span{});
}

}  // namespace

std::optional<figure::Prop> propOf(const Node& node, Draft& draft) {
  const Fields fields(node, "a prop",
                      {"kind", "name", "x", "y", "z", "depth", "at", "radius", "below", "from", "to",
                       "around", "hand", "height", "faces"},
                      draft.log);
  const auto kind = wordOf(fields.need("kind"), kKinds, "prop", draft.log);
  if (!kind) {
    return std::nullopt;
  }
  figure::Prop prop;
  prop.kind = static_cast<PropKind>(*kind);
  prop.name = textOf(fields.find("name"), draft.log);
  prop.depth = numberOf(fields.find("depth"), draft.log);
  switch (prop.kind) {
    case PropKind::Mat:
    case PropKind::Box:
    case PropKind::Bench:
    case PropKind::Wall:
      readSpans(fields, prop);
      break;
    case PropKind::Chair:
      prop.height = numberOf(fields.find("height"), draft.log).value_or(prop.height);
      prop.faces = numberOf(fields.find("faces"), draft.log).value_or(prop.faces) < 0 ? -1 : 1;
      prop.at = anchorOf(fields.need("at"), draft.log);
      break;
    case PropKind::Ball:
      prop.at = anchorOf(fields.need("at"), draft.log);
      prop.radius = numberOf(fields.need("radius"), draft.log).value_or(1);
      prop.isBelow = yesNoOf(fields.find("below"), draft.log).value_or(false);
      break;
    case PropKind::Post:
      prop.at = anchorOf(fields.need("at"), draft.log);
      break;
    case PropKind::Band:
      prop.from = anchorOf(fields.need("from"), draft.log);
      prop.to = anchorOf(fields.need("to"), draft.log);
      prop.around = numberOf(fields.find("around"), draft.log).value_or(0);
      break;
    case PropKind::Dumbbell: {
      static const std::vector<std::string> kHands = {"R", "L"};
      prop.hand = wordOf(fields.need("hand"), kHands, "hand", draft.log) == std::size_t{1}
                      ? figure::Side::Left
                      : figure::Side::Right;
      break;
    }
  }
  return prop;
}

}  // namespace calcar::rules::internal
