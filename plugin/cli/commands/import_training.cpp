#include <algorithm>
#include <ctime>

#include "integrations/exchange/yaml/replace_training.hpp"
#include "integrations/training/merge_sessions.hpp"
#include "plugin/cli/case_input.hpp"
#include "plugin/cli/commands.hpp"
#include "plugin/cli/files.hpp"
#include "plugin/cli/training_listing.hpp"

namespace calcar::cli {
namespace {

using training::MergedDiary;

constexpr std::size_t kLongestSource = 120;

/// Times of UTC by the clock of this computer: a run of late evening belongs to the day on which it was run.
std::optional<engine::Moment> byLocalClock(std::int64_t seconds) {
  constexpr int kFirstYear = 1900;
  constexpr int kMinutes = 60;
  const std::time_t time = static_cast<std::time_t>(seconds);
  std::tm local{};
  if (::localtime_r(&time, &local) == nullptr) {
    return std::nullopt;
  }
  const auto date = engine::makeDate(local.tm_year + kFirstYear, local.tm_mon + 1, local.tm_mday);
  return date ? std::optional(engine::Moment{*date, local.tm_hour * kMinutes + local.tm_min}) : std::nullopt;
}

/// A file's own name, made safe to stand in a case and on a screen.
std::string sourceOf(const std::filesystem::path& file) {
  const std::string name = printable(file.filename().string());
  return name.size() > kLongestSource ? std::string() : name;
}

ReadLog readLog(const std::filesystem::path& file, const training::ReadOptions& options) {
  const auto content = readFile(file, training::kLargestFile);
  if (content) {
    return {file.string(), training::readTraining(*content, sourceOf(file), options)};
  }
  return {file.string(), {{}, {{0, {}, content.error().detail, {}, 0, true}}}};
}

/// A watch whose clock was lost records days long past.
void refuseBeforeBirth(training::TrainingLog& log, const std::optional<engine::Date>& birth) {
  const std::size_t early = std::erase_if(
      log.sessions, [&](const engine::TrainingSession& session) { return birth && session.day < *birth; });
  if (early > 0) {
    log.problems.push_back(
        {0, {}, "a day before the person was born", "the clock of the watch was wrong", early - 1, true});
  }
}

/// Puts the sessions into the case file; on any problem the file is as it was.
ExitCode updateCase(const Terminal& terminal, const std::string& file, const engine::Pack& pack,
                    const CaseInput& input, const MergedDiary& merged) {
  if (merged.added == 0) {
    return ExitCode::Done;
  }
  const auto content = exchange::replaceTraining(input.text, pack, merged.sessions);
  if (!content) {
    return refuse(terminal, exchange::inFile(content.error(), file));
  }
  const auto replaced = replaceFile(file, input.text, *content);
  return replaced ? ExitCode::Done : refuse(terminal, file + ": " + replaced.error().detail);
}

}  // namespace

ExitCode importTraining(const Terminal& terminal, const TrainingImportOptions& options) {
  const bool intoCase = !options.into.empty();
  const auto pack = intoCase ? openPack(terminal, options.pack) : std::nullopt;
  const auto input = pack ? readCase(terminal, options.into, *pack) : std::nullopt;
  if (intoCase && !input) {
    return ExitCode::InputRefused;
  }
  training::ReadOptions reading = options.reading;
  reading.clock = byLocalClock;
  std::vector<ReadLog> logs;
  std::vector<engine::TrainingSession> found;
  for (const auto& file : options.files) {
    logs.push_back(readLog(file, reading));
    refuseBeforeBirth(logs.back().log, input ? input->episode.patient.birthDate : std::nullopt);
    const auto& sessions = logs.back().log.sessions;
    found.insert(found.end(), sessions.begin(), sessions.end());
  }
  const MergedDiary merged = training::mergeSessions(
      input ? input->episode.training : std::vector<engine::TrainingSession>(), found);
  const ExitCode done = intoCase ? updateCase(terminal, options.into, *pack, *input, merged) : ExitCode::Done;
  if (done != ExitCode::Done) {
    return done;
  }
  printTraining(terminal, logs, merged, intoCase);
  return found.empty() ? refuse(terminal, "no session could be read; nothing was changed") : ExitCode::Done;
}

}  // namespace calcar::cli
