#pragma once

#include <cstdint>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/episode/episode.hpp"
#include "engine/result.hpp"

namespace calcar::exchange {

using StoredJson = nlohmann::json;

/// Thrown while stored text is read, caught by `readStored`.
struct StoredFailure {
  engine::Error error;
};

/// One value of stored text and the way to it. The way is written out only when something is wrong: a record
/// of thousands of answers is read each time a patient is opened.
class StoredReader {
 public:
  StoredReader(const StoredJson& node, std::string_view name) : m_node(node), m_name(name) {}

  /// The value of a key, which must be there. A child must not outlive its parent.
  [[nodiscard]] StoredReader child(std::string_view key) const;
  [[nodiscard]] bool has(std::string_view key) const;
  /// Refuses what is no object, and keys that only a newer Calcar can know.
  const StoredReader& only(std::initializer_list<std::string_view> known) const;
  /// The one key of an object with one, and its value.
  [[nodiscard]] StoredReader single() const;
  [[nodiscard]] std::string_view name() const { return m_name; }
  [[nodiscard]] const StoredJson& node() const { return m_node; }

  [[nodiscard]] std::string text() const;
  [[nodiscard]] double number() const;
  [[nodiscard]] std::int64_t whole() const;
  [[nodiscard]] int count() const;
  [[nodiscard]] std::size_t index() const;
  [[nodiscard]] bool yes() const;
  [[nodiscard]] engine::Date date() const;
  [[nodiscard]] engine::Moment moment() const;
  /// One of some words, by the function that knows them.
  template <typename Value>
  [[nodiscard]] Value word(std::optional<Value> (*parse)(std::string_view)) const {
    if (const auto value = parse(textView())) {
      return *value;
    }
    foreign();
  }

  [[nodiscard]] std::string textOf(std::string_view key) const;  ///< empty when it is absent
  template <typename Read>
  [[nodiscard]] auto optional(std::string_view key, Read read) const
      -> std::optional<decltype(read(std::declval<const StoredReader&>()))> {
    return has(key) ? std::optional(read(child(key))) : std::nullopt;
  }
  /// A list, each item read by a function; empty when the key is absent.
  template <typename Read>
  [[nodiscard]] auto list(std::string_view key, Read read) const
      -> std::vector<decltype(read(std::declval<const StoredReader&>()))> {
    std::vector<decltype(read(std::declval<const StoredReader&>()))> items;
    if (has(key)) {
      const StoredReader whole = child(key);
      items.reserve(whole.requireList().size());
      for (const StoredJson& item : whole.m_node) {
        items.push_back(read(StoredReader(item, items.size(), whole)));
      }
    }
    return items;
  }
  /// The object under a key as names and values; empty when it is absent.
  [[nodiscard]] const StoredJson& namesOf(std::string_view key) const;

  [[noreturn]] void damaged(const char* expected) const;
  [[noreturn]] void foreign() const;

 private:
  StoredReader(const StoredJson& node, std::string_view name, const StoredReader& parent)
      : m_node(node), m_name(name), m_parent(&parent) {}
  StoredReader(const StoredJson& node, std::size_t index, const StoredReader& parent)
      : m_node(node), m_index(index), m_parent(&parent) {}
  [[nodiscard]] std::string_view textView() const;
  [[nodiscard]] const StoredJson& requireList() const;
  [[nodiscard]] std::string path() const;

  const StoredJson& m_node;
  std::string_view m_name;
  std::optional<std::size_t> m_index;
  const StoredReader* m_parent = nullptr;
};

/// Reads stored text into a tree: one value, no key twice, not nested without end.
///
/// @param name  what it is, for messages: `entry`
[[nodiscard]] engine::Result<StoredJson> parseStored(std::string_view json, std::string_view name);

/// Reads what `format` marks. @errors  those of `parseStored` and of the reading; Foreign for another format
template <typename Read>
[[nodiscard]] auto readStored(std::string_view json, std::string_view name, std::string_view format,
                              Read read)
    -> engine::Result<decltype(read(std::declval<const StoredReader&>()))> {
  const auto tree = parseStored(json, name);
  if (!tree) {
    return tl::unexpected(tree.error());
  }
  try {
    const StoredReader reader(*tree, name);
    if (const StoredReader marker = reader.child("calcar"); marker.text() != format) {
      marker.foreign();
    }
    return read(reader);
  } catch (StoredFailure& failure) {
    return tl::unexpected(std::move(failure.error));
  }
}

}  // namespace calcar::exchange
