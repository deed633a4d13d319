#pragma once

#include <string>
#include <vector>

#include <QObject>
#include <QString>
#include <QStringList>

#include "engine/report/words.hpp"

namespace calcar::ui {

/// A publication that a rule or a figure rests on.
struct SourceRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString citation MEMBER citation FINAL)
  Q_PROPERTY(QString detail MEMBER detail FINAL)

 public:
  QString key;
  QString citation;  ///< with year and people
  QString detail;    ///< where it is found and what kind of study it is
  friend bool operator==(const SourceRow&, const SourceRow&) = default;
};

/// Gathers sources in the order in which they are named, each once.
class SourceList {
 public:
  explicit SourceList(const engine::Words& words) : m_words(words) {}

  void add(const pack::Provenance* provenance);
  [[nodiscard]] const std::vector<SourceRow>& rows() const { return m_rows; }
  /// Author and year of each: “Shin 1996, Kiuru 2002”.
  [[nodiscard]] QString inShort() const;

 private:
  const engine::Words& m_words;
  std::vector<SourceRow> m_rows;
};

/// “Shin 1996 · very weak evidence”: whose figure it is and how far it carries.
[[nodiscard]] QString authorityOf(const engine::Words& words, const pack::Provenance* provenance);

/// Consensus, product default or very weak: such figures say so wherever they stand.
[[nodiscard]] bool isWeak(const pack::Provenance* provenance);

}  // namespace calcar::ui
