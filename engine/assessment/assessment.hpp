#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/criteria/criteria.hpp"

namespace calcar::engine {

using pack::Grade;
using pack::Urgency;

// ---- red flags

enum class FlagState { NotApplicable, Undecided, NotRaised, Raised, Cleared, Overridden };

struct FlagAssessment {
  std::string flag;
  FlagState state = FlagState::Undecided;
  Urgency forced = Urgency::None;    ///< of a raised flag: the highest level whose conditions are met
  Urgency possible = Urgency::None;  ///< the highest level that open answers could still bring
  std::string level;                 ///< id of the urgency step that is forced
  std::optional<Side> side;          ///< the side it concerns; none for systemic flags
  bool remembered = false;           ///< raised at an earlier visit and not closed since
  std::vector<Deciding> decidedBy;
  std::vector<FindingSet> wouldRaise;
  std::vector<FindingSet> wouldSettle;
  /// of a raised flag: smallest sets that would lift it to a higher level
  std::vector<FindingSet> wouldEscalate;
  std::string closedBy;  ///< name of the person behind a clearance or override
  std::optional<Date> closedOn;
  std::string closedReason;    ///< the clearing finding's id, or the reason of the override
  std::string closureRefused;  ///< why a clearance in the record does not count, for people
};

/// A way to narrow the disposition: answering these findings of this flag.
struct Settling {
  std::string flag;
  FindingSet findings;
  Urgency could;  ///< the urgency that a positive answer would bring
};

struct Disposition {
  Urgency forced = Urgency::None;
  Urgency possible = Urgency::None;
  /// raised flags (or conditions, for routine referrals) at the forced level
  std::vector<std::string> forcedBy;
  std::vector<Settling> settledBy;  ///< sorted by `could`, highest first, then by number of findings
};

enum class PanelState { NotForThisPerson, Open, Complete };

struct PanelProgress {
  std::string panel;
  PanelState state = PanelState::Open;
  int answered = 0;
  int total = 0;
  FindingSet open;
  FindingSet positive;
};

struct TestSafety {
  std::uint32_t finding;
  pack::Safety grade = pack::Safety::Allowed;
  std::string flag;  ///< the flag that guards it; empty when allowed
};

// ---- differential

struct Contribution {
  std::string group;
  std::string reading;
  bool present = false;
  std::int64_t microNats = 0;
  pack::Basis basis = pack::Basis::Published;
  Grade grade = Grade::VeryLow;
  std::vector<Deciding> decidedBy;
};

struct ConditionAssessment {
  std::string condition;
  std::optional<Side> side;
  /// the marked zone that gave the prior; empty when only the region is known
  std::string zone;
  bool probabilityShown = false;  ///< false outside the scope of the studies
  int permille = 0;               ///< probability
  int lowPermille = 0;            ///< 95 % interval
  int highPermille = 0;
  std::int64_t priorMicroNats = 0;
  std::int64_t logitMicroNats = 0;
  std::int64_t standardErrorMicroNats = 0;
  Grade grade = Grade::Default;             ///< the weakest of prior and contributions that carries weight
  std::vector<Contribution> contributions;  ///< non-zero first by size; those that speak against are negative
  std::vector<std::string> notAsked;        ///< ids of readings that are open
};

/// One open answer that would put another condition first.
struct RankChange {
  std::uint32_t finding = 0;
  std::optional<Side> side;
  bool yes = true;
  std::string first;  ///< the condition that would then be first
  int permille = 0;   ///< its probability then
};

struct ScopeBreach {
  std::string limit;
  std::vector<Deciding> decidedBy;
};

// ---- kinetic chain, load

/// Ordered by weight. `Observed`: recorded and compared with nothing, because nothing is known to compare it
/// with.
enum class ChainState { NotScreened, Observed, Clear, WithinError, Deficit };

struct ChainFinding {
  std::uint32_t finding;
  ChainState state = ChainState::NotScreened;
  std::optional<double> left;
  std::optional<double> right;
  std::optional<double> whole;  ///< tests without sides
  std::optional<Side> deficitSide;
  std::optional<double> amount;  ///< how far below (or above) the cut-off, or the side difference
  bool bySideDifference = false;
  std::optional<double> cutoff;
  std::optional<double> error;
  Grade grade = Grade::VeryLow;
  std::optional<double> normMean;  ///< of people like this one, same position
  std::optional<double> normDeviation;
  std::optional<double> sideDifference;  ///< right minus left
  std::optional<int> retestWeeks;
};

struct SegmentAssessment {
  std::string segment;
  ChainState state = ChainState::NotScreened;
  std::vector<ChainFinding> findings;
  FindingSet oldInjuries;  ///< positive ones: they raise the priority of testing, nothing else
};

/// One deficit of the chain in the order in which it is worth training.
struct TrainingTarget {
  std::string segment;
  std::uint32_t finding = 0;
  std::optional<Side> side;
  std::vector<std::string> reasons;    ///< text ids "target-reason.<id>"
  std::vector<std::string> exercises;  ///< not locked and not contraindicated, easiest first
  std::optional<Date> retest;
  std::optional<double> realChange;  ///< the smallest change beyond error, in the finding's unit
};

enum class SpikeState { NotAsked, NoBaseline, WithinUsual, Spike };

/// One calendar week, Monday to Sunday.
struct TrainingWeek {
  Date monday;
  double runKm = 0;
  double runMinutes = 0;
  double otherMinutes = 0;
  int runs = 0;
  int restDays = 0;
  double longestKm = 0;
  bool whole = true;  ///< false for the week of the assessment, and before the log begins
};

struct SessionSpike {
  Date day;
  double km = 0;
  double longestBefore = 0;
  int ratioPercent = 0;
  std::string band;
};

struct LoadAssessment {
  SpikeState state = SpikeState::NotAsked;
  std::optional<int> ratioPercent;  ///< longest recent run against the longest of the 30 days before
  std::string band;
  double hazardRatio = 0;
  double low = 0;
  double high = 0;
  std::vector<TrainingWeek> weeks;           ///< of the training log, oldest first, the last 16 at most
  std::vector<SessionSpike> spikes;          ///< runs of the last 90 days beyond the rule, newest first
  std::optional<double> longestRun30Days;    ///< km, up to the day of assessment
  std::optional<double> weeklyKm;            ///< mean of the last four whole weeks
  std::optional<int> crossTrainingPermille;  ///< share of minutes of the last four whole weeks
  std::optional<int> speedPermille;          ///< share of running minutes or km, when recorded
  std::optional<double> climbPerKm;          ///< m per km run, when recorded
  std::optional<int> restDaysPerWeek;        ///< fewest in the last four whole weeks
};

// ---- imaging, next step, programme

struct StudyVerdict {
  std::string uid;
  bool answers = false;
  /// Text ids "imaging-reason.<id>": wrong-side, side-unknown, wrong-region, too-old, before-onset,
  /// onset-unknown, not-read, no-date, cannot-answer.
  std::vector<std::string> reasons;
  std::optional<int> ageDays;
  /// What the rule wants the protocol to show and the study's header does not tell: of each entry one
  /// protocol hint would do. Never a reason against the study. Empty for a study without a header.
  std::vector<std::vector<std::string>> notTold = {};
  /// It is the study that comes first, or a part of it, made in this episode on the right side: it needs no
  /// repeat, whatever its result.
  bool ofFirst = false;
};

struct ImagingReview {
  std::string question;
  std::string becauseOf;              ///< the flag or condition that asks
  std::vector<StudyVerdict> studies;  ///< attached studies only
  bool answered = false;
  /// The first study exists on the right side and region, whatever its result. A study of the pelvis and one
  /// of the hip together are one of both.
  bool firstDone = false;
};

struct NextStep {
  enum class Kind { Panel, Finding };
  Kind kind = Kind::Finding;
  std::string id;       ///< panel, or the first of the findings
  FindingSet findings;  ///< what the step would answer
  int minutesTenths = 0;
  std::vector<std::string> flags;  ///< undecided flags it helps to decide
  std::vector<std::string> conditions;
  int milliBitsPerMinute = 0;  ///< expected information; 0 for red-flag steps
};

struct PlannedDose {
  const pack::Dose* dose;
};

struct RemovedExercise {
  std::string exercise;
  /// the locked part, or empty when the exercise itself is contraindicated
  std::string part;
  std::string flag;            ///< the flag that locks it, or empty
  std::string equipment = {};  ///< the piece that is missing, or empty
  std::string instead = {};    ///< the exercise that stands in for it, or empty
};

struct PlannedPhase {
  std::string phase;
  std::vector<PlannedDose> doses;  ///< as the rules give them, without what is removed
  /// what the clinician changed; an added exercise only as long as it can be done
  PhaseChanges changes = {};
};

enum class ProgrammeState { None, Offered, PartlyLocked, Locked, OutsideScope };

struct ProgrammeAssessment {
  ProgrammeState state = ProgrammeState::None;
  std::string programme;  ///< also named when locked: what would be offered
  std::string condition;
  std::vector<PlannedPhase> phases;  ///< empty unless offered or partly locked
  std::vector<RemovedExercise> removed;
  bool runningOffered = false;
  std::vector<std::string> crossTraining;
  std::vector<std::string> lockedParts;
  std::vector<std::string> lockedBy;      ///< raised flags
  std::vector<std::string> chainTargets;  ///< exercise ids for deficits of the chain, not locked
  std::vector<std::string> mechanics;     ///< running cues, advice ids
  std::string clearedBy;                  ///< whose clearance opened a programme that needs one
  std::optional<Date> clearedOn;
};

// ---- outcome measures, follow-up

struct ScorePoint {
  Date on;
  std::optional<double> value;
  int answered = 0;
  int items = 0;
  std::string refused;  ///< text id "score-refused.<id>" when there is no value
};

enum class ChangeVerdict { NotComparable, WithinError, Better, Worse, ErrorUnknown };

struct OutcomeAssessment {
  std::string instrument;
  std::string scale;               ///< "summary" for the mean of all scales
  std::vector<ScorePoint> points;  ///< oldest first
  std::optional<double> changeSinceFirst;
  std::optional<double> changeSinceLast;
  ChangeVerdict sinceFirst = ChangeVerdict::NotComparable;
  ChangeVerdict sinceLast = ChangeVerdict::NotComparable;
  std::optional<bool> important;   ///< the change since the first reaches what people notice
  std::optional<bool> acceptable;  ///< the last value is a state that people are content with
};

enum class TrialVerdict { Pass, Hold, Fail };
enum class PhaseAdvice { NotReported, Advance, Stay, StepBack, Review };

struct FindingChange {
  std::uint32_t finding = 0;
  std::optional<Side> side;
  std::string before;  ///< as recorded: yes, no, a number or a choice
  std::string after;
  ChangeVerdict verdict = ChangeVerdict::NotComparable;
};

/// What changed since the visit before.
struct FollowUp {
  std::optional<Date> previous;
  std::vector<FindingChange> changes;
  std::vector<std::string> newFlags;  ///< raised now and not at the visit before
  std::string programme;
  std::string phase;
  PhaseAdvice advice = PhaseAdvice::NotReported;
  std::vector<TrialVerdict> trials;
  std::vector<std::string> unmetCriteria;  ///< exit criteria not met or not asked
  std::vector<std::string> referBecause;   ///< text ids "refer-because.<id>"
};

/// Something in the record that contradicts itself; shown first, blocks signing.
struct Contradiction {
  std::string id;  ///< text id "contradiction.<id>"
  std::string where;
};

struct Assessment {
  std::string packName;
  std::string packVersion;
  std::string packHash;
  std::string packReview;
  Moment asOf;
  Disposition disposition;
  std::vector<Contradiction> contradictions;
  std::vector<FlagAssessment> flags;  ///< pack order; raised first within the documents, not here
  std::vector<PanelProgress> panels;
  std::vector<TestSafety> testSafety;         ///< every finding whose grade is not Allowed
  std::vector<std::string> suspectedSerious;  ///< ids of raised flags by urgency, without probability
  std::vector<ScopeBreach> outsideScope;
  std::vector<ConditionAssessment> conditions;  ///< most probable first
  std::vector<RankChange> rankChanges;          ///< single answers that would change which is first
  std::vector<SegmentAssessment> chain;
  std::vector<TrainingTarget> trainFirst;  ///< most worthwhile first
  LoadAssessment load;
  std::vector<ImagingReview> imaging;
  std::vector<NextStep> nextSteps;  ///< best first
  ProgrammeAssessment programme;
  std::vector<OutcomeAssessment> outcomes;
  FollowUp followUp;
};

/// What the knowledge says of an episode at a moment. Pure: no clock, no files, no global state; same input,
/// same result, bit for bit, with every compiler.
[[nodiscard]] Assessment assess(const Pack& pack, const Episode& episode, Moment asOf);

}  // namespace calcar::engine
