#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace calcar::test {

/// Hand-built DICOM bytes, for files that no honest writer would make.
inline std::string le16(std::uint32_t value) {
  return {static_cast<char>(value & 0xFFU), static_cast<char>((value >> 8U) & 0xFFU)};
}

inline std::string le32(std::uint32_t value) { return le16(value & 0xFFFFU) + le16(value >> 16U); }

inline constexpr std::uint32_t kOpenEnded = 0xFFFFFFFFU;

inline std::string tag(std::uint32_t group, std::uint32_t element) { return le16(group) + le16(element); }

inline std::string even(std::string_view value, char padding = ' ') {
  std::string padded(value);
  if (padded.size() % 2 != 0) {
    padded += padding;
  }
  return padded;
}

/// An element of explicit little endian form with a 2-byte length.
inline std::string element(std::uint32_t group, std::uint32_t number, std::string_view type,
                           std::string_view value) {
  const std::string padded = even(value, type == "UI" ? '\0' : ' ');
  return tag(group, number) + std::string(type) + le16(static_cast<std::uint32_t>(padded.size())) + padded;
}

/// The beginning of an element with a 4-byte length: `SQ`, `OB`, `UN` …
inline std::string longHeader(std::uint32_t group, std::uint32_t number, std::string_view type,
                              std::uint32_t length) {
  return tag(group, number) + std::string(type) + std::string(2, '\0') + le32(length);
}

/// An element of implicit little endian form.
inline std::string implicitElement(std::uint32_t group, std::uint32_t number, std::string_view value) {
  const std::string padded = even(value);
  return tag(group, number) + le32(static_cast<std::uint32_t>(padded.size())) + padded;
}

inline std::string item(std::uint32_t length) { return tag(0xFFFE, 0xE000) + le32(length); }
inline std::string itemEnd() { return tag(0xFFFE, 0xE00D) + le32(0); }
inline std::string sequenceEnd() { return tag(0xFFFE, 0xE0DD) + le32(0); }

inline constexpr std::string_view kImplicitLittle = "1.2.840.10008.1.2";
inline constexpr std::string_view kExplicitLittle = "1.2.840.10008.1.2.1";
inline constexpr std::string_view kExplicitBig = "1.2.840.10008.1.2.2";
inline constexpr std::string_view kDeflated = "1.2.840.10008.1.2.1.99";
inline constexpr std::string_view kDirectoryClass = "1.2.840.10008.1.3.10";
inline constexpr std::string_view kRadiographClass = "1.2.840.10008.5.1.4.1.1.1";

/// A file: preamble, meta group, data set.
inline std::string file(std::string_view dataSet, std::string_view syntax = kExplicitLittle,
                        std::string_view sopClass = kRadiographClass) {
  const std::string meta = element(0x0002, 0x0002, "UI", sopClass) + element(0x0002, 0x0010, "UI", syntax);
  return std::string(128, '\0') + "DICM" + meta + std::string(dataSet);
}

/// The identifiers without which a file is not counted, for one study, series and instance.
inline std::string identifiers(std::string_view instance = "2.999.1.1.1") {
  return element(0x0008, 0x0018, "UI", instance) + element(0x0020, 0x000D, "UI", "2.999.1") +
         element(0x0020, 0x000E, "UI", "2.999.1.1");
}

/// The same in implicit form.
inline std::string implicitIdentifiers() {
  return implicitElement(0x0008, 0x0018, "2.999.1.1.1") + implicitElement(0x0020, 0x000D, "2.999.1") +
         implicitElement(0x0020, 0x000E, "2.999.1.1");
}

/// `depth` sequences one within the other, each open ended.
inline std::string nested(int depth) {
  std::string bytes;
  for (int level = 0; level < depth; ++level) {
    bytes += longHeader(0x0008, 0x1140, "SQ", kOpenEnded) + item(kOpenEnded);
  }
  for (int level = 0; level < depth; ++level) {
    bytes += itemEnd() + sequenceEnd();
  }
  return bytes;
}

}  // namespace calcar::test
