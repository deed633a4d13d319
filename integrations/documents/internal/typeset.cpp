#include "integrations/documents/internal/typeset.hpp"

#include <algorithm>
#include <cmath>

#include <QFontMetricsF>
#include <QRegularExpression>
#include <QStringList>
#include <QTextOption>

#include "integrations/documents/internal/clean_text.hpp"

namespace calcar::documents {
namespace {

constexpr double kUnlimited = 1e6;

/// A stretch of letters that look alike.
struct Run {
  int start, length;
  const engine::Span* span;
  bool shaped;
};

struct Prepared {
  QString text;
  std::vector<Run> runs;
};

/// Letters of these scripts stand alone. They are set without shaping: Inter would otherwise swap “3x9” or
/// “10:42” for drawings that no search and no copy finds again.
bool standsAlone(QChar::Script script) {
  return script == QChar::Script_Latin || script == QChar::Script_Common || script == QChar::Script_Greek ||
         script == QChar::Script_Cyrillic;
}

bool isFormat(char32_t point) { return QChar::category(point) == QChar::Other_Format; }

QString codeOf(char32_t point) {
  return QStringLiteral("[U+%1]").arg(
      QString::number(static_cast<uint>(point), 16).toUpper().rightJustified(4, '0'));
}

/// What is printed for a character. PDF names characters of the basic plane only, so the others could not be
/// read back, and PDF/A forbids characters without a glyph.
QString printed(Typeface& typeface, char32_t point) {
  if (point == U'\n') {
    return {QChar(QChar::LineSeparator)};
  }
  if (point > 0xFFFF || (!isFormat(point) && !typeface.draws(point))) {
    return codeOf(point);
  }
  return {QChar(static_cast<char16_t>(point))};
}

bool needsShaping(char32_t point) {
  return QChar::isMark(point) || (!standsAlone(QChar::script(point)) && point > 0x7F);
}

void append(Prepared& prepared, const engine::Span& span, const QString& text, bool shaped) {
  const int start = static_cast<int>(prepared.text.size());
  const int length = static_cast<int>(text.size());
  prepared.text += text;
  auto& runs = prepared.runs;
  if (!runs.empty() && runs.back().span == &span && runs.back().shaped == shaped) {
    runs.back().length += length;
  } else {
    runs.push_back({start, length, &span, shaped});
  }
}

Prepared prepare(Typeface& typeface, const engine::Text& text) {
  Prepared prepared;
  for (const auto& span : text) {
    const auto points =
        QString::fromStdString(cleaned(span.text)).normalized(QString::NormalizationForm_C).toUcs4();
    for (qsizetype i = 0; i < points.size(); ++i) {
      // A mark is placed on the letter before it, so both are shaped together.
      const bool carriesMark = i + 1 < points.size() && QChar::isMark(points[i + 1]);
      const bool shaped = carriesMark || needsShaping(points[i]);
      const QString words = printed(typeface, points[i]);
      append(prepared, span, words, shaped && words.size() == 1);
    }
  }
  return prepared;
}

int weightOf(const engine::Span& span, int weight) {
  if (span.strong) {
    return std::max<int>(weight, QFont::DemiBold);
  }
  return span.emphasis == engine::Emphasis::Gap ? std::max<int>(weight, QFont::Medium) : weight;
}

QList<QTextLayout::FormatRange> formatsOf(const Typeface& typeface, const Prepared& prepared,
                                          const Style& style) {
  QList<QTextLayout::FormatRange> formats;
  for (const auto& run : prepared.runs) {
    QTextCharFormat format;
    format.setFont(typeface.font(style.size, weightOf(*run.span, style.weight), run.shaped));
    const bool isPlain = run.span->emphasis == engine::Emphasis::Plain;
    format.setForeground(colourOf(isPlain ? style.colour : textColour(*run.span)));
    formats.append({run.start, run.length, format});
  }
  return formats;
}

void breakLines(QTextLayout& layout, double width) {
  layout.beginLayout();
  for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    line.setLineWidth(width * kUnits);
  }
  layout.endLayout();
}

void setUp(QTextLayout& layout, const Typeface& typeface, const Prepared& prepared, const Style& style) {
  QTextOption option(style.alignment);
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  option.setUseDesignMetrics(true);
  layout.setTextOption(option);
  layout.setCacheEnabled(true);
  layout.setFont(typeface.font(style.size, style.weight, false));
  layout.setText(prepared.text);
  layout.setFormats(formatsOf(typeface, prepared, style));
}

/// Cuts the text behind the last line that is allowed.
void cut(Prepared& prepared, const QTextLayout& layout, int mostLines) {
  const QTextLine last = layout.lineAt(mostLines - 1);
  const int end = std::max(0, last.textStart() + last.textLength() - 2);
  prepared.text.truncate(end);
  prepared.text += QChar(0x2026);
  auto& runs = prepared.runs;
  while (!runs.empty() && runs.back().start > end) {
    runs.pop_back();
  }
  if (!runs.empty()) {
    runs.back().length = end + 1 - runs.back().start;
  }
}

}  // namespace

QColor colourOf(std::string_view hex) {
  return QColor(QString::fromLatin1(hex.data(), static_cast<qsizetype>(hex.size())));
}

QFont Typeface::font(double size, int weight, bool shaped) const {
  QFont font;
  font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans")});
  font.setPixelSize(static_cast<int>(std::lround(size * kUnits)));
  font.setWeight(static_cast<QFont::Weight>(weight));
  font.setHintingPreference(QFont::PreferNoHinting);
  if (!shaped) {
    font.setStyleStrategy(QFont::PreferNoShaping);
  }
  return font;
}

bool Typeface::draws(char32_t point) {
  const auto known = m_draws.find(point);
  if (known != m_draws.end()) {
    return known->second;
  }
  const bool has = QFontMetricsF(font(10, QFont::Normal, true)).inFontUcs4(static_cast<uint>(point));
  return m_draws.emplace(point, has).first->second;
}

TextBox::TextBox(Typeface& typeface, const engine::Text& text, const Style& style, double width,
                 int mostLines)
    : m_content(std::make_shared<Content>()) {
  Content& content = *m_content;
  Prepared prepared = prepare(typeface, text);
  setUp(content.layout, typeface, prepared, style);
  breakLines(content.layout, width);
  if (mostLines > 0 && content.layout.lineCount() > mostLines) {
    cut(prepared, content.layout, mostLines);
    setUp(content.layout, typeface, prepared, style);
    breakLines(content.layout, width);
  }
  for (const auto& run : prepared.runs) {
    if (run.span->emphasis == engine::Emphasis::Gap) {
      content.gaps.emplace_back(run.start, run.start + run.length);
    }
  }
  content.size = style.size;
  double top = 0;
  for (int i = 0; i < content.layout.lineCount(); ++i) {
    QTextLine line = content.layout.lineAt(i);
    const double height = std::max(style.size * style.leading, line.height() / kUnits);
    // The line's own letters in the middle of its height, so that all baselines are equally far apart.
    line.setPosition(QPointF(0, (top * kUnits) + (height * kUnits - line.height()) / 2));
    content.tops.push_back(top);
    content.widest = std::max(content.widest, line.naturalTextWidth() / kUnits);
    top += height;
  }
  content.tops.push_back(top);
}

double TextBox::height(int first, int count) const {
  const int last = std::min(first + count, lines());
  return first >= last ? 0
                       : m_content->tops[static_cast<std::size_t>(last)] -
                             m_content->tops[static_cast<std::size_t>(first)];
}

void TextBox::drawGaps(QPainter& painter, int line) const {
  const QTextLine text = m_content->layout.lineAt(line);
  const int lineStart = text.textStart();
  const int lineEnd = lineStart + text.textLength();
  const double size = m_content->size;
  for (const auto& [from, to] : m_content->gaps) {
    const int start = std::max(from, lineStart);
    const int end = std::min(to, lineEnd);
    if (start >= end) {
      continue;
    }
    const double left = text.cursorToX(start) / kUnits;
    const double right = std::min<double>(text.cursorToX(end), text.x() + text.naturalTextWidth()) / kUnits;
    const double baseline = (text.y() + text.ascent()) / kUnits;
    const QRectF ground(std::min(left, right) - 0.15 * size, baseline - 0.95 * size,
                        std::abs(right - left) + 0.3 * size, 1.25 * size);
    painter.fillRect(ground, colourOf(colour::kAmberSoft));
    QPen pen(colourOf(colour::kAmber), 0.6);
    pen.setDashPattern({3, 2.5});
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.drawLine(ground.bottomLeft(), ground.bottomRight());
  }
}

void TextBox::draw(QPainter& painter, double x, double y, int first, int count) const {
  const int last = std::min(first + count, lines());
  if (first >= last) {
    return;
  }
  painter.save();
  painter.translate(x, y - m_content->tops[static_cast<std::size_t>(first)]);
  for (int i = first; i < last; ++i) {
    drawGaps(painter, i);
  }
  painter.scale(1.0 / kUnits, 1.0 / kUnits);
  for (int i = first; i < last; ++i) {
    m_content->layout.lineAt(i).draw(&painter, QPointF(0, 0));
  }
  painter.restore();
}

double naturalWidth(Typeface& typeface, const engine::Text& text, const Style& style) {
  // A hair more than measured, so that rounding never breaks what fits.
  return TextBox(typeface, text, style, kUnlimited / kUnits).widest() + 0.2;
}

double widestWordOf(Typeface& typeface, const engine::Text& text, const Style& style) {
  double widest = 0;
  for (const auto& span : text) {
    const QFontMetricsF metrics(typeface.font(style.size, weightOf(span, style.weight), false));
    const QString words = prepare(typeface, {span}).text;
    for (const QString& word : words.split(QRegularExpression(QStringLiteral("[ \\x{2028}]")))) {
      widest = std::max(widest, metrics.horizontalAdvance(word) / kUnits);
    }
  }
  return widest + 0.2;
}

engine::Text oneSpan(std::string_view words, bool strong) {
  return {{std::string(words), strong, engine::Emphasis::Plain}};
}

}  // namespace calcar::documents
