#include "rules/compiler/internal/fields.hpp"

#include <algorithm>

#include "rules/compiler/internal/suggest.hpp"

namespace calcar::rules::internal {

Fields::Fields(const Node& node, std::string_view what, std::initializer_list<std::string_view> known,
               Log& log)
    : m_node(node), m_what(what), m_log(log) {
  if (!node.isMap()) {
    log.add(node.place,
            std::string(what) + " is a mapping, and here stands " + std::string(kindInWords(node)),
            "write 'key: value' pairs");
    return;
  }
  const std::vector<std::string> keys(known.begin(), known.end());
  for (const Entry& entry : node.entries) {
    if (std::find(keys.begin(), keys.end(), entry.key) == keys.end()) {
      log.add(entry.place, "unknown key " + quoted(entry.key) + " in " + std::string(what),
              suggestion(entry.key, keys));
    }
  }
}

const Node* Fields::need(std::string_view key) const {
  const Node* node = find(key);
  if (node == nullptr && m_node.isMap()) {
    m_log.add(m_node.place, std::string(m_what) + " without " + quoted(key),
              "add '" + std::string(key) + ": …'");
  }
  return node;
}

}  // namespace calcar::rules::internal
