#pragma once

#include <cstddef>

#include "engine/knowledge/pack.hpp"

namespace calcar::rules {

/// The number of entries; a list that the pack leaves out has none.
template <typename T>
[[nodiscard]] std::size_t sizeOf(const flatbuffers::Vector<T>* list) {
  return list == nullptr ? 0 : list->size();
}

/// Visits every table of a list, in its order.
template <typename T, typename Visit>
void each(const flatbuffers::Vector<flatbuffers::Offset<T>>* list, const Visit& visit) {
  if (list == nullptr) {
    return;
  }
  for (const T* table : *list) {
    visit(*table);
  }
}

}  // namespace calcar::rules
