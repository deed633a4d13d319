#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace calcar::engine {

/// What is told of how a study was made. A hint that is missing was not told; it never means “not done”.
enum class ProtocolHint {
  FatSuppressed,
  T1,
  T2,
  ProtonDensity,
  Axial,
  Coronal,
  Sagittal,
  Arthrogram,
  Contrast,
  AnteroPosterior,
  Lateral,
  CrossTable,
  FrogLeg,
  Dunn,  ///< the angle is not told
  Dunn45,
  Dunn90,
  FalseProfile,
  Standing,
};

/// Every hint once, in the order above.
[[nodiscard]] const std::vector<ProtocolHint>& protocolHints();

[[nodiscard]] std::string_view toText(ProtocolHint hint);  ///< `fat-suppressed`, `dunn-45` …
[[nodiscard]] std::optional<ProtocolHint> parseProtocolHint(std::string_view text);

}  // namespace calcar::engine
