#include "qml/model/growing_rows.hpp"

#include <algorithm>

namespace calcar::ui {

GrowingRows::GrowingRows(QObject* parent) : FirstRows(parent) {
  setMost(m_atOnce);
  connect(this, &FirstRows::sourceChanged, this, [this] {
    if (source() != nullptr) {
      connect(source(), &QAbstractItemModel::rowsInserted, this, &GrowingRows::grow);
      connect(source(), &QAbstractItemModel::rowsMoved, this, &GrowingRows::grow);
    }
    grow();
  });
  connect(this, &QAbstractItemModel::rowsRemoved, this, &GrowingRows::shrink);
}

void GrowingRows::setAtOnce(int atOnce) {
  if (m_atOnce != atOnce) {
    m_atOnce = atOnce;
    setMost(std::max(most(), m_atOnce));
    emit atOnceChanged();
  }
}

void GrowingRows::timerEvent(QTimerEvent* /*event*/) {
  setMost(count() + 1);
  grow();
}

void GrowingRows::grow() {
  if (source() == nullptr || count() == source()->count()) {
    m_timer.stop();
  } else if (!m_timer.isActive()) {
    m_timer.start(0, this);
  }
}

void GrowingRows::shrink() {
  // While fewer are shown than there are, a row only makes room for another.
  if (source() != nullptr && count() == source()->count()) {
    setMost(std::clamp(count(), m_atOnce, std::max(most(), m_atOnce)));
  }
}

}  // namespace calcar::ui
