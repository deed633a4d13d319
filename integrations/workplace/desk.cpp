#include "integrations/workplace/desk.hpp"

#include "integrations/exchange/journal_json.hpp"
#include "integrations/store/random_id.hpp"
#include "integrations/workplace/internal/open_case.hpp"

namespace calcar::workplace {
namespace {

using engine::ErrorCode;

template <typename T>
engine::Result<T> refused(ErrorCode code, std::string where, std::string detail) {
  return tl::unexpected(engine::Error{code, std::move(where), std::move(detail)});
}

}  // namespace

Desk::Desk(store::Store store, std::shared_ptr<const engine::Pack> pack, DeskSetup setup)
    : m_location(store.location()),
      m_store(std::make_shared<store::Store>(std::move(store))),
      m_pack(std::move(pack)),
      m_setup(std::move(setup)),
      m_idle(m_setup.idleLimit, m_setup.ticks()) {}

Desk::~Desk() { leave(); }

store::Actor Desk::actor() const { return {m_setup.author.clinician.name, m_setup.author.workplace}; }

std::shared_ptr<store::Store> Desk::sharedStore() {
  const std::scoped_lock lock(m_turn);
  return m_store;
}

internal::Saver Desk::saver() const {
  return {*m_store, *m_pack, actor(), store::Pending(*m_store, m_setup.pendingFolder)};
}

void Desk::lock() {
  const std::scoped_lock lock(m_turn);
  leave();
  m_store.reset();
}

void Desk::lockIfIdle() {
  const std::scoped_lock turn(m_turn);
  if (m_setup.idleLimit.count() > 0 && m_idle.isDue(m_setup.ticks())) {
    lock();
  }
}

bool Desk::isLocked() const {
  const std::scoped_lock lock(m_turn);
  return !m_store;
}

engine::Result<void> Desk::unlock(store::KeySource& key) {
  const std::scoped_lock lock(m_turn);
  auto opened = store::Store::open(m_location, key);
  if (!opened) {
    return tl::unexpected(opened.error());
  }
  m_store = std::make_shared<store::Store>(std::move(*opened));
  m_idle.touch(m_setup.ticks());
  return {};
}

engine::Result<void> Desk::ready() {
  lockIfIdle();
  if (!m_store) {
    return refused<void>(ErrorCode::Sealed, "store", "locked; unlock it to go on, nothing is lost");
  }
  m_idle.touch(m_setup.ticks());
  return {};
}

engine::Result<void> Desk::mayRead(const engine::ContextToken& token) {
  return ready().and_then([&] { return m_guard.allowRead(token); });
}

engine::Result<void> Desk::mayWrite(const engine::ContextToken& token) {
  return ready().and_then([&] { return m_guard.allowWrite(token); });
}

engine::Result<Opened> Desk::begin(const std::string& personId) {
  const std::scoped_lock lock(m_turn);
  const auto known = person(personId);
  if (!known) {
    return tl::unexpected(known.error());
  }
  if (!known->mergedInto.empty()) {
    return refused<Opened>(ErrorCode::WrongContext, "patient",
                           "this record was merged into another one; open that one");
  }
  const auto fresh = engine::Consultation::begin(known->patient);
  const auto made =
      store::Consultations(*m_store).begin(actor(), personId, exchange::encodeSnapshot(fresh.now()));
  return made ? open(*made) : refused<Opened>(made.error().code, made.error().where, made.error().detail);
}

engine::Result<Opened> Desk::open(const std::string& consultation) {
  const std::scoped_lock lock(m_turn);
  if (const auto unlocked = ready(); !unlocked) {
    return tl::unexpected(unlocked.error());
  }
  leave();
  // Said before it is read: nobody merges or erases it from now on.
  if (const auto here = store::Consultations(*m_store).present(actor(), consultation); !here) {
    return tl::unexpected(here.error());
  }
  auto opened = internal::openCase(saver(), consultation);
  auto done = !opened                   ? engine::Result<Done>(tl::unexpected(opened.error()))
              : opened->waiting.empty() ? Done{}
                                        : internal::refresh(saver(), *opened);
  if (!done) {
    static_cast<void>(store::Consultations(*m_store).leave(actor(), consultation));
    return tl::unexpected(done.error());
  }
  m_case = std::make_unique<internal::OpenCase>(std::move(*opened));
  return Opened{m_guard.enter(m_case->patient, m_case->id), std::move(*done)};
}

void Desk::leave() {
  const std::scoped_lock lock(m_turn);
  if (m_case) {
    // A database that is gone forgets by itself that this workplace was here.
    static_cast<void>(store::Consultations(*m_store).leave(actor(), m_case->id));
  }
  m_case.reset();
  m_guard.leave();
}

bool Desk::hostShows(const std::string& personId) {
  const std::scoped_lock lock(m_turn);
  const bool isOther = m_case && m_case->patient != personId;
  if (isOther) {
    m_guard.freeze();
  }
  return isOther;
}

void Desk::stay() {
  const std::scoped_lock lock(m_turn);
  m_guard.thaw();
}

engine::Result<engine::Snapshot> Desk::read(const engine::ContextToken& token) {
  const std::scoped_lock lock(m_turn);
  const auto allowed = mayRead(token);
  return allowed ? engine::Result<engine::Snapshot>(m_case->consultation.now())
                 : tl::unexpected(allowed.error());
}

engine::Result<std::vector<engine::Entry>> Desk::journal(const engine::ContextToken& token) {
  const std::scoped_lock lock(m_turn);
  const auto allowed = mayRead(token);
  return allowed ? engine::Result<std::vector<engine::Entry>>(m_case->consultation.entries())
                 : tl::unexpected(allowed.error());
}

engine::Result<Done> Desk::save(engine::Action action, const internal::Extras& extras) {
  auto entry = m_case->consultation.propose(*m_pack, std::move(action), m_setup.author, m_setup.clock(),
                                            store::randomId());
  if (!entry) {
    return tl::unexpected(entry.error());
  }
  return internal::save(saver(), *m_case, std::move(*entry), extras);
}

engine::Result<Done> Desk::act(const engine::ContextToken& token, engine::Action action) {
  const std::scoped_lock lock(m_turn);
  if (const auto allowed = mayWrite(token); !allowed) {
    return tl::unexpected(allowed.error());
  }
  if (std::holds_alternative<engine::Sign>(action)) {
    return refused<Done>(ErrorCode::Refused, "sign", "a visit is signed together with its documents");
  }
  return save(std::move(action), {});
}

engine::Result<Done> Desk::undo(const engine::ContextToken& token) {
  const std::scoped_lock lock(m_turn);
  if (const auto allowed = mayRead(token); !allowed) {
    return tl::unexpected(allowed.error());
  }
  const auto step = m_case->consultation.nextUndo(m_setup.author.workplace);
  return step ? act(token, *step)
              : refused<Done>(ErrorCode::Refused, "undo",
                              "there is nothing to take back since the visit was opened");
}

engine::Result<Done> Desk::redo(const engine::ContextToken& token) {
  const std::scoped_lock lock(m_turn);
  if (const auto allowed = mayRead(token); !allowed) {
    return tl::unexpected(allowed.error());
  }
  const auto step = m_case->consultation.nextRedo(m_setup.author.workplace);
  return step ? act(token, *step)
              : refused<Done>(ErrorCode::Refused, "redo", "there is nothing to bring back");
}

engine::Result<Steps> Desk::steps(const engine::ContextToken& token) {
  const std::scoped_lock lock(m_turn);
  if (const auto allowed = mayRead(token); !allowed) {
    return tl::unexpected(allowed.error());
  }
  const std::string& workplace = m_setup.author.workplace;
  return Steps{m_case->consultation.nextUndo(workplace).has_value(),
               m_case->consultation.nextRedo(workplace).has_value()};
}

engine::Result<Done> Desk::refresh(const engine::ContextToken& token) {
  const std::scoped_lock lock(m_turn);
  const auto allowed = mayRead(token);
  return allowed ? internal::refresh(saver(), *m_case) : tl::unexpected(allowed.error());
}

engine::Result<std::vector<std::string>> Desk::others(const engine::ContextToken& token) {
  const std::scoped_lock lock(m_turn);
  const auto allowed = mayRead(token);
  return allowed ? store::Consultations(*m_store).present(actor(), m_case->id)
                 : tl::unexpected(allowed.error());
}

std::size_t Desk::waiting() const {
  const std::scoped_lock lock(m_turn);
  return m_case ? m_case->waiting.size() : 0;
}

}  // namespace calcar::workplace
