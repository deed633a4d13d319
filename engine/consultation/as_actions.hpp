#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/consultation/journal.hpp"

namespace calcar::engine {

/// What a person would have done to write this episode: so a case from elsewhere becomes a consultation like
/// any other. The last visit stays open.
///
/// @param newVisitId  gives each visit its name
[[nodiscard]] std::vector<Action> actionsOf(const Episode& episode,
                                            const std::function<std::string()>& newVisitId);

}  // namespace calcar::engine
