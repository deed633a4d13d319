#include "integrations/dicom/pacs/internal/command_fields.hpp"

namespace calcar::dicom {
namespace {

constexpr std::uint32_t kCommandField = 0x0000'0100;
constexpr std::uint32_t kAnswers = 0x0000'0120;
constexpr std::uint32_t kDataSetType = 0x0000'0800;
constexpr std::uint32_t kStatus = 0x0000'0900;
constexpr std::uint16_t kNoDataSet = 0x0101;

std::uint32_t byteAt(std::string_view bytes, std::size_t place) {
  return static_cast<unsigned char>(bytes[place]);
}

std::uint16_t wordAt(std::string_view bytes, std::size_t place) {
  return static_cast<std::uint16_t>(byteAt(bytes, place) | byteAt(bytes, place + 1) << 8U);
}

std::uint32_t longAt(std::string_view bytes, std::size_t place) {
  return wordAt(bytes, place) | static_cast<std::uint32_t>(wordAt(bytes, place + 2)) << 16U;
}

void take(CommandFields& fields, std::uint32_t tag, std::uint16_t value) {
  switch (tag) {
    case kCommandField:
      fields.command = value;
      break;
    case kAnswers:
      fields.answers = value;
      break;
    case kDataSetType:
      fields.hasDataSet = value != kNoDataSet;
      break;
    case kStatus:
      fields.status = value;
      break;
    default:
      break;
  }
}

}  // namespace

std::optional<CommandFields> readCommandFields(std::string_view bytes) {
  constexpr std::size_t kHead = 8;
  CommandFields fields;
  while (!bytes.empty()) {
    if (bytes.size() < kHead) {
      return std::nullopt;
    }
    const std::uint32_t tag = static_cast<std::uint32_t>(wordAt(bytes, 0)) << 16U | wordAt(bytes, 2);
    const std::uint32_t length = longAt(bytes, 4);
    if (tag > 0xFFFF || length > bytes.size() - kHead) {
      return std::nullopt;
    }
    if (length == 2) {
      take(fields, tag, wordAt(bytes, kHead));
    }
    bytes.remove_prefix(kHead + length);
  }
  return fields.command == 0 ? std::nullopt : std::optional(fields);
}

}  // namespace calcar::dicom
