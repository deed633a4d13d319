#include "qml/model/outbox_state.hpp"

#include "integrations/workplace/sending.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

using Reminders = engine::Result<std::vector<workplace::Reminder>>;

constexpr int kMillisecondsBetween = 10'000;

Reminders remindersOf(workplace::Desk& desk) {
  const auto store = desk.sharedStore();
  if (!store) {
    return tl::unexpected(engine::Error{engine::ErrorCode::Sealed, "store", "locked"});
  }
  const store::Outbox outbox(*store);
  const auto list = outbox.list();
  const auto unqueued = list ? outbox.unqueued(std::string(workplace::wordOf(engine::DocumentKind::Referral)))
                             : tl::unexpected(list.error());
  return unqueued ? Reminders(workplace::reminders(*list, *unqueued, workplace::utcNow()))
                  : tl::unexpected(unqueued.error());
}

}  // namespace

OutboxState::OutboxState(QObject* parent) : QObject(parent) {
  m_timer.setInterval(kMillisecondsBetween);
  QObject::connect(&m_timer, &QTimer::timeout, this, &OutboxState::refresh);
}

void OutboxState::setWorkplace(Workplace* workplace) {
  if (m_workplace == workplace) {
    return;
  }
  m_workplace = workplace;
  if (m_workplace) {
    m_timer.start();
    refresh();
  }
  emit workplaceChanged();
}

void OutboxState::refresh() {
  if (!m_workplace) {
    return;
  }
  m_workplace->desk()->run(remindersOf, this, [this](const Reminders& reminders) {
    if (!reminders) {
      return;  // What was last known stays: a database that is gone has received nothing.
    }
    std::vector<ReminderRow> rows;
    for (const workplace::Reminder& one : *reminders) {
      rows.push_back({textOf(one.id + "/" + one.document), textOf(one.what), textOf(one.whatToDo)});
    }
    m_reminders.show(std::move(rows));
    emit changed();
  });
}

QString OutboxState::urgentWords() const {
  const auto& rows = m_reminders.rows();
  if (rows.empty()) {
    return {};
  }
  const int more = static_cast<int>(rows.size()) - 1;
  return more == 0 ? rows.front().what : rows.front().what + " · " + tr("%n more", nullptr, more);
}

}  // namespace calcar::ui
