#pragma once

#include <QTranslator>

namespace calcar::tests {

/// A language that nobody speaks: every word of the window 40 % longer, with accents, between brackets. What
/// is cut off, does not grow or was never given to translation is seen at once.
class PseudoLocale : public QTranslator {
 public:
  using QTranslator::QTranslator;
  [[nodiscard]] bool isEmpty() const override { return false; }
  [[nodiscard]] QString translate(const char* context, const char* source, const char* comment,
                                  int count) const override;
};

/// The same of any text.
[[nodiscard]] QString pseudo(const QString& text);

}  // namespace calcar::tests
