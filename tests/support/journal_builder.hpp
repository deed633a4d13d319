#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include "engine/consultation/consultation.hpp"
#include "tests/support/episode_builder.hpp"
#include "tests/support/hip_pack.hpp"

namespace calcar::testing {

/// Types into a consultation as one workplace does.
class Typist {
 public:
  explicit Typist(engine::Consultation& consultation, std::string workplace = "room-1")
      : m_consultation(consultation), m_workplace(std::move(workplace)) {}

  [[nodiscard]] engine::Result<engine::Entry> propose(engine::Action action) const {
    return m_consultation.propose(hipPack(), std::move(action), author(), moment("2026-11-20T10:15"),
                                  m_workplace + '-' + std::to_string(m_consultation.sequence() + 1));
  }
  /// Does it. @returns the entry; throws when it was refused
  engine::Entry does(engine::Action action) {
    auto entry = propose(std::move(action));
    if (!entry) {
      throw std::runtime_error(entry.error().where + ": " + entry.error().detail);
    }
    if (!m_consultation.accept(*entry)) {
      throw std::runtime_error("not the next entry");
    }
    return *entry;
  }
  engine::Entry edits(engine::Edit edit, bool continues = false) {
    return does(engine::MakeEdit{std::move(edit), continues});
  }
  engine::Entry starts(const std::string& visit, std::string_view when = "2026-11-20T10:00") {
    return does(engine::StartVisit{visit, moment(when), author().clinician, "clinic"});
  }
  void signs() {
    does(engine::Review{});
    does(engine::Sign{author().clinician, "facts", "pack", {}});
  }

  [[nodiscard]] engine::Author author() const {
    return {{"Nora Berg", "physiotherapist", "P007"}, m_workplace};
  }

 private:
  engine::Consultation& m_consultation;
  std::string m_workplace;
};

inline engine::Edit yes(std::string finding, std::optional<engine::Side> side = {}) {
  return engine::AnswerFinding{{std::move(finding), side, engine::Value(true), {}, {}, {}}};
}

}  // namespace calcar::testing
