#include "tests/qml/support/on_screen.hpp"

#include <QAccessible>

namespace calcar::tests {
namespace {

QQuickItem* find(QQuickItem& root, const QString& name, bool isText) {
  if (!root.isVisible()) {
    return nullptr;
  }
  if (accessibleNameOf(root) == name && root.inherits("QQuickText") == isText) {
    return &root;
  }
  for (QQuickItem* child : root.childItems()) {
    if (QQuickItem* found = find(*child, name, isText)) {
      return found;
    }
  }
  return nullptr;
}

}  // namespace

QString accessibleNameOf(QQuickItem& item) {
  QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&item);
  return interface == nullptr ? QString() : interface->text(QAccessible::Name);
}

QQuickItem* itemNamed(QQuickItem& root, const QString& name) {
  QQuickItem* control = find(root, name, false);
  return control != nullptr ? control : find(root, name, true);
}

QString textsIn(const QQuickItem& root) {
  QString texts;
  if (root.isVisible()) {
    texts = root.inherits("QQuickText") ? root.property("text").toString() + "\n" : QString();
    for (const QQuickItem* child : root.childItems()) {
      texts += textsIn(*child);
    }
  }
  return texts;
}

void scrollTo(QQuickItem& item) {
  for (QQuickItem* at = item.parentItem(); at != nullptr; at = at->parentItem()) {
    if (at->inherits("QQuickFlickable")) {
      QMetaObject::invokeMethod(at, "reveal", Q_ARG(QQuickItem*, &item));
    }
  }
}

}  // namespace calcar::tests
