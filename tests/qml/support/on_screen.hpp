#pragma once

#include <QQuickItem>
#include <QString>

namespace calcar::tests {

/// As a screen reader would say it.
[[nodiscard]] QString accessibleNameOf(QQuickItem& item);

/// The visible item of this accessible name, the outermost first; null when there is none. Words that only
/// label something come last.
[[nodiscard]] QQuickItem* itemNamed(QQuickItem& root, const QString& name);

/// Every text that is shown, a line each.
[[nodiscard]] QString textsIn(const QQuickItem& root);

/// Scrolls to an item where it has to be.
void scrollTo(QQuickItem& item);

}  // namespace calcar::tests
