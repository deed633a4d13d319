#pragma once

#include <QString>

#include "integrations/workplace/reminders.hpp"

namespace calcar::ui {

/// What has not arrived, and why, in the reader's words: “Document 20261129-1 has waited for 2 h 5 min: …”.
[[nodiscard]] QString reminderWords(const workplace::Reminder& reminder);
/// What to do about it.
[[nodiscard]] QString remedyWords(const workplace::Reminder& reminder);

}  // namespace calcar::ui
