#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "integrations/dicom/internal/raw_header.hpp"

namespace calcar::dicom {

/// Headers, each wording once. The images of a series mostly say the same apart from their own identifier,
/// so that a wording is understood once for all of them.
class Wordings {
 public:
  /// @returns the number of the wording, counted from 0 in the order of their first appearance
  std::uint32_t numberOf(const RawHeader& header) {
    const std::size_t hash = header.hash();
    const auto [begin, end] = m_byHash.equal_range(hash);
    for (auto known = begin; known != end; ++known) {
      if (m_wordings[known->second].saysTheSame(header)) {
        return known->second;
      }
    }
    const auto number = static_cast<std::uint32_t>(m_wordings.size());
    m_wordings.push_back(header);
    m_byHash.emplace(hash, number);
    return number;
  }

  [[nodiscard]] const RawHeader& operator[](std::uint32_t number) const { return m_wordings[number]; }

 private:
  std::vector<RawHeader> m_wordings;
  std::unordered_multimap<std::size_t, std::uint32_t> m_byHash;
};

}  // namespace calcar::dicom
