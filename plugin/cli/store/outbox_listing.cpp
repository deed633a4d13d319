#include "plugin/cli/store/outbox_listing.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
#include <nlohmann/json.hpp>

namespace calcar::cli {
namespace {

using Json = nlohmann::ordered_json;
using store::Outgoing;

/// `2026-11-20 10:15 UTC` of a moment as it is stored.
std::string toTheMinute(const std::string& utc) {
  constexpr std::size_t kMinute = 16;
  constexpr std::size_t kDay = 10;
  std::string text = utc.substr(0, kMinute);
  if (text.size() == kMinute) {
    text[kDay] = ' ';
    text += " UTC";
  }
  return text;
}

std::string stateOf(const Outgoing& outgoing) {
  std::string text(toText(outgoing.state));
  if (outgoing.state == engine::DeliveryState::Queued && outgoing.attempts > 0) {
    text += ", " + std::to_string(outgoing.attempts) + (outgoing.attempts == 1 ? " try" : " tries");
  }
  return text;
}

}  // namespace

std::string utcNow() {
  using std::chrono::milliseconds;
  const auto now =
      std::chrono::duration_cast<milliseconds>(std::chrono::system_clock::now().time_since_epoch());
  constexpr std::int64_t kInSecond = 1000;
  const std::time_t seconds = static_cast<std::time_t>(now.count() / kInSecond);
  std::tm parts{};
  ::gmtime_r(&seconds, &parts);
  std::array<char, 32> text{};
  const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &parts);
  std::string thousandths = std::to_string(now.count() % kInSecond);
  constexpr std::size_t kDigits = 3;
  thousandths.insert(0, kDigits - thousandths.size(), '0');
  return std::string(text.data(), length) + '.' + thousandths + 'Z';
}

Json treeOf(const Outgoing& outgoing) {
  return {{"id", outgoing.id},           {"document", outgoing.document}, {"visit", outgoing.visit},
          {"patient", outgoing.patient}, {"way", outgoing.transport},     {"state", toText(outgoing.state)},
          {"urgent", outgoing.urgent},   {"attempts", outgoing.attempts}, {"due", outgoing.due},
          {"made", outgoing.made},       {"changed", outgoing.changed},   {"detail", outgoing.detail}};
}

Json treeOf(const std::vector<Outgoing>& list) {
  Json tree = Json::array();
  std::transform(list.begin(), list.end(), std::back_inserter(tree),
                 [](const Outgoing& one) { return treeOf(one); });
  return tree;
}

Json treeOf(const std::vector<workplace::Reminder>& reminders) {
  Json tree = Json::array();
  for (const workplace::Reminder& one : reminders) {
    tree.push_back({{"id", one.id},
                    {"document", one.document},
                    {"state", toText(one.state)},
                    {"minutes", one.minutes},
                    {"what", one.what},
                    {"what-to-do", one.whatToDo}});
  }
  return tree;
}

void printOutgoing(const Terminal& terminal, const std::vector<Outgoing>& list) {
  TextTable table({"", "Document", "Way", "State", "Since", "Id", "Last word"});
  for (const Outgoing& one : list) {
    table.add({one.urgent ? "URGENT" : "", printable(one.document), printable(one.transport), stateOf(one),
               toTheMinute(one.changed), one.id, printable(one.detail)});
  }
  table.print(terminal.out);
}

engine::Result<std::vector<workplace::Reminder>> remindersOf(const store::Outbox& outbox) {
  const auto outgoing = outbox.list();
  if (!outgoing) {
    return tl::unexpected(outgoing.error());
  }
  const auto unqueued = outbox.unqueued("referral");
  if (!unqueued) {
    return tl::unexpected(unqueued.error());
  }
  return workplace::reminders(*outgoing, *unqueued, utcNow());
}

void nag(const Terminal& terminal, const std::vector<workplace::Reminder>& reminders) {
  if (terminal.json) {
    return;
  }
  for (const workplace::Reminder& one : reminders) {
    terminal.err << "calcar: " << printable(one.what) << ". " << printable(one.whatToDo) << '\n';
  }
}

}  // namespace calcar::cli
