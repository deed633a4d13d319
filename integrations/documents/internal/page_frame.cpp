#include "integrations/documents/internal/page_frame.hpp"

#include <algorithm>
#include <cstddef>

#include <QPainterPath>

#include "integrations/documents/internal/clean_text.hpp"
#include "integrations/documents/internal/columns.hpp"

namespace calcar::documents {
namespace {

constexpr double kTopMargin = 36;
constexpr double kBottomMargin = 30;
constexpr double kLineWidth = 0.75;
constexpr double kPageNumberWidth = 90;
constexpr double kTagWidth = 170;
constexpr double kRunningTagWidth = 110;
constexpr double kBannerPadding = 6;
constexpr double kPillPadding = 7;
constexpr int kBannerLines = 4;
constexpr int kFootLines = 5;

/// What patients read is never small; for clinicians the frame steps back behind the content.
constexpr double kPatientScale = 1.25;
constexpr double kTagHeight = 15;
/// Between the banner and the content.
constexpr double kFirstRoom = 12;
constexpr double kNextRoom = 14;

constexpr Style kTitle{17, QFont::DemiBold, colour::kInk, 1.25};
constexpr Style kNumber{8, QFont::Normal, colour::kInk3, 1.4, Qt::AlignRight};
constexpr Style kRunning{8.5, QFont::Medium, colour::kInk2, 1.4};
constexpr Style kTag{8, QFont::DemiBold, colour::kAmber, 1.35};
constexpr Style kKey{7.5, QFont::Normal, colour::kInk3, 1.35};
constexpr Style kValue{9.5, QFont::DemiBold, colour::kInk, 1.35};
constexpr Style kPill{9.5, QFont::DemiBold, colour::kSurface, 1.35};
constexpr Style kFoot{7.2, QFont::Normal, colour::kInk3, 1.4};
constexpr Style kPageNumber{7.5, QFont::Medium, colour::kInk2, 1.4, Qt::AlignRight};

std::string runningWords(const engine::DocumentContent& content) {
  return content.documentNumber.empty() ? content.title : content.title + "  ·  " + content.documentNumber;
}

Style scaled(Style style, double scale) {
  style.size *= scale;
  return style;
}

double sumOf(const std::vector<TextBox>& texts) {
  double sum = 0;
  for (const auto& text : texts) {
    sum += text.height();
  }
  return sum;
}

void drawRule(QPainter& painter, double y, std::string_view tone) {
  painter.setPen(QPen(colourOf(tone), kLineWidth));
  painter.drawLine(QPointF(kSideMargin, y), QPointF(kPageWidth - kSideMargin, y));
}

}  // namespace

PageFrame::PageFrame(Typeface& typeface, const engine::DocumentContent& content)
    : m_typeface(typeface),
      m_content(content),
      m_scale(content.kind == engine::DocumentKind::Advice ? kPatientScale : 1),
      m_title(typeface, oneSpan(content.title), kTitle, kContentWidth - kTagWidth, 4),
      m_number(typeface, oneSpan(content.documentNumber), kNumber, kTagWidth, 2),
      m_runningTitle(typeface, oneSpan(runningWords(content)), kRunning, kContentWidth - kRunningTagWidth, 2),
      m_draft(typeface, content.draftMark.empty() ? engine::Text{} : oneSpan(content.draftMark), kTag,
              kTagWidth - 20, 1) {
  for (const auto& words : content.foot) {
    m_foot.emplace_back(typeface, oneSpan(words), scaled(kFoot, m_scale), kContentWidth - kPageNumberWidth,
                        kFootLines);
  }
  layBanner();
  const double tags = (m_content.draftMark.empty() ? 0 : kTagHeight + 3) + m_number.height();
  const double banner = m_bannerHeight > 0 ? m_bannerHeight + 2 * kBannerPadding : 0;
  m_firstTop = kTopMargin + std::max(m_title.height(), tags) + 8 + banner + kFirstRoom;
  m_nextTop = kTopMargin + std::max(m_runningTitle.height(), kTagHeight) + 6 + banner + kNextRoom;
  m_bottom = kPageHeight - kBottomMargin - std::max(sumOf(m_foot), m_scale * 10.5) - 8 - 10;
}

void PageFrame::layBanner() {
  const auto& rows = m_content.banner;
  if (rows.empty()) {
    return;
  }
  constexpr double kGap = 20;
  const Style key = scaled(kKey, m_scale);
  const Style value = scaled(kValue, m_scale);
  std::vector<double> least;
  std::vector<double> wanted;
  for (const auto& row : rows) {
    const double pill = isStrong(row.value) ? 2 * kPillPadding : 0;
    least.push_back(std::max(widestWordOf(m_typeface, oneSpan(row.key), key),
                             widestWordOf(m_typeface, row.value, value) + pill));
    wanted.push_back(std::max(naturalWidth(m_typeface, oneSpan(row.key), key),
                              naturalWidth(m_typeface, row.value, value) + pill));
  }
  const double available = kContentWidth - kGap * static_cast<double>(rows.size() - 1);
  auto widths = sharedWidths(least, wanted, available);
  double rest = available;
  for (const double width : widths) {
    rest -= width;
  }
  const double gap =
      kGap + (rows.size() > 1 ? std::max(0.0, rest) / static_cast<double>(rows.size() - 1) : 0);
  double x = kSideMargin;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool isPill = isStrong(rows[i].value);
    const double valueWidth = std::max(20.0, widths[i] - (isPill ? 2 * kPillPadding : 0));
    m_banner.push_back(
        {x,
         {m_typeface, oneSpan(rows[i].key), key, widths[i], 2},
         {m_typeface, rows[i].value, isPill ? scaled(kPill, m_scale) : value, valueWidth, kBannerLines},
         isPill});
    m_bannerHeight =
        std::max(m_bannerHeight, m_banner.back().key.height() + m_banner.back().value.height() + 2);
    x += widths[i] + gap;
  }
}

void PageFrame::draw(QPainter& painter, int page, int pages) const {
  drawDraft(painter);
  drawHead(painter, page);
  drawFoot(painter, page, pages);
}

/// The mark across the page lies behind all text, as a drawing: as text it would be mixed into what a reader
/// copies.
void PageFrame::drawDraft(QPainter& painter) const {
  if (m_content.draftMark.empty()) {
    return;
  }
  QFont font = m_typeface.font(100.0, QFont::DemiBold, true);
  font.setPixelSize(100);
  font.setLetterSpacing(QFont::PercentageSpacing, 106);
  QPainterPath word;
  word.addText(0, 0, font, QString::fromStdString(cleaned(m_content.draftMark)).simplified());
  const QRectF box = word.boundingRect();
  if (box.isEmpty()) {
    return;
  }
  const double scale = std::min(480 / box.width(), 130 / box.height());
  painter.save();
  painter.translate(kPageWidth / 2, kPageHeight / 2);
  painter.rotate(-32);
  painter.scale(scale, scale);
  painter.translate(-box.center());
  painter.fillPath(word, colourOf(colour::kDraft));
  painter.restore();
}

void PageFrame::drawDraftTag(QPainter& painter, double y) const {
  if (m_content.draftMark.empty()) {
    return;
  }
  const double width = m_draft.widest() + 16;
  const QRectF tag(kPageWidth - kSideMargin - width, y, width, kTagHeight);
  QPen pen(colourOf(colour::kAmber), kLineWidth);
  pen.setDashPattern({3, 2.2});
  painter.setPen(pen);
  painter.setBrush(colourOf(colour::kAmberSoft));
  painter.drawRoundedRect(tag, 7.5, 7.5);
  m_draft.draw(painter, tag.left() + 8, tag.center().y() - m_draft.height() / 2);
}

void PageFrame::drawHead(QPainter& painter, int page) const {
  const bool isFirst = page == 0;
  drawDraftTag(painter, kTopMargin);
  if (isFirst) {
    m_title.draw(painter, kSideMargin, kTopMargin - 2);
    const double below = m_content.draftMark.empty() ? 0 : 18;
    m_number.draw(painter, kPageWidth - kSideMargin - kTagWidth, kTopMargin + below);
  } else {
    m_runningTitle.draw(painter, kSideMargin, kTopMargin + 1.5);
  }
  if (!m_banner.empty()) {
    const double room = isFirst ? kFirstRoom : kNextRoom;
    drawBanner(painter, top(page) - room - m_bannerHeight - 2 * kBannerPadding);
  }
}

void PageFrame::drawBanner(QPainter& painter, double y) const {
  drawRule(painter, y, colour::kLine);
  drawRule(painter, y + m_bannerHeight + 2 * kBannerPadding, colour::kLine);
  for (const auto& cell : m_banner) {
    const double top = y + kBannerPadding;
    const double valueTop = top + cell.key.height() + 1;
    cell.key.draw(painter, cell.x, top);
    if (cell.isPill) {
      const QRectF pill(cell.x, valueTop - 0.5, cell.value.widest() + 2 * kPillPadding,
                        cell.value.height() + 1.5);
      painter.setPen(Qt::NoPen);
      painter.setBrush(colourOf(colour::kInk));
      painter.drawRoundedRect(pill, 7 * m_scale, 7 * m_scale);
    }
    cell.value.draw(painter, cell.x + (cell.isPill ? kPillPadding : 0), valueTop);
  }
}

void PageFrame::drawFoot(QPainter& painter, int page, int pages) const {
  double y = m_bottom + 10;
  drawRule(painter, y, colour::kLine);
  y += 5;
  const std::string number = pageText(m_content.pageOf, page + 1, pages);
  TextBox(m_typeface, oneSpan(number), scaled(kPageNumber, m_scale), kPageNumberWidth, 2)
      .draw(painter, kPageWidth - kSideMargin - kPageNumberWidth, y);
  for (const auto& words : m_foot) {
    words.draw(painter, kSideMargin, y);
    y += words.height();
  }
}

}  // namespace calcar::documents
