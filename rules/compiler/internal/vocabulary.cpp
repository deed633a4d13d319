#include "rules/compiler/internal/vocabulary.hpp"

#include "rules/compiler/internal/suggest.hpp"

namespace calcar::rules::internal {

const Words kGrades = {"default", "consensus", "very-low", "low", "moderate", "high"};
const Words kUrgencies = {"monitor", "routine", "within-2-weeks", "within-48h", "same-day", "emergency"};
const Words kSafeties = {"allowed", "to-first-pain", "if-walking-is-painless", "blocked"};
const Words kBases = {"published", "derived", "consensus", "default"};
const Words kTypes = {"yes-no", "choice", "number"};
const Words kSections = {"person",       "history",  "pain-behaviour", "risk",         "general-health",
                         "nerves",       "abdomen",  "vessels",        "load",         "gait",
                         "range",        "strength", "palpation",      "special-test", "movement",
                         "old-injuries", "imaging",  "derived"};
const Words kUnits = {"deg", "mm",   "cm",  "m",     "km",          "km/wk", "g",    "kg",     "kg/m2",
                      "N",   "N/kg", "Nm",  "Nm/kg", "ms",          "s",     "min",  "h",      "d",
                      "wk",  "mo",   "a",   "/min",  "/wk",         "/d",    "km/h", "min/km", "points",
                      "%",   "mmHg", "Cel", "h/wk",  "repetitions", "1"};
const Words kQualities = {"meta-analysis", "review",    "cohort",    "case-series",
                          "guideline",     "consensus", "narrative", "default"};
const Words kSexes = {"female", "male", "other"};
const Words kRegions = {"front", "side", "back"};
const Words kLocks = {"impact", "loading", "end-range", "manual", "maximal-strength", "stretching"};
const Words kGuards = {"femoral-neck", "pelvic-bone"};
const Words kModalities = {"radiograph", "mri", "ct", "ultrasound", "bone-scan", "dxa"};
const Words kImagingRegions = {"pelvis-hip",   "pelvis", "hip",   "femur",  "sacrum",
                               "lumbar-spine", "knee",   "other", "unknown"};
const Words kProtocolHints = {
    "fat-suppressed", "t1",      "t2",      "proton-density", "axial",    "coronal", "sagittal", "arthrogram",
    "contrast",       "ap",      "lateral", "cross-table",    "frog-leg", "dunn",    "dunn-45",  "dunn-90",
    "false-profile",  "standing"};
const Words kChainGroups = {"strength", "range",    "endurance", "control",
                            "balance",  "capacity", "posture",   "gait"};
const Words kPurposes = {"mobility", "strength", "stability", "plyometrics", "running", "conditioning"};
const Words kCodeSystems = {"loinc", "snomed-ct"};
const Words kDerivations = {"as-published", "meta-analysis-bounds", "cohort-bounds",
                            "half-weight",  "consensus-default",    "default"};
const Words kScoreMethods = {"value", "sum", "mean", "hundred-minus"};
const Words kChangeKinds = {"detectable", "important", "acceptable"};
const Words kLogMeasures = {"longest-run-14-days", "longest-run-before", "weekly-distance"};

std::string joinedGrades() { return joined(kGrades); }

}  // namespace calcar::rules::internal
