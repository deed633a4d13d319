#include "engine/criteria/internal/leaf.hpp"

namespace calcar::engine::internal {
namespace {

std::optional<bool> compareNumber(const pack::Criterion& leaf, double number) {
  switch (leaf.compare()) {
    case pack::Compare::AtLeast:
      return number >= leaf.number();
    case pack::Compare::Above:
      return number > leaf.number();
    case pack::Compare::AtMost:
      return number <= leaf.number();
    case pack::Compare::Below:
      return number < leaf.number();
    default:
      return std::nullopt;
  }
}

/// Nothing when the value is of another type than the comparison.
std::optional<bool> matches(const pack::Criterion& leaf, const Value& value) {
  if (const auto* number = std::get_if<double>(&value)) {
    return compareNumber(leaf, *number);
  }
  if (const auto* choice = std::get_if<std::string>(&value)) {
    return leaf.compare() == pack::Compare::Is
               ? std::optional(flatbuffers::GetStringView(leaf.choice()) == *choice)
               : std::nullopt;
  }
  const bool isPresent = std::get<bool>(value);
  if (leaf.compare() == pack::Compare::Yes) {
    return isPresent;
  }
  return leaf.compare() == pack::Compare::No ? std::optional(!isPresent) : std::nullopt;
}

}  // namespace

std::size_t needed(const pack::Criterion& criterion) {
  switch (criterion.op()) {
    case pack::Op::Any:
      return 1;
    case pack::Op::CountAtLeast:
      return criterion.count();
    default:
      return criterion.children() == nullptr ? 0 : criterion.children()->size();
  }
}

Truth counted(std::size_t needed, std::size_t total, std::size_t areTrue, std::size_t areFalse) {
  if (areTrue >= needed) {
    return Truth::True;
  }
  return total - areFalse < needed ? Truth::False : Truth::Unknown;
}

Truth compare(const pack::Criterion& leaf, const std::optional<Fact>& fact) {
  const auto holds = fact ? matches(leaf, fact->value) : std::nullopt;
  if (!holds) {
    return Truth::Unknown;
  }
  const bool needsFresh = !*holds || leaf.compare() == pack::Compare::No;
  if (needsFresh && fact->stale) {
    return Truth::Unknown;
  }
  return *holds ? Truth::True : Truth::False;
}

namespace {

Truth askedTruth(const pack::Criterion& leaf, const Facts& facts) {
  const pack::Finding& finding = facts.pack().finding(leaf.finding());
  const bool hasOneAnswer = !finding.sided() || isOneSide(facts.affectedSide());
  if (hasOneAnswer || finding.origin() != pack::Origin::Observed) {
    return compare(leaf, facts.value(leaf.finding()));
  }
  const Truth left = compare(leaf, facts.valueOn(leaf.finding(), Side::Left));
  const Truth right = compare(leaf, facts.valueOn(leaf.finding(), Side::Right));
  return left == right ? left : Truth::Unknown;
}

}  // namespace

Truth truthAsAffected(const pack::Criterion& leaf, const Facts& facts) {
  const Truth truth = askedTruth(leaf, facts);
  return truth == Truth::Unknown && facts.isClosed(leaf.finding()) ? Truth::False : truth;
}

bool isOneSide(Side side) { return side == Side::Left || side == Side::Right; }

bool isReadElsewhere(std::uint32_t finding, pack::Aspect aspect, const Facts& facts) {
  return aspect != pack::Aspect::Affected && facts.pack().finding(finding).sided();
}

std::vector<Facts> viewsOf(pack::Aspect aspect, const Facts& facts) {
  std::vector<Facts> views;
  if (aspect == pack::Aspect::Either) {
    views.push_back(facts.seenFrom(Side::Left));
    views.push_back(facts.seenFrom(Side::Right));
  } else if (facts.episode().complaint.side != Side::Both) {
    views.push_back(facts.seenFrom(opposite(facts.affectedSide())));
  }
  return views;
}

}  // namespace calcar::engine::internal
