#include "engine/consultation/journal.hpp"

#include <algorithm>
#include <array>

namespace calcar::engine {
namespace {

constexpr std::array<std::string_view, 4> kStates{"draft", "reviewed", "signed", "amended"};

}  // namespace

std::string_view toText(VisitState state) { return kStates.at(static_cast<std::size_t>(state)); }

std::optional<VisitState> parseVisitState(std::string_view text) {
  const auto* found = std::find(kStates.begin(), kStates.end(), text);
  return found == kStates.end() ? std::nullopt
                                : std::optional(static_cast<VisitState>(found - kStates.begin()));
}

}  // namespace calcar::engine
