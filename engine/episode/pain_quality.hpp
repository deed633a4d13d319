#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace calcar::engine {

/// How the person says that it hurts. A word that is missing was not said; it never means “not so”.
enum class PainQuality { Aching, Sharp, Burning, Pulling, Stiff, Numb, Clicking };

/// Every quality once, in the order above.
[[nodiscard]] const std::vector<PainQuality>& painQualities();

[[nodiscard]] std::string_view toText(PainQuality quality);  ///< `aching`, `sharp` …
[[nodiscard]] std::optional<PainQuality> parsePainQuality(std::string_view text);

}  // namespace calcar::engine
