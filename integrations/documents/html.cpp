#include "integrations/documents/html.hpp"

#include <cstddef>
#include <set>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "integrations/documents/internal/clean_text.hpp"
#include "integrations/documents/internal/drawings.hpp"
#include "integrations/documents/internal/html_parts.hpp"
#include "integrations/documents/internal/joined_blocks.hpp"
#include "integrations/documents/internal/look.hpp"

namespace calcar::documents {
namespace {

using engine::Text;

bool isIdLetter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         (letter >= '0' && letter <= '9') || letter == '-' || letter == '_';
}

/// The ids of one page: only letters that need no escaping, and no two alike.
class Ids {
 public:
  std::string take(std::string_view wanted) {
    std::string id;
    for (const char letter : wanted) {
      id += isIdLetter(letter) ? letter : '-';
    }
    if (id.empty() || id.front() == '-' || (id.front() >= '0' && id.front() <= '9')) {
      id = "part-" + id;
    }
    std::string free = id;
    for (int number = 2; !m_taken.insert(free).second; ++number) {
      free = id + "-" + std::to_string(number);
    }
    return free;
  }

 private:
  std::set<std::string> m_taken;
};

class Writer {
 public:
  explicit Writer(std::string_view language) : m_language(language) {}

  void line(std::string_view html) {
    m_html += html;
    m_html += '\n';
  }

  void operator()(const engine::Paragraph& paragraph) {
    const std::string_view name = isStrong(paragraph.text) ? R"( class="lead-in")" : "";
    line(R"(<p dir="auto")" + std::string(name) + ">" + inlineHtml(paragraph.text) + "</p>");
  }

  void operator()(const engine::Bullets& bullets) {
    if (bullets.items.empty()) {
      return;
    }
    line("<ul>");
    for (const auto& item : bullets.items) {
      line(R"(<li dir="auto">)" + inlineHtml(item) + "</li>");
    }
    line("</ul>");
  }

  void rows(const std::vector<engine::KeyValues::Row>& rows, std::string_view name) {
    if (rows.empty()) {
      return;
    }
    line("<dl" + (name.empty() ? std::string() : R"( class=")" + std::string(name) + R"(")") + ">");
    for (const auto& row : rows) {
      line("<div><dt>" + escaped(row.key) + R"(</dt><dd dir="auto">)" + inlineHtml(row.value) +
           "</dd></div>");
    }
    line("</dl>");
  }

  void operator()(const engine::KeyValues& keyValues) { rows(keyValues.rows, "rows"); }

  void operator()(const engine::Table& table) {
    line("<table>");
    if (!table.caption.empty()) {
      line("<caption>" + escaped(table.caption) + "</caption>");
    }
    std::string head = "<thead><tr>";
    for (const auto& title : table.header) {
      head += R"(<th scope="col">)" + escaped(title) + "</th>";
    }
    line(head + "</tr></thead>");
    line("<tbody>");
    for (const auto& row : table.rows) {
      line(rowHtml(row, table.header.size()));
    }
    line("</tbody>");
    line("</table>");
  }

  void operator()(const engine::Callout& callout) {
    const Tone tone = toneOf(callout);
    const std::string sign = signSvg(callout);
    const std::string id = m_ids.take("callout");
    std::string names = "callout";
    names += sign.empty() ? " nosign" : "";
    names += tone.dashed ? " gap-frame" : "";
    line(R"(<aside class=")" + names + R"(" role="note" aria-labelledby=")" + id + R"(" style="--tone:)" +
         std::string(tone.strong) + ";--soft:" + std::string(tone.soft) + R"(">)");
    line(sign + R"(<div><p class="title" id=")" + id + R"(">)" + escaped(callout.title) + "</p>");
    if (!isBlank(callout.text)) {
      line(R"(<p dir="auto">)" + inlineHtml(callout.text) + "</p>");
    }
    line("</div></aside>");
  }

  void operator()(const engine::IntervalBar& bar) {
    const std::string percent = percentText(bar.permille, "\u00A0");
    const std::string interval = intervalText(bar, m_language);
    line(R"(<figure class="interval">)");
    line(intervalSvg(bar, escaped(bar.label + ": " + percent + " (" + interval + ")")));
    line(R"(<figcaption><p class="label" dir="auto">)" + escaped(bar.label) +
         R"(</p><p class="interval-numbers"><strong>)" + percent + "</strong> (" + interval + ")</p>" +
         (bar.caption.empty() ? std::string()
                              : R"(<p class="caption" dir="auto">)" + escaped(bar.caption) + "</p>") +
         "</figcaption>");
    line("</figure>");
  }

  void operator()(const engine::ExerciseCards& cards) {
    for (const auto& card : cards.cards) {
      line(R"(<article class="exercise">)");
      if (card.drawing != nullptr) {
        line(pictureSvg(card, m_ids.take("picture")));
      }
      line(R"(<div><h3 dir="auto">)" + escaped(card.title) + "</h3>");
      for (const auto& words : card.lines) {
        line(R"(<p dir="auto">)" + inlineHtml(words) + "</p>");
      }
      line("</div>");
      line("</article>");
    }
  }

  void section(const engine::DocumentSection& section) {
    const std::string id = m_ids.take(section.id);
    if (section.heading.empty()) {
      line(R"(<div id=")" + id + R"(">)");
    } else {
      const std::string headingId = m_ids.take(id + "-heading");
      line(R"(<section id=")" + id + R"(" aria-labelledby=")" + headingId + R"(">)");
      line(R"(<h2 id=")" + headingId + R"(">)" + escaped(section.heading) + "</h2>");
    }
    for (const auto& block : joinedBlocks(section)) {
      std::visit(*this, block);
    }
    line(section.heading.empty() ? "</div>" : "</section>");
  }

  [[nodiscard]] std::string result() && { return std::move(m_html); }

 private:
  static std::string rowHtml(const std::vector<Text>& row, std::size_t columns) {
    std::string html = "<tr>";
    for (std::size_t i = 0; i < columns; ++i) {
      const std::string cell = i < row.size() ? inlineHtml(row[i]) : std::string();
      html +=
          i == 0 ? R"(<th scope="row" dir="auto">)" + cell + "</th>" : R"(<td dir="auto">)" + cell + "</td>";
    }
    return html + "</tr>";
  }

  std::string m_language;
  std::string m_html;
  Ids m_ids;
};

void writeHead(Writer& writer, const engine::DocumentContent& content) {
  writer.line("<!DOCTYPE html>");
  // What patients read is set larger, on the screen as on paper.
  writer.line(R"(<html lang=")" + escaped(content.language) +
              (content.kind == engine::DocumentKind::Advice ? R"(" class="patient">)" : R"(">)"));
  writer.line("<head>");
  writer.line(R"(<meta charset="utf-8"/>)");
  // Nothing is loaded and nothing runs, even if a word should ever slip through unescaped.
  writer.line(R"(<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src )"
              R"('unsafe-inline'"/>)");
  writer.line(R"(<meta name="viewport" content="width=device-width, initial-scale=1"/>)");
  writer.line(R"(<meta name="generator" content="Calcar"/>)");
  writer.line("<title>" + escaped(content.title) + "</title>");
  writer.line("<style>" + styleSheet() + "</style>");
  writer.line("</head>");
}

void writeBanner(Writer& writer, const engine::DocumentContent& content) {
  writer.line("<header>");
  if (!content.draftMark.empty()) {
    writer.line(R"(<p class="draft">)" + escaped(content.draftMark) + "</p>");
  }
  writer.rows(content.banner, {});
  writer.line("</header>");
}

}  // namespace

std::string toHtml(const engine::DocumentContent& content) {
  Writer writer(content.language);
  writeHead(writer, content);
  writer.line("<body>");
  if (!content.draftMark.empty()) {
    writer.line(R"(<p class="watermark" aria-hidden="true">)" + escaped(content.draftMark) + "</p>");
  }
  writeBanner(writer, content);
  writer.line("<main>");
  writer.line("<h1>" + escaped(content.title) + "</h1>");
  if (!content.documentNumber.empty()) {
    writer.line(R"(<p class="number">)" + escaped(content.documentNumber) + "</p>");
  }
  for (const auto& section : content.sections) {
    writer.section(section);
  }
  writer.line("</main>");
  writer.line("<footer>");
  for (const auto& words : content.foot) {
    writer.line("<p>" + escaped(words) + "</p>");
  }
  writer.line("</footer>");
  writer.line("</body>");
  writer.line("</html>");
  return std::move(writer).result();
}

}  // namespace calcar::documents
