#pragma once

#include <cstddef>

#include "engine/consultation/journal.hpp"
#include "engine/report/words.hpp"

namespace calcar::workplace::internal {

/// What is known of the complaint as a whole: side, words, places of pain, imaging, decisions, free text.
[[nodiscard]] std::vector<engine::Block> complaintBlocks(const engine::Words& words,
                                                         const engine::Snapshot& now);

/// What was found at one visit, in words: everything that was answered, measured, said and scored, whether or
/// not today's rules still ask it.
[[nodiscard]] std::vector<engine::Block> visitBlocks(const engine::Words& words, const engine::Visit& visit);

/// “Signed by Nora Berg on 20 November 2026, 11:05, version 2”.
[[nodiscard]] std::string stateWords(const engine::Words& words, const engine::VisitStatus& status);

}  // namespace calcar::workplace::internal
