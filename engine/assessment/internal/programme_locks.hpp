#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/assessment/assessment.hpp"

namespace calcar::engine::internal {

/// The parts of a programme that raised flags lock, and by which flag first. A raised flag of two weeks or
/// more urgent locks everything.
class ProgrammeLocks {
 public:
  ProgrammeLocks(const Pack& pack, const std::vector<FlagAssessment>& flags);

  [[nodiscard]] bool isWhole() const { return m_whole; }
  [[nodiscard]] const std::vector<std::string>& parts() const { return m_parts; }
  [[nodiscard]] const std::vector<std::string>& flags() const { return m_flags; }

  /// The first locked part among these, with the flag that locks it.
  [[nodiscard]] std::optional<std::pair<std::string, std::string>> lockOn(
      const flatbuffers::Vector<flatbuffers::Offset<flatbuffers::String>>* parts) const;

 private:
  void add(const FlagAssessment& flag, const pack::RedFlag* rule);

  bool m_whole = false;
  std::vector<std::string> m_parts;
  std::vector<std::string> m_lockedBy;  ///< beside m_parts
  std::vector<std::string> m_flags;
};

}  // namespace calcar::engine::internal
