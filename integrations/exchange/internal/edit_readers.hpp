#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/consultation/edit.hpp"
#include "integrations/exchange/internal/decode_parts.hpp"

namespace calcar::exchange {

/// Reads what one kind of edit says; nothing, and reported, when it says it wrongly.
using EditReader = std::optional<engine::Edit> (*)(Decoding& decoding, const SourceNode& node,
                                                   const std::string& path);
using EditReaders = std::vector<std::pair<std::string_view, EditReader>>;

[[nodiscard]] const EditReaders& visitEditReaders();      ///< edits of one visit
[[nodiscard]] const EditReaders& complaintEditReaders();  ///< edits of the complaint and of the person
[[nodiscard]] const EditReaders& closureEditReaders();    ///< edits of flags, studies and suggestions

/// A word of the pack under a key, which must be there; empty, and reported, when it is another one.
[[nodiscard]] std::string packWord(const MappingReader& reader, std::string_view key, const Words& words,
                                   const std::string& expected);

}  // namespace calcar::exchange
