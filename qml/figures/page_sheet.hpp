#pragma once

#include <QPointer>
#include <qqmlintegration.h>

#include "qml/figures/painted.hpp"
#include "qml/model/printed_pages.hpp"

namespace calcar::ui {

/// One page of a document on white paper, as wide as the item. Drawn only while it is in sight.
class PageSheet : public calcar::ui::Painted {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(calcar::ui::PrintedPages* pages READ pages WRITE setPages NOTIFY shapeChanged REQUIRED FINAL)
  Q_PROPERTY(int page READ page WRITE setPage NOTIFY shapeChanged REQUIRED FINAL)
  Q_PROPERTY(bool inSight READ inSight WRITE setInSight NOTIFY shapeChanged FINAL)
  Q_PROPERTY(bool isDrawn READ isDrawn NOTIFY drawn FINAL)

 public:
  explicit PageSheet(QQuickItem* parent = nullptr);
  ~PageSheet() override;

  [[nodiscard]] PrintedPages* pages() const { return m_pages; }
  void setPages(PrintedPages* pages);
  [[nodiscard]] int page() const { return m_page; }  ///< from 0 on
  void setPage(int page);
  [[nodiscard]] bool inSight() const { return m_inSight; }
  void setInSight(bool inSight);
  [[nodiscard]] bool isDrawn() const;

  void paint(QPainter* painter) override;

 signals:
  void shapeChanged();
  void drawn();

 protected:
  void geometryChange(const QRectF& now, const QRectF& before) override;
  void itemChange(ItemChange change, const ItemChangeData& data) override;

 private:
  void ask();

  QPointer<PrintedPages> m_pages;
  int m_page = 0;
  bool m_inSight = true;
};

}  // namespace calcar::ui
