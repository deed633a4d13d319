#include <algorithm>

#include "engine/episode/folded_words.hpp"
#include "integrations/exchange/journal_json.hpp"
#include "integrations/store/patients.hpp"
#include "integrations/workplace/desk.hpp"

namespace calcar::workplace {
namespace {

engine::Result<Person> personIn(const store::StoredPatient& stored) {
  auto patient = exchange::decodePatient(stored.payload);
  if (!patient) {
    return tl::unexpected(patient.error());
  }
  return Person{stored.id, std::move(*patient), stored.mergedInto};
}

bool sameWords(const std::string& left, const std::string& right) {
  return engine::foldedWords(left) == engine::foldedWords(right);
}

/// Name and birth date as far as both are known: an id alone opens no record (hazard H03).
bool mayBeSame(const engine::Patient& left, const engine::Patient& right) {
  const bool births = !left.birthDate || !right.birthDate || *left.birthDate == *right.birthDate;
  return births && sameWords(left.family, right.family) && sameWords(left.given, right.given);
}

}  // namespace

engine::Result<std::vector<Person>> Desk::search(std::string_view words, std::size_t limit) {
  const std::scoped_lock lock(m_turn);
  if (const auto unlocked = ready(); !unlocked) {
    return tl::unexpected(unlocked.error());
  }
  const auto found = store::Patients(*m_store).search(words, limit);
  if (!found) {
    return tl::unexpected(found.error());
  }
  std::vector<Person> people;
  for (const store::StoredPatient& stored : *found) {
    auto one = personIn(stored);
    if (!one) {
      return tl::unexpected(one.error());
    }
    people.push_back(std::move(*one));
  }
  return people;
}

engine::Result<Person> Desk::person(const std::string& id) {
  const std::scoped_lock lock(m_turn);
  if (const auto unlocked = ready(); !unlocked) {
    return tl::unexpected(unlocked.error());
  }
  const auto stored = store::Patients(*m_store).read(id);
  return stored ? personIn(*stored) : tl::unexpected(stored.error());
}

engine::Result<Person> Desk::findOrAdd(const engine::Patient& patient) {
  const std::scoped_lock lock(m_turn);
  if (const auto unlocked = ready(); !unlocked) {
    return tl::unexpected(unlocked.error());
  }
  const store::Patients patients(*m_store);
  if (!patient.id.empty()) {
    const auto known = patients.withId(patient.issuer, patient.id);
    if (!known) {
      return tl::unexpected(known.error());
    }
    if (*known) {
      auto one = personIn(**known);
      if (one && !mayBeSame(one->patient, patient)) {
        return tl::unexpected(engine::Error{engine::ErrorCode::WrongContext, "patient",
                                            "the record with this id has another name or birth date; compare "
                                            "both before anything is stored"});
      }
      return one;
    }
  }
  const auto added = patients.add(actor(), patient, exchange::encodePatient(patient));
  return added ? person(*added) : tl::unexpected(added.error());
}

}  // namespace calcar::workplace
