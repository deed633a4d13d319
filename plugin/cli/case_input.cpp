#include "plugin/cli/case_input.hpp"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <iostream>
#include <iterator>
#include <span>
#include <utility>

#include "engine/criteria/facts.hpp"
#include "integrations/exchange/source_node.hpp"
#include "integrations/exchange/yaml/case_file.hpp"
#include "plugin/cli/files.hpp"
#include "rules/hip/embedded_pack.hpp"

namespace calcar::cli {
namespace {

constexpr std::size_t kLargestPack = std::size_t{64} * 1024 * 1024;

engine::Result<std::string> readInput(const std::string& file) {
  if (file != "-") {
    return readFile(file, exchange::kLargestFile);
  }
  std::string text;
  std::istreambuf_iterator<char> next(std::cin);
  for (const std::istreambuf_iterator<char> end; next != end && text.size() <= exchange::kLargestFile;
       ++next) {
    text += *next;
  }
  return text;
}

engine::Moment localNow() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm local{};
  ::localtime_r(&now, &local);
  constexpr int kFirstYear = 1900;
  constexpr int kMinutes = 60;
  const auto date = engine::makeDate(local.tm_year + kFirstYear, local.tm_mon + 1, local.tm_mday);
  return {date.value(), local.tm_hour * kMinutes + local.tm_min};
}

void mentionUnseenVisits(const Terminal& terminal, const engine::Episode& episode, engine::Moment asOf) {
  const auto unseen =
      std::count_if(episode.visits.begin(), episode.visits.end(),
                    [asOf](const engine::Visit& visit) { return !engine::isSeen(visit.when, asOf); });
  if (unseen > 0) {
    terminal.err << "calcar: " << unseen << (unseen == 1 ? " visit lies" : " visits lie") << " after "
                 << toText(asOf) << " and " << (unseen == 1 ? "is" : "are") << " not seen\n";
  }
}

}  // namespace

std::optional<CaseInput> readCase(const Terminal& terminal, const std::string& file,
                                  const engine::Pack& pack) {
  auto text = readInput(file);
  if (!text) {
    refuse(terminal, file + ": " + text.error().detail);
    return std::nullopt;
  }
  auto episode = exchange::readCaseFile(*text, pack, file);
  if (!episode) {
    refuse(terminal, episode.error());
    return std::nullopt;
  }
  return CaseInput{std::move(*text), std::move(*episode)};
}

std::optional<engine::Pack> openPack(const Terminal& terminal, const std::string& file) {
  std::string content;
  if (!file.empty()) {
    auto read = readFile(file, kLargestPack);
    if (!read) {
      refuse(terminal, file + ": " + read.error().detail);
      return std::nullopt;
    }
    content = std::move(*read);
  }
  auto pack = file.empty() ? engine::Pack::openInPlace(rules::embeddedPack())
                           : engine::Pack::open(std::as_bytes(std::span(content)));
  if (!pack) {
    refuse(terminal, (file.empty() ? "the built-in rules" : file) + ": " + pack.error().detail);
    return std::nullopt;
  }
  return std::move(*pack);
}

engine::Date today() { return localNow().date; }

std::optional<engine::Moment> momentFor(const Terminal& terminal, const AsOf& asked,
                                        const engine::Episode& episode) {
  if (!asked.lastVisit) {
    const engine::Moment moment = asked.moment ? *asked.moment : localNow();
    mentionUnseenVisits(terminal, episode, moment);
    return moment;
  }
  if (episode.visits.empty()) {
    refuse(terminal, "the case has no visit to take the moment from");
    return std::nullopt;
  }
  return engine::Moment{episode.visits.back().when.date,
                        std::nullopt};  // the whole day: panels come after its start
}

}  // namespace calcar::cli
