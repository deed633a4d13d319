#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <thread>

#include "integrations/workplace/dispatcher.hpp"
#include "integrations/workplace/letters.hpp"
#include "integrations/workplace/ways.hpp"
#include "plugin/cli/interruption.hpp"
#include "plugin/cli/store/outbox_actions.hpp"
#include "plugin/cli/store/outbox_listing.hpp"
#include "plugin/cli/store/store_answers.hpp"
#include "plugin/cli/version.hpp"

namespace calcar::cli {
namespace {

using Json = nlohmann::ordered_json;
using engine::ErrorCode;
using store::Outgoing;
using Transports = std::vector<std::unique_ptr<workplace::Transport>>;

/// The ways out of this workplace; what is wrong with their file has then been said.
std::optional<Transports> transportsOf(const Terminal& terminal, const OutboxOptions& options) {
  const std::filesystem::path file = wayFile(options);
  if (file.empty()) {
    refuse(terminal, "there is no file of ways out; name one with --ways");
    return std::nullopt;
  }
  const auto ways = workplace::readWayFile(file);
  if (!ways) {
    refuse(terminal, exchange::inFile(ways.error(), file.string()));
    return std::nullopt;
  }
  return workplace::makeTransports(*ways, kVersion);
}

bool isSame(const Outgoing& one, const Outgoing& other) {
  return one.state == other.state && one.attempts == other.attempts && one.changed == other.changed;
}

/// One pass, and what it changed.
struct Pass {
  workplace::DispatchReport report;
  std::vector<Outgoing> changed;
};

class Sender {
 public:
  Sender(const store::Store& store, const OutboxOptions& options, Transports& transports)
      : m_store(store), m_outbox(store), m_actor(actorOf(options.store)), m_transports(transports) {}

  engine::Result<Pass> pass() {
    const auto before = m_outbox.list();
    if (!before) {
      return tl::unexpected(before.error());
    }
    Pass done;
    done.report = workplace::dispatch(
        {&m_outbox, m_actor, &m_transports,
         [this](const Outgoing& outgoing) { return workplace::letterOf(m_store, outgoing); }, utcNow});
    for (const Outgoing& was : *before) {
      auto now = m_outbox.read(was.id);
      if (now && !isSame(was, *now)) {
        done.changed.push_back(std::move(*now));
      }
    }
    return done;
  }
  [[nodiscard]] const store::Outbox& outbox() const { return m_outbox; }

 private:
  const store::Store& m_store;
  store::Outbox m_outbox;
  store::Actor m_actor;
  Transports& m_transports;
};

Json passTree(const Pass& pass, const std::vector<workplace::Reminder>& reminders) {
  Json problems = Json::array();
  for (const engine::Error& problem : pass.report.problems) {
    problems.push_back(problem.where + ": " + problem.detail);
  }
  return {{"delivered", pass.report.delivered},
          {"acknowledged", pass.report.acknowledged},
          {"put-off", pass.report.putOff},
          {"failed", pass.report.failed},
          {"outgoing", treeOf(pass.changed)},
          {"ways-missing", pass.report.waysMissing},
          {"problems", problems},
          {"reminders", treeOf(reminders)}};
}

void sayWhatIsMissing(const Terminal& terminal, const Pass& pass) {
  for (const std::string& way : pass.report.waysMissing) {
    terminal.err << "calcar: documents wait for " << printable(way)
                 << ", and this workplace has no such way; send them where it is, or hand them over\n";
  }
  for (const engine::Error& problem : pass.report.problems) {
    terminal.err << "calcar: " << problem.where << ": " << problem.detail << '\n';
  }
}

void printSent(const Terminal& terminal, const Pass& pass,
               const std::vector<workplace::Reminder>& reminders) {
  if (terminal.json) {
    printTree(terminal, passTree(pass, reminders));
    return;
  }
  if (pass.changed.empty()) {
    terminal.err << "calcar: nothing was due\n";
  } else {
    printOutgoing(terminal, pass.changed);
  }
  sayWhatIsMissing(terminal, pass);
  nag(terminal, reminders);
}

/// What mends itself while a program goes on: a database or a disk that comes back.
bool passes(const engine::Error& error) {
  return error.code == ErrorCode::Unavailable || error.code == ErrorCode::Full ||
         error.code == ErrorCode::Unwritable || error.code == ErrorCode::Conflict;
}

/// Waits, but not longer than until somebody wants it to end.
void waitFor(std::chrono::seconds span) {
  constexpr std::chrono::milliseconds kStep{100};
  const auto end = std::chrono::steady_clock::now() + span;
  while (!Interruption::wished() && std::chrono::steady_clock::now() < end) {
    std::this_thread::sleep_for(kStep);
  }
}

/// Tells each thing once, however often it is seen.
class Watch {
 public:
  Watch(const Terminal& terminal, Sender& sender) : m_terminal(terminal), m_sender(sender) {}

  /// @returns what ends the watch
  std::optional<engine::Error> pass() {
    const auto done = m_sender.pass();
    if (!done) {
      return failed(done.error());
    }
    for (const engine::Error& problem : done->report.problems) {
      if (auto end = failed(problem)) {
        return end;
      }
    }
    m_lastProblem = done->report.problems.empty() ? std::string() : m_lastProblem;
    if (!done->changed.empty()) {
      tell(*done);
    }
    remind(*done);
    return std::nullopt;
  }

 private:
  std::optional<engine::Error> failed(const engine::Error& error) {
    if (!passes(error)) {
      return error;
    }
    const std::string words = error.where + ": " + error.detail;
    if (words != m_lastProblem) {
      m_terminal.err << "calcar: " << words << "; going on\n";
      m_lastProblem = words;
    }
    return std::nullopt;
  }

  void tell(const Pass& pass) {
    if (m_terminal.json) {
      printLine(m_terminal,
                passTree(pass, remindersOf(m_sender.outbox()).value_or(std::vector<workplace::Reminder>())));
    } else {
      printOutgoing(m_terminal, pass.changed);
      m_terminal.out << std::flush;
    }
  }

  void remind(const Pass& pass) {
    const auto reminders = remindersOf(m_sender.outbox());
    std::set<std::string> about{pass.report.waysMissing.begin(), pass.report.waysMissing.end()};
    for (const auto& one : reminders.value_or(std::vector<workplace::Reminder>())) {
      about.insert(one.document + std::string(toText(one.state)));
    }
    if (about != m_about && !m_terminal.json) {
      sayWhatIsMissing(m_terminal, pass);
      nag(m_terminal, reminders.value_or(std::vector<workplace::Reminder>()));
    }
    m_about = std::move(about);
  }

  const Terminal& m_terminal;
  Sender& m_sender;
  std::string m_lastProblem;
  std::set<std::string> m_about;
};

}  // namespace

ExitCode sendDocuments(const Terminal& terminal, const OutboxOptions& options) {
  auto transports = transportsOf(terminal, options);
  if (!transports) {
    return ExitCode::InputRefused;
  }
  return onStore(terminal, options.store, [&](const store::Store& store) {
    Sender sender(store, options, *transports);
    const auto pass = sender.pass();
    const auto reminders = pass ? remindersOf(sender.outbox()) : tl::unexpected(pass.error());
    if (!reminders) {
      return refuse(terminal, reminders.error());
    }
    printSent(terminal, *pass, *reminders);
    return pass->report.problems.empty() ? ExitCode::Done : ExitCode::InputRefused;
  });
}

ExitCode watchOutbox(const Terminal& terminal, const OutboxOptions& options) {
  auto transports = transportsOf(terminal, options);
  if (!transports) {
    return ExitCode::InputRefused;
  }
  return onStore(terminal, options.store, [&](const store::Store& store) {
    const Interruption interruption;
    Sender sender(store, options, *transports);
    Watch watch(terminal, sender);
    terminal.err << "calcar: sending what is due every " << options.everySeconds << " s; Ctrl-C ends it\n";
    while (!Interruption::wished()) {
      if (const auto end = watch.pass()) {
        return refuse(terminal, *end);
      }
      waitFor(std::chrono::seconds(options.everySeconds));
    }
    return ExitCode::Done;
  });
}

}  // namespace calcar::cli
