#include "engine/assessment/internal/programme_locks.hpp"

#include <algorithm>

#include "engine/assessment/internal/packed.hpp"

namespace calcar::engine::internal {

ProgrammeLocks::ProgrammeLocks(const Pack& pack, const std::vector<FlagAssessment>& flags) {
  for (const auto& flag : flags) {
    if (flag.state == FlagState::Raised) {
      add(flag, pack.findRedFlag(flag.flag));
    }
  }
}

std::optional<std::pair<std::string, std::string>> ProgrammeLocks::lockOn(
    const flatbuffers::Vector<flatbuffers::Offset<flatbuffers::String>>* parts) const {
  for (const auto* part : each(parts)) {
    const auto locked = std::find(m_parts.begin(), m_parts.end(), textOf(part));
    if (locked != m_parts.end()) {
      return std::pair(*locked, m_lockedBy[static_cast<std::size_t>(locked - m_parts.begin())]);
    }
  }
  return std::nullopt;
}

void ProgrammeLocks::add(const FlagAssessment& flag, const pack::RedFlag* rule) {
  const bool locksAll = flag.forced >= Urgency::Within2Weeks;
  const auto parts = rule == nullptr ? std::vector<std::string>() : textsOf(rule->locks());
  m_whole = m_whole || locksAll;
  if (locksAll || !parts.empty()) {
    addOnce(m_flags, flag.flag);
  }
  for (const auto& part : parts) {
    if (!holds(m_parts, part)) {
      m_parts.push_back(part);
      m_lockedBy.push_back(flag.flag);
    }
  }
}

}  // namespace calcar::engine::internal
