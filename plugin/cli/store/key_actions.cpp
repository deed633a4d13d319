#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>

#include "integrations/store/key_slots.hpp"
#include "integrations/store/rotation.hpp"
#include "plugin/cli/interruption.hpp"
#include "plugin/cli/store/confirm.hpp"
#include "plugin/cli/store/store_actions.hpp"

namespace calcar::cli {
namespace {

using Json = nlohmann::ordered_json;
using Clock = std::chrono::steady_clock;

bool hasRecovery(const std::vector<store::KeySlotRow>& slots) {
  return std::any_of(slots.begin(), slots.end(),
                     [](const store::KeySlotRow& slot) { return slot.kind == "recovery"; });
}

/// Says on `err`, about once a second, how far the work is.
class RotationWords {
 public:
  explicit RotationWords(std::ostream& err) : m_err(err) {}

  void say(const store::RotationProgress& progress) {
    constexpr auto kPause = std::chrono::seconds(1);
    const auto now = Clock::now();
    if (now - m_last >= kPause) {
      m_last = now;
      m_err << "sealed anew: " << progress.done << " of " << progress.all << std::endl;
    }
  }

 private:
  std::ostream& m_err;
  Clock::time_point m_last = Clock::now();
};

void printRotation(const Terminal& terminal, const store::Rotation& rotation) {
  if (terminal.json) {
    terminal.out << Json{{"finished", rotation.finished}, {"resealed", rotation.resealed}}.dump(2) << '\n';
    return;
  }
  terminal.out << rotation.resealed << " records were sealed anew";
  terminal.out << (rotation.finished ? "; the old key is gone.\nBackups made before still hold the old key: "
                                       "make a new one and destroy those that are not needed.\n"
                                     : " before it was stopped. Nothing is lost: records open with the old "
                                       "key or the new one.\n“calcar store rotate” goes on where it was.\n");
}

}  // namespace

ExitCode writeKeyFile(const Terminal& terminal, const std::string& file) {
  if (const auto made = store::makeKeyFile(file); !made) {
    return refuse(terminal, made.error());
  }
  if (terminal.json) {
    terminal.out << Json{{"key-file", file}}.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
    return ExitCode::Done;
  }
  terminal.out << "The key file is made: 32 random bytes that only you can read.\n"
                  "Keep it away from the store and its backups: whoever has both can read everything.\n";
  return ExitCode::Done;
}

ExitCode listKeys(const Terminal& terminal, const StoreOptions& options) {
  const auto store = openStore(options);
  const auto slots = store ? store::KeySlots(*store).list() : tl::unexpected(store.error());
  if (!slots) {
    return refuse(terminal, slots.error());
  }
  Json list = Json::array();
  TextTable table({"Key", "Kind", "Label"});
  for (const store::KeySlotRow& slot : *slots) {
    list.push_back({{"key", slot.id}, {"kind", slot.kind}, {"label", slot.label}});
    table.add({std::to_string(slot.id), slot.kind, printable(slot.label)});
  }
  if (terminal.json) {
    terminal.out << Json{{"keys", list}}.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
  } else {
    table.print(terminal.out);
  }
  return ExitCode::Done;
}

ExitCode addKey(const Terminal& terminal, const AddKeyOptions& options) {
  const auto store = openStore(options.store);
  const auto made =
      store ? addKeyTo(*store, actorOf(options.store), options.key) : tl::unexpected(store.error());
  if (!made) {
    return refuse(terminal, made.error());
  }
  if (terminal.json) {
    Json tree{{"key", made->id}, {"kind", made->kind}};
    if (!made->recoveryCode.empty()) {
      tree["recovery-code"] = made->recoveryCode;
    }
    terminal.out << tree.dump(2) << '\n';
    return ExitCode::Done;
  }
  terminal.out << "The store opens with key " << made->id << " as well: " << made->kind << '\n';
  if (!made->recoveryCode.empty()) {
    printRecoveryCode(terminal.out, made->recoveryCode);
  }
  return ExitCode::Done;
}

ExitCode removeKey(const Terminal& terminal, const RemoveKeyOptions& options) {
  const auto store = openStore(options.store);
  if (!store) {
    return refuse(terminal, store.error());
  }
  const std::string consequence = "Key " + std::to_string(options.id) + " will open the store no longer.";
  if (const ExitCode answer = confirm(terminal, options.yes, consequence); answer != ExitCode::Done) {
    return answer;
  }
  const store::KeySlots slots(*store);
  const auto removed = slots.remove(actorOf(options.store), options.id);
  const auto left = removed ? slots.list() : tl::unexpected(removed.error());
  if (!left) {
    return refuse(terminal, left.error());
  }
  if (terminal.json) {
    terminal.out << Json{{"removed", options.id}, {"recovery", hasRecovery(*left)}}.dump(2) << '\n';
    return ExitCode::Done;
  }
  terminal.out << "Key " << options.id
               << " opens the store no longer. Backups made before still open with it.\n";
  if (!hasRecovery(*left)) {
    terminal.out << "There is no recovery code now; “calcar store add-key --new-recovery” makes one.\n";
  }
  return ExitCode::Done;
}

ExitCode rotateStore(const Terminal& terminal, const StoreOptions& options) {
  const auto store = openStore(options);
  if (!store) {
    return refuse(terminal, store.error());
  }
  const Interruption interruption;
  RotationWords words(terminal.err);
  const auto rotation =
      store::rotateKeys(*store, actorOf(options), [&words](const store::RotationProgress& progress) {
        words.say(progress);
        return !Interruption::wished();
      });
  if (!rotation) {
    return refuse(terminal, rotation.error());
  }
  printRotation(terminal, *rotation);
  return rotation->finished ? ExitCode::Done : ExitCode::Cancelled;
}

}  // namespace calcar::cli
