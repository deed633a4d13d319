#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/assessment/verdict.hpp"
#include "engine/assessment/verdict_changes.hpp"
#include "engine/episode/episode.hpp"
#include "engine/result.hpp"

namespace calcar::exchange {

inline constexpr const char* kVisitRecordFormat = "visit-record/1";

/// A document that was signed with a visit, as the record names it.
struct RecordedDocument {
  std::string number;
  std::string kind;
  std::string digest;  ///< SHA-256 of the PDF, in hex
  friend bool operator==(const RecordedDocument&, const RecordedDocument&) = default;
};

/// Which rules spoke.
struct RecordedPack {
  std::string name;
  std::string version;
  std::string hash;
  friend bool operator==(const RecordedPack&, const RecordedPack&) = default;
};

/// A visit as it was signed: what was known, what the rules of then made of it, what went out.
struct SignedVisit {
  engine::Episode episode;
  engine::Moment asOf;
  RecordedPack pack;
  engine::Verdict verdict;
  std::vector<RecordedDocument> documents;
};

/// The record of a visit, assessed with the rules that were used. One line of JSON; same visit, same bytes.
[[nodiscard]] std::string encodeVisitRecord(const SignedVisit& visit);

/// Reads a record again without the rules it was written under: answers that later rules no longer ask stay.
///
/// @errors  Unreadable for what is damaged, Foreign for what a newer Calcar wrote; both name the field
[[nodiscard]] engine::Result<SignedVisit> decodeVisitRecord(std::string_view json);

/// What changes for one visit, the most dangerous first: kinds with what was and what would be, in the words
/// of the format.
[[nodiscard]] std::string encodeChanges(const std::vector<engine::VerdictChange>& changes,
                                        const engine::Verdict& before, const engine::Verdict& after);

/// One of them, as it is read again.
struct ChangeWords {
  std::string kind;
  std::string flag;
  std::string side;
  std::string before;
  std::string after;
  friend bool operator==(const ChangeWords&, const ChangeWords&) = default;
};

/// @errors  Unreadable
[[nodiscard]] engine::Result<std::vector<ChangeWords>> decodeChanges(std::string_view json);

}  // namespace calcar::exchange
