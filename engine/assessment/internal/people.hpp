#pragma once

#include <optional>
#include <string_view>

#include "engine/assessment/internal/packed.hpp"
#include "engine/criteria/facts.hpp"

namespace calcar::engine::internal {

/// Whom a cut-off or a norm has to speak of.
struct Person {
  std::string_view sex;    ///< empty when unknown
  std::optional<int> age;  ///< completed years
};

[[nodiscard]] Person personOf(const Facts& facts);

/// Whether numbers for this sex and these ages hold for the person; an unknown sex or age suits no limit.
///
/// @param from, to  completed years, both included; 0 and 0 for every age, 0 as `to` for no upper end
[[nodiscard]] bool suits(const Person& person, std::string_view sex, std::uint32_t from, std::uint32_t to);

/// The cut-off or norm that speaks of people like this one most precisely; the first among equals, or none.
template <typename Table>
[[nodiscard]] const Table* mostPrecise(const flatbuffers::Vector<flatbuffers::Offset<Table>>* list,
                                       const Person& person) {
  const auto precision = [](const Table& table) {
    return (textOf(table.sex()).empty() ? 0 : 1) + (table.age_from() != 0 || table.age_to() != 0 ? 1 : 0);
  };
  const Table* best = nullptr;
  for (const auto* table : each(list)) {
    if (suits(person, textOf(table->sex()), table->age_from(), table->age_to()) &&
        (best == nullptr || precision(*table) > precision(*best))) {
      best = table;
    }
  }
  return best;
}

}  // namespace calcar::engine::internal
