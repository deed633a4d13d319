#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include <QAbstractListModel>
#include <QMetaProperty>
#include <qqmlintegration.h>

namespace calcar::ui {

/// A list for a screen. See `Rows`.
class RowModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("View models hold lists")
  Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

 public:
  using QAbstractListModel::QAbstractListModel;
  [[nodiscard]] int count() const { return rowCount({}); }

 signals:
  void countChanged();
};

/// A list model whose roles are the properties of a gadget. A row is known by its property `key`, so that an
/// update moves, changes, adds and drops rows and leaves the others, with their focus, as they are.
///
/// @tparam Row  a gadget with the members `key` and `operator==`; keys are unique
template <class Row>
class Rows final : public RowModel {
 public:
  using RowModel::RowModel;

  [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }

  void show(std::vector<Row> rows) {
    const std::size_t before = m_rows.size();
    dropMissing(rows);
    for (std::size_t at = 0; at < rows.size(); ++at) {
      place(at, std::move(rows[at]));
    }
    if (m_rows.size() != before) {
      emit countChanged();
    }
  }

  /// The same with rows known by their place: what is shown next takes over the lines of what was before, and
  /// nothing is made anew. For lines that hold nothing of their own.
  void showInPlace(std::vector<Row> rows) {
    const std::size_t before = m_rows.size();
    while (m_rows.size() > rows.size()) {
      const int last = static_cast<int>(m_rows.size()) - 1;
      beginRemoveRows({}, last, last);
      m_rows.pop_back();
      endRemoveRows();
    }
    for (std::size_t at = 0; at < rows.size(); ++at) {
      if (at < m_rows.size()) {
        replace(at, std::move(rows[at]));
      } else {
        insert(at, std::move(rows[at]));
      }
    }
    if (m_rows.size() != before) {
      emit countChanged();
    }
  }

  [[nodiscard]] int rowCount(const QModelIndex& parent) const override {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
  }

  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override {
    const int property = role - Qt::UserRole;
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || property < 0 ||
        property >= Row::staticMetaObject.propertyCount()) {
      return {};
    }
    return Row::staticMetaObject.property(property).readOnGadget(
        &m_rows[static_cast<std::size_t>(index.row())]);
  }

  [[nodiscard]] QHash<int, QByteArray> roleNames() const override {
    QHash<int, QByteArray> names;
    for (int i = 0; i < Row::staticMetaObject.propertyCount(); ++i) {
      names.insert(Qt::UserRole + i, Row::staticMetaObject.property(i).name());
    }
    return names;
  }

 private:
  void dropMissing(const std::vector<Row>& rows) {
    for (std::size_t at = m_rows.size(); at-- > 0;) {
      const bool stays =
          std::any_of(rows.begin(), rows.end(), [&](const Row& row) { return row.key == m_rows[at].key; });
      if (!stays) {
        beginRemoveRows({}, static_cast<int>(at), static_cast<int>(at));
        m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(at));
        endRemoveRows();
      }
    }
  }

  void place(std::size_t at, Row row) {
    const auto start = m_rows.begin() + static_cast<std::ptrdiff_t>(at);
    const auto known =
        std::find_if(start, m_rows.end(), [&](const Row& other) { return other.key == row.key; });
    if (known == m_rows.end()) {
      insert(at, std::move(row));
      return;
    }
    if (known != start) {
      const int from = static_cast<int>(known - m_rows.begin());
      const int to = static_cast<int>(at);
      beginMoveRows({}, from, from, {}, to);
      std::rotate(start, known, std::next(known));
      endMoveRows();
    }
    replace(at, std::move(row));
  }

  void insert(std::size_t at, Row row) {
    beginInsertRows({}, static_cast<int>(at), static_cast<int>(at));
    m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(at), std::move(row));
    endInsertRows();
  }

  void replace(std::size_t at, Row row) {
    if (!(m_rows[at] == row)) {
      m_rows[at] = std::move(row);
      const QModelIndex changed = index(static_cast<int>(at));
      emit dataChanged(changed, changed);
    }
  }

  std::vector<Row> m_rows;
};

}  // namespace calcar::ui
