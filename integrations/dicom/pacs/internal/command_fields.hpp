#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace calcar::dicom {

/// What we need of the command part of an answer.
struct CommandFields {
  std::uint16_t command = 0;
  std::uint16_t answers = 0;  ///< number of the message that it answers
  std::uint16_t status = 0xFFFF;
  bool hasDataSet = false;
};

/// Reads the command part of a message, which is always flat and implicit little endian.
///
/// @returns nothing when it is not built like that
[[nodiscard]] std::optional<CommandFields> readCommandFields(std::string_view bytes);

}  // namespace calcar::dicom
