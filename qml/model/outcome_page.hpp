#pragma once

#include <vector>

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <qqmlintegration.h>

#include "qml/model/page_model.hpp"
#include "qml/model/rows.hpp"

namespace calcar::ui {

/// One scale of an outcome measure that was filled in: its scores, and what their change means.
struct OutcomeRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString instrument MEMBER instrument FINAL)
  Q_PROPERTY(QString scale MEMBER scale FINAL)
  Q_PROPERTY(QString title MEMBER title FINAL)
  Q_PROPERTY(QString scaleName MEMBER scaleName FINAL)
  Q_PROPERTY(QString last MEMBER last FINAL)
  Q_PROPERTY(QString change MEMBER change FINAL)
  Q_PROPERTY(QString verdict MEMBER verdict FINAL)
  Q_PROPERTY(int direction MEMBER direction FINAL)
  Q_PROPERTY(QString meaning MEMBER meaning FINAL)
  Q_PROPERTY(QString bandWords MEMBER bandWords FINAL)
  Q_PROPERTY(QString refused MEMBER refused FINAL)
  Q_PROPERTY(QString support MEMBER support FINAL)
  Q_PROPERTY(QList<double> values MEMBER values FINAL)
  Q_PROPERTY(QStringList days MEMBER days FINAL)
  Q_PROPERTY(double low MEMBER low FINAL)
  Q_PROPERTY(double high MEMBER high FINAL)
  Q_PROPERTY(double band MEMBER band FINAL)
  Q_PROPERTY(bool isBandError MEMBER isBandError FINAL)
  Q_PROPERTY(double target MEMBER target FINAL)
  Q_PROPERTY(bool isHere MEMBER isHere FINAL)

 public:
  QString key;
  QString instrument;  ///< id
  QString scale;       ///< id
  QString title;       ///< of the measure
  QString scaleName;
  QString last;       ///< the last score; empty when it has none
  QString change;     ///< “+12 since 2 Nov 2026”; empty for one score
  QString verdict;    ///< one word or two
  int direction = 0;  ///< of a change beyond error: 1 better, -1 worse
  QString meaning;    ///< what the change means, with the figures it is held against
  QString bandWords;  ///< what the band is
  QString refused;    ///< why a form has no score
  QString support;
  QList<double> values;  ///< scores, oldest first
  QStringList days;      ///< beside them
  double low = 0;
  double high = 0;
  double band = 0;           ///< on either side of the first score; 0 = none known
  bool isBandError = false;  ///< the error of measuring; else what people notice
  double target = -1;        ///< a state people are content with; -1 = none known
  bool isHere = false;       ///< recorded at this visit
  friend bool operator==(const OutcomeRow&, const OutcomeRow&) = default;
};

/// A measure of the pack that can be filled in.
struct InstrumentRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString name MEMBER name FINAL)
  Q_PROPERTY(QString licence MEMBER licence FINAL)
  Q_PROPERTY(bool isOwn MEMBER isOwn FINAL)
  Q_PROPERTY(QStringList scales MEMBER scales FINAL)
  Q_PROPERTY(QStringList scaleNames MEMBER scaleNames FINAL)
  Q_PROPERTY(QList<int> items MEMBER items FINAL)
  Q_PROPERTY(QList<double> lows MEMBER lows FINAL)
  Q_PROPERTY(QList<double> highs MEMBER highs FINAL)
  Q_PROPERTY(QList<double> itemLows MEMBER itemLows FINAL)
  Q_PROPERTY(QList<double> itemHighs MEMBER itemHighs FINAL)

 public:
  QString key;  ///< id
  QString name;
  QString licence;
  bool isOwn = false;  ///< the items are the person's own activities
  QStringList scales;
  QStringList scaleNames;
  QList<int> items;  ///< per scale; 0 = only the total may be entered
  QList<double> lows;
  QList<double> highs;
  QList<double> itemLows;
  QList<double> itemHighs;
  friend bool operator==(const InstrumentRow&, const InstrumentRow&) = default;
};

/// Scores over visits, and entering one.
class OutcomePage : public calcar::ui::PageModel {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(calcar::ui::RowModel* outcomes READ outcomes CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* instruments READ instruments CONSTANT FINAL)

 public:
  using PageModel::PageModel;

  [[nodiscard]] RowModel* outcomes() { return &m_outcomes; }
  [[nodiscard]] RowModel* instruments() { return &m_instruments; }

  Q_INVOKABLE void recordTotal(const QString& instrument, const QString& scale, double total);
  /// @param items       in the form's order; what is no number was not answered
  /// @param activities  the person's own, one per item; empty for other measures
  Q_INVOKABLE void recordItems(const QString& instrument, const QString& scale, const QList<double>& items,
                               const QStringList& activities);
  /// Takes back the score of this visit.
  Q_INVOKABLE void forget(const QString& instrument, const QString& scale);
  /// The activities that were chosen for this measure before.
  Q_INVOKABLE QStringList activitiesOf(const QString& instrument) const;

 protected:
  void update() override;

 private:
  Rows<OutcomeRow> m_outcomes;
  Rows<InstrumentRow> m_instruments;
};

}  // namespace calcar::ui
