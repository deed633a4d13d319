#include "integrations/exchange/internal/stored_reader.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace calcar::exchange {
namespace {

constexpr const char* kNewer =
    "expected what this version of Calcar knows; a newer Calcar wrote it: open the record with that one";
constexpr std::size_t kLongestName = 48;

/// Keys of the format are words like these. Anything else may be somebody's text and is not shown.
bool isPlainWord(std::string_view name) {
  return !name.empty() && name.size() <= kLongestName &&
         std::all_of(name.begin(), name.end(), [](char letter) {
           return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-';
         });
}

}  // namespace

std::string StoredReader::path() const {
  const std::string own = m_index ? '[' + std::to_string(*m_index) + ']'
                                  : std::string(isPlainWord(m_name) ? m_name : std::string_view("?"));
  if (m_parent == nullptr) {
    return own;
  }
  return m_parent->path() + (m_index ? "" : ".") + own;
}

void StoredReader::damaged(const char* expected) const {
  throw StoredFailure{{engine::ErrorCode::Unreadable, path(),
                       std::string(expected) + "; what is stored here is damaged: restore it from a backup"}};
}

void StoredReader::foreign() const { throw StoredFailure{{engine::ErrorCode::Foreign, path(), kNewer}}; }

StoredReader StoredReader::child(std::string_view key) const {
  if (!m_node.is_object()) {
    damaged("expected keys and values");
  }
  const auto found = m_node.find(key);
  if (found == m_node.end()) {
    static const StoredJson kNothing;
    StoredReader(kNothing, key, *this).damaged("expected this key with a value");
  }
  return {*found, key, *this};
}

bool StoredReader::has(std::string_view key) const { return m_node.is_object() && m_node.contains(key); }

const StoredReader& StoredReader::only(std::initializer_list<std::string_view> known) const {
  if (!m_node.is_object()) {
    damaged("expected keys and values");
  }
  for (const auto& [key, value] : m_node.items()) {
    if (std::find(known.begin(), known.end(), key) == known.end()) {
      StoredReader(value, key, *this).foreign();
    }
  }
  return *this;
}

StoredReader StoredReader::single() const {
  if (!m_node.is_object() || m_node.size() != 1) {
    damaged("expected one key with a value");
  }
  const auto first = m_node.begin();
  return {*first, first.key(), *this};
}

std::string_view StoredReader::textView() const {
  if (!m_node.is_string()) {
    damaged("expected text");
  }
  return m_node.get_ref<const std::string&>();
}

const StoredJson& StoredReader::requireList() const {
  if (!m_node.is_array()) {
    damaged("expected a list");
  }
  return m_node;
}

std::string StoredReader::text() const { return std::string(textView()); }

double StoredReader::number() const {
  if (!m_node.is_number()) {
    damaged("expected a number");
  }
  return m_node.get<double>();
}

std::int64_t StoredReader::whole() const {
  constexpr auto kMost = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  const bool isTooLarge = m_node.is_number_unsigned() && m_node.get<std::uint64_t>() > kMost;
  if (!m_node.is_number_integer() || isTooLarge) {
    damaged("expected a whole number");
  }
  return m_node.get<std::int64_t>();
}

int StoredReader::count() const {
  const std::int64_t number = whole();
  if (number < std::numeric_limits<int>::min() || number > std::numeric_limits<int>::max()) {
    damaged("expected a whole number of everyday size");
  }
  return static_cast<int>(number);
}

std::size_t StoredReader::index() const {
  const std::int64_t number = whole();
  if (number < 0) {
    damaged("expected a whole number from 0");
  }
  return static_cast<std::size_t>(number);
}

bool StoredReader::yes() const {
  if (!m_node.is_boolean()) {
    damaged("expected true or false");
  }
  return m_node.get<bool>();
}

engine::Date StoredReader::date() const {
  const auto date = engine::parseDate(textView());
  if (!date) {
    damaged("expected a day that exists, written YYYY-MM-DD");
  }
  return *date;
}

engine::Moment StoredReader::moment() const {
  const auto moment = engine::parseMoment(textView());
  if (!moment) {
    damaged("expected a day that exists, written YYYY-MM-DD or YYYY-MM-DDTHH:MM");
  }
  return *moment;
}

std::string StoredReader::textOf(std::string_view key) const {
  return has(key) ? child(key).text() : std::string();
}

const StoredJson& StoredReader::namesOf(std::string_view key) const {
  static const StoredJson kNone = StoredJson::object();
  if (!has(key)) {
    return kNone;
  }
  const StoredReader names = child(key);
  if (!names.m_node.is_object()) {
    names.damaged("expected keys and values");
  }
  return names.m_node;
}

}  // namespace calcar::exchange
