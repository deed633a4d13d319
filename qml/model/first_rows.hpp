#pragma once

#include "qml/model/rows.hpp"

namespace calcar::ui {

/// The first rows of a list, for a screen that shows the rest only when asked: what is not shown costs
/// nothing.
class FirstRows : public RowModel {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(calcar::ui::RowModel* source READ source WRITE setSource NOTIFY sourceChanged REQUIRED FINAL)
  Q_PROPERTY(int most READ most WRITE setMost NOTIFY mostChanged FINAL)

 public:
  explicit FirstRows(QObject* parent = nullptr);

  [[nodiscard]] RowModel* source() const { return m_source; }
  void setSource(RowModel* source);
  [[nodiscard]] int most() const { return m_most; }  ///< how many; -1 = all
  void setMost(int most);

  [[nodiscard]] int rowCount(const QModelIndex& parent) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

 signals:
  void sourceChanged();
  void mostChanged();

 private:
  [[nodiscard]] bool isShown(int row) const { return m_most < 0 || row < m_most; }
  void dropLastIfFull();
  void fill();
  void beginMove(int from, int to);
  void endMove(int from, int to);

  RowModel* m_source = nullptr;
  int m_most = -1;
  int m_shown = 0;
};

}  // namespace calcar::ui
