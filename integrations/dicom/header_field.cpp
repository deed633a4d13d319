#include "integrations/dicom/header_field.hpp"

#include <algorithm>
#include <array>

namespace calcar::dicom {
namespace {

struct Named {
  HeaderField field;
  std::string_view words;
  std::string_view id;
};

constexpr std::array<Named, 20> kFields{{
    {HeaderField::Laterality, "Laterality", "laterality"},
    {HeaderField::ImageLaterality, "Image Laterality", "image-laterality"},
    {HeaderField::FrameLaterality, "Frame Laterality", "frame-laterality"},
    {HeaderField::RegionModifier, "Anatomic Region Modifier", "anatomic-region-modifier"},
    {HeaderField::RegionCode, "Anatomic Region", "anatomic-region"},
    {HeaderField::ViewModifier, "View Modifier", "view-modifier"},
    {HeaderField::ViewCode, "View Code", "view-code"},
    {HeaderField::ViewPosition, "View Position", "view-position"},
    {HeaderField::Suppression, "Spectrally Selected Suppression", "spectrally-selected-suppression"},
    {HeaderField::ScanOptions, "Scan Options", "scan-options"},
    {HeaderField::InversionTime, "Inversion Time", "inversion-time"},
    {HeaderField::ContrastAgent, "Contrast Agent", "contrast-agent"},
    {HeaderField::RegionMeaning, "Anatomic Region Meaning", "anatomic-region-meaning"},
    {HeaderField::BodyPart, "Body Part Examined", "body-part-examined"},
    {HeaderField::SeriesDescription, "Series Description", "series-description"},
    {HeaderField::ProtocolName, "Protocol Name", "protocol-name"},
    {HeaderField::StudyDescription, "Study Description", "study-description"},
    {HeaderField::RequestedProcedure, "Requested Procedure Description", "requested-procedure-description"},
    {HeaderField::PerformedProcedure, "Performed Procedure Step Description",
     "performed-procedure-step-description"},
    {HeaderField::ProcedureCode, "Procedure Code Meaning", "procedure-code-meaning"},
}};

const Named& named(HeaderField field) {
  return *std::find_if(kFields.begin(), kFields.end(),
                       [&](const Named& known) { return known.field == field; });
}

}  // namespace

std::string_view toText(HeaderField field) { return named(field).words; }

std::string_view toId(HeaderField field) { return named(field).id; }

}  // namespace calcar::dicom
