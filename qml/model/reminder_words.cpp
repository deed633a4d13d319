#include "qml/model/reminder_words.hpp"

#include <QCoreApplication>

#include "integrations/workplace/by_hand.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

using engine::DeliveryState;
using workplace::Reminder;

struct ReminderWords {
  Q_DECLARE_TR_FUNCTIONS(Reminder)
};

QString spanWords(int minutes) {
  constexpr int kHour = 60;
  constexpr int kDay = 24 * kHour;
  if (minutes < kHour) {
    return ReminderWords::tr("%1 min").arg(minutes);
  }
  if (minutes < kDay) {
    return ReminderWords::tr("%1 h %2 min").arg(minutes / kHour).arg(minutes % kHour);
  }
  return ReminderWords::tr("%1 d %2 h").arg(minutes / kDay).arg(minutes % kDay / kHour);
}

bool isByHand(const Reminder& reminder) {
  return reminder.state == DeliveryState::Queued && reminder.transport == workplace::kByHand;
}

QString stateWords(const Reminder& reminder) {
  const QString way = textOf(reminder.transport);
  if (isByHand(reminder)) {
    return ReminderWords::tr("to be handed over by a person");
  }
  switch (reminder.state) {
    case DeliveryState::Sent:
      return ReminderWords::tr("put there by %1, not taken yet").arg(way);
    case DeliveryState::Failed:
      return ReminderWords::tr("could not be sent by %1").arg(way);
    case DeliveryState::Queued:
      return reminder.attempts == 0
                 ? ReminderWords::tr("waits for %1").arg(way)
                 : ReminderWords::tr("not sent by %1 after %n tries", nullptr, reminder.attempts).arg(way);
    case DeliveryState::Draft:
    case DeliveryState::Signed:
    case DeliveryState::Acknowledged:
      break;
  }
  return ReminderWords::tr("signed");
}

}  // namespace

QString reminderWords(const Reminder& reminder) {
  const QString document = textOf(reminder.document);
  const QString span = spanWords(reminder.minutes);
  if (reminder.id.empty()) {
    return ReminderWords::tr("Referral %1 was signed %2 ago and is on no way out").arg(document, span);
  }
  const QString words = ReminderWords::tr("URGENT: document %1 has waited for %2: %3")
                            .arg(document, span, stateWords(reminder));
  return reminder.detail.empty() ? words : words + " (" + textOf(reminder.detail) + ")";
}

QString remedyWords(const Reminder& reminder) {
  if (reminder.id.empty()) {
    return ReminderWords::tr("Send it, or record that it was handed over.");
  }
  if (isByHand(reminder)) {
    return ReminderWords::tr("Bring it or call, and record who has it.");
  }
  return reminder.state == DeliveryState::Failed
             ? ReminderWords::tr(
                   "Look at the reason, then send it again; or call or bring it, and record that "
                   "it was handed over.")
             : ReminderWords::tr(
                   "Call to ask whether it is there, or bring it, and record that it was handed over.");
}

}  // namespace calcar::ui
