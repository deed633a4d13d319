#include "qml/figures/page_sheet.hpp"

#include <cmath>

#include <QPainter>
#include <QQuickWindow>

namespace calcar::ui {
namespace {

/// Of A4: height over width.
constexpr double kTallness = 841.89 / 595.276;

}  // namespace

PageSheet::PageSheet(QQuickItem* parent) : Painted(parent) {}

PageSheet::~PageSheet() {
  if (m_pages) {
    m_pages->wantNoMore(m_page);
  }
}

void PageSheet::setPages(PrintedPages* pages) {
  if (m_pages == pages) {
    return;
  }
  if (m_pages) {
    m_pages->disconnect(this);
  }
  m_pages = pages;
  if (m_pages) {
    QObject::connect(m_pages, &PrintedPages::pictured, this, [this](int page) {
      if (page == m_page) {
        update();
        emit drawn();
      }
    });
  }
  ask();
  emit shapeChanged();
}

void PageSheet::setPage(int page) {
  if (m_page != page) {
    m_page = page;
    ask();
    emit shapeChanged();
  }
}

void PageSheet::setInSight(bool inSight) {
  if (m_inSight != inSight) {
    m_inSight = inSight;
    if (!inSight && m_pages) {
      m_pages->wantNoMore(m_page);
    }
    ask();
    emit shapeChanged();
  }
}

bool PageSheet::isDrawn() const { return m_pages && m_pages->picture(m_page) != nullptr; }

void PageSheet::paint(QPainter* painter) {
  const QRectF paper(0, 0, width(), height());
  painter->fillRect(paper, Qt::white);
  if (const QImage* picture = m_pages ? m_pages->picture(m_page) : nullptr) {
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(paper, *picture);
  }
}

void PageSheet::geometryChange(const QRectF& now, const QRectF& before) {
  Painted::geometryChange(now, before);
  if (now.width() != before.width()) {
    setImplicitHeight(std::round(now.width() * kTallness));
    ask();
  }
}

void PageSheet::itemChange(ItemChange change, const ItemChangeData& data) {
  Painted::itemChange(change, data);
  if (change == ItemSceneChange || change == ItemDevicePixelRatioHasChanged) {
    ask();
  }
}

void PageSheet::ask() {
  if (m_pages && m_inSight && width() >= 1 && window() != nullptr) {
    m_pages->want(m_page, static_cast<int>(std::lround(width() * window()->effectiveDevicePixelRatio())));
  }
}

}  // namespace calcar::ui
