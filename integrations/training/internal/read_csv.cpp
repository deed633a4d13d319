#include "integrations/training/internal/read_csv.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "integrations/training/internal/csv_rows.hpp"
#include "integrations/training/internal/row_reader.hpp"

namespace calcar::training::internal {
namespace {

/// How many bytes follow the first one of a character; nothing when it begins none.
std::optional<std::size_t> followersOf(unsigned char first) {
  if (first < 0x80U) {
    return first == 0 ? std::nullopt : std::optional<std::size_t>(0);
  }
  if (first >= 0xC2U && first <= 0xF4U) {
    return first < 0xE0U ? 1 : first < 0xF0U ? 2 : 3;
  }
  return std::nullopt;
}

/// Whether bytes are text in UTF-8.
bool isText(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto followers = followersOf(static_cast<unsigned char>(bytes[i]));
    if (!followers || i + *followers >= bytes.size()) {
      return false;
    }
    for (std::size_t k = 0; k < *followers; ++k) {
      if ((static_cast<unsigned char>(bytes[++i]) & 0xC0U) != 0x80U) {
        return false;
      }
    }
  }
  return true;
}

/// A first line `sep=;`, which spreadsheets write and take as a word about the rest.
std::size_t afterSeparatorLine(std::string_view text) {
  const std::size_t end = text.find_first_of("\r\n");
  return text.starts_with("sep=") && end != std::string_view::npos ? end : 0;
}

/// The separator under which the most headings say something.
char separatorOf(std::string_view text) {
  char best = ',';
  std::size_t most = 0;
  for (const char separator : {',', ';', '\t'}) {
    const auto header = CsvRows(text, separator).next();
    const std::size_t known = header ? layoutOf(header->fields).known : 0;
    if (known > most) {
      best = separator;
      most = known;
    }
  }
  return best;
}

/// Under the session Polar Flow writes its samples, second by second.
bool beginsSamples(const CsvRow& row) { return row.fields.front() == "Sample rate"; }

bool isEmpty(const CsvRow& row) {
  return std::all_of(row.fields.begin(), row.fields.end(),
                     [](const std::string& field) { return isBlank(field); });
}

std::vector<CsvRow> rowsOf(CsvRows& table, ProblemList& problems) {
  std::vector<CsvRow> rows;
  while (auto row = table.next()) {
    if (beginsSamples(*row)) {
      return rows;
    }
    if (rows.size() == kMostSessions) {
      problems.refuse(row->line, {}, "more than 20,000 sessions in one file", "split it");
      return rows;
    }
    if (!isEmpty(*row)) {
      rows.push_back(std::move(*row));
    }
  }
  if (table.brokenLine() > 0) {
    problems.refuse(table.brokenLine(), {},
                    "from here on the table cannot be read: a quote does not close, or a row is huge",
                    "save it as CSV again");
  }
  return rows;
}

/// What the headings lack, or nothing.
bool reportGaps(const Layout& layout, const ReadOptions& options, int line, ProblemList& problems) {
  const std::string hint =
      "expected the export of Garmin Connect, Strava, Polar Flow, Runkeeper or TrainingPeaks, or the "
      "headings "
      "date,sport,km,minutes";
  const auto needs = [&](bool isThere, const char* what) {
    if (!isThere) {
      problems.refuse(line, {}, std::string("no column for ") + what, hint);
    }
    return isThere;
  };
  const bool hasAmount = layout.distance || layout.duration || layout.movingTime || layout.elapsedTime;
  const bool hasDay = needs(layout.day.has_value(), "the day");
  const bool hasSport = needs(layout.sport.has_value() || options.sport.has_value(), "the sport");
  return needs(hasAmount, "distance or time") && hasDay && hasSport;
}

TrainingLog noText(std::string_view bytes) {
  constexpr std::size_t kFitMark = 8;
  const bool isFit = bytes.size() > kFitMark + 4 && bytes.substr(kFitMark, 4) == ".FIT";
  TrainingLog log;
  log.problems.push_back({0,
                          {},
                          isFit ? "this is a FIT file" : "this is no text in UTF-8",
                          isFit ? "export the activity as TCX or GPX, or the list of activities as CSV"
                                : "save the table as “CSV UTF-8”",
                          0,
                          true});
  return log;
}

}  // namespace

TrainingLog readCsv(std::string_view text, const ReadOptions& options) {
  if (!isText(text)) {
    return noText(text);
  }
  const std::size_t skipped = afterSeparatorLine(text);
  const std::string_view body = text.substr(skipped);
  CsvRows table(body, separatorOf(body));
  TrainingLog log;
  ProblemList problems;
  const auto header = table.next();
  const Layout layout = header ? layoutOf(header->fields) : Layout();
  if (reportGaps(layout, options, header ? header->line : 1, problems)) {
    const auto rows = rowsOf(table, problems);
    const RowReader reader(layout, rows, options, problems);
    for (const CsvRow& row : rows) {
      if (auto session = reader.read(row)) {
        log.sessions.push_back(std::move(*session));
      }
    }
    if (rows.empty()) {
      problems.refuse(0, {}, "no session under the headings", "export it again");
    }
  }
  log.problems = problems.take();
  return log;
}

}  // namespace calcar::training::internal
