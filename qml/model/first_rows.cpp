#include "qml/model/first_rows.hpp"

#include <algorithm>

namespace calcar::ui {

// A list of rows changes by one row at a time, and moves rows only upwards.

FirstRows::FirstRows(QObject* parent) : RowModel(parent) {
  QObject::connect(this, &QAbstractItemModel::rowsInserted, this, &RowModel::countChanged);
  QObject::connect(this, &QAbstractItemModel::rowsRemoved, this, &RowModel::countChanged);
  QObject::connect(this, &QAbstractItemModel::modelReset, this, &RowModel::countChanged);
}

void FirstRows::setSource(RowModel* source) {
  if (m_source == source) {
    return;
  }
  if (m_source != nullptr) {
    m_source->disconnect(this);
  }
  beginResetModel();
  m_source = source;
  m_shown = 0;
  if (m_source != nullptr) {
    const int all = m_source->count();
    m_shown = m_most < 0 ? all : std::min(m_most, all);
    QObject::connect(m_source, &QAbstractItemModel::rowsAboutToBeInserted, this,
                     [this](const QModelIndex&, int row) {
                       if (isShown(row)) {
                         dropLastIfFull();
                       }
                     });
    QObject::connect(m_source, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex&, int row) {
      if (isShown(row)) {
        beginInsertRows({}, row, row);
        ++m_shown;
        endInsertRows();
      }
    });
    QObject::connect(m_source, &QAbstractItemModel::rowsAboutToBeRemoved, this,
                     [this](const QModelIndex&, int row) {
                       if (isShown(row)) {
                         beginRemoveRows({}, row, row);
                         --m_shown;
                       }
                     });
    QObject::connect(m_source, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex&, int row) {
      if (isShown(row)) {
        endRemoveRows();
        fill();
      }
    });
    QObject::connect(
        m_source, &QAbstractItemModel::rowsAboutToBeMoved, this,
        [this](const QModelIndex&, int from, int, const QModelIndex&, int to) { beginMove(from, to); });
    QObject::connect(
        m_source, &QAbstractItemModel::rowsMoved, this,
        [this](const QModelIndex&, int from, int, const QModelIndex&, int to) { endMove(from, to); });
    QObject::connect(m_source, &QAbstractItemModel::dataChanged, this,
                     [this](const QModelIndex& from, const QModelIndex& to) {
                       if (isShown(from.row())) {
                         emit dataChanged(index(from.row()), index(std::min(to.row(), m_shown - 1)));
                       }
                     });
    QObject::connect(m_source, &QObject::destroyed, this, [this] { setSource(nullptr); });
  }
  endResetModel();
  emit sourceChanged();
}

void FirstRows::setMost(int most) {
  if (m_most == most) {
    return;
  }
  m_most = most;
  const int all = m_source == nullptr ? 0 : m_source->count();
  const int wanted = m_most < 0 ? all : std::min(m_most, all);
  if (wanted < m_shown) {
    beginRemoveRows({}, wanted, m_shown - 1);
    m_shown = wanted;
    endRemoveRows();
  }
  fill();
  emit mostChanged();
}

int FirstRows::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_shown; }

QVariant FirstRows::data(const QModelIndex& index, int role) const {
  return checkIndex(index, CheckIndexOption::IndexIsValid) && m_source != nullptr
             ? m_source->data(m_source->index(index.row()), role)
             : QVariant();
}

QHash<int, QByteArray> FirstRows::roleNames() const {
  return m_source == nullptr ? QHash<int, QByteArray>() : m_source->roleNames();
}

void FirstRows::dropLastIfFull() {
  if (m_most >= 0 && m_shown == m_most) {
    beginRemoveRows({}, m_shown - 1, m_shown - 1);
    --m_shown;
    endRemoveRows();
  }
}

/// Shows what there is room for.
void FirstRows::fill() {
  const int all = m_source == nullptr ? 0 : m_source->count();
  const int wanted = m_most < 0 ? all : std::min(m_most, all);
  if (wanted > m_shown) {
    beginInsertRows({}, m_shown, wanted - 1);
    m_shown = wanted;
    endInsertRows();
  }
}

void FirstRows::beginMove(int from, int to) {
  if (isShown(from)) {
    beginMoveRows({}, from, from, {}, to);
  } else if (isShown(to)) {
    dropLastIfFull();
  }
}

void FirstRows::endMove(int from, int to) {
  if (isShown(from)) {
    endMoveRows();
  } else if (isShown(to)) {
    beginInsertRows({}, to, to);
    ++m_shown;
    endInsertRows();
  }
}

}  // namespace calcar::ui
