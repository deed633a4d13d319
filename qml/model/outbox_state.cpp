#include "qml/model/outbox_state.hpp"

#include <algorithm>

#include "integrations/workplace/by_hand.hpp"
#include "integrations/workplace/sending.hpp"
#include "qml/model/reminder_words.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

struct Known {
  std::vector<workplace::Reminder> reminders;
  bool isUnderWay = false;  ///< something that a program sends has not arrived
};

constexpr int kBetweenLooks = 10'000;   // milliseconds
constexpr int kBetweenPasses = 30'000;  // milliseconds

bool isUnderWay(const store::Outgoing& one) {
  return one.transport != workplace::kByHand &&
         (one.state == engine::DeliveryState::Queued || one.state == engine::DeliveryState::Sent);
}

engine::Result<Known> look(workplace::Desk& desk) {
  const auto store = desk.sharedStore();
  if (!store) {
    return tl::unexpected(engine::Error{engine::ErrorCode::Sealed, "store", "locked"});
  }
  const store::Outbox outbox(*store);
  const auto list = outbox.list();
  const auto unqueued = list ? outbox.unqueued(std::string(workplace::wordOf(engine::DocumentKind::Referral)))
                             : tl::unexpected(list.error());
  if (!unqueued) {
    return tl::unexpected(unqueued.error());
  }
  return Known{workplace::reminders(*list, *unqueued, workplace::utcNow()),
               std::any_of(list->begin(), list->end(), isUnderWay)};
}

}  // namespace

OutboxState::OutboxState(QObject* parent) : QObject(parent) {
  m_timer.setInterval(kBetweenLooks);
  QObject::connect(&m_timer, &QTimer::timeout, this, &OutboxState::refresh);
  QObject::connect(&m_postman, &Postman::returned, this, &OutboxState::refresh);
}

void OutboxState::setWorkplace(Workplace* workplace) {
  if (m_workplace == workplace) {
    return;
  }
  if (m_workplace) {
    m_workplace->disconnect(this);
  }
  m_workplace = workplace;
  if (m_workplace) {
    QObject::connect(m_workplace, &Workplace::consultationChanged, this, &OutboxState::refresh);
    m_timer.start();
    refresh();
  }
  emit workplaceChanged();
}

void OutboxState::refresh() {
  if (!m_workplace) {
    return;
  }
  m_workplace->desk()->run(look, this, [this](const engine::Result<Known>& known) {
    if (!known) {
      return;  // What was last known stays: a database that is gone has received nothing.
    }
    std::vector<ReminderRow> rows;
    for (const workplace::Reminder& one : known->reminders) {
      rows.push_back({textOf(one.id + "/" + one.document), reminderWords(one), remedyWords(one)});
    }
    m_reminders.show(std::move(rows));
    emit changed();
    sendNowAndThen(known->isUnderWay);
  });
}

/// A folder that was not connected, or an archive that was off, may be there again.
void OutboxState::sendNowAndThen(bool isUnderWay) {
  const bool isTime = !m_sinceLast.isValid() || m_sinceLast.elapsed() > kBetweenPasses;
  if (m_sends && isUnderWay && isTime && m_workplace) {
    m_sinceLast.start();
    m_postman.go(*m_workplace->desk());
  }
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
