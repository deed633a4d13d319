#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/episode/episode.hpp"
#include "engine/knowledge/pack.hpp"
#include "engine/result.hpp"

namespace calcar::engine {

// ---- edits of the open visit

/// Records an answer or measurement; takes the place of the one for the same finding and side.
struct AnswerFinding {
  Observation observation;
};
/// Takes an answer back: as if it had not been asked at this visit.
struct ForgetFinding {
  std::string finding;
  std::optional<Side> side;
};
/// “All no, asked aloud”.
struct SpeakPanel {
  PanelAct act;
};
struct ForgetPanel {
  std::string panel;
};
/// Takes the place of the score of the same instrument and scale.
struct RecordScore {
  Score score;
};
struct ForgetScore {
  std::string instrument;
  std::string scale;
};
struct ReportProgress {
  std::optional<PhaseReport> report;  ///< nothing = takes it back
};
/// Who sees the person at this visit, and where.
struct SetClinician {
  Clinician clinician;
  std::string place;
};

// ---- edits of the complaint and of what belongs to the person

/// Corrects the person's own data. Another person is another consultation: see `checkEdit`.
struct SetPatient {
  Patient patient;
};
struct SetSide {
  Side side = Side::Unknown;
};
struct SetOnset {
  std::optional<Date> onset;
};
struct SetWords {
  std::string words;
};
struct SetQuestion {
  std::string question;
};
/// Takes the place of the mark of the same zone and side.
struct MarkPain {
  PainMark mark;
};
struct ErasePain {
  std::string zone;
  Side side = Side::Unknown;
};
/// Takes the place of the study with the same uid.
struct AttachStudy {
  ImagingStudy study;
};
struct ForgetStudy {
  std::string uid;
};
struct ClearFlag {
  Clearance clearance;
};
struct WithdrawClearance {
  std::string flag;
  std::string finding;
};
struct OverrideFlag {
  Override decision;
};
struct WithdrawOverride {
  std::string flag;
};
struct SetTraining {
  std::vector<TrainingSession> sessions;  ///< the whole diary, oldest first
};
struct SetMeans {
  Means means;
};
/// What the clinician changed in one phase of a programme, whole; nothing changed takes it back. Takes the
/// place of what was changed in the same phase.
struct SetPhaseChanges {
  PhaseChanges changes;
};
struct SetReceiver {
  Receiver receiver;
};
struct SetCallBack {
  std::string number;
};
/// One part of the record's free text, whole; empty takes it away.
struct SetRecordText {
  std::string part;
  std::string text;
};

// ---- what the clinician makes of what the tool says

/// The clinician's own hypothesis is in, or is left out on purpose; only then is the list of conditions
/// shown. The words themselves are the record's part “hypothesis”.
struct SettleHypothesis {
  bool skipped = false;
};
enum class SuggestionKind { Condition, RedFlag, NextStep, Imaging, Programme, Exercise, Referral };
enum class SuggestionAction { Accepted, Rejected, Deferred };
/// What became of one suggestion, and why. For the audit trail and the feedback of those who write rules.
struct DecideSuggestion {
  SuggestionKind kind = SuggestionKind::Condition;
  std::string suggestion;  ///< id of the pack
  SuggestionAction action = SuggestionAction::Accepted;
  std::string reason;  ///< needed where an urgent flag is rejected
};

/// Everything that can be typed, clicked or drawn. Each edit says what holds afterwards, not what to add to
/// what was there: applied twice it is applied once.
using Edit = std::variant<AnswerFinding, ForgetFinding, SpeakPanel, ForgetPanel, RecordScore, ForgetScore,
                          ReportProgress, SetClinician, SetPatient, SetSide, SetOnset, SetWords, SetQuestion,
                          MarkPain, ErasePain, AttachStudy, ForgetStudy, ClearFlag, WithdrawClearance,
                          OverrideFlag, WithdrawOverride, SetTraining, SetMeans, SetPhaseChanges, SetReceiver,
                          SetCallBack, SetRecordText, SettleHypothesis, DecideSuggestion>;

/// What an edit is about: `answer/night-pain`, `answer/hip-flexion/left`, `record/consent`. Two edits with
/// the same target cannot both hold; edits with other targets do not touch each other.
[[nodiscard]] std::string targetOf(const Edit& edit);

/// The word for its kind, as it is stored: `answer-finding`, `set-side` …
[[nodiscard]] std::string_view kindOf(const Edit& edit);

/// Whether it belongs to one visit; the others belong to the whole consultation.
[[nodiscard]] bool isOfVisit(const Edit& edit);

/// Whether the edit may be made: ids the pack knows, values of the right type within their range, sides where
/// they belong, dates in order, reasons given, no exercise added that is locked or contraindicated, and the
/// same person as before.
///
/// @errors  UnknownId, WrongType, WrongSide, OutOfRange, WrongOrder, WrongContext (another id, or another
/// birth
///          date together with another name), Refused (no reason, or an exercise that cannot be done), each
///          naming the field
[[nodiscard]] Result<void> checkEdit(const Pack& pack, const Episode& episode, std::size_t visit,
                                     const Edit& edit);

/// What is decided beside the episode.
struct Judgements {
  std::optional<SettleHypothesis> hypothesis;
  std::vector<DecideSuggestion> decisions;  ///< in order; the last word on a suggestion holds
};

/// Applies a checked edit. Never fails: what an undone edit was about is simply no longer there.
///
/// @param visit  index of the visit that is open
void applyEdit(Episode& episode, Judgements& judgements, std::size_t visit, const Edit& edit);

[[nodiscard]] std::string_view toText(SuggestionKind kind);
[[nodiscard]] std::string_view toText(SuggestionAction action);
[[nodiscard]] std::optional<SuggestionKind> parseSuggestionKind(std::string_view text);
[[nodiscard]] std::optional<SuggestionAction> parseSuggestionAction(std::string_view text);

}  // namespace calcar::engine
