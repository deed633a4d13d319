#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "engine/knowledge/pack.hpp"

namespace calcar::engine::internal {

/// A list of the pack as a range. FlatBuffers leaves empty lists out; here they are simply empty.
template <typename T>
class Listed {
 public:
  using Iterator = typename flatbuffers::Vector<T>::const_iterator;

  explicit Listed(const flatbuffers::Vector<T>* list) : m_list(list) {}
  [[nodiscard]] Iterator begin() const { return m_list == nullptr ? Iterator() : m_list->begin(); }
  [[nodiscard]] Iterator end() const { return m_list == nullptr ? Iterator() : m_list->end(); }

 private:
  const flatbuffers::Vector<T>* m_list;
};

template <typename T>
[[nodiscard]] Listed<T> each(const flatbuffers::Vector<T>* list) {
  return Listed<T>(list);
}

/// A text of the pack; empty when it was left out.
[[nodiscard]] inline std::string_view textOf(const flatbuffers::String* text) {
  return text == nullptr ? std::string_view() : text->string_view();
}

[[nodiscard]] inline std::vector<std::string> textsOf(
    const flatbuffers::Vector<flatbuffers::Offset<flatbuffers::String>>* list) {
  std::vector<std::string> texts;
  for (const auto* text : each(list)) {
    texts.emplace_back(textOf(text));
  }
  return texts;
}

/// What a statement rests on; the weakest when the pack does not say.
[[nodiscard]] inline pack::Grade gradeOf(const pack::Provenance* provenance) {
  return provenance == nullptr ? pack::Grade::Default : provenance->grade();
}

template <typename T, typename U>
[[nodiscard]] bool holds(const std::vector<T>& list, const U& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

/// Adds an item that the list does not hold yet.
template <typename T, typename U>
void addOnce(std::vector<T>& list, const U& item) {
  if (!holds(list, item)) {
    list.emplace_back(item);
  }
}

}  // namespace calcar::engine::internal
