#include "qml/model/page_end.hpp"

#include <algorithm>
#include <utility>

#include <QVariant>

namespace calcar::ui {
namespace {

/// The repeaters below an item, the innermost first.
void collectRepeaters(QQuickItem& item, std::vector<QPointer<QQuickItem>>& repeaters) {
  for (QQuickItem* child : item.childItems()) {
    collectRepeaters(*child, repeaters);
  }
  if (item.inherits("QQuickRepeater")) {
    repeaters.emplace_back(&item);
  }
}

}  // namespace

void PageEnd::empty(QQuickItem* page) {
  const auto isAlready = [page](const Leaving& leaving) { return leaving.page == page; };
  if (page == nullptr || std::any_of(m_leaving.begin(), m_leaving.end(), isAlready)) {
    return;
  }
  Leaving leaving{page, {}};
  collectRepeaters(*page, leaving.repeaters);
  m_leaving.push_back(std::move(leaving));
  m_timer.start(0, this);
}

void PageEnd::timerEvent(QTimerEvent* /*event*/) {
  Leaving& leaving = m_leaving.front();
  while (!leaving.repeaters.empty()) {
    const QPointer<QQuickItem> repeater = leaving.repeaters.back();
    leaving.repeaters.pop_back();
    // Those within a row that is gone are gone with it.
    if (repeater != nullptr && repeater->property("count").toInt() > 0) {
      repeater->setProperty("model", QVariant());
      return;
    }
  }
  const QPointer<QQuickItem> page = leaving.page;
  m_leaving.erase(m_leaving.begin());
  if (m_leaving.empty()) {
    m_timer.stop();
  }
  if (page != nullptr) {
    emit emptied(page);
  }
}

}  // namespace calcar::ui
