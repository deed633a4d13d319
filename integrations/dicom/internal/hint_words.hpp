#pragma once

#include <vector>

#include "engine/episode/protocol_hint.hpp"
#include "integrations/dicom/internal/text_words.hpp"

namespace calcar::dicom {

/// The kinds of imaging whose texts are read, as a set of bits.
using Kinds = unsigned;

inline constexpr Kinds kMr = 1U;
inline constexpr Kinds kCt = 2U;
inline constexpr Kinds kRadiograph = 4U;
inline constexpr Kinds kAllKinds = 7U;

/// The hints that the words of a text give for these kinds of imaging, each once.
[[nodiscard]] std::vector<engine::ProtocolHint> hintsIn(const std::vector<TextWord>& words, Kinds kinds);

}  // namespace calcar::dicom
