#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <qqmlintegration.h>

#include "qml/figures/figure_marks.hpp"

#include "qml/model/page_model.hpp"

namespace calcar::ui {

/// What the person is shown: plain words of the pack for what the record and the assessment say. What has no
/// plain words is left out, and nothing is said that is not known.
class PatientPage : public calcar::ui::PageModel {
  Q_OBJECT
  QML_ELEMENT

  /// Whether what it may be is told: not before the clinician's own hypothesis, where that comes first.
  Q_PROPERTY(bool tellsConditions READ tellsConditions WRITE setTellsConditions NOTIFY changed FINAL)
  Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
  Q_PROPERTY(QString view READ view NOTIFY changed FINAL)
  Q_PROPERTY(QList<QString> places READ places NOTIFY changed FINAL)
  Q_PROPERTY(QString since READ since NOTIFY changed FINAL)
  Q_PROPERTY(QList<QString> found READ found NOTIFY changed FINAL)
  Q_PROPERTY(QList<QString> mayBe READ mayBe NOTIFY changed FINAL)
  Q_PROPERTY(QList<QString> dangers READ dangers NOTIFY changed FINAL)
  Q_PROPERTY(QList<QString> notLikely READ notLikely NOTIFY changed FINAL)
  Q_PROPERTY(QList<QString> weDo READ weDo NOTIFY changed FINAL)
  Q_PROPERTY(QList<QString> leaveOut READ leaveOut NOTIFY changed FINAL)
  Q_PROPERTY(QList<QString> youCan READ youCan NOTIFY changed FINAL)
  Q_PROPERTY(QList<QString> callIf READ callIf NOTIFY changed FINAL)
  Q_PROPERTY(QString callBack READ callBack NOTIFY changed FINAL)
  Q_PROPERTY(calcar::ui::FigureMarks* figureMarks READ figureMarks CONSTANT FINAL)

 public:
  explicit PatientPage(QObject* parent = nullptr);

  [[nodiscard]] bool tellsConditions() const { return m_tellsConditions; }
  void setTellsConditions(bool tells);
  [[nodiscard]] QString name() const;
  [[nodiscard]] QString view() const { return m_view; }  ///< figure that shows where it hurts
  [[nodiscard]] QStringList places() const { return m_places; }
  [[nodiscard]] QString since() const { return m_since; }
  [[nodiscard]] QStringList found() const { return m_found; }
  [[nodiscard]] QStringList mayBe() const { return m_mayBe; }
  [[nodiscard]] QStringList dangers() const { return m_dangers; }
  [[nodiscard]] QStringList notLikely() const { return m_notLikely; }
  [[nodiscard]] QStringList weDo() const { return m_weDo; }
  [[nodiscard]] QStringList leaveOut() const { return m_leaveOut; }
  [[nodiscard]] QStringList youCan() const { return m_youCan; }
  [[nodiscard]] QStringList callIf() const { return m_callIf; }
  [[nodiscard]] QString callBack() const;
  [[nodiscard]] FigureMarks* figureMarks() { return &m_figureMarks; }

 private:
  void update() override;
  void showWhere();

  bool m_tellsConditions = true;
  QString m_view = "front";
  QString m_since;
  QStringList m_places, m_found, m_mayBe, m_dangers, m_notLikely, m_weDo, m_leaveOut, m_youCan, m_callIf;
  FigureMarks m_figureMarks;
};

}  // namespace calcar::ui
