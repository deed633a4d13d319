#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "engine/consultation/journal.hpp"
#include "integrations/store/consultations.hpp"
#include "integrations/workplace/desk.hpp"
#include "plugin/cli/terminal.hpp"

namespace calcar::cli {

/// Visits without names: what can be listed without unsealing anything.
void printVisits(const Terminal& terminal, const std::vector<store::VisitRow>& visits);
/// People, each with the consultations of theirs.
void printPeople(const Terminal& terminal, const std::vector<workplace::Person>& people,
                 const std::vector<std::vector<store::ConsultationRow>>& consultations);
/// The journal, one line an entry.
void printJournal(const Terminal& terminal, const std::vector<engine::Entry>& entries);

/// One line on what became of an action, for a program that waits for it.
[[nodiscard]] std::string acknowledged(const workplace::Done& done);

}  // namespace calcar::cli
