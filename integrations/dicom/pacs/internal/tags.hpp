#pragma once

#include "integrations/dicom/internal/entry_header.hpp"

namespace calcar::dicom {

/// The fields that answers are asked for and read for.
struct Tags {
  static constexpr Tag kImageType{0x0008, 0x0008};
  static constexpr Tag kSopClass{0x0008, 0x0016};
  static constexpr Tag kInstanceUid{0x0008, 0x0018};
  static constexpr Tag kStudyDate{0x0008, 0x0020};
  static constexpr Tag kStudyTime{0x0008, 0x0030};
  static constexpr Tag kAccession{0x0008, 0x0050};
  static constexpr Tag kModality{0x0008, 0x0060};
  static constexpr Tag kModalitiesInStudy{0x0008, 0x0061};
  static constexpr Tag kCodeValue{0x0008, 0x0100};
  static constexpr Tag kCodingScheme{0x0008, 0x0102};
  static constexpr Tag kCodeMeaning{0x0008, 0x0104};
  static constexpr Tag kStudyDescription{0x0008, 0x1030};
  static constexpr Tag kProcedureCode{0x0008, 0x1032};
  static constexpr Tag kSeriesDescription{0x0008, 0x103E};
  static constexpr Tag kReferencedSops{0x0008, 0x1199};
  static constexpr Tag kReferencedInstance{0x0008, 0x1155};
  static constexpr Tag kFailureReason{0x0008, 0x1197};
  static constexpr Tag kFailedSops{0x0008, 0x1198};
  static constexpr Tag kAnatomicRegion{0x0008, 0x2218};
  static constexpr Tag kAnatomicRegionModifier{0x0008, 0x2220};
  static constexpr Tag kPrimaryStructure{0x0008, 0x2228};
  static constexpr Tag kPrimaryStructureModifier{0x0008, 0x2230};
  static constexpr Tag kPatientName{0x0010, 0x0010};
  static constexpr Tag kPatientId{0x0010, 0x0020};
  static constexpr Tag kIssuerOfPatientId{0x0010, 0x0021};
  static constexpr Tag kPatientBirthDate{0x0010, 0x0030};
  static constexpr Tag kPatientSex{0x0010, 0x0040};
  static constexpr Tag kContrastAgent{0x0018, 0x0010};
  static constexpr Tag kBodyPart{0x0018, 0x0015};
  static constexpr Tag kScanningSequence{0x0018, 0x0020};
  static constexpr Tag kSequenceVariant{0x0018, 0x0021};
  static constexpr Tag kScanOptions{0x0018, 0x0022};
  static constexpr Tag kSequenceName{0x0018, 0x0024};
  static constexpr Tag kRepetitionTime{0x0018, 0x0080};
  static constexpr Tag kEchoTime{0x0018, 0x0081};
  static constexpr Tag kInversionTime{0x0018, 0x0082};
  static constexpr Tag kProtocolName{0x0018, 0x1030};
  static constexpr Tag kViewPosition{0x0018, 0x5101};
  static constexpr Tag kStudyUid{0x0020, 0x000D};
  static constexpr Tag kSeriesUid{0x0020, 0x000E};
  static constexpr Tag kStudyId{0x0020, 0x0010};
  static constexpr Tag kSeriesNumber{0x0020, 0x0011};
  static constexpr Tag kLaterality{0x0020, 0x0060};
  static constexpr Tag kImageLaterality{0x0020, 0x0062};
  static constexpr Tag kInstancesOfStudy{0x0020, 0x1208};
  static constexpr Tag kInstancesOfSeries{0x0020, 0x1209};
  static constexpr Tag kFrameAnatomy{0x0020, 0x9071};
  static constexpr Tag kFrameLaterality{0x0020, 0x9072};
  static constexpr Tag kRequestedProcedure{0x0032, 0x1060};
  static constexpr Tag kRequestedProcedureCode{0x0032, 0x1064};
  static constexpr Tag kPerformedProcedure{0x0040, 0x0254};
  static constexpr Tag kDocumentTitle{0x0042, 0x0010};
  static constexpr Tag kViewCode{0x0054, 0x0220};
  static constexpr Tag kViewModifier{0x0054, 0x0222};
  static constexpr Tag kSharedFrames{0x5200, 0x9229};
  static constexpr Tag kEachFrame{0x5200, 0x9230};
};

}  // namespace calcar::dicom
