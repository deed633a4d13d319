#include "plugin/cli/training_listing.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <nlohmann/json.hpp>

namespace calcar::cli {
namespace {

using Json = nlohmann::ordered_json;
using engine::TrainingSession;

constexpr std::size_t kShownDuplicates = 20;

/// At most one decimal.
std::string shortNumber(double number) {
  std::array<char, 32> text{};
  const auto [end, error] =
      std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed, 1);
  const std::string written = error == std::errc() ? std::string(text.data(), end) : std::string();
  return written.ends_with(".0") ? written.substr(0, written.size() - 2) : written;
}

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + ' ' + (count == 1 ? one : many);
}

/// “2026-11-03 07:40 running 10 km 55 min”.
std::string inWords(const TrainingSession& session) {
  std::string text = toText(session.day);
  text += session.start.empty() ? "" : ' ' + session.start;
  text += ' ' + std::string(toText(session.sport));
  text += session.km ? ' ' + shortNumber(*session.km) + " km" : "";
  text += session.minutes ? ' ' + shortNumber(*session.minutes) + " min" : "";
  return text;
}

/// Sessions, km and hours of one sport.
struct Sum {
  std::size_t sessions = 0;
  double km = 0;
  double minutes = 0;
};

void printSums(const Terminal& terminal, const std::vector<ReadLog>& logs) {
  std::map<engine::Sport, Sum> sums;
  for (const ReadLog& read : logs) {
    for (const TrainingSession& session : read.log.sessions) {
      Sum& sum = sums[session.sport];
      ++sum.sessions;
      sum.km += session.km.value_or(0);
      sum.minutes += session.minutes.value_or(0);
    }
  }
  TextTable table({"sport", "sessions", "km", "hours"});
  for (const auto& [sport, sum] : sums) {
    table.add({std::string(toText(sport)), std::to_string(sum.sessions), shortNumber(sum.km),
               shortNumber(sum.minutes / 60)});
  }
  if (!sums.empty()) {
    terminal.out << '\n';
    table.print(terminal.out);
  }
}

void printDuplicates(const Terminal& terminal, const std::vector<training::Duplicate>& duplicates) {
  for (std::size_t i = 0; i < std::min(kShownDuplicates, duplicates.size()); ++i) {
    const training::Duplicate& one = duplicates[i];
    const std::string known = one.inCase ? "in the case" : "read before";
    terminal.out << "  " << printable(one.left.source) << ": " << inWords(one.left) << ": " << known << " as "
                 << inWords(one.kept) << '\n';
  }
  if (duplicates.size() > kShownDuplicates) {
    terminal.out << "  and " << duplicates.size() - kShownDuplicates << " more; --json lists all\n";
  }
}

std::string placeOf(const std::string& file, const training::Problem& problem) {
  return file + (problem.line > 0 ? ':' + std::to_string(problem.line) : std::string()) +
         (problem.column.empty() ? "" : ": column “" + problem.column + "”");
}

void printProblems(const Terminal& terminal, const std::vector<ReadLog>& logs, bool isRefused,
                   const std::string& title) {
  bool isFirst = true;
  for (const ReadLog& read : logs) {
    for (const training::Problem& problem : read.log.problems) {
      if (problem.isRefused != isRefused) {
        continue;
      }
      terminal.out << (isFirst ? '\n' + title + '\n' : std::string());
      isFirst = false;
      terminal.out << "  "
                   << printable(placeOf(read.file, problem) + ": " + problem.message +
                                (problem.hint.empty() ? "" : " – " + problem.hint))
                   << (problem.more > 0 ? ", and " + counted(problem.more, "more line", "more lines") : "")
                   << '\n';
    }
  }
}

std::size_t sessionsIn(const std::vector<ReadLog>& logs) {
  std::size_t count = 0;
  for (const ReadLog& read : logs) {
    count += read.log.sessions.size();
  }
  return count;
}

void printText(const Terminal& terminal, const std::vector<ReadLog>& logs,
               const training::MergedDiary& merged, bool intoCase) {
  terminal.out << counted(sessionsIn(logs), "session", "sessions") << " in "
               << counted(logs.size(), "file", "files") << '\n';
  printSums(terminal, logs);
  terminal.out << '\n'
               << merged.added << (intoCase ? " added, " : " new, ") << merged.duplicates.size()
               << " already there\n";
  printDuplicates(terminal, merged.duplicates);
  printProblems(terminal, logs, true, "Not read:");
  printProblems(terminal, logs, false, "Read, with a remark:");
}

Json sessionTree(const TrainingSession& session) {
  Json tree{{"day", toText(session.day)}};
  if (!session.start.empty()) {
    tree["start"] = session.start;
  }
  tree["sport"] = toText(session.sport);
  const auto put = [&](const char* key, const std::optional<double>& number) {
    if (number) {
      tree[key] = *number;
    }
  };
  put("km", session.km);
  put("minutes", session.minutes);
  put("climb", session.climb);
  if (session.speed) {
    tree["speed"] = *session.speed;
  }
  tree["source"] = session.source;
  return tree;
}

Json problemTree(const training::Problem& problem) {
  return {{"line", problem.line}, {"column", problem.column}, {"message", problem.message},
          {"hint", problem.hint}, {"more", problem.more},     {"refused", problem.isRefused}};
}

template <typename Items, typename Write>
Json listOf(const Items& items, Write write) {
  Json list = Json::array();
  std::transform(items.begin(), items.end(), std::back_inserter(list), write);
  return list;
}

void printJson(const Terminal& terminal, const std::vector<ReadLog>& logs,
               const training::MergedDiary& merged) {
  Json tree = Json::object();
  tree["files"] = listOf(logs, [](const ReadLog& read) {
    return Json{{"file", read.file},
                {"sessions", listOf(read.log.sessions, sessionTree)},
                {"problems", listOf(read.log.problems, problemTree)}};
  });
  tree["added"] = merged.added;
  tree["duplicates"] = listOf(merged.duplicates, [](const training::Duplicate& duplicate) {
    return Json{{"left-out", sessionTree(duplicate.left)},
                {"kept", sessionTree(duplicate.kept)},
                {"in-case", duplicate.inCase}};
  });
  terminal.out << tree.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace

void printTraining(const Terminal& terminal, const std::vector<ReadLog>& logs,
                   const training::MergedDiary& merged, bool intoCase) {
  if (terminal.json) {
    printJson(terminal, logs, merged);
  } else {
    printText(terminal, logs, merged, intoCase);
  }
}

}  // namespace calcar::cli
