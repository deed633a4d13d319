#pragma once

#include <array>
#include <optional>

#include <QObject>
#include <QString>
#include <QStringList>
#include <qqmlintegration.h>

#include "qml/figures/figure_marks.hpp"
#include "qml/model/page_model.hpp"
#include "qml/model/rows.hpp"
#include "qml/model/terms.hpp"

namespace calcar::ui {

/// One marked place of pain.
struct PainRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(int number MEMBER number FINAL)
  Q_PROPERTY(QString title MEMBER title FINAL)
  Q_PROPERTY(QString place MEMBER place FINAL)
  Q_PROPERTY(int intensity MEMBER intensity FINAL)
  Q_PROPERTY(QStringList qualities MEMBER qualities FINAL)
  Q_PROPERTY(bool isSpread MEMBER isSpread FINAL)

 public:
  QString key;  ///< zone and side as on the figures: `F4-left`
  int number = 0;
  QString title;       ///< “LEFT groin, deep in the crease”
  QString place;       ///< “Front, zone F4”
  int intensity = -1;  ///< -1 = not asked
  QStringList qualities;
  bool isSpread = false;
  friend bool operator==(const PainRow&, const PainRow&) = default;
};

/// One zone of the list that does what the figure does.
struct ZoneRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString name MEMBER name FINAL)
  Q_PROPERTY(QString zone MEMBER zone FINAL)
  Q_PROPERTY(QString heading MEMBER heading FINAL)
  Q_PROPERTY(bool isMarkedLeft MEMBER isMarkedLeft FINAL)
  Q_PROPERTY(bool isMarkedRight MEMBER isMarkedRight FINAL)

 public:
  QString key;
  QString name;
  QString zone;
  QString heading;  ///< of the first of a view: its name
  bool isMarkedLeft = false;
  bool isMarkedRight = false;
  friend bool operator==(const ZoneRow&, const ZoneRow&) = default;
};

/// Where it hurts, how, since when, in whose words.
class PainPage : public calcar::ui::PageModel {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(calcar::ui::RowModel* marks READ marks CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::FigureMarks* figureMarks READ figureMarks CONSTANT FINAL)
  Q_PROPERTY(QStringList qualities READ qualities CONSTANT FINAL)
  Q_PROPERTY(QStringList qualityWords READ qualityWords NOTIFY changed FINAL)
  Q_PROPERTY(QString spreadWords READ spreadWords NOTIFY changed FINAL)
  Q_PROPERTY(QString selected READ selected WRITE setSelected NOTIFY selectedChanged FINAL)
  Q_PROPERTY(QString offer READ offer NOTIFY changed FINAL)
  Q_PROPERTY(QString contradiction READ contradiction NOTIFY changed FINAL)
  Q_PROPERTY(QString onset READ onset NOTIFY changed FINAL)
  Q_PROPERTY(QString onsetAge READ onsetAge NOTIFY changed FINAL)
  Q_PROPERTY(QString dateExample READ dateExample CONSTANT FINAL)
  Q_PROPERTY(QString words READ words NOTIFY changed FINAL)
  Q_PROPERTY(QString question READ question NOTIFY changed FINAL)

 public:
  explicit PainPage(QObject* parent = nullptr);

  [[nodiscard]] RowModel* marks() { return &m_marks; }
  [[nodiscard]] FigureMarks* figureMarks() { return &m_figureMarks; }
  [[nodiscard]] QStringList qualities() const;
  [[nodiscard]] QStringList qualityWords() const;
  [[nodiscard]] QString spreadWords() const;
  [[nodiscard]] QString selected() const { return m_selected; }
  void setSelected(const QString& selected);
  /// “LEFT” where the side is not recorded and all marks are on the left; empty otherwise.
  [[nodiscard]] QString offer() const;
  [[nodiscard]] QString contradiction() const;
  [[nodiscard]] QString onset() const;     ///< in the reader's way of writing days
  [[nodiscard]] QString onsetAge() const;  ///< “3 weeks ago”
  [[nodiscard]] QString dateExample() const;
  [[nodiscard]] QString words() const;
  [[nodiscard]] QString question() const;

  /// Marks a zone with the quality that was last chosen; one that is marked is selected.
  /// @param place  `F4-left`
  Q_INVOKABLE void mark(const QString& place);
  /// @param intensity  0 to 10; -1 = not asked
  Q_INVOKABLE void setIntensity(const QString& place, int intensity);
  Q_INVOKABLE void toggleQuality(const QString& place, const QString& quality);
  Q_INVOKABLE void setSpread(const QString& place, bool isSpread);
  Q_INVOKABLE void erase(const QString& place);
  Q_INVOKABLE int intensityOf(const QString& place) const;  ///< -1 = not asked or not marked
  Q_INVOKABLE bool isMarked(const QString& place) const;
  /// “LEFT groin, deep in the crease”.
  Q_INVOKABLE QString nameOf(const QString& place) const;
  /// `front`, `side` or `back`: where a mark of this place is drawn.
  Q_INVOKABLE QString viewOf(const QString& place) const;
  /// The zones of `front`, `side` or `back`.
  Q_INVOKABLE calcar::ui::RowModel* zonesOf(const QString& view);
  Q_INVOKABLE void acceptOffer();
  /// @returns what is wrong with the text; empty when it was taken
  Q_INVOKABLE QString setOnset(const QString& text);
  Q_INVOKABLE QString setOnsetWeeks(int weeks);
  Q_INVOKABLE void setWords(const QString& words);
  Q_INVOKABLE void setQuestion(const QString& question);

 signals:
  void selectedChanged();

 private:
  void update() override;
  void showZones();
  void put(engine::PainMark mark);
  [[nodiscard]] std::optional<engine::PainMark> marked(const QString& place) const;

  QString m_selected;
  std::optional<engine::PainQuality> m_lastQuality;
  Rows<PainRow> m_marks;
  std::array<Rows<ZoneRow>, 3> m_zones;  ///< of each view
  FigureMarks m_figureMarks;
};

}  // namespace calcar::ui
