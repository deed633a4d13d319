#pragma once

#include <string_view>
#include <vector>

#include "integrations/dicom/instance.hpp"
#include "integrations/dicom/internal/character_set.hpp"

namespace calcar::dicom {

/// Fills in the names of a person from a Patient's Name as it stands in a header, in all its written forms.
void readName(Person& person, std::string_view raw, const CharacterSet& characters);

/// The same for written forms that are decoded, parts divided by `^`.
void takeNameForms(Person& person, const std::vector<Text>& forms);

}  // namespace calcar::dicom
