#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "rules/compiler/internal/draft.hpp"
#include "rules/compiler/internal/fields.hpp"

namespace calcar::rules::internal {

/// On whose authority something is stated. Parts that were left out come from what stands around it.
struct Authority {
  std::vector<std::string> because;
  std::optional<pack::Grade> grade;
  std::string review;

  // What was stated at all, if only wrongly: that has been reported and is not missing.
  bool statesBecause = false;
  bool statesGrade = false;
  bool statesReview = false;

  [[nodiscard]] std::unique_ptr<pack::ProvenanceT> toPack() const;
};

/// Reads `because`, `grade` and `review`.
///
/// @param around  the statement this one is part of, or the `defaults` of its file
[[nodiscard]] Authority authorityOf(const Fields& fields, const Authority& around, Draft& draft);

/// The same for a statement that stands on its own: a missing part is reported.
[[nodiscard]] Authority wholeAuthorityOf(const Fields& fields, const Authority& around, Draft& draft);

/// The `defaults` of a file that is a list.
[[nodiscard]] Authority defaultsOf(const Node* node, Draft& draft);

/// “none”, or name, role and date.
[[nodiscard]] std::string reviewOf(const Node* node, Log& log);

[[nodiscard]] std::optional<pack::Grade> gradeOf(const Node* node, Log& log);

}  // namespace calcar::rules::internal
