#include "integrations/dicom/internal/raw_header.hpp"

#include <algorithm>
#include <array>

namespace calcar::dicom {
namespace {

struct Inside {
  Place around;
  Tag sequence;
  Place place;
};

constexpr std::array<Inside, 16> kInside{{
    {Place::DataSet, tags::kProcedureCodes, Place::Procedure},
    {Place::DataSet, tags::kRegions, Place::Region},
    {Place::DataSet, tags::kStructures, Place::Structure},
    {Place::DataSet, tags::kRequestedProcedureCodes, Place::Procedure},
    {Place::DataSet, tags::kRequestAttributes, Place::Request},
    {Place::DataSet, tags::kReportName, Place::ReportName},
    {Place::DataSet, tags::kViews, Place::View},
    {Place::DataSet, tags::kSharedFrames, Place::Frames},
    {Place::DataSet, tags::kPerFrame, Place::Frames},
    {Place::Region, tags::kRegionModifiers, Place::RegionModifier},
    {Place::Structure, tags::kStructureModifiers, Place::StructureModifier},
    {Place::View, tags::kViewModifiers, Place::ViewModifier},
    {Place::Frames, tags::kMrModifiers, Place::FrameModifier},
    {Place::Frames, tags::kFrameAnatomy, Place::FrameAnatomy},
    {Place::FrameAnatomy, tags::kRegions, Place::FrameRegion},
    {Place::FrameRegion, tags::kRegionModifiers, Place::FrameRegionModifier},
}};

// In ascending order: the search relies on it.
constexpr std::array<Tag, 34> kOfDataSet{{
    tags::kCharacterSet,       tags::kImageType,
    tags::kSopClass,           tags::kSopInstance,
    tags::kStudyDate,          tags::kAccession,
    tags::kModality,           tags::kStudyDescription,
    tags::kSeriesDescription,  tags::kPatientName,
    tags::kPatientId,          tags::kIssuer,
    tags::kBirthDate,          tags::kSex,
    tags::kContrastAgent,      tags::kBodyPart,
    tags::kScanningSequence,   tags::kSequenceVariant,
    tags::kScanOptions,        tags::kSequenceName,
    tags::kRepetitionTime,     tags::kEchoTime,
    tags::kInversionTime,      tags::kProtocol,
    tags::kViewPosition,       tags::kStudyUid,
    tags::kSeriesUid,          tags::kSeriesNumber,
    tags::kLaterality,         tags::kImageLaterality,
    tags::kRequestedProcedure, tags::kPerformedProcedure,
    tags::kDocumentTitle,      Tag{0xFFFF, 0xFFFF},
}};
static_assert(std::is_sorted(kOfDataSet.begin(), kOfDataSet.end()));

bool isPartOfCode(Tag tag) {
  return tag == tags::kCodeValue || tag == tags::kCodeScheme || tag == tags::kCodeMeaning ||
         tag == tags::kLongCodeValue || tag == tags::kUrnCodeValue || tag == tags::kCharacterSet;
}

bool isPadding(char letter) { return letter == ' ' || letter == '\0'; }

std::string_view unpadded(std::string_view value) {
  while (!value.empty() && isPadding(value.front())) {
    value.remove_prefix(1);
  }
  while (!value.empty() && isPadding(value.back())) {
    value.remove_suffix(1);
  }
  return value;
}

}  // namespace

Place placeInside(Place around, Tag sequence) {
  if (around == Place::Elsewhere) {
    return around;
  }
  const auto* const found = std::find_if(kInside.begin(), kInside.end(), [&](const Inside& inside) {
    return inside.around == around && inside.sequence == sequence;
  });
  return found == kInside.end() ? Place::Elsewhere : found->place;
}

bool isWanted(Place place, Tag tag) {
  switch (place) {
    case Place::Elsewhere:
    case Place::Frames:
      return false;
    case Place::DataSet:
      return std::binary_search(kOfDataSet.begin(), kOfDataSet.end(), tag);
    case Place::Request:
      return tag == tags::kRequestedProcedure || tag == tags::kCharacterSet;
    case Place::FrameAnatomy:
      return tag == tags::kFrameLaterality;
    case Place::FrameModifier:
      return tag == tags::kSuppression;
    default:
      return isPartOfCode(tag);
  }
}

void RawHeader::clear() {
  m_fields.clear();
  m_values.clear();
  m_sopInstance.clear();
}

bool RawHeader::add(Place place, std::uint32_t item, Tag tag, std::string_view value) {
  const std::string_view kept = unpadded(value);
  if (kept.empty()) {
    return true;
  }
  if (place == Place::DataSet && tag == tags::kSopInstance) {
    m_sopInstance = kept;
    return true;
  }
  m_fields.push_back(Field{place, tag, item, static_cast<std::uint32_t>(m_values.size()),
                           static_cast<std::uint32_t>(kept.size())});
  m_values += kept;
  return m_values.size() <= kMostValueBytes;
}

std::string_view RawHeader::top(Tag tag) const {
  const auto found = std::find_if(m_fields.begin(), m_fields.end(), [tag](const Field& field) {
    return field.place == Place::DataSet && field.tag == tag;
  });
  return found == m_fields.end() ? std::string_view() : valueOf(*found);
}

}  // namespace calcar::dicom
