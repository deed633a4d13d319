#pragma once

#include <string>
#include <vector>

#include "engine/episode/episode.hpp"
#include "integrations/dicom/person_match.hpp"
#include "integrations/dicom/scan.hpp"

namespace calcar::dicom {

/// Whose a study is, and on whose word.
struct Belonging {
  PersonVerdict verdict = PersonVerdict::Insufficient;
  std::vector<PersonDoubt> doubts;
  bool confirmed = false;         ///< somebody compared exactly these two identities and confirmed them
  bool confirmedAnother = false;  ///< the study is confirmed in the case, but for other identities than these

  [[nodiscard]] bool isOfThisPerson() const { return verdict == PersonVerdict::Match || confirmed; }
};

/// A digest of both identities with everything in them by which persons are told apart: 32 hexadecimal
/// digits. A confirmation holds for one digest, so that it ends when a study with the same identifier names
/// another person, and when the record itself becomes that of another person.
[[nodiscard]] std::string identityDigest(const Person& images, const engine::Patient& record);

/// Compares the person of a study with that of the episode, and looks for a confirmation in the episode.
[[nodiscard]] Belonging belongingOf(const Study& study, const engine::Episode& episode);

/// Why a study cannot be taken for one of this person, in a sentence without any value; empty when it can.
[[nodiscard]] std::string toText(const Belonging& belonging);

}  // namespace calcar::dicom
