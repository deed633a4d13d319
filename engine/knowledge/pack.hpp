#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/knowledge/pack_generated.h"
#include "engine/result.hpp"

namespace calcar::engine {

/// The version of the file format that this engine reads.
inline constexpr std::uint32_t kPackFormat = 1;

/// A verified, read-only knowledge pack. Views into it live as long as it does.
class Pack {
 public:
  /// Checks identity, format, structure, content hash and inner references before anything is read.
  ///
  /// @errors  Foreign (no Calcar pack, or another format version), Truncated, Unreadable (structure broken or
  ///          an index that points nowhere), Altered (the content is not what its hash says)
  [[nodiscard]] static Result<Pack> open(std::span<const std::byte> bytes);

  /// The same without a copy of the bytes, for those that are part of the program.
  ///
  /// @pre `bytes` begin at a multiple of 8 and stay as they are while the pack or a copy of it is used
  /// @errors  as `open`
  [[nodiscard]] static Result<Pack> openInPlace(std::span<const std::byte> bytes);

  [[nodiscard]] const pack::Knowledge& content() const { return *m_content; }

  /// SHA-256 of the content in lower-case hexadecimal: the identity that every assessment records.
  [[nodiscard]] std::string_view hash() const { return m_hash; }

  [[nodiscard]] std::optional<std::uint32_t> findingIndex(std::string_view id) const;
  /// @pre id is one of the pack's own indexes
  [[nodiscard]] const pack::Finding& finding(std::uint32_t index) const;
  [[nodiscard]] const pack::Finding* findFinding(std::string_view id) const;
  [[nodiscard]] const pack::RedFlag* findRedFlag(std::string_view id) const;
  [[nodiscard]] const pack::Condition* findCondition(std::string_view id) const;
  [[nodiscard]] const pack::Panel* findPanel(std::string_view id) const;
  [[nodiscard]] const pack::Exercise* findExercise(std::string_view id) const;
  [[nodiscard]] const pack::Programme* findProgramme(std::string_view id) const;
  [[nodiscard]] const pack::RunningPlan* findRunningPlan(std::string_view id) const;
  [[nodiscard]] const pack::Instrument* findInstrument(std::string_view id) const;
  [[nodiscard]] const pack::Zone* findZone(std::string_view id) const;
  [[nodiscard]] const pack::Source* findSource(std::string_view key) const;

  /// The text under `id` ("finding.night-pain.label") in the pack's first language; the id itself in square
  /// brackets when there is none, so that a gap is seen and never silent.
  [[nodiscard]] std::string text(std::string_view id) const;
  [[nodiscard]] bool hasText(std::string_view id) const;

 private:
  Pack() = default;

  std::shared_ptr<const std::vector<std::byte>> m_bytes;  ///< null when they lie elsewhere
  const pack::Knowledge* m_content = nullptr;
  std::string m_hash;
  std::unordered_map<std::string_view, std::uint32_t> m_findings;
};

/// Wraps a finished `pack::Knowledge` buffer into a pack file: format, SHA-256 and content. Deterministic.
[[nodiscard]] std::vector<std::byte> sealPack(std::span<const std::uint8_t> content);

}  // namespace calcar::engine
