#include "qml/model/plain_words.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "engine/report/parts.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

using engine::ChainState;
using engine::Side;
using engine::Urgency;

std::string urgencyId(Urgency urgency) {
  switch (urgency) {
    case Urgency::Emergency:
      return "emergency";
    case Urgency::SameDay:
      return "same-day";
    case Urgency::Within48h:
      return "within-48h";
    case Urgency::Within2Weeks:
      return "within-2-weeks";
    case Urgency::Routine:
      return "routine";
    case Urgency::Monitor:
      return "monitor";
    case Urgency::None:
      break;
  }
  return "none";
}

void addOnce(QStringList& list, const QString& item) {
  if (!item.isEmpty() && !list.contains(item)) {
    list.append(item);
  }
}

}  // namespace

QString PlainWords::text(const std::string& id) const {
  const std::string key = "report.plain." + id;
  return m_context.pack.hasText(key) ? textOf(m_context.pack.text(key)) : QString();
}

QString PlainWords::text(const std::string& id, engine::Words::Values values) const {
  return textOf(m_context.words("plain." + id, values));
}

QString PlainWords::sideWord(Side side) const { return text("side." + std::string(engine::toText(side))); }

QString PlainWords::place(const engine::PainMark& mark) const {
  const QString zone = text("zone." + mark.zone);
  return zone.isEmpty() ? QString()
                        : text(mark.spread ? "spreads" : "hurts",
                               {{"side", sideWord(mark.side).toStdString()}, {"zone", zone.toStdString()}});
}

QString PlainWords::deficits() const {
  std::vector<std::string> items;
  for (const engine::TrainingTarget& target : m_context.assessment.trainFirst) {
    const QString segment = text("segment." + target.segment);
    const std::string side = target.side ? sideWord(*target.side).toStdString() : std::string();
    QString item = segment;
    item = item.replace("{side}", textOf(side)).simplified();
    const std::string words = item.toStdString();
    if (!item.isEmpty() && std::find(items.begin(), items.end(), words) == items.end()) {
      items.push_back(words);
    }
  }
  return items.empty() ? QString() : text("deficits", {{"items", m_context.words.list(items)}});
}

QStringList PlainWords::found() const {
  QStringList found;
  const engine::LoadAssessment& load = m_context.assessment.load;
  if (!load.spikes.empty()) {
    const engine::SessionSpike& spike = load.spikes.front();
    found.append(text("spike", {{"date", m_context.words.date(spike.day)},
                                {"km", engine::numberText(spike.km)},
                                {"before", engine::numberText(spike.longestBefore)}}));
  } else if (load.state == engine::SpikeState::Spike) {
    found.append(text("spike-untold"));
  } else if (load.state == engine::SpikeState::WithinUsual) {
    found.append(text("no-spike"));
  }
  addOnce(found, deficits());
  const auto& chain = m_context.assessment.chain;
  const bool isTested = std::any_of(chain.begin(), chain.end(), [](const engine::SegmentAssessment& segment) {
    return segment.state != ChainState::NotScreened;
  });
  if (!isTested) {
    addOnce(found, text("not-tested"));
  }
  return found;
}

QStringList PlainWords::mayBe(int most) const {
  QStringList names;
  for (const engine::ConditionAssessment& condition : m_context.assessment.conditions) {
    if (names.size() < most && condition.probabilityShown) {
      addOnce(names, text("condition." + condition.condition));
    }
  }
  QStringList told;
  if (!names.isEmpty()) {
    told.append(text("may-be", {{"condition", names.front().toStdString()}}));
  }
  if (names.size() > 1) {
    std::vector<std::string> others;
    for (const QString& name : names.mid(1)) {
      others.push_back(name.toStdString());
    }
    told.append(text("may-also-be", {{"conditions", m_context.words.list(others)}}));
  }
  return told;
}

QStringList PlainWords::dangers() const {
  QStringList dangers;
  for (const engine::FlagAssessment* flag : engine::raisedFlags(m_context.assessment)) {
    const QString name = text("red-flag." + flag->flag);
    const std::string shown = name.isEmpty() ? text("something-serious").toStdString() : name.toStdString();
    addOnce(dangers, text("danger", {{"danger", shown},
                                     {"next", text("next." + urgencyId(flag->forced)).toStdString()}}));
  }
  const auto& panels = m_context.assessment.panels;
  const bool isOpen = std::any_of(panels.begin(), panels.end(), [](const engine::PanelProgress& panel) {
    return panel.state == engine::PanelState::Open;
  });
  if (isOpen) {
    dangers.append(text("questions-open"));
  }
  return dangers;
}

QStringList PlainWords::notLikely() const {
  QStringList names;
  for (const engine::PanelProgress& panel : m_context.assessment.panels) {
    if (panel.state == engine::PanelState::Complete && panel.positive.empty()) {
      QString name = text("panel." + panel.panel);
      if (!name.isEmpty()) {
        name[0] = name[0].toUpper();
      }
      addOnce(names, name);
    }
  }
  return names;
}

QStringList PlainWords::weDo() const {
  QStringList list;
  const auto& disposition = m_context.assessment.disposition;
  if (!engine::isUndecided(disposition)) {
    addOnce(list, text("do." + urgencyId(disposition.forced)));
  }
  const auto& programme = m_context.assessment.programme;
  switch (programme.state) {
    case engine::ProgrammeState::Offered:
      addOnce(list, text("do.plan"));
      addOnce(list, text(programme.runningOffered ? "do.run" : "do.no-run-yet"));
      break;
    case engine::ProgrammeState::PartlyLocked:
      addOnce(list, text("do.part-of-plan"));
      break;
    case engine::ProgrammeState::Locked:
      addOnce(list, text("do.plan-waits"));
      break;
    case engine::ProgrammeState::None:
    case engine::ProgrammeState::OutsideScope:
      break;
  }
  if (!m_context.assessment.nextSteps.empty()) {
    addOnce(list, text("do.examine-on"));
  }
  return list;
}

std::vector<std::string> PlainWords::adviceIds() const {
  const auto flags = engine::raisedFlags(m_context.assessment);
  std::vector<std::string> ids;
  const auto addAll = [&ids](const std::vector<std::string>& more) {
    ids.insert(ids.end(), more.begin(), more.end());
  };
  for (const engine::FlagAssessment* flag : flags) {
    const pack::RedFlag* rule = m_context.pack.findRedFlag(flag->flag);
    if (rule == nullptr || rule->act() == nullptr) {
      continue;
    }
    if (const auto* bearing = rule->act()->weight_bearing()) {
      ids.push_back(bearing->str());
    }
    addAll(engine::idsOf(rule->act()->still_allowed()));
  }
  const auto& conditions = m_context.assessment.conditions;
  if (flags.empty() && !conditions.empty() && conditions.front().probabilityShown) {
    const pack::Condition* condition = m_context.pack.findCondition(conditions.front().condition);
    addAll(condition == nullptr ? std::vector<std::string>() : engine::idsOf(condition->first_line()));
  }
  return ids;
}

QString PlainWords::advice(const std::string& id) const {
  const QString plain = text("advice." + id);
  const bool isShownAsItStands =
      plain.isEmpty() && text("do-not." + id).isEmpty() && !text("for-people." + id).isEmpty();
  return isShownAsItStands ? textOf(m_context.words.of("advice", id)) : plain;
}

QStringList PlainWords::leaveOut() const {
  QStringList list;
  for (const engine::FlagAssessment* flag : engine::raisedFlags(m_context.assessment)) {
    const pack::RedFlag* rule = m_context.pack.findRedFlag(flag->flag);
    if (rule == nullptr || rule->act() == nullptr) {
      continue;
    }
    for (const auto& part : engine::idsOf(rule->locks())) {
      addOnce(list, text("leave-out." + part));
    }
  }
  for (const auto& id : adviceIds()) {
    addOnce(list, text("do-not." + id));
  }
  return list;
}

QStringList PlainWords::youCan() const {
  constexpr qsizetype kMost = 4;
  QStringList list;
  bool isForbidden = false;
  for (const auto& id : adviceIds()) {
    addOnce(list, advice(id));
    isForbidden = isForbidden || !text("do-not." + id).isEmpty();
  }
  if (list.isEmpty() && !isForbidden) {
    addOnce(list, text("keep-moving"));
  }
  return engine::raisedFlags(m_context.assessment).empty() ? list.mid(0, kMost) : list;
}

QStringList PlainWords::callIf() const {
  QStringList list;
  for (const engine::FlagAssessment* flag : engine::raisedFlags(m_context.assessment)) {
    const pack::RedFlag* rule = m_context.pack.findRedFlag(flag->flag);
    if (rule != nullptr && rule->act() != nullptr) {
      for (const auto& id : engine::idsOf(rule->act()->safety_net())) {
        addOnce(list, textOf(m_context.words.of("advice", id)));
      }
    }
  }
  for (int i = 1; !text("call-always." + std::to_string(i)).isEmpty(); ++i) {
    addOnce(list, text("call-always." + std::to_string(i)));
  }
  return list;
}

}  // namespace calcar::ui
