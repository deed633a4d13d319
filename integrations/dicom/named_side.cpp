#include "integrations/dicom/named_side.hpp"

#include <algorithm>

namespace calcar::dicom {
namespace {

using engine::Side;

void addEvidence(NamedSide& side, const std::vector<SideEvidence>& further) {
  for (const SideEvidence& said : further) {
    if (std::find(side.evidence.begin(), side.evidence.end(), said) == side.evidence.end()) {
      const auto behind =
          std::upper_bound(side.evidence.begin(), side.evidence.end(), said,
                           [](const SideEvidence& a, const SideEvidence& b) { return a.field < b.field; });
      side.evidence.insert(behind, said);
    }
  }
}

bool areOpposite(Side one, Side other) { return one != other && one == engine::opposite(other); }

void contradict(NamedSide& side) {
  side.side = Side::Unknown;
  side.conflict = true;
}

/// What two agreeing or complementing fields say together.
Side together(Side known, Side further) {
  if (further == Side::Unknown || known == further) {
    return known;
  }
  if (known == Side::Unknown || known == Side::Midline) {
    return further;
  }
  return further == Side::Midline ? known : Side::Both;
}

std::string_view inCapitals(Side side) {
  switch (side) {
    case Side::Left:
      return "LEFT";
    case Side::Right:
      return "RIGHT";
    case Side::Both:
      return "BOTH";
    case Side::Midline:
      return "UNPAIRED";
    case Side::Unknown:
      break;
  }
  return "UNKNOWN";
}

}  // namespace

std::string_view toText(const NamedSide& side) {
  if (side.conflict) {
    return "conflict";
  }
  switch (side.side) {
    case Side::Left:
      return "left";
    case Side::Right:
      return "right";
    case Side::Both:
      return "bilateral";
    case Side::Midline:
      return "unpaired";
    case Side::Unknown:
      break;
  }
  return "unknown";
}

NamedSide withinImage(NamedSide known, const NamedSide& further) {
  addEvidence(known, further.evidence);
  if (known.conflict || further.conflict || areOpposite(known.side, further.side)) {
    contradict(known);
  } else {
    known.side = together(known.side, further.side);
  }
  return known;
}

NamedSide withinImage(NamedSide known, Side further) {
  return withinImage(std::move(known), NamedSide{further, false, {}});
}

NamedSide acrossImages(NamedSide known, const NamedSide& further) {
  addEvidence(known, further.evidence);
  if (known.conflict || further.conflict) {
    contradict(known);
  } else {
    known.side = together(known.side, further.side);
  }
  return known;
}

NamedSide withWeaker(NamedSide stronger, const NamedSide& weaker) {
  addEvidence(stronger, weaker.evidence);
  if (stronger.conflict || weaker.conflict || areOpposite(stronger.side, weaker.side)) {
    contradict(stronger);
  } else if (stronger.side == Side::Unknown) {
    stronger.side = weaker.side;
  }
  return stronger;
}

std::string explain(const NamedSide& side) {
  std::string text;
  std::vector<std::string> said;
  for (const SideEvidence& evidence : side.evidence) {
    std::string words(toText(evidence.field));
    words.append(" says ").append(inCapitals(evidence.side));
    if (std::find(said.begin(), said.end(), words) == said.end()) {
      text.append(text.empty() ? "" : ", ").append(words);
      said.push_back(std::move(words));
    }
  }
  return text;
}

}  // namespace calcar::dicom
