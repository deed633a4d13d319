#pragma once

#include <string>
#include <vector>

namespace calcar::rules::internal {

// The closed lists of the rule language. Lists that stand for an enum of the pack have its order.

using Words = std::vector<std::string>;

extern const Words kGrades;     ///< pack::Grade
extern const Words kUrgencies;  ///< pack::Urgency, from `monitor`, which is 1
extern const Words kSafeties;   ///< pack::Safety
extern const Words kBases;      ///< pack::Basis
extern const Words kTypes;      ///< pack::ValueType
extern const Words kSections;
extern const Words kUnits;
extern const Words kQualities;
extern const Words kSexes;
extern const Words kRegions;  ///< views of the pain map: front, side, back
extern const Words kLocks;
extern const Words kGuards;
extern const Words kModalities;
extern const Words kImagingRegions;
extern const Words kProtocolHints;  ///< what a header may tell of how a study was made
extern const Words kChainGroups;
extern const Words kPurposes;
extern const Words kCodeSystems;
extern const Words kDerivations;
extern const Words kScoreMethods;  ///< pack::ScoreMethod
extern const Words kChangeKinds;   ///< pack::ChangeKind
extern const Words kLogMeasures;   ///< pack::LogMeasure, from the second on

[[nodiscard]] std::string joinedGrades();

}  // namespace calcar::rules::internal
