#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/knowledge/pack.hpp"

namespace calcar::rules {

/// The words of a pack as Markdown, so that the evidence document reads like the programs.
class Labels {
 public:
  using Ids = flatbuffers::Vector<flatbuffers::Offset<flatbuffers::String>>;

  explicit Labels(const engine::Pack& pack) : m_pack(pack) {}

  [[nodiscard]] const engine::Pack& pack() const { return m_pack; }

  /// The text "<kind>.<id>.<part>".
  [[nodiscard]] std::string of(std::string_view kind, std::string_view id, std::string_view part = {}) const;
  /// The same for every id, separated; empty when there is none.
  [[nodiscard]] std::string each(std::string_view kind, const Ids* ids, std::string_view separator,
                                 std::string_view part = {}) const;
  /// Pieces of advice, one after the other, as sentences.
  [[nodiscard]] std::string advice(const Ids* ids) const;

  [[nodiscard]] std::string finding(std::uint32_t index) const;
  [[nodiscard]] std::string findings(const flatbuffers::Vector<std::uint32_t>* indexes) const;
  [[nodiscard]] std::string choice(std::uint32_t finding, std::string_view choice) const;
  /// A number with the unit of its finding: 24°, 9 cm, 1 point.
  [[nodiscard]] std::string measured(std::uint32_t finding, double number) const;

  [[nodiscard]] std::string action(pack::Urgency urgency) const;
  [[nodiscard]] std::string grade(const pack::Provenance* provenance) const;
  [[nodiscard]] std::string basis(pack::Basis basis) const;
  /// Keys, for long tables.
  [[nodiscard]] std::string keys(const pack::Provenance* provenance) const;
  /// Keys, each a link into the list of sources.
  [[nodiscard]] std::string sources(const pack::Provenance* provenance) const;
  /// “weak evidence; review: none; a-2020, b-2021”.
  [[nodiscard]] std::string authority(const pack::Provenance* provenance) const;

 private:
  const engine::Pack& m_pack;
};

[[nodiscard]] std::string joined(const std::vector<std::string>& items, std::string_view separator);
/// The shortest text that stands for the number: 0.05, 12.2, 40.
[[nodiscard]] std::string numberInWords(double number);
/// “5”, “5 to 10”.
[[nodiscard]] std::string spanInWords(std::uint32_t low, std::uint32_t high);
/// “1 day”, “28 days”.
[[nodiscard]] std::string counted(std::int64_t count, const std::string& one, const std::string& many);

/// How a statement without a basis of its own came to be: its grade says so.
[[nodiscard]] pack::Basis basisOf(const pack::Provenance* provenance);

}  // namespace calcar::rules
