#include "qml/model/finder.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <QCoreApplication>

#include "engine/episode/folded_words.hpp"
#include "qml/model/finding_row.hpp"
#include "qml/model/test_list.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

constexpr std::size_t kMostFound = 12;

struct Command {
  const char* name;
  const char* title;
  const char* shortcut;
};

constexpr std::array kActions{
    Command{"undo", QT_TRANSLATE_NOOP("Finder", "Undo"), "Ctrl Z"},
    Command{"redo", QT_TRANSLATE_NOOP("Finder", "Redo"), "Ctrl Shift Z"},
    Command{"next", QT_TRANSLATE_NOOP("Finder", "Go to the next best question or test"), "Ctrl J"},
    Command{"why", QT_TRANSLATE_NOOP("Finder", "Why: explain the disposition"), "Ctrl E"},
    Command{"sign", QT_TRANSLATE_NOOP("Finder", "Sign the documents"), "Ctrl Enter"},
    Command{"print", QT_TRANSLATE_NOOP("Finder", "Print"), "Ctrl P"},
    Command{"scheme", QT_TRANSLATE_NOOP("Finder", "Light or dark"), ""},
    Command{"shortcuts", QT_TRANSLATE_NOOP("Finder", "All shortcuts"), "?"}};

constexpr std::array kPages{QT_TRANSLATE_NOOP("Finder", "Pain: where does it hurt?"),
                            QT_TRANSLATE_NOOP("Finder", "History and red flags"),
                            QT_TRANSLATE_NOOP("Finder", "Load: running and training"),
                            QT_TRANSLATE_NOOP("Finder", "Examination"),
                            QT_TRANSLATE_NOOP("Finder", "Kinetic chain"),
                            QT_TRANSLATE_NOOP("Finder", "Imaging"),
                            QT_TRANSLATE_NOOP("Finder", "Outcome: scores over the visits"),
                            QT_TRANSLATE_NOOP("Finder", "Plan: exercises and running"),
                            QT_TRANSLATE_NOOP("Finder", "Documents: note, letter, plan, advice"),
                            QT_TRANSLATE_NOOP("Finder", "Show to patient")};

QString translated(const char* text) { return QCoreApplication::translate("Finder", text); }

/// How well an entry fits the words: every word begins one of its words; 0 = not at all, more = better.
std::size_t fitOf(const std::vector<std::string>& words, const std::vector<std::string>& entry) {
  std::size_t fit = 1;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto begins = [&](const std::string& word) { return word.rfind(words[i], 0) == 0; };
    const auto found = std::find_if(entry.begin(), entry.end(), begins);
    if (found == entry.end()) {
      return 0;
    }
    // The first word of the title weighs most, a whole word more than a beginning.
    fit += found == entry.begin() + static_cast<std::ptrdiff_t>(std::min(i, entry.size() - 1)) ? 4 : 1;
    fit += *found == words[i] ? 2 : 0;
  }
  return fit;
}

}  // namespace

Finder::Finder(QObject* parent) : PageModel(parent, Reads::Nothing) {}

void Finder::setWords(const QString& words) {
  m_words = words;
  search();
  emit wordsChanged();
}

void Finder::add(FinderRow row, const QString& also, std::size_t weight) {
  row.key = row.kind + "/" + row.target;
  auto folded = engine::foldedWords((row.title + " " + also).toStdString());
  m_entries.push_back({std::move(row), std::move(folded), weight});
}

void Finder::collect() {
  const auto& words = consultation()->words();
  const auto& content = consultation()->pack().content();
  for (const Command& action : kActions) {
    add({{}, "action", action.name, translated(action.title), {}, action.shortcut, {}}, {}, 5);
  }
  for (std::size_t i = 0; i < kPages.size(); ++i) {
    const QString key = QString("Ctrl %1").arg(i + 1 < kPages.size() ? i + 1 : 0);
    add({{}, "page", QString::number(i), translated(kPages[i]), tr("page"), key, static_cast<Terms::Page>(i)},
        {}, 4);
  }
  for (const pack::Panel* panel : *content.panels()) {
    const auto id = panel->id()->string_view();
    add({{},
         "panel",
         textOf(id),
         textOf(words.of("panel", id, "title")),
         tr("questions that belong together"),
         {},
         Terms::Page::History},
        {}, 3);
  }
  for (std::uint32_t i = 0; i < content.findings()->size(); ++i) {
    const pack::Finding& finding = *content.findings()->Get(i);
    if (finding.origin() != pack::Origin::Observed) {
      continue;
    }
    const auto id = finding.id()->string_view();
    const std::string ask = "finding." + std::string(id) + ".ask";
    const QString question =
        consultation()->pack().hasText(ask) ? textOf(consultation()->pack().text(ask)) : QString();
    const QString label = textOf(words.label(i));
    add({{}, "finding", textOf(id), label, question, {}, pageOf(consultation()->pack(), finding)}, question,
        2);
  }
  for (const pack::Condition* condition : *content.conditions()) {
    const auto id = condition->id()->string_view();
    add({{},
         "condition",
         textOf(id),
         textOf(words.of("condition", id, "name")),
         tr("condition: why, and sources"),
         {},
         {}},
        {}, 1);
  }
  for (const pack::RedFlag* flag : *content.red_flags()) {
    const auto id = flag->id()->string_view();
    add({{},
         "flag",
         textOf(id),
         textOf(words.of("red-flag", id, "name")),
         tr("red flag: how it stands"),
         {},
         {}},
        {}, 1);
  }
}

void Finder::search() {
  if (consultation() == nullptr) {
    return;
  }
  if (m_entries.empty()) {
    collect();
  }
  const auto words = engine::foldedWords(m_words.toStdString());
  std::vector<std::pair<std::size_t, const Entry*>> fitting;
  for (const Entry& entry : m_entries) {
    // Nothing typed yet: what can be done, and where one can go.
    constexpr std::size_t kShownAtFirst = 4;
    const std::size_t fit =
        words.empty() ? (entry.weight >= kShownAtFirst ? 1 : 0) : fitOf(words, entry.folded);
    if (fit > 0) {
      fitting.emplace_back(fit, &entry);
    }
  }
  std::stable_sort(fitting.begin(), fitting.end(), [](const auto& left, const auto& right) {
    return left.first != right.first ? left.first > right.first : left.second->weight > right.second->weight;
  });
  std::vector<FinderRow> rows;
  for (std::size_t i = 0; i < std::min(fitting.size(), kMostFound); ++i) {
    rows.push_back(fitting[i].second->row);
  }
  m_found.showInPlace(std::move(rows));
}

}  // namespace calcar::ui
