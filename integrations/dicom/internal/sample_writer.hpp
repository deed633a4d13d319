#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "integrations/dicom/anonymised_sample.hpp"
#include "integrations/dicom/internal/entry_header.hpp"
#include "integrations/dicom/internal/sample_values.hpp"

namespace calcar::dicom {

/// Copies the entries of a part of a file, whose structure was checked, with other values.
class SampleWriter {
 public:
  explicit SampleWriter(AnonymisedSample& sample) : m_sample(sample) {}

  /// @param part  whole entries of this form, from the meta group or from the data set
  [[nodiscard]] tl::expected<void, SkipReason> copy(std::string_view part, Form form);

  /// A block of two bytes instead of pixel data.
  void addPixels(Form form, bool isCompressed);

 private:
  AnonymisedSample& m_sample;
  SampleValues m_values;
};

}  // namespace calcar::dicom
