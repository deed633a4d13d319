#include "qml/model/workplace.hpp"

#include <malloc.h>

#include <utility>

#include <QThreadPool>
#include <QTimer>

#include "integrations/store/random_id.hpp"
#include "qml/model/errands.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {

Workplace::Workplace(std::shared_ptr<DeskThread> desk, Settings* settings, workplace::Clock clock,
                     QObject* parent)
    : QObject(parent), m_desk(std::move(desk)), m_settings(settings), m_clock(std::move(clock)) {}

Workplace::~Workplace() = default;

void Workplace::open(const QString& consultation, const QString& source) {
  enter([id = consultation.toStdString()](workplace::Desk& desk) { return desk.open(id); }, source);
}

void Workplace::begin(const QString& person, const QString& source) {
  enter([id = person.toStdString()](workplace::Desk& desk) { return desk.begin(id); }, source);
}

void Workplace::close() {
  if (!m_consultation) {
    return;
  }
  // What shows it goes first.
  Consultation* closing = m_consultation.release();
  emit consultationChanged();
  closing->deleteLater();
}

void Workplace::giveMemoryBack() {
  constexpr int kAfterDeletion = 100;
  // It takes longer than a frame, and none of what the window's thread holds.
  QTimer::singleShot(kAfterDeletion, this, [] { errands().start([] { ::malloc_trim(0); }); });
}

void Workplace::enter(Enter enter, const QString& source) {
  // The one that is open goes first: nothing of it may be seen beside another patient's name.
  close();
  m_desk->run(
      [enter = std::move(enter), clock = m_clock](workplace::Desk& desk) -> engine::Result<Entered> {
        const auto opened = enter(desk);
        if (!opened) {
          return tl::unexpected(opened.error());
        }
        auto snapshot = desk.read(opened->token);
        const bool isNew = snapshot && snapshot->visits.empty();
        if (isNew) {
          const auto begun =
              desk.act(opened->token, engine::StartVisit{store::randomId(), clock(), desk.clinician(), {}});
          if (!begun) {
            return tl::unexpected(begun.error());
          }
          snapshot = desk.read(opened->token);
        }
        if (!snapshot) {
          return tl::unexpected(snapshot.error());
        }
        return Entered{opened->token, std::move(*snapshot)};
      },
      this,
      [this, source](engine::Result<Entered> entered) {
        if (!entered) {
          setTrouble(textOf(entered.error().detail));
          return;
        }
        setTrouble({});
        m_consultation = std::make_unique<Consultation>(m_desk, entered->token, std::move(entered->snapshot),
                                                        m_clock, source);
        emit consultationChanged();
      });
}

void Workplace::setTrouble(const QString& trouble) {
  m_trouble = trouble;
  emit troubleChanged();
}

}  // namespace calcar::ui
