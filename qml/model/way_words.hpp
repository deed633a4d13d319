#pragma once

#include <QString>

namespace calcar::ui {

/// A way out in the reader's words: “Archive hospital” of `pacs:hospital`.
[[nodiscard]] QString wayWords(const QString& way);

}  // namespace calcar::ui
