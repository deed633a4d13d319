#include "qml/model/test_list.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <QCoreApplication>
#include <QStringList>

#include "qml/model/engine_words.hpp"
#include "qml/model/finding_row.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

/// How many tests of a group are shown before it is unfolded.
constexpr std::size_t kMostToDo = 12;
constexpr std::size_t kMostOff = 3;

struct SectionTitle {
  std::string_view section;
  const char* title;
};

constexpr std::array kSections{SectionTitle{"gait", QT_TRANSLATE_NOOP("TestList", "Gait")},
                               SectionTitle{"movement", QT_TRANSLATE_NOOP("TestList", "Movement")},
                               SectionTitle{"range", QT_TRANSLATE_NOOP("TestList", "Range of motion")},
                               SectionTitle{"strength", QT_TRANSLATE_NOOP("TestList", "Strength")},
                               SectionTitle{"palpation", QT_TRANSLATE_NOOP("TestList", "Palpation")},
                               SectionTitle{"special-test", QT_TRANSLATE_NOOP("TestList", "Special tests")},
                               SectionTitle{"nerves", QT_TRANSLATE_NOOP("TestList", "Nerves")},
                               SectionTitle{"vessels", QT_TRANSLATE_NOOP("TestList", "Vessels")},
                               SectionTitle{"abdomen", QT_TRANSLATE_NOOP("TestList", "Abdomen and groin")}};

QString translated(const char* text) { return QCoreApplication::translate("TestList", text); }

class Writer {
 public:
  Writer(const Consultation& consultation, const engine::Facts& facts)
      : m_consultation(consultation), m_facts(facts) {
    for (const engine::NextStep& step : consultation.assessment().nextSteps) {
      m_best = std::max(m_best, step.milliBitsPerMinute);
    }
  }

  [[nodiscard]] TestRow row(const TestStanding& standing, const QString& group) const {
    const pack::Finding& shape = m_consultation.pack().finding(standing.finding);
    TestRow row;
    row.finding = textOf(shape.id()->string_view());
    row.key = row.finding;
    row.group = group;
    row.standing = standing.state;
    row.title = textOf(m_consultation.words().label(standing.finding));
    row.worth = worthOf(standing);
    switch (standing.state) {
      case Terms::TestState::Done:
        row.detail = result(standing.finding);
        break;
      case Terms::TestState::HalfDone:
        row.detail = QObject::tr("%1 · one side to do").arg(result(standing.finding));
        break;
      case Terms::TestState::Off:
        row.detail = off(standing.finding);
        break;
      case Terms::TestState::ToDo:
        row.detail = toDo(standing, shape);
        break;
    }
    return row;
  }

 private:
  /// A step of a red flag counts as full: it comes first, whatever its bits.
  [[nodiscard]] double worthOf(const TestStanding& standing) const {
    if (standing.step < 0) {
      return -1;
    }
    const auto& step = m_consultation.assessment().nextSteps[static_cast<std::size_t>(standing.step)];
    if (!step.flags.empty()) {
      return 1;
    }
    return m_best > 0 ? static_cast<double>(step.milliBitsPerMinute) / m_best : -1;
  }

  [[nodiscard]] QString toDo(const TestStanding& standing, const pack::Finding& shape) const {
    const QString time = durationText(static_cast<int>(shape.minutes_tenths()));
    const QStringList flags =
        standing.helpsFlag ? openFlagsOf(m_consultation, standing.finding) : QStringList();
    if (flags.size() == 1) {
      return QObject::tr("%1, helps to decide: %2").arg(time, flags.front());
    }
    if (flags.size() > 1) {
      return QObject::tr("%1, helps to decide %n flags", nullptr, static_cast<int>(flags.size())).arg(time);
    }
    return time;
  }

  [[nodiscard]] QString result(std::uint32_t finding) const {
    if (!m_consultation.pack().finding(finding).sided()) {
      return said(findingRow(m_consultation, m_facts, finding, std::nullopt));
    }
    QStringList both;
    for (const engine::Side side : {engine::Side::Right, engine::Side::Left}) {
      const FindingRow row = findingRow(m_consultation, m_facts, finding, side);
      if (row.answer != Terms::Answer::NotAsked) {
        both.append(sideWord(side) + " " + said(row));
      }
    }
    return both.join(" · ");
  }

  [[nodiscard]] QString off(std::uint32_t finding) const {
    const QString why = findingRow(m_consultation, m_facts, finding, std::nullopt).safetyWords;
    const QString known = result(finding);
    return known.isEmpty() ? why : known + " · " + why;
  }

  static QString said(const FindingRow& row) {
    switch (row.answer) {
      case Terms::Answer::CannotSay:
        return QObject::tr("cannot say");
      case Terms::Answer::Declined:
        return QObject::tr("declined");
      case Terms::Answer::Blocked:
        return QObject::tr("not done, blocked");
      default:
        return row.valueWords;
    }
  }

  const Consultation& m_consultation;
  const engine::Facts& m_facts;
  int m_best = 0;
};

TestRow headOf(const QString& key, const QString& title, const QString& detail, bool isFolded) {
  TestRow head;
  head.key = "head/" + key;
  head.group = key;
  head.isHead = true;
  head.title = title;
  head.detail = detail;
  head.isFolded = isFolded;
  return head;
}

/// Steps first, in their order; then what open flags wait for, then what conditions wait for.
std::vector<const TestStanding*> toDoOf(const std::vector<TestStanding>& standings) {
  std::vector<const TestStanding*> chosen;
  for (const TestStanding& one : standings) {
    if (one.state == Terms::TestState::ToDo && (one.step >= 0 || one.helpsFlag || one.helpsRanking)) {
      chosen.push_back(&one);
    }
  }
  const auto order = [](const TestStanding* one) {
    constexpr int kAfterSteps = 1000;
    return one->step >= 0 ? one->step : one->helpsFlag ? kAfterSteps : kAfterSteps + 1;
  };
  std::stable_sort(chosen.begin(), chosen.end(),
                   [&](const auto* left, const auto* right) { return order(left) < order(right); });
  return chosen;
}

std::vector<const TestStanding*> inState(const std::vector<TestStanding>& standings, Terms::TestState state) {
  std::vector<const TestStanding*> chosen;
  for (const TestStanding& one : standings) {
    if (one.state == state) {
      chosen.push_back(&one);
    }
  }
  if (state == Terms::TestState::Off) {
    std::stable_sort(chosen.begin(), chosen.end(),
                     [](const auto* left, const auto* right) { return left->helpsFlag > right->helpsFlag; });
  }
  return chosen;
}

void addGroup(std::vector<TestRow>& rows, const Writer& writer, const TestRow& head,
              const std::vector<const TestStanding*>& tests, std::size_t most) {
  if (tests.empty()) {
    return;
  }
  rows.push_back(head);
  const std::size_t shown = std::min(most, tests.size());
  for (std::size_t i = 0; i < shown; ++i) {
    rows.push_back(writer.row(*tests[i], head.group));
  }
  if (shown < tests.size()) {
    TestRow more =
        headOf(head.group, QObject::tr("%n more", nullptr, static_cast<int>(tests.size() - shown)), {}, true);
    more.key = "more/" + head.group;
    more.isHead = false;
    more.isMore = true;
    rows.push_back(more);
  }
}

std::vector<TestRow> nextBest(const Writer& writer, const std::vector<TestStanding>& standings,
                              const std::set<QString>& unfolded) {
  const auto most = [&unfolded, &standings](const QString& key, std::size_t usual) {
    return unfolded.count(key) > 0 ? standings.size() : usual;
  };
  std::vector<TestRow> rows;
  addGroup(rows, writer, headOf("half", QObject::tr("Half done"), {}, false),
           inState(standings, Terms::TestState::HalfDone), standings.size());
  addGroup(rows, writer, headOf("todo", QObject::tr("To do"), QObject::tr("worth per minute"), false),
           toDoOf(standings), most("todo", kMostToDo));
  addGroup(rows, writer, headOf("done", QObject::tr("Done"), {}, false),
           inState(standings, Terms::TestState::Done), most("done", kMostToDo));
  addGroup(rows, writer, headOf("off", QObject::tr("Off"), {}, false),
           inState(standings, Terms::TestState::Off), most("off", kMostOff));
  return rows;
}

std::vector<TestRow> asOnForm(const Consultation& consultation, const Writer& writer,
                              const std::vector<TestStanding>& standings, const std::set<QString>& unfolded) {
  std::vector<TestRow> rows;
  for (const SectionTitle& section : kSections) {
    std::vector<const TestStanding*> tests;
    for (const TestStanding& one : standings) {
      if (consultation.pack().finding(one.finding).section()->string_view() == section.section) {
        tests.push_back(&one);
      }
    }
    if (tests.empty()) {
      continue;
    }
    const QString key = textOf(section.section);
    const auto done = std::count_if(tests.begin(), tests.end(), [](const TestStanding* one) {
      return one->state == Terms::TestState::Done;
    });
    const bool isFolded = unfolded.count(key) == 0;
    const QString count = QObject::tr("%1/%2").arg(done).arg(tests.size());
    rows.push_back(headOf(key, translated(section.title), count, isFolded));
    if (!isFolded) {
      for (const TestStanding* test : tests) {
        rows.push_back(writer.row(*test, key));
      }
    }
  }
  return rows;
}

}  // namespace

QString durationText(int minutesTenths) {
  constexpr int kSecondsPerTenth = 6;
  constexpr int kTenthsPerMinute = 10;
  if (minutesTenths < kTenthsPerMinute) {
    return QObject::tr("%1 s").arg(minutesTenths * kSecondsPerTenth);
  }
  const int whole = minutesTenths / kTenthsPerMinute;
  const int rest = minutesTenths % kTenthsPerMinute;
  return rest == 0 ? QObject::tr("%1 min").arg(whole)
                   : QObject::tr("%1 min %2 s").arg(whole).arg(rest * kSecondsPerTenth);
}

std::vector<TestRow> testRows(const Consultation& consultation, const engine::Facts& facts,
                              const std::vector<TestStanding>& standings, const TestListView& view) {
  const Writer writer(consultation, facts);
  return view.byForm ? asOnForm(consultation, writer, standings, view.unfolded)
                     : nextBest(writer, standings, view.unfolded);
}

}  // namespace calcar::ui
