#include "qml/model/urgent_reminders.hpp"

#include <utility>
#include <vector>

#include <QDateTime>
#include <QTimer>

#include "integrations/store/outbox.hpp"
#include "integrations/workplace/reminders.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

using ReminderList = engine::Result<std::vector<workplace::Reminder>>;

ReminderList readReminders(workplace::Desk& desk) {
  if (desk.isLocked()) {
    return std::vector<workplace::Reminder>();
  }
  const store::Outbox outbox(desk.store());
  const auto outgoing = outbox.list();
  const auto unqueued = outbox.unqueued("referral");
  if (!outgoing || !unqueued) {
    return tl::unexpected(outgoing ? unqueued.error() : outgoing.error());
  }
  const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
  return workplace::reminders(*outgoing, *unqueued, now.toStdString());
}

}  // namespace

void UrgentReminders::setDoor(FrontDoor* door) {
  if (m_door == door) {
    return;
  }
  m_door = door;
  if (m_door != nullptr) {
    constexpr int kMinute = 60'000;
    auto* timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &UrgentReminders::refresh);
    timer->start(kMinute);
    connect(m_door, &FrontDoor::stateChanged, this, &UrgentReminders::watch);
    watch();
  }
  emit doorChanged();
}

void UrgentReminders::watch() {
  if (m_door->workplace() != nullptr && m_workplace != m_door->workplace()) {
    m_workplace = m_door->workplace();
    connect(m_workplace, &Workplace::consultationChanged, this, &UrgentReminders::refresh);
  }
  refresh();
}

void UrgentReminders::refresh() {
  if (m_door == nullptr || m_door->state() != FrontDoor::State::Open) {
    return;
  }
  m_door->workplace()->desk()->run(&readReminders, this, [this](ReminderList found) {
    if (!found) {
      return;  // what was shown stays; the next look comes by itself
    }
    std::vector<UrgentRow> rows;
    for (const workplace::Reminder& reminder : *found) {
      rows.push_back(
          {textOf(reminder.document + "/" + reminder.id), textOf(reminder.what), textOf(reminder.whatToDo)});
    }
    m_rows.show(std::move(rows));
  });
}

}  // namespace calcar::ui
