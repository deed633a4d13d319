#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/episode/date.hpp"
#include "engine/episode/pain_quality.hpp"
#include "engine/episode/plan_changes.hpp"
#include "engine/episode/protocol_hint.hpp"
#include "engine/episode/side.hpp"

namespace calcar::engine {

enum class Sex { Unknown, Female, Male, Other };

struct Patient {
  std::string id;      ///< as the record system writes it; empty when none was given
  std::string issuer;  ///< who issued the id
  std::string family;
  std::string given;
  std::optional<Date> birthDate;
  Sex sex = Sex::Unknown;
  std::string contact;
};

/// One marked place of pain; `zone` is a zone id of the pack (`F4`, `L1`, `B3` …).
struct PainMark {
  std::string zone;
  Side side = Side::Unknown;
  std::optional<int> intensity;             ///< numeric rating 0..10
  std::vector<PainQuality> qualities = {};  ///< as far as they were said, each once
  bool spread = false;                      ///< the pain radiates to here from another mark
};

struct Complaint {
  Side side = Side::Unknown;  ///< the affected side
  std::vector<PainMark> pain;
  std::optional<Date> onset;
  std::string inOwnWords;
  /// what the referral asks, in the clinician's words; empty = taken from the assessment
  std::string question;
};

/// Why there is no value.
enum class NoValue { NotAsked, CannotSay, Declined, Blocked };

/// yes/no, number in the finding's unit, or the id of a choice.
using Value = std::variant<bool, double, std::string>;

/// One answer or measurement. A finding with sides carries left or right (both is written as two
/// observations).
struct Observation {
  std::string finding;
  std::optional<Side> side;
  std::variant<Value, NoValue> outcome;
  std::string source;  ///< from where, empty = this consultation
  std::string note;
  std::optional<Date> on;  ///< when it was established, if not at the visit (`hop` done elsewhere)
};

/// “All no, asked aloud”: one spoken act that records every item of a panel whose gate is open.
struct PanelAct {
  std::string panel;
  std::optional<Moment> at;  ///< when it was said, if not at the start of the visit
  std::string answeredBy;    ///< empty = the patient
};

struct Clinician {
  std::string name;
  std::string role;
  std::string registration;
};

/// One filled-in scale of an outcome measure: its total as the form gives it, or the items by number.
struct Score {
  std::string instrument;
  std::string scale;
  std::optional<double> total;
  std::vector<std::optional<double>> items;  ///< in the form's order; empty = not answered
  std::vector<std::string> activities;       ///< patient-chosen activities (PSFS), one per item
  std::string source;                        ///< paper, or the system it came from
  std::optional<Date> on;                    ///< when it was filled in, if not at the visit
};

/// One loading session as the person reports it: pain 0..10 while doing it and after it.
struct LoadTrial {
  Date on;
  int during = 0;
  int after = 0;
  std::optional<bool> settled;  ///< back to where it was within the rule's hours; empty = not asked
};

/// How the phase of a programme went since the visit before.
struct PhaseReport {
  std::string programme;
  std::string phase;
  std::optional<Date> since;
  std::vector<LoadTrial> trials;         ///< oldest first
  std::map<std::string, bool> criteria;  ///< exit criteria of the phase that were asked: met or not
};

struct Visit {
  Moment when;
  Clinician clinician;
  std::string place;
  std::vector<PanelAct> panels;
  std::vector<Observation> observations;
  std::vector<Score> scores;
  std::optional<PhaseReport> progress;
};

enum class Sport { Running, Walking, Cycling, Swimming, AquaRunning, Strength, CrossTrainer, Rowing, Other };

/// One session of the training diary.
struct TrainingSession {
  Date day;
  std::string start;  ///< local time "07:40", or empty
  Sport sport = Sport::Running;
  std::optional<double> km;
  std::optional<double> minutes;
  std::optional<double> climb;  ///< m
  std::optional<bool> speed;    ///< intervals, tempo or race; empty = not recorded
  std::string source;           ///< the file it came from, or empty when typed in
};

/// What the person has at home and how often there is time.
struct Means {
  std::optional<std::vector<std::string>>
      equipment;  ///< equipment words of the pack; empty optional = not asked
  std::optional<int> daysPerWeek;
};

enum class Modality { Radiograph, Mri, Ct, Ultrasound, BoneScan, Dxa, Other };

/// A person compared the identity in the headers of a study with that of the record, side by side, and
/// answers for it that both are one person.
struct IdentityConfirmation {
  std::string by;
  Date on;
  std::string reason;
  std::string identity;  ///< digest of the two identities that were compared; of no others it says anything
  friend bool operator==(const IdentityConfirmation&, const IdentityConfirmation&) = default;
};

/// What is known of one imaging study. Metadata only.
struct ImagingStudy {
  std::string uid;
  std::optional<Date> date;
  Modality modality = Modality::Other;
  std::string region;  ///< region id of the pack, `unknown` or `other`
  Side side = Side::Unknown;
  std::string description;
  std::string readBy;  ///< who reported it; empty = no report known
  std::string result;  ///< the report's own words
  int series = 0;
  int instances = 0;
  std::string setAside;                     ///< why it is not attached; empty = attached
  std::vector<ProtocolHint> protocol = {};  ///< as far as it is told, each once
  std::optional<IdentityConfirmation> confirmed = {};
};

/// A named, dated finding that closes a raised flag (a reported MRI, a surgeon's clearance).
struct Clearance {
  std::string flag;
  std::string finding;  ///< a clearing finding that the rule declares
  std::string value;
  std::string by;
  Date on;
};

/// The clinician's decision against a raised flag, with the reason.
struct Override {
  std::string flag;
  std::string reason;
  std::string by;
  Date on;
};

/// Whom a letter goes to, and the call that goes with an urgent one.
struct Receiver {
  std::string name;
  std::string role;
  std::string organisation;
  std::string phone;
  std::string calledAt;  ///< when and by whom the receiver was phoned; empty = not phoned
};

/// One complaint of one person over any number of visits.
struct Episode {
  Patient patient;
  Complaint complaint;
  std::vector<Visit> visits;  ///< ordered by `when`
  std::vector<ImagingStudy> imaging;
  std::vector<Clearance> clearances;
  std::vector<Override> overrides;
  std::vector<TrainingSession> training;  ///< oldest first
  Means means;
  std::vector<PhaseChanges> planChanges;  ///< at most one per phase
  Receiver receiver;
  std::string callBack;                       ///< the sender's number for questions
  std::map<std::string, std::string> record;  ///< free text of the record by part, see `recordParts`
};

/// The parts of the record that documents print as they were written. A missing part prints as not recorded.
/// consent, wishes, goals, medication, allergies, past-history, care-so-far, outcome-scores, treatment,
/// reaction, explained, repeated-back, copies, hypothesis
[[nodiscard]] const std::vector<std::string>& recordParts();

[[nodiscard]] std::string_view toText(Sex sex);
[[nodiscard]] std::string_view toText(NoValue reason);
[[nodiscard]] std::string_view toText(Modality modality);
[[nodiscard]] std::string_view toText(Sport sport);
[[nodiscard]] std::optional<Sex> parseSex(std::string_view text);
[[nodiscard]] std::optional<NoValue> parseNoValue(std::string_view text);
[[nodiscard]] std::optional<Modality> parseModality(std::string_view text);
[[nodiscard]] std::optional<Sport> parseSport(std::string_view text);

}  // namespace calcar::engine
