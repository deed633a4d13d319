#pragma once

#include "rules/compiler/internal/authority.hpp"

namespace calcar::rules::internal {

/// The evidence groups of a condition. Numbers become whole micro-nats here, once and for every platform.
///
/// @param around  the authority of the condition, which readings fall back to
[[nodiscard]] std::vector<std::unique_ptr<pack::EvidenceGroupT>> evidenceOf(const Node* node,
                                                                            const Authority& around,
                                                                            Draft& draft);

}  // namespace calcar::rules::internal
