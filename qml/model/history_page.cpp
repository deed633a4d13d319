#include "qml/model/history_page.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <QCoreApplication>

#include "qml/model/asked_sides.hpp"
#include "qml/model/is_asked.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

/// Weight and height: measured, and asked for nowhere else.
constexpr std::string_view kPerson = "person";

struct Topic {
  std::string_view section;
  const char* title;
};

/// Sections of the dictionary that are asked, in the order of a conversation.
constexpr std::array kTopics{
    Topic{"pain-behaviour", QT_TRANSLATE_NOOP("HistoryPage", "How the pain behaves")},
    Topic{"history", QT_TRANSLATE_NOOP("HistoryPage", "What happened")},
    Topic{"old-injuries", QT_TRANSLATE_NOOP("HistoryPage", "Old injuries")},
    Topic{"load", QT_TRANSLATE_NOOP("HistoryPage", "Running and load")},
    Topic{"risk", QT_TRANSLATE_NOOP("HistoryPage", "Risks")},
    Topic{"general-health", QT_TRANSLATE_NOOP("HistoryPage", "General health")},
    Topic{"abdomen", QT_TRANSLATE_NOOP("HistoryPage", "Belly and groin")},
    Topic{"nerves", QT_TRANSLATE_NOOP("HistoryPage", "Nerves, bladder, bowel")},
    Topic{"vessels", QT_TRANSLATE_NOOP("HistoryPage", "Blood vessels")},
    Topic{kPerson, QT_TRANSLATE_NOOP("HistoryPage", "Person")}};

}  // namespace

HistoryPage::HistoryPage(QObject* parent) : PageModel(parent) {}

void HistoryPage::setByTopic(bool byTopic) {
  if (m_byTopic != byTopic) {
    m_byTopic = byTopic;
    m_current.clear();
    refresh();
    emit shapeChanged();
  }
}

void HistoryPage::setCurrent(const QString& current) {
  if (m_current != current) {
    m_current = current;
    refresh();
    emit shapeChanged();
  }
}

int HistoryPage::currentIndex() const {
  const auto found = std::find_if(m_shown.begin(), m_shown.end(),
                                  [this](const Group& group) { return group.row.key == m_current; });
  return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

QuestionGroupRow HistoryPage::shownGroup() const {
  const int index = currentIndex();
  return index < 0 ? QuestionGroupRow() : m_shown[static_cast<std::size_t>(index)].row;
}

std::vector<HistoryPage::Group> HistoryPage::panels(const engine::Facts&) const {
  std::vector<Group> groups;
  const engine::Visit* visit = consultation()->visit();
  for (const engine::PanelProgress& progress : consultation()->assessment().panels) {
    const pack::Panel* panel = consultation()->pack().findPanel(progress.panel);
    if (panel == nullptr || progress.state == engine::PanelState::NotForThisPerson) {
      continue;
    }
    Group group;
    group.row.key = textOf(progress.panel);
    group.row.title = textOf(consultation()->words().of("panel", progress.panel, "title"));
    group.row.say = textOf(consultation()->words().of("panel", progress.panel, "say"));
    group.row.answered = progress.answered;
    group.row.total = progress.total;
    group.row.positive = textOf(consultation()->words().labels(progress.positive));
    group.row.isSpoken = visit != nullptr && std::any_of(visit->panels.begin(), visit->panels.end(),
                                                         [&progress](const engine::PanelAct& act) {
                                                           return act.panel == progress.panel;
                                                         });
    group.findings.assign(panel->items()->begin(), panel->items()->end());
    groups.push_back(std::move(group));
  }
  return groups;
}

std::vector<HistoryPage::Group> HistoryPage::topics(const engine::Facts& facts) const {
  std::vector<Group> groups;
  const auto& findings = *consultation()->pack().content().findings();
  for (const Topic& topic : kTopics) {
    Group group;
    group.row.key = textOf(topic.section);
    group.row.title = QCoreApplication::translate("HistoryPage", topic.title);
    group.row.isPanel = false;
    QStringList positive;
    for (std::uint32_t index = 0; index < findings.size(); ++index) {
      const pack::Finding& finding = *findings.Get(index);
      const bool isOfPerson = topic.section == kPerson && finding.origin() == pack::Origin::Observed;
      if (finding.section()->string_view() != topic.section ||
          !(isOfPerson || isAsked(consultation()->pack(), finding))) {
        continue;
      }
      group.findings.push_back(index);
      ++group.row.total;
      group.row.answered += facts.isAnswered(index) ? 1 : 0;
      const auto fact = facts.value(index);
      if (fact && fact->value == engine::Value(true)) {
        positive.append(textOf(consultation()->words().label(index)));
      }
    }
    group.row.positive = positive.join(", ");
    groups.push_back(std::move(group));
  }
  return groups;
}

void HistoryPage::update() {
  const engine::Facts facts = factsNow(*consultation());
  m_shown = m_byTopic ? topics(facts) : panels(facts);
  if (currentIndex() < 0 && !m_shown.empty()) {
    const auto open = std::find_if(m_shown.begin(), m_shown.end(),
                                   [](const Group& group) { return group.row.answered < group.row.total; });
    m_current = (open == m_shown.end() ? m_shown.front() : *open).row.key;
    emit shapeChanged();
  }
  m_answered = 0;
  m_total = 0;
  std::vector<QuestionGroupRow> groups;
  for (const Group& group : m_shown) {
    m_answered += group.row.answered;
    m_total += group.row.total;
    groups.push_back(group.row);
  }
  std::vector<FindingRow> questions;
  if (const int index = currentIndex(); index >= 0) {
    for (const std::uint32_t finding : m_shown[static_cast<std::size_t>(index)].findings) {
      for (const auto side : askedSides(*consultation(), consultation()->pack().finding(finding))) {
        questions.push_back(findingRow(*consultation(), facts, finding, side));
      }
    }
  }
  m_groups.showInPlace(std::move(groups));
  m_questions.show(keyedByPlace(std::move(questions)));
}

void HistoryPage::sayAllNo(const QString& panel) {
  consultation()->make(engine::SpeakPanel{{panel.toStdString(), consultation()->now(), {}}});
}

void HistoryPage::takeBackAllNo(const QString& panel) {
  consultation()->make(engine::ForgetPanel{panel.toStdString()});
}

int HistoryPage::show(const QString& finding) {
  const auto index = consultation()->pack().findingIndex(finding.toStdString());
  if (!index) {
    return -1;
  }
  const auto holdsIt = [&index](const Group& group) {
    return std::find(group.findings.begin(), group.findings.end(), *index) != group.findings.end();
  };
  const engine::Facts facts = factsNow(*consultation());
  for (const bool byTopic : {m_byTopic, !m_byTopic}) {
    const std::vector<Group> groups = byTopic ? topics(facts) : panels(facts);
    const auto group = std::find_if(groups.begin(), groups.end(), holdsIt);
    if (group != groups.end()) {
      m_byTopic = byTopic;
      m_current = group->row.key;
      refresh();
      emit shapeChanged();
      const auto& rows = m_questions.rows();
      const auto row = std::find_if(rows.begin(), rows.end(),
                                    [&finding](const FindingRow& one) { return one.finding == finding; });
      return row == rows.end() ? -1 : static_cast<int>(row - rows.begin());
    }
  }
  return -1;
}

QString HistoryPage::nextOpen(const QString& after) const {
  const auto here = std::find_if(m_shown.begin(), m_shown.end(),
                                 [&after](const Group& group) { return group.row.key == after; });
  const auto isOpen = [](const Group& group) { return group.row.answered < group.row.total; };
  const auto next =
      here == m_shown.end() ? m_shown.end() : std::find_if(std::next(here), m_shown.end(), isOpen);
  const auto found = next == m_shown.end() ? std::find_if(m_shown.begin(), here, isOpen) : next;
  return found == m_shown.end() || found == here ? QString() : found->row.key;
}

}  // namespace calcar::ui
