#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace calcar::rules {

/// Plain text as Markdown that reads the same: whatever would be taken for markup is escaped, lines are
/// joined.
[[nodiscard]] std::string escaped(std::string_view text);
/// An id, set as code. Ids hold no letter that would end it.
[[nodiscard]] std::string code(std::string_view id);
[[nodiscard]] std::string bold(const std::string& markdown);

/// A Markdown page, written from top to bottom. Takes Markdown; plain text is escaped before.
class Page {
 public:
  using Row = std::vector<std::string>;

  void heading(int level, const std::string& markdown);
  void paragraph(const std::string& markdown);
  /// One point of a list; consecutive points make one list. Depth 0 is the outermost.
  void item(const std::string& markdown, int depth = 0);
  /// “**Key:** value” as a point; nothing when there is no value.
  void fact(const std::string& key, const std::string& value);
  /// Nothing when there are no rows.
  void table(const Row& head, const std::vector<Row>& rows);

  [[nodiscard]] const std::string& text() const { return m_text; }

 private:
  void startBlock();
  void row(const Row& cells);

  std::string m_text;
  bool m_inList = false;
};

}  // namespace calcar::rules
