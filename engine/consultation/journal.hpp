#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/consultation/edit.hpp"

namespace calcar::engine {

/// Who did it, where.
struct Author {
  Clinician clinician;
  std::string workplace;  ///< the machine, as the clinic calls it
};

enum class VisitState { Draft, Reviewed, Signed, Amended };

[[nodiscard]] std::string_view toText(VisitState state);
[[nodiscard]] std::optional<VisitState> parseVisitState(std::string_view text);

/// A document that was signed: its number, and what it said.
struct SignedDocument {
  std::string number;
  std::string kind;    ///< `note`, `referral`, `plan`, `advice`
  std::string digest;  ///< SHA-256 of the PDF, in hex
};

// ---- what is written into the journal

/// The person is here again.
struct StartVisit {
  std::string id;
  Moment when;
  Clinician clinician;
  std::string place;
};
struct MakeEdit {
  Edit edit;
  /// goes on with the edit before it (the next letter of a text): one step for undo
  bool continues = false;
};
/// Takes back, or brings back, the step that the entry with this number began.
struct Undo {
  std::int64_t entry = 0;
};
struct Redo {
  std::int64_t entry = 0;
};
/// Somebody read the visit through.
struct Review {};
/// The visit is finished. What is signed is never changed; see `Amend`.
struct Sign {
  Clinician by;
  std::string facts;  ///< SHA-256 of the episode as it was signed, in hex
  std::string pack;   ///< hash of the rules that were used
  std::vector<SignedDocument> documents;
};
/// Opens a signed visit again, for a reason. The signed version stays as it is.
struct Amend {
  std::size_t visit = 0;
  std::string reason;
};
/// The record of this person was joined with another one, or parted from it again.
struct NoteMerge {
  std::string merge;  ///< its id in the store
  std::string otherId;
  bool undone = false;
  Patient patient;  ///< who the record is of from now on
};

using Action = std::variant<StartVisit, MakeEdit, Undo, Redo, Review, Sign, Amend, NoteMerge>;

/// One line of the journal. What is here happened, and is on disk before the next one is handled.
struct Entry {
  std::int64_t sequence = 0;  ///< 1, 2, 3 … within the consultation
  std::string id;             ///< its maker's name for it: the same entry sent twice is one
  Moment at;
  Author author;
  Action action;
};

/// How one visit stands.
struct VisitStatus {
  std::string id;
  VisitState state = VisitState::Draft;
  int version = 0;  ///< of the last signature; 0 = never signed
  std::string signedBy;
  std::optional<Moment> signedAt;
  std::string amendReason;  ///< why it is open again; empty when it is not
  std::vector<SignedDocument> documents;
};

/// Everything about a consultation after the entry `sequence`: where reading starts, so that nobody needs the
/// whole journal.
struct Snapshot {
  std::int64_t sequence = 0;
  Episode episode;
  Judgements judgements;
  std::vector<VisitStatus> visits;  ///< one for each visit of the episode, in its order
  std::optional<std::size_t> open;  ///< the visit that takes edits
  std::vector<NoteMerge> merges;    ///< those in force: shown as a banner
};

}  // namespace calcar::engine
