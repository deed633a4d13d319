#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "integrations/dicom/internal/entry_header.hpp"

namespace calcar::dicom {

/// Where in a header a field stands: in the data set itself, or in one of the sequences we look into.
enum class Place : std::uint8_t {
  Elsewhere,
  DataSet,
  Region,             ///< Anatomic Region Sequence
  RegionModifier,     ///< inside it
  Structure,          ///< Primary Anatomic Structure Sequence
  StructureModifier,  ///< inside it
  View,               ///< View Code Sequence
  ViewModifier,       ///< inside it
  Procedure,          ///< Procedure Code and Requested Procedure Code Sequences
  Request,            ///< Request Attributes Sequence
  ReportName,         ///< Concept Name Code Sequence of a report's root
  Frames,             ///< Shared and Per-Frame Functional Groups Sequences
  FrameAnatomy,       ///< inside them
  FrameRegion,        ///< inside Frame Anatomy
  FrameRegionModifier,
  FrameModifier,  ///< MR Modifier Sequence of frames
};

/// The place inside a sequence of that tag at a place; `Elsewhere` when we do not look into it.
[[nodiscard]] Place placeInside(Place around, Tag sequence);

/// Whether we keep the field.
[[nodiscard]] bool isWanted(Place place, Tag tag);

/// Values longer than this are no value of a field that we keep.
inline constexpr std::uint32_t kLongestField = 1024;

/// All values of one header together; 1,000 frames that each name their anatomy need a tenth.
inline constexpr std::size_t kMostValueBytes = std::size_t{1} << 20U;

/// The fields that we keep of one header, as bytes, in the order of the file.
///
/// Values are without the padding of both ends, and empty ones are left out. `item` counts the items of the
/// sequences we look into, so that fields of one item belong together; 0 is the data set. The instance's own
/// identifier stands apart, since without it the images of a series mostly say the same.
class RawHeader {
 public:
  struct Field {
    Place place;
    Tag tag;
    std::uint32_t item;
    std::uint32_t offset;
    std::uint32_t length;
    friend bool operator==(const Field&, const Field&) = default;
  };

  void clear();

  /// @returns false when the header says more than we keep of one
  bool add(Place place, std::uint32_t item, Tag tag, std::string_view value);

  [[nodiscard]] const std::vector<Field>& fields() const { return m_fields; }
  [[nodiscard]] std::string_view valueOf(const Field& field) const {
    return std::string_view(m_values).substr(field.offset, field.length);
  }

  /// The value of a field of the data set; empty when there is none.
  [[nodiscard]] std::string_view top(Tag tag) const;

  [[nodiscard]] const std::string& sopInstance() const { return m_sopInstance; }

  /// Whether all fields but the instance's identifier are the same.
  [[nodiscard]] bool saysTheSame(const RawHeader& other) const {
    return m_values == other.m_values && m_fields == other.m_fields;
  }

  /// The same for headers that say the same.
  [[nodiscard]] std::size_t hash() const { return std::hash<std::string>()(m_values); }

  friend bool operator==(const RawHeader&, const RawHeader&) = default;

 private:
  std::vector<Field> m_fields;
  std::string m_values;
  std::string m_sopInstance;
};

namespace tags {
inline constexpr Tag kCharacterSet{0x0008, 0x0005};
inline constexpr Tag kImageType{0x0008, 0x0008};
inline constexpr Tag kSopClass{0x0008, 0x0016};
inline constexpr Tag kSopInstance{0x0008, 0x0018};
inline constexpr Tag kStudyDate{0x0008, 0x0020};
inline constexpr Tag kAccession{0x0008, 0x0050};
inline constexpr Tag kModality{0x0008, 0x0060};
inline constexpr Tag kCodeValue{0x0008, 0x0100};
inline constexpr Tag kCodeScheme{0x0008, 0x0102};
inline constexpr Tag kCodeMeaning{0x0008, 0x0104};
inline constexpr Tag kLongCodeValue{0x0008, 0x0119};
inline constexpr Tag kUrnCodeValue{0x0008, 0x0120};
inline constexpr Tag kStudyDescription{0x0008, 0x1030};
inline constexpr Tag kProcedureCodes{0x0008, 0x1032};
inline constexpr Tag kSeriesDescription{0x0008, 0x103E};
inline constexpr Tag kRegions{0x0008, 0x2218};
inline constexpr Tag kRegionModifiers{0x0008, 0x2220};
inline constexpr Tag kStructures{0x0008, 0x2228};
inline constexpr Tag kStructureModifiers{0x0008, 0x2230};
inline constexpr Tag kPatientName{0x0010, 0x0010};
inline constexpr Tag kPatientId{0x0010, 0x0020};
inline constexpr Tag kIssuer{0x0010, 0x0021};
inline constexpr Tag kBirthDate{0x0010, 0x0030};
inline constexpr Tag kSex{0x0010, 0x0040};
inline constexpr Tag kContrastAgent{0x0018, 0x0010};
inline constexpr Tag kBodyPart{0x0018, 0x0015};
inline constexpr Tag kScanningSequence{0x0018, 0x0020};
inline constexpr Tag kSequenceVariant{0x0018, 0x0021};
inline constexpr Tag kScanOptions{0x0018, 0x0022};
inline constexpr Tag kSequenceName{0x0018, 0x0024};
inline constexpr Tag kRepetitionTime{0x0018, 0x0080};
inline constexpr Tag kEchoTime{0x0018, 0x0081};
inline constexpr Tag kInversionTime{0x0018, 0x0082};
inline constexpr Tag kProtocol{0x0018, 0x1030};
inline constexpr Tag kViewPosition{0x0018, 0x5101};
inline constexpr Tag kSuppression{0x0018, 0x9025};
inline constexpr Tag kMrModifiers{0x0018, 0x9115};
inline constexpr Tag kStudyUid{0x0020, 0x000D};
inline constexpr Tag kSeriesUid{0x0020, 0x000E};
inline constexpr Tag kSeriesNumber{0x0020, 0x0011};
inline constexpr Tag kLaterality{0x0020, 0x0060};
inline constexpr Tag kImageLaterality{0x0020, 0x0062};
inline constexpr Tag kFrameAnatomy{0x0020, 0x9071};
inline constexpr Tag kFrameLaterality{0x0020, 0x9072};
inline constexpr Tag kRequestedProcedure{0x0032, 0x1060};
inline constexpr Tag kRequestedProcedureCodes{0x0032, 0x1064};
inline constexpr Tag kPerformedProcedure{0x0040, 0x0254};
inline constexpr Tag kRequestAttributes{0x0040, 0x0275};
inline constexpr Tag kReportName{0x0040, 0xA043};
inline constexpr Tag kDocumentTitle{0x0042, 0x0010};
inline constexpr Tag kViews{0x0054, 0x0220};
inline constexpr Tag kViewModifiers{0x0054, 0x0222};
inline constexpr Tag kSharedFrames{0x5200, 0x9229};
inline constexpr Tag kPerFrame{0x5200, 0x9230};
}  // namespace tags

}  // namespace calcar::dicom
