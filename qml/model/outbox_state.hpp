#pragma once

#include <filesystem>
#include <vector>

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <qqmlintegration.h>

#include "integrations/workplace/reminders.hpp"
#include "qml/model/postman.hpp"
#include "qml/model/rows.hpp"
#include "qml/model/workplace.hpp"

namespace calcar::ui {

/// A document that must not be forgotten.
struct ReminderRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString what MEMBER what FINAL)
  Q_PROPERTY(QString remedy MEMBER remedy FINAL)

 public:
  QString key;
  QString what;    ///< free of patient data
  QString remedy;  ///< what to do
  friend bool operator==(const ReminderRow&, const ReminderRow&) = default;
};

/// What of this workplace's letters has not arrived: said at the start, before the window closes, and in a
/// strip that stays until somebody has received them (hazard H14).
class OutboxState : public QObject {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(calcar::ui::Workplace* workplace READ workplace WRITE setWorkplace NOTIFY workplaceChanged
                 REQUIRED FINAL)
  Q_PROPERTY(bool sends MEMBER m_sends NOTIFY workplaceChanged FINAL)
  Q_PROPERTY(QString urgentWords READ urgentWords NOTIFY changed FINAL)
  Q_PROPERTY(int count READ count NOTIFY changed FINAL)
  Q_PROPERTY(calcar::ui::RowModel* reminders READ reminders CONSTANT FINAL)

 public:
  explicit OutboxState(QObject* parent = nullptr);

  [[nodiscard]] Workplace* workplace() const { return m_workplace; }
  void setWorkplace(Workplace* workplace);
  /// Other ways out than the user's; for tests.
  void useWays(const std::filesystem::path& file) { m_postman.useWays(file); }
  /// What waits longest, and how many more; empty when nothing does.
  [[nodiscard]] QString urgentWords() const;
  [[nodiscard]] int count() const { return static_cast<int>(m_reminders.rows().size()); }
  [[nodiscard]] RowModel* reminders() { return &m_reminders; }

  Q_INVOKABLE void refresh();

 signals:
  void workplaceChanged();
  void changed();

 private:
  void sendNowAndThen(bool isUnderWay);

  QPointer<Workplace> m_workplace;
  QTimer m_timer;
  bool m_sends = false;  ///< whether it also sends what is due, and looks what was received
  Postman m_postman;
  QElapsedTimer m_sinceLast;
  Rows<ReminderRow> m_reminders;
};

}  // namespace calcar::ui
