#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <qqmlintegration.h>

#include "qml/model/page_model.hpp"
#include "qml/model/rows.hpp"
#include "qml/model/terms.hpp"

namespace calcar::ui {

/// A red flag that is raised, or was and is closed.
struct FlagRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString flag MEMBER flag FINAL)
  Q_PROPERTY(QString name MEMBER name FINAL)
  Q_PROPERTY(calcar::ui::Terms::Flag state MEMBER state FINAL)
  Q_PROPERTY(calcar::ui::Terms::Urgency urgency MEMBER urgency FINAL)
  Q_PROPERTY(QString reason MEMBER reason FINAL)

 public:
  QString key;   ///< flag and side
  QString flag;  ///< id
  QString name;
  Terms::Flag state = Terms::Flag::Raised;
  Terms::Urgency urgency = Terms::Urgency::None;
  QString reason;  ///< what raised it, or who closed it, when and why
  friend bool operator==(const FlagRow&, const FlagRow&) = default;
};

/// A condition with its probability and interval, or without where none may be shown.
struct ConditionRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString condition MEMBER condition FINAL)
  Q_PROPERTY(QString name MEMBER name FINAL)
  Q_PROPERTY(bool isProbabilityShown MEMBER isProbabilityShown FINAL)
  Q_PROPERTY(int permille MEMBER permille FINAL)
  Q_PROPERTY(int low MEMBER low FINAL)
  Q_PROPERTY(int high MEMBER high FINAL)
  Q_PROPERTY(QString grade MEMBER grade FINAL)
  Q_PROPERTY(QString balance MEMBER balance FINAL)
  Q_PROPERTY(bool isWeak MEMBER isWeak FINAL)

 public:
  QString key;
  QString condition;  ///< id
  QString name;
  bool isProbabilityShown = false;
  int permille = 0;
  int low = 0;
  int high = 0;
  QString grade;    ///< strength of the evidence in words
  QString balance;  ///< “2 for, 1 against, 6 not asked”
  bool isWeak = true;
  friend bool operator==(const ConditionRow&, const ConditionRow&) = default;
};

/// A group of screening questions.
struct PanelRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString name MEMBER name FINAL)
  Q_PROPERTY(int answered MEMBER answered FINAL)
  Q_PROPERTY(int total MEMBER total FINAL)
  Q_PROPERTY(bool isComplete MEMBER isComplete FINAL)

 public:
  QString key;  ///< id
  QString name;
  int answered = 0;
  int total = 0;
  bool isComplete = false;
  friend bool operator==(const PanelRow&, const PanelRow&) = default;
};

/// What is on screen at all times: disposition, raised flags, screening, conditions, the next best test.
class WhatWeKnow : public calcar::ui::PageModel {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(calcar::ui::Terms::Urgency urgency READ urgency NOTIFY changed FINAL)
  Q_PROPERTY(bool isUndecided READ isUndecided NOTIFY changed FINAL)
  Q_PROPERTY(QString action READ action NOTIFY changed FINAL)
  Q_PROPERTY(QString reason READ reason NOTIFY changed FINAL)
  Q_PROPERTY(QString possible READ possible NOTIFY changed FINAL)
  Q_PROPERTY(QString leadingFlag READ leadingFlag NOTIFY changed FINAL)
  Q_PROPERTY(QString contradiction READ contradiction NOTIFY changed FINAL)
  Q_PROPERTY(QString outsideScope READ outsideScope NOTIFY changed FINAL)
  Q_PROPERTY(calcar::ui::RowModel* flags READ flags CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* closedFlags READ closedFlags CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* conditions READ conditions CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* panels READ panels CONSTANT FINAL)
  Q_PROPERTY(int panelsDone READ panelsDone NOTIFY changed FINAL)
  Q_PROPERTY(int panelsTotal READ panelsTotal NOTIFY changed FINAL)
  Q_PROPERTY(QString cheapestPanel READ cheapestPanel NOTIFY changed FINAL)
  Q_PROPERTY(QString nextName READ nextName NOTIFY changed FINAL)
  Q_PROPERTY(QString nextDetail READ nextDetail NOTIFY changed FINAL)
  Q_PROPERTY(bool isNextPanel READ isNextPanel NOTIFY changed FINAL)
  Q_PROPERTY(QString nextId READ nextId NOTIFY changed FINAL)
  Q_PROPERTY(calcar::ui::Terms::Page nextPage READ nextPage NOTIFY changed FINAL)
  Q_PROPERTY(int answers READ answers NOTIFY changed FINAL)

 public:
  explicit WhatWeKnow(QObject* parent = nullptr);

  [[nodiscard]] Terms::Urgency urgency() const { return m_shown.urgency; }
  /// Nothing is forced, and open answers could still bring a referral: no reason to be at ease.
  [[nodiscard]] bool isUndecided() const { return m_shown.isUndecided; }
  [[nodiscard]] QString action() const { return m_shown.action; }  ///< “Refer within 48 hours”
  [[nodiscard]] QString reason() const { return m_shown.reason; }  ///< one sentence
  [[nodiscard]] QString possible() const {
    return m_shown.possible;
  }  ///< what it could become, and what settles it
  /// The raised flag behind the disposition; empty when none is.
  [[nodiscard]] QString leadingFlag() const { return m_shown.leadingFlag; }
  [[nodiscard]] QString contradiction() const { return m_shown.contradiction; }
  [[nodiscard]] QString outsideScope() const { return m_shown.outsideScope; }
  [[nodiscard]] RowModel* flags() { return &m_flags; }
  [[nodiscard]] RowModel* closedFlags() { return &m_closedFlags; }
  [[nodiscard]] RowModel* conditions() { return &m_conditions; }
  [[nodiscard]] RowModel* panels() { return &m_panels; }
  [[nodiscard]] int panelsDone() const { return m_shown.panelsDone; }
  [[nodiscard]] int panelsTotal() const { return m_shown.panelsTotal; }
  /// The open panel that decides most for the least time: where a click on the progress goes.
  [[nodiscard]] QString cheapestPanel() const { return m_shown.cheapestPanel; }
  [[nodiscard]] QString nextName() const { return m_shown.nextName; }
  [[nodiscard]] QString nextDetail() const { return m_shown.nextDetail; }
  [[nodiscard]] bool isNextPanel() const { return m_shown.isNextPanel; }
  [[nodiscard]] QString nextId() const {
    return m_shown.nextId;
  }  ///< of the panel or finding; empty = nothing
  [[nodiscard]] Terms::Page nextPage() const { return m_shown.nextPage; }  ///< where it is answered
  [[nodiscard]] int answers() const { return m_shown.answers; }

  Q_INVOKABLE QString nameOfFlag(const QString& flag) const;

 private:
  struct Shown {
    Terms::Urgency urgency = Terms::Urgency::None;
    bool isUndecided = true;
    QString action, reason, possible, leadingFlag, contradiction, outsideScope;
    int panelsDone = 0;
    int panelsTotal = 0;
    QString cheapestPanel, nextName, nextDetail, nextId;
    bool isNextPanel = false;
    Terms::Page nextPage = Terms::Page::History;
    int answers = 0;
  };
  void update() override;
  void showDisposition();
  void showFlags();
  void showConditions();
  void showPanels();
  void showNext();

  Shown m_shown;
  Rows<FlagRow> m_flags;
  Rows<FlagRow> m_closedFlags;
  Rows<ConditionRow> m_conditions;
  Rows<PanelRow> m_panels;
};

}  // namespace calcar::ui
