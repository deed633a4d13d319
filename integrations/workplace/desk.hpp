#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/consultation/consultation.hpp"
#include "engine/consultation/context.hpp"
#include "engine/report/compose.hpp"
#include "integrations/store/consultations.hpp"
#include "integrations/store/store.hpp"
#include "integrations/workplace/idle_lock.hpp"

namespace calcar::workplace {

namespace internal {
struct OpenCase;
struct Saver;
struct Extras;
}  // namespace internal

/// The moment on the clock of the clinic.
using Clock = std::function<engine::Moment()>;
[[nodiscard]] engine::Moment localNow();

/// How one workplace is set up.
struct DeskSetup {
  engine::Author author;
  Clock clock = localNow;
  std::filesystem::path pendingFolder;  ///< where entries wait for a database that is gone
  std::string calcarVersion;
  std::chrono::seconds idleLimit{0};  ///< after so long without a call the keys go; 0 = they stay
  std::function<IdleLock::Clock::time_point()> ticks = &IdleLock::Clock::now;
};

struct Person {
  std::string id;  ///< of the store
  engine::Patient patient;
  std::string mergedInto;
};

enum class Saving {
  Stored,   ///< in the database, durable
  Waiting,  ///< sealed on this machine, durable; the database is gone
};

/// What became of something that was done.
struct Done {
  std::optional<engine::Entry> entry;  ///< none when it clashed
  Saving saving = Saving::Stored;
  std::string why;                     ///< of what waits: what the database says
  int fromOthers = 0;                  ///< entries of other workplaces that came in before
  std::vector<engine::Clash> clashes;  ///< what a person has to decide; none of it is lost
};

/// A consultation that was opened.
struct Opened {
  engine::ContextToken token;
  Done takenIn;  ///< what had waited on this machine: stored now, or clashing with what others did since
};

/// Whether this workplace has something to take back, and to bring back.
struct Steps {
  bool undo = false;
  bool redo = false;
};

/// What is to be signed.
struct SigningRequest {
  engine::Clinician by;
  std::vector<engine::DocumentKind> documents;
  std::string receiverConfirmed;  ///< the receiver's name as the person who signs read it (hazard H30)
};

/// `note`, `referral`, `rehab` or `advice`.
[[nodiscard]] std::string_view wordOf(engine::DocumentKind kind);
[[nodiscard]] std::optional<engine::DocumentKind> documentKindOf(std::string_view word);

/// One workplace: joins the open consultation to the store and the documents. May be called from several
/// threads. Every read and write shows the token that it was given at opening (hazard H03).
class Desk {
 public:
  Desk(store::Store store, std::shared_ptr<const engine::Pack> pack, DeskSetup setup);
  ~Desk();
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  /// @pre  it is not locked
  [[nodiscard]] store::Store& store() { return *m_store; }
  /// For work that goes on beside the desk, such as sending: the keys stay until whoever asked lets go of it.
  /// @returns null when it is locked
  [[nodiscard]] std::shared_ptr<store::Store> sharedStore();
  [[nodiscard]] const engine::Pack& pack() const { return *m_pack; }
  [[nodiscard]] store::Actor actor() const;
  /// Who sees the patients at this workplace.
  [[nodiscard]] const engine::Clinician& clinician() const { return m_setup.author.clinician; }

  [[nodiscard]] const std::string& softwareVersion() const { return m_setup.calcarVersion; }

  // ---- the lock

  /// Puts the open consultation away and forgets the keys. Every call but `unlock` is refused (Sealed) then.
  void lock();
  /// Locks when nothing was called for the set time; for a timer. Every other call looks as well.
  void lockIfIdle();
  [[nodiscard]] bool isLocked() const;
  /// @errors  those of `Store::open`
  [[nodiscard]] engine::Result<void> unlock(store::KeySource& key);

  // ---- people

  [[nodiscard]] engine::Result<std::vector<Person>> search(std::string_view words, std::size_t limit = 20);
  [[nodiscard]] engine::Result<Person> person(const std::string& id);
  /// The record of this person, made when there is none with this id and issuer. A person without an id gets
  /// a record of their own.
  /// @errors  WrongContext when the record with this id has another name or birth date
  [[nodiscard]] engine::Result<Person> findOrAdd(const engine::Patient& patient);

  // ---- one consultation

  [[nodiscard]] engine::Result<Opened> begin(const std::string& person);
  /// Opens it as it was left, with what waited on this machine. Leaves the one that was open.
  [[nodiscard]] engine::Result<Opened> open(const std::string& consultation);
  void leave();
  /// The host shows this person now; another one than the open one freezes all writing until `stay` or
  /// `leave`. @returns whether it is another one
  bool hostShows(const std::string& person);
  void stay();

  /// A copy of how things stand. @errors  WrongContext
  [[nodiscard]] engine::Result<engine::Snapshot> read(const engine::ContextToken& token);
  [[nodiscard]] engine::Result<std::vector<engine::Entry>> journal(const engine::ContextToken& token);
  /// On disk when it returns. Others' entries that came first are taken in.
  /// @errors  those of `Consultation::propose`, WrongContext; Unwritable or Full when it is nowhere: the text
  ///          has to stay on the screen
  [[nodiscard]] engine::Result<Done> act(const engine::ContextToken& token, engine::Action action);
  [[nodiscard]] engine::Result<Done> undo(const engine::ContextToken& token);
  [[nodiscard]] engine::Result<Done> redo(const engine::ContextToken& token);
  [[nodiscard]] engine::Result<Steps> steps(const engine::ContextToken& token);
  /// Signs the reviewed visit: composes the documents, keeps them with the facts they rest on, and closes the
  /// visit, all or nothing.
  /// @errors  Refused, saying what is missing; WrongContext when the receiver is another one than confirmed
  [[nodiscard]] engine::Result<Done> sign(const engine::ContextToken& token, const SigningRequest& request);
  /// Takes in what other workplaces did, and sends what waits. @returns how many entries of others came in,
  /// and the clashes
  [[nodiscard]] engine::Result<Done> refresh(const engine::ContextToken& token);
  /// The other workplaces that have it open.
  [[nodiscard]] engine::Result<std::vector<std::string>> others(const engine::ContextToken& token);
  /// Entries that wait on this machine.
  [[nodiscard]] std::size_t waiting() const;

 private:
  [[nodiscard]] engine::Result<Done> save(engine::Action action, const internal::Extras& extras);
  [[nodiscard]] internal::Saver saver() const;
  /// Whether it is unlocked; counts as a sign of life. @errors  Sealed
  [[nodiscard]] engine::Result<void> ready();
  [[nodiscard]] engine::Result<void> mayRead(const engine::ContextToken& token);
  [[nodiscard]] engine::Result<void> mayWrite(const engine::ContextToken& token);

  mutable std::recursive_mutex m_turn;
  store::Location m_location;
  std::shared_ptr<store::Store> m_store;  ///< null when it is locked
  std::shared_ptr<const engine::Pack> m_pack;
  DeskSetup m_setup;
  IdleLock m_idle;
  engine::ContextGuard m_guard;
  std::unique_ptr<internal::OpenCase> m_case;
};

}  // namespace calcar::workplace
