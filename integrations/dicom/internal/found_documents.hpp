#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "integrations/dicom/document_text.hpp"

namespace calcar::dicom {

/// The documents that a scan comes across. A folder full of reports must not fill the memory: from a size on
/// they are counted but no longer read.
class FoundDocuments {
 public:
  explicit FoundDocuments(const StructureLimits& limits) : m_limits(limits) {}

  /// The documents of a file.
  ///
  /// @param known  what was read of it already; nullptr = read it
  std::vector<DocumentText> take(const std::string& file, std::vector<DocumentText>* known) {
    if (m_bytes >= kMostBytes) {
      ++m_leftOut;
      return {};
    }
    std::vector<DocumentText> documents =
        known != nullptr ? std::move(*known)
                         : readDocuments(file, m_limits).value_or(std::vector<DocumentText>());
    for (const DocumentText& document : documents) {
      for (const DocumentLine& line : document.lines) {
        m_bytes += sizeof line + line.name.value.size() + line.value.value.size();
      }
    }
    return documents;
  }

  [[nodiscard]] int leftOut() const { return m_leftOut; }

 private:
  static constexpr std::size_t kMostBytes = std::size_t{8} << 20U;

  StructureLimits m_limits;
  std::size_t m_bytes = 0;
  int m_leftOut = 0;
};

}  // namespace calcar::dicom
