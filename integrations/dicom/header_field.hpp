#pragma once

#include <string_view>

namespace calcar::dicom {

/// Where in a header something is said about place, side or protocol. Fields before `RegionMeaning` are tags;
/// from there on free text speaks, the nearer to the image the earlier.
enum class HeaderField {
  Laterality,          ///< (0020,0060)
  ImageLaterality,     ///< (0020,0062)
  FrameLaterality,     ///< (0020,9072)
  RegionModifier,      ///< Anatomic Region Modifier Sequence (0008,2220)
  RegionCode,          ///< Anatomic Region (0008,2218) or Primary Anatomic Structure Sequence (0008,2228)
  ViewModifier,        ///< View Modifier Code Sequence (0054,0222)
  ViewCode,            ///< View Code Sequence (0054,0220)
  ViewPosition,        ///< (0018,5101)
  Suppression,         ///< Spectrally Selected Suppression (0018,9025)
  ScanOptions,         ///< (0018,0022)
  InversionTime,       ///< (0018,0082)
  ContrastAgent,       ///< Contrast/Bolus Agent (0018,0010)
  RegionMeaning,       ///< the words of a region code
  BodyPart,            ///< Body Part Examined (0018,0015)
  SeriesDescription,   ///< (0008,103E)
  ProtocolName,        ///< (0018,1030)
  StudyDescription,    ///< (0008,1030)
  RequestedProcedure,  ///< (0032,1060)
  PerformedProcedure,  ///< (0040,0254)
  ProcedureCode,       ///< the words of a procedure code (0008,1032), (0032,1064)
};

/// The field as people call it: `Image Laterality`.
[[nodiscard]] std::string_view toText(HeaderField field);

/// The field as programs name it: `image-laterality`.
[[nodiscard]] std::string_view toId(HeaderField field);

}  // namespace calcar::dicom
