#pragma once

#include <optional>
#include <string>
#include <vector>

#include "integrations/dicom/instance.hpp"
#include "integrations/dicom/pacs/internal/field_tree.hpp"

namespace calcar::dicom {

/// What one answer says, at whatever level.
struct Answer {
  Instance instance;  ///< fields that the level does not have are empty
  bool namesPerson = false;
  std::vector<std::string> modalities;   ///< Modalities in Study (0008,0061)
  std::optional<int> instancesOfStudy;   ///< (0020,1208)
  std::optional<int> instancesOfSeries;  ///< (0020,1209)
};

[[nodiscard]] Answer readAnswer(const FieldTree& fields);

}  // namespace calcar::dicom
