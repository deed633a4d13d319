#include "rules/compiler/internal/checks.hpp"

namespace calcar::rules::internal {

void checkSources(Draft& draft) {
  for (const auto& [key, place] : draft.names.unused(Kind::Source)) {
    draft.log.add(place, "nobody uses the source " + quoted(key), "cite it in a 'because', or remove it");
  }
}

}  // namespace calcar::rules::internal
