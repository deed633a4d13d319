#include <utility>

#include "integrations/exchange/internal/stored_reader.hpp"
#include "integrations/exchange/source_node.hpp"

namespace calcar::exchange {
namespace {

/// What one record may hold; fifty visits take half a megabyte.
constexpr std::size_t kLargestRecord = std::size_t{64} * 1024 * 1024;

/// nlohmann-json's SAX interface; its names and signatures are given. Its own tree builder keeps the last of
/// two equal keys and nests without end, this one refuses both.
class StoredSax {
 public:
  // NOLINTBEGIN(readability-identifier-naming)
  bool null() { return place(nullptr); }
  bool boolean(bool value) { return place(value); }
  bool number_integer(std::int64_t value) { return place(value); }
  bool number_unsigned(std::uint64_t value) { return place(value); }
  bool number_float(double value, const std::string& /*text*/) { return place(value); }
  bool binary(StoredJson::binary_t& /*value*/) { return false; }  // JSON text holds none
  bool string(std::string& value) { return place(std::move(value)); }
  bool start_object(std::size_t /*size*/) { return open(StoredJson::object()); }
  bool start_array(std::size_t /*size*/) { return open(StoredJson::array()); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(std::string& value) {
    const auto [slot, isNew] = m_open.back()->emplace(std::move(value), nullptr);
    m_slot = &*slot;
    return isNew;
  }
  bool parse_error(std::size_t /*position*/, const std::string& /*token*/,
                   const StoredJson::exception& /*error*/) {
    return false;
  }
  // NOLINTEND(readability-identifier-naming)

  [[nodiscard]] StoredJson takeRoot() { return std::move(m_root); }

 private:
  bool place(StoredJson value) {
    put(std::move(value));
    return true;
  }

  /// Containers are built where they stay: a parent grows only while none of its children is open.
  StoredJson& put(StoredJson value) {
    if (m_open.empty()) {
      return m_root = std::move(value);
    }
    if (m_open.back()->is_array()) {
      m_open.back()->push_back(std::move(value));
      return m_open.back()->back();
    }
    return *m_slot = std::move(value);
  }

  bool open(StoredJson container) {
    m_open.push_back(&put(std::move(container)));
    return m_open.size() <= static_cast<std::size_t>(kDeepestNesting);
  }

  bool close() {
    m_open.pop_back();
    return true;
  }

  StoredJson m_root;
  std::vector<StoredJson*> m_open;
  StoredJson* m_slot = nullptr;
};

engine::Error unreadable(std::string_view name, const char* detail) {
  return {engine::ErrorCode::Unreadable, std::string(name), detail};
}

}  // namespace

engine::Result<StoredJson> parseStored(std::string_view json, std::string_view name) {
  if (json.size() > kLargestRecord) {
    return tl::unexpected(unreadable(name,
                                     "expected at most 64 MiB; what is stored here is damaged: restore "
                                     "it from a backup"));
  }
  StoredSax sax;
  if (!StoredJson::sax_parse(json.begin(), json.end(), &sax)) {
    return tl::unexpected(
        unreadable(name,
                   "expected JSON with each key once and at most 64 levels; what is stored here is "
                   "damaged: restore it from a backup"));
  }
  return sax.takeRoot();
}

}  // namespace calcar::exchange
