#pragma once

#include <optional>
#include <vector>

#include "engine/criteria/criteria.hpp"

namespace calcar::engine::internal {

/// How many of the alternatives must hold: all of them, one, or the declared count.
[[nodiscard]] std::size_t needed(const pack::Criterion& criterion);

/// The truth of “at least `needed` of `total`” when so many are true and so many are false.
[[nodiscard]] Truth counted(std::size_t needed, std::size_t total, std::size_t areTrue, std::size_t areFalse);

/// Compares what is known with what the leaf asks. A stale answer still fires what it fires, but supports no
/// “no”: neither that a comparison fails nor that a finding is absent.
[[nodiscard]] Truth compare(const pack::Criterion& leaf, const std::optional<Fact>& fact);

/// The truth of a leaf as if it spoke of the affected side. Where no side is the affected one, what holds on
/// both sides holds, and nothing else does.
[[nodiscard]] Truth truthAsAffected(const pack::Criterion& leaf, const Facts& facts);

[[nodiscard]] bool isOneSide(Side side);

/// A finding with sides that is not read on the affected side.
[[nodiscard]] bool isReadElsewhere(std::uint32_t finding, pack::Aspect aspect, const Facts& facts);

/// From where such a finding is read: both sides for `Either`, the healthy side for `Other`; none when no
/// side is.
[[nodiscard]] std::vector<Facts> viewsOf(pack::Aspect aspect, const Facts& facts);

}  // namespace calcar::engine::internal
