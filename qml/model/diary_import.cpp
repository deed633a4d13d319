#include "qml/model/diary_import.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QThreadPool>

#include "integrations/training/merge_sessions.hpp"
#include "integrations/training/read_training.hpp"
#include "qml/model/errands.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

constexpr qsizetype kLongestSource = 120;

/// A run of late evening belongs to the day on which it was run, by the clock of this computer.
std::optional<engine::Moment> byLocalClock(std::int64_t seconds) {
  constexpr int kMinutes = 60;
  const QDateTime local = QDateTime::fromSecsSinceEpoch(seconds);
  const auto date = engineDate(local.date());
  return date ? std::optional(engine::Moment{*date, local.time().hour() * kMinutes + local.time().minute()})
              : std::nullopt;
}

/// A file's own name, as far as it may stand in a record.
QString sourceOf(const QString& file) {
  QString name = QFileInfo(file).fileName();
  name.removeIf([](QChar letter) { return !letter.isPrint(); });
  return name.size() > kLongestSource ? QString() : name;
}

training::TrainingLog refused(const QString& why) { return {{}, {{0, {}, why.toStdString(), {}, 0, true}}}; }

training::TrainingLog readFile(const QString& path, const training::ReadOptions& options) {
  QFile file(path);
  if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
    return refused(DiaryImport::tr("this file cannot be opened"));
  }
  if (file.size() > static_cast<qint64>(training::kLargestFile)) {
    return refused(DiaryImport::tr("this file is larger than a diary; 64 MB are read at most"));
  }
  const QByteArray content = file.readAll();
  return training::readTraining({content.constData(), static_cast<std::size_t>(content.size())},
                                sourceOf(path).toStdString(), options);
}

/// A watch whose clock was lost records days long past, or days to come.
void refuseOutside(training::TrainingLog& log, const std::optional<engine::Date>& birth, engine::Date today) {
  const std::size_t outside = std::erase_if(log.sessions, [&](const engine::TrainingSession& session) {
    return today < session.day || (birth && session.day < *birth);
  });
  if (outside > 0) {
    log.problems.push_back({0,
                            {},
                            DiaryImport::tr("a day before the birth or after today").toStdString(),
                            DiaryImport::tr("The clock of the watch was wrong.").toStdString(),
                            outside - 1,
                            true});
  }
}

DiaryProblemRow rowOf(const QString& file, const training::Problem& problem, int number) {
  DiaryProblemRow row;
  row.key = QString::number(number);
  QStringList where{file};
  if (problem.line > 0) {
    where.append(DiaryImport::tr("line %1").arg(problem.line));
  }
  if (!problem.column.empty()) {
    where.append(textOf(problem.column));
  }
  row.where = where.join(", ");
  row.what = textOf(problem.message);
  if (problem.more > 0) {
    row.what += DiaryImport::tr(", on %n further line(s) too", nullptr, static_cast<int>(problem.more));
  }
  row.remedy = textOf(problem.hint);
  row.isRefused = problem.isRefused;
  return row;
}

}  // namespace

struct DiaryImport::Found {
  std::vector<engine::TrainingSession> sessions;
  std::vector<DiaryProblemRow> problems;
};

DiaryImport::DiaryImport(QObject* parent) : PageModel(parent, Reads::Nothing) {}

DiaryImport::~DiaryImport() {
  if (m_run) {
    m_run->isCancelled = true;
  }
}

void DiaryImport::takeUrls(const QList<QUrl>& urls) {
  QStringList files;
  for (const QUrl& url : urls) {
    files.append(url.isLocalFile() ? url.toLocalFile() : url.toString());
  }
  start(files);
}

void DiaryImport::takePath(const QString& path) {
  QString file = path.trimmed();
  for (const QChar quote : {u'"', u'\''}) {
    if (file.size() > 1 && file.startsWith(quote) && file.endsWith(quote)) {
      file = file.mid(1, file.size() - 2);
    }
  }
  if (file.startsWith("file:")) {
    file = QUrl(file).toLocalFile();
  }
  if (!file.isEmpty()) {
    start({file});
  }
}

void DiaryImport::cancel() {
  if (m_run) {
    m_run->isCancelled = true;
    m_run.reset();
    m_outcome = tr("Cancelled; nothing was taken over.");
    emit changed();
  }
}

void DiaryImport::start(const QStringList& files) {
  if (consultation() == nullptr || m_run || files.isEmpty()) {
    return;
  }
  m_run = std::make_shared<Run>();
  m_done = 0;
  m_total = static_cast<int>(files.size());
  m_outcome.clear();
  m_problems.show({});
  emit changed();
  training::ReadOptions options;
  if (m_unit > 0) {
    options.unit = m_unit == 1 ? training::LengthUnit::Km : training::LengthUnit::Miles;
  }
  if (m_dates > 0) {
    options.dates = m_dates == 1 ? training::DateOrder::DayFirst : training::DateOrder::MonthFirst;
  }
  if (m_allRunning) {
    options.sport = engine::Sport::Running;
  }
  options.clock = byLocalClock;
  const auto birth = consultation()->episode().patient.birthDate;
  const engine::Date today = consultation()->now().date;
  errands().start([self = QPointer(this), run = m_run, files, options, birth, today] {
    Found found;
    int done = 0;
    for (const QString& file : files) {
      if (run->isCancelled) {
        return;
      }
      training::TrainingLog log = readFile(file, options);
      refuseOutside(log, birth, today);
      for (const auto& problem : log.problems) {
        found.problems.push_back(
            rowOf(QFileInfo(file).fileName(), problem, static_cast<int>(found.problems.size())));
      }
      std::move(log.sessions.begin(), log.sessions.end(), std::back_inserter(found.sessions));
      ++done;
      QMetaObject::invokeMethod(
          qApp,
          [self, run, done] {
            if (self) {
              self->step(run, done);
            }
          },
          Qt::QueuedConnection);
    }
    QMetaObject::invokeMethod(
        qApp,
        [self, run, found = std::move(found)] {
          if (self) {
            self->finish(run, found);
          }
        },
        Qt::QueuedConnection);
  });
}

void DiaryImport::step(const std::shared_ptr<Run>& run, int done) {
  if (run == m_run) {
    m_done = done;
    emit changed();
  }
}

void DiaryImport::finish(const std::shared_ptr<Run>& run, const Found& found) {
  if (run != m_run || consultation() == nullptr) {
    return;
  }
  m_run.reset();
  m_problems.show(found.problems);
  const auto merged = training::mergeSessions(consultation()->episode().training, found.sessions);
  if (found.sessions.empty()) {
    m_outcome = tr("No session could be read; nothing was changed.");
  } else {
    m_outcome = tr("%n session(s) taken over", nullptr, static_cast<int>(merged.added));
    if (!merged.duplicates.empty()) {
      m_outcome +=
          tr(", %n left out that the diary has already", nullptr, static_cast<int>(merged.duplicates.size()));
    }
    m_outcome += ".";
  }
  if (merged.added > 0) {
    consultation()->make(engine::SetTraining{merged.sessions});
  }
  emit changed();
}

}  // namespace calcar::ui
