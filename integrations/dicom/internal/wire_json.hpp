#pragma once

#include <concepts>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "integrations/dicom/internal/wire_fields.hpp"

namespace calcar::dicom {

using Json = nlohmann::json;

template <typename T>
concept Enumeration = std::is_enum_v<T>;

/// Writes values as JSON.
class JsonWriter {
 public:
  template <typename T>
  void operator()(const char* name, const T& value) {
    m_tree[name] = written(value);
  }

  static Json written(const std::string& value) { return value; }
  static Json written(bool value) { return value; }
  static Json written(int value) { return value; }
  static Json written(std::uint64_t value) { return value; }
  static Json written(engine::Date date) { return toText(date); }

  template <Enumeration T>
  static Json written(const T& value) {
    return static_cast<int>(value);
  }

  template <typename T>
  static Json written(const std::optional<T>& value) {
    return value ? written(*value) : Json();
  }

  template <typename T>
  static Json written(const std::vector<T>& values) {
    Json list = Json::array();
    for (const T& value : values) {
      list.push_back(written(value));
    }
    return list;
  }

  template <typename T>
  static Json written(const T& value) {
    JsonWriter writer;
    fields(writer, value);
    return std::move(writer.m_tree);
  }

 private:
  Json m_tree = Json::object();
};

/// Reads values that somebody wrote whom we do not trust: every field must be there, of its type, within its
/// range, and no other.
class JsonReader {
 public:
  explicit JsonReader(const Json& tree) : m_tree(tree), m_good(tree.is_object()) {}

  template <typename T>
  void operator()(const char* name, T& value) {
    const auto found = m_good ? m_tree.find(name) : m_tree.end();
    m_good = m_good && found != m_tree.end() && read(*found, value);
    ++m_count;
  }

  [[nodiscard]] bool isComplete() const { return m_good && m_tree.size() == m_count; }

  static bool read(const Json& tree, std::string& value) {
    if (!tree.is_string()) {
      return false;
    }
    value = tree.get_ref<const std::string&>();
    return true;
  }

  static bool read(const Json& tree, bool& value) {
    value = tree.is_boolean() && tree.get<bool>();
    return tree.is_boolean();
  }

  static bool read(const Json& tree, int& value) {
    if (!tree.is_number_integer()) {
      return false;
    }
    const auto wide = tree.get<std::int64_t>();
    const bool fits = wide >= std::numeric_limits<int>::min() && wide <= std::numeric_limits<int>::max();
    value = fits ? static_cast<int>(wide) : 0;
    return fits;
  }

  static bool read(const Json& tree, std::uint64_t& value) {
    value = tree.is_number_unsigned() ? tree.get<std::uint64_t>() : 0;
    return tree.is_number_unsigned();
  }

  static bool read(const Json& tree, engine::Date& date) {
    std::string text;
    const auto known = read(tree, text) ? engine::parseDate(text) : std::nullopt;
    date = known.value_or(date);
    return known.has_value();
  }

  template <Enumeration T>
  static bool read(const Json& tree, T& value) {
    static_assert(kValueCount<T> > 0, "wire_fields.hpp says how many values there are");
    int number = 0;
    const bool known = read(tree, number) && number >= 0 && number < kValueCount<T>;
    value = known ? static_cast<T>(number) : T{};
    return known;
  }

  template <typename T>
  static bool read(const Json& tree, std::optional<T>& value) {
    if (tree.is_null()) {
      value.reset();
      return true;
    }
    value = T{};
    return read(tree, *value);
  }

  template <typename T>
  static bool read(const Json& tree, std::vector<T>& values) {
    if (!tree.is_array()) {
      return false;
    }
    for (const Json& item : tree) {
      if (!read(item, values.emplace_back())) {
        return false;
      }
    }
    return true;
  }

  template <typename T>
  static bool read(const Json& tree, T& value) {
    JsonReader reader(tree);
    fields(reader, value);
    return reader.isComplete();
  }

 private:
  const Json& m_tree;
  bool m_good;
  std::size_t m_count = 0;
};

}  // namespace calcar::dicom
