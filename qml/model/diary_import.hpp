#pragma once

#include <atomic>
#include <memory>
#include <vector>

#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <qqmlintegration.h>

#include "engine/episode/episode.hpp"
#include "qml/model/page_model.hpp"
#include "qml/model/rows.hpp"

namespace calcar::ui {

/// Something in a file of a diary that could not be taken as it stands.
struct DiaryProblemRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString where MEMBER where FINAL)
  Q_PROPERTY(QString what MEMBER what FINAL)
  Q_PROPERTY(QString remedy MEMBER remedy FINAL)
  Q_PROPERTY(bool isRefused MEMBER isRefused FINAL)

 public:
  QString key;
  QString where;   ///< “watch.csv, line 12, Distance”
  QString what;    ///< what is wrong, and on how many further lines
  QString remedy;  ///< what to do; may be empty
  bool isRefused = false;
  friend bool operator==(const DiaryProblemRow&, const DiaryProblemRow&) = default;
};

/// Reads training diaries (GPX, TCX, CSV) beside the window and puts their sessions into the record. What a
/// file leaves open is not guessed: it is said beforehand, or the session is left out and told.
class DiaryImport : public calcar::ui::PageModel {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(calcar::ui::RowModel* problems READ problems CONSTANT FINAL)
  Q_PROPERTY(bool isRunning READ isRunning NOTIFY changed FINAL)
  Q_PROPERTY(int done READ done NOTIFY changed FINAL)
  Q_PROPERTY(int total READ total NOTIFY changed FINAL)
  Q_PROPERTY(QString outcome READ outcome NOTIFY changed FINAL)
  Q_PROPERTY(int unit MEMBER m_unit NOTIFY optionsChanged FINAL)
  Q_PROPERTY(int dates MEMBER m_dates NOTIFY optionsChanged FINAL)
  Q_PROPERTY(bool allRunning MEMBER m_allRunning NOTIFY optionsChanged FINAL)

 public:
  explicit DiaryImport(QObject* parent = nullptr);
  ~DiaryImport() override;

  [[nodiscard]] RowModel* problems() { return &m_problems; }
  [[nodiscard]] bool isRunning() const { return m_run != nullptr; }
  [[nodiscard]] int done() const { return m_done; }
  [[nodiscard]] int total() const { return m_total; }
  [[nodiscard]] QString outcome() const { return m_outcome; }  ///< what came of the last import, in words

  /// Files as they are dropped.
  Q_INVOKABLE void takeUrls(const QList<QUrl>& urls);
  /// A path as it is typed or pasted, with or without quotes.
  Q_INVOKABLE void takePath(const QString& path);
  /// Nothing of what runs is taken over.
  Q_INVOKABLE void cancel();

 signals:
  void optionsChanged();

 private:
  void update() override { cancel(); }

  struct Found;
  struct Run {
    std::atomic<bool> isCancelled = false;
  };
  void start(const QStringList& files);
  void step(const std::shared_ptr<Run>& run, int done);
  void finish(const std::shared_ptr<Run>& run, const Found& found);

  Rows<DiaryProblemRow> m_problems;
  std::shared_ptr<Run> m_run;
  int m_done = 0;
  int m_total = 0;
  QString m_outcome;
  int m_unit = 0;             ///< of distances without one: 0 not said, 1 km, 2 miles
  int m_dates = 0;            ///< of days such as 3/4/2026: 0 not said, 1 day first, 2 month first
  bool m_allRunning = false;  ///< sessions that name no sport are runs
};

}  // namespace calcar::ui
