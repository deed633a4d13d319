#pragma once

#include <string_view>

#include "integrations/dicom/instance.hpp"
#include "integrations/dicom/internal/character_set.hpp"

namespace calcar::dicom {

/// Fills in the names of a person from a Patient's Name as it stands in a header, in all its written forms.
void readName(Person& person, std::string_view raw, const CharacterSet& characters);

}  // namespace calcar::dicom
