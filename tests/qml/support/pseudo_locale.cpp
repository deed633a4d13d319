#include "tests/qml/support/pseudo_locale.hpp"

#include <QHash>

namespace calcar::tests {

QString pseudo(const QString& text) {
  static const QHash<QChar, QChar> kAccents{{'a', QChar(0xe4)}, {'e', QChar(0xe9)}, {'i', QChar(0xef)},
                                            {'o', QChar(0xf6)}, {'u', QChar(0xfc)}, {'A', QChar(0xc4)},
                                            {'E', QChar(0xc9)}, {'O', QChar(0xd6)}};
  constexpr int kPerCent = 40;
  constexpr int kWhole = 100;
  QString longer;
  for (qsizetype i = 0; i < text.size(); ++i) {
    const bool isPlace = text[i] == '%';
    longer += isPlace ? text[i] : kAccents.value(text[i], text[i]);
    if (isPlace && i + 1 < text.size()) {
      longer += text[++i];
    }
  }
  QString padding;
  for (qsizetype extra = text.size() * kPerCent / kWhole; extra > 0; extra -= padding.size() > 0 ? 4 : 3) {
    padding += padding.isEmpty() ? "lop" : " sit";
  }
  return "[" + longer + (padding.isEmpty() ? "" : " " + padding) + "]";
}

QString PseudoLocale::translate(const char* /*context*/, const char* source, const char* /*comment*/,
                                int count) const {
  QString text = pseudo(QString::fromUtf8(source));
  return count >= 0 ? text.replace("%n", QString::number(count)) : text;
}

}  // namespace calcar::tests
