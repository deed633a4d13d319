#include "integrations/workplace/sending.hpp"

#include <array>
#include <chrono>
#include <cstdint>
#include <ctime>
#include <system_error>

#include "integrations/workplace/by_hand.hpp"
#include "integrations/workplace/letters.hpp"
#include "integrations/workplace/ways.hpp"

namespace calcar::workplace {
namespace {

/// No file is no mistake: nothing was set up yet.
engine::Result<Ways> waysIn(const std::filesystem::path& file) {
  std::error_code ignored;
  if (file.empty() || !std::filesystem::exists(file, ignored)) {
    return Ways{};
  }
  auto ways = readWayFile(file);
  if (ways) {
    return std::move(*ways);
  }
  std::string words;
  for (const exchange::Diagnostic& one : exchange::inFile(ways.error(), file.string())) {
    words += (words.empty() ? "" : "; ") + exchange::toText(one);
  }
  return tl::unexpected(engine::Error{engine::ErrorCode::Unreadable, "outbox.ways", words});
}

}  // namespace

engine::Result<std::vector<WayChoice>> waysOut(const std::filesystem::path& file) {
  const auto ways = waysIn(file);
  if (!ways) {
    return tl::unexpected(ways.error());
  }
  std::vector<WayChoice> choices;
  for (const FolderWay& way : ways->folders) {
    choices.push_back({way.name, WayChoice::Kind::Folder, {}});
  }
  for (const PacsWay& way : ways->archives) {
    choices.push_back({way.name, WayChoice::Kind::Archive, {}});
  }
  choices.push_back({kByHand, WayChoice::Kind::ByHand, {}});
  for (WayChoice& choice : choices) {
    for (const auto& [kind, way] : ways->usual) {
      if (way == choice.name) {
        choice.usualFor.push_back(kind);
      }
    }
  }
  return choices;
}

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

engine::Result<DispatchReport> sendDue(const store::Store& store, const store::Actor& actor,
                                       const std::filesystem::path& wayFile,
                                       const std::string& softwareVersion) {
  const auto ways = waysIn(wayFile);
  if (!ways) {
    return tl::unexpected(ways.error());
  }
  auto transports = makeTransports(*ways, softwareVersion);
  const store::Outbox outbox(store);
  return dispatch({&outbox, actor, &transports,
                   [&store](const store::Outgoing& outgoing) { return letterOf(store, outgoing); }, utcNow});
}

}  // namespace calcar::workplace
