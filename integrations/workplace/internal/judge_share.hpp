#pragma once

#include <span>
#include <vector>

#include "engine/knowledge/pack.hpp"
#include "integrations/store/cohort.hpp"

namespace calcar::workplace::internal {

// Kinds of outcome beside those of `engine::ChangeKind`.
inline constexpr const char* kDraft = "draft";
inline constexpr const char* kUnreadable = "unreadable";

/// What other rules would change for the visits of a share; nothing for those that stay as they are.
[[nodiscard]] std::vector<store::CohortChange> judgeShare(const engine::Pack& rules,
                                                          std::span<const store::CohortVisit> visits);

}  // namespace calcar::workplace::internal
