#include "integrations/training/internal/row_reader.hpp"

#include <utility>

#include "integrations/training/internal/clock.hpp"
#include "integrations/training/internal/sports.hpp"

namespace calcar::training::internal {
namespace {

constexpr double kKmOfMile = 1.609344;
constexpr double kMetresOfFoot = 0.3048;
constexpr double kMostKm = 1000;
constexpr double kMostMinutes = 7 * 24 * 60;
constexpr double kMostClimb = 30'000;

double kmIn(double number, Unit unit) {
  constexpr double kMetresOfKm = 1000;
  return unit == Unit::Miles    ? number * kKmOfMile
         : unit == Unit::Metres ? number / kMetresOfKm
         : unit == Unit::Feet   ? number * kMetresOfFoot / kMetresOfKm
                                : number;
}

std::optional<Unit> unitAsked(const ReadOptions& options) {
  return options.unit ? std::optional(*options.unit == LengthUnit::Km ? Unit::Km : Unit::Miles)
                      : std::nullopt;
}

/// A time of UTC by the clock on the wall.
std::optional<engine::Moment> onTheWall(const engine::Moment& utc, const LocalClock& clock) {
  const auto instant = instantOf(toText(utc) + ":00Z", clock);
  return instant ? std::optional(instant->wall) : std::nullopt;
}

}  // namespace

RowReader::RowReader(const Layout& layout, const std::vector<CsvRow>& rows, const ReadOptions& options,
                     ProblemList& problems)
    : m_layout(layout), m_options(options), m_problems(problems), m_order(options.dates) {
  settleDays(rows);
  settleNumbers(rows);
}

void RowReader::settleDays(const std::vector<CsvRow>& rows) {
  OrderEvidence evidence = OrderEvidence::None;
  for (const CsvRow& row : rows) {
    const auto day = writtenDayOf(field(row, m_layout.day), m_options.clock);
    evidence = day ? together(evidence, orderOf(*day)) : evidence;
  }
  m_ordersContradict = evidence == OrderEvidence::Contradictory && !m_order;
  if (!m_order && (evidence == OrderEvidence::DayFirst || evidence == OrderEvidence::MonthFirst)) {
    m_order = evidence == OrderEvidence::DayFirst ? DateOrder::DayFirst : DateOrder::MonthFirst;
  }
}

/// The distances decide; where they leave it open, all other numbers of the table.
void RowReader::settleNumbers(const std::vector<CsvRow>& rows) {
  DecimalMark others = DecimalMark::Unknown;
  for (const CsvRow& row : rows) {
    m_mark = together(m_mark, decimalMarkOf(field(row, m_layout.distance)));
    for (const std::string& text : row.fields) {
      others = together(others, decimalMarkOf(text));
    }
  }
  m_mark = m_mark == DecimalMark::Unknown ? others : m_mark;
}

std::string_view RowReader::field(const CsvRow& row, const Place& place) {
  const bool isThere = place && place->index < row.fields.size() && !isBlank(row.fields[place->index]);
  return isThere ? trimmed(row.fields[place->index]) : std::string_view();
}

std::optional<engine::TrainingSession> RowReader::read(const CsvRow& row) const {
  engine::TrainingSession session;
  bool inMetres = false;
  if (!readDay(row, session) || !readSport(row, session, inMetres) || !readDistance(row, session, inMetres)) {
    return std::nullopt;
  }
  readMinutes(row, session);
  if (!session.km && !session.minutes) {
    static_cast<void>(refuse(row, {}, "neither distance nor time", "planned sessions are left out"));
    return std::nullopt;
  }
  readClimb(row, session);
  readSpeed(row, session);
  return session;
}

bool RowReader::refuse(const CsvRow& row, const Place& place, std::string message, std::string hint) const {
  m_problems.refuse(row.line, place ? place->heading : std::string(), std::move(message), std::move(hint));
  return false;
}

bool RowReader::readDay(const CsvRow& row, engine::TrainingSession& session) const {
  const auto written = writtenDayOf(field(row, m_layout.day), m_options.clock);
  if (!written) {
    return refuse(row, m_layout.day, "no day that can be read",
                  "write 2026-11-20 or 20.11.2026, the year with four digits");
  }
  if (written->isOpen() && m_ordersContradict) {
    return refuse(row, m_layout.day, "days with the day first and days with the month first in one file",
                  "say which: --dates dmy or --dates mdy");
  }
  if (written->isOpen() && !m_order) {
    return refuse(row, m_layout.day, "day and month can be exchanged in every row",
                  "say which comes first: --dates dmy or --dates mdy");
  }
  const auto date = written->isOpen() ? dateOf(*written, *m_order) : written->date;
  if (!date) {
    return refuse(row, m_layout.day, "a day that does not exist in this order of day and month",
                  "say which comes first: --dates dmy or --dates mdy");
  }
  const auto start = field(row, m_layout.start);
  const auto minute = written->minuteOfDay ? written->minuteOfDay : minuteOfDayOf(start);
  const engine::Moment moment{*date, minute};
  const auto wall = m_layout.isInUtc && minute ? onTheWall(moment, m_options.clock) : std::nullopt;
  session.day = wall ? wall->date : *date;
  session.start = startText(wall ? wall->minuteOfDay : minute);
  return true;
}

bool RowReader::readSport(const CsvRow& row, engine::TrainingSession& session, bool& inMetres) const {
  const std::string_view words = field(row, m_layout.sport);
  if (words.empty()) {
    session.sport = m_options.sport.value_or(engine::Sport::Other);
    return m_options.sport || refuse(row, m_layout.sport, "no sport", "say which it is: --sport running");
  }
  const NamedSport named = sportOf(words);
  session.sport = named.sport;
  inMetres = named.isWrittenInMetres;
  if (!named.isKnown) {
    m_problems.mention(
        row.line, m_layout.sport->heading,
        "“" + std::string(words.substr(0, 40)) + "” is no sport that Calcar knows; kept as other",
        "correct the sport in the case file if it was a run");
  }
  return true;
}

Unit RowReader::distanceUnit() const {
  const Unit written = m_layout.distance ? m_layout.distance->unit : Unit::None;
  return written == Unit::None ? unitAsked(m_options).value_or(Unit::None) : written;
}

bool RowReader::readDistance(const CsvRow& row, engine::TrainingSession& session, bool inMetres) const {
  const std::string_view text = field(row, m_layout.distance);
  if (text.empty()) {
    return true;
  }
  const auto number = numberOf(text, m_mark);
  if (!number) {
    const bool isOpen = numberOf(text, DecimalMark::Comma).has_value();
    return refuse(row, m_layout.distance,
                  isOpen ? "a number such as 1,234 that can be read in two ways" : "no number",
                  isOpen ? "write distances with one or two decimals" : "write it as 10.5 or 10,5");
  }
  if (*number == 0.0) {
    return true;  // sites write 0 where nothing was measured
  }
  if (m_layout.distance->unit == Unit::None && inMetres) {
    m_problems.mention(
        row.line, m_layout.distance->heading,
        "swims and track runs are in metres, or yards, without saying so; kept without a distance",
        "add the distance in the case file");
    return true;
  }
  const Unit unit = distanceUnit();
  if (unit == Unit::None) {
    return refuse(row, m_layout.distance, "the file does not say whether its distances are km or miles",
                  "say which: --unit km or --unit miles");
  }
  constexpr int kDecimals = 3;
  session.km = rounded(kmIn(*number, unit), kDecimals);
  return *session.km <= kMostKm ||
         refuse(row, m_layout.distance, "more than 1000 km in one session", "correct the row, or the unit");
}

/// Time in motion first: standing at lights is no running.
void RowReader::readMinutes(const CsvRow& row, engine::TrainingSession& session) const {
  for (const auto* place : {&m_layout.movingTime, &m_layout.duration, &m_layout.elapsedTime}) {
    const auto minutes = minutesIn(row, *place);
    if (minutes && *minutes > 0) {
      session.minutes = rounded(*minutes, 1);
      return;
    }
  }
}

std::optional<double> RowReader::minutesIn(const CsvRow& row, const Place& place) const {
  const std::string_view text = field(row, place);
  if (text.empty()) {
    return std::nullopt;
  }
  auto minutes = minutesOf(text);
  if (const auto number = minutes ? std::nullopt : numberOf(text, m_mark)) {
    minutes = place->unit == Unit::Hours     ? std::optional(*number * 60)
              : place->unit == Unit::Minutes ? number
              : place->unit == Unit::Seconds ? std::optional(*number / 60)
                                             : std::nullopt;
  }
  if (!minutes || *minutes > kMostMinutes) {
    m_problems.mention(row.line, place->heading, "no time that can be read; the row counts without it",
                       "write 1:02:30 or 45:10, or name the unit in the heading: Duration (min)");
    return std::nullopt;
  }
  return minutes;
}

void RowReader::readClimb(const CsvRow& row, engine::TrainingSession& session) const {
  const std::string_view text = field(row, m_layout.climb);
  const auto number = text.empty() ? std::nullopt : numberOf(text, m_mark);
  if (!number) {
    return;
  }
  // A site that writes miles writes feet.
  const Unit distance = distanceUnit();
  const Unit written = m_layout.climb->unit;
  const Unit unit = written != Unit::None     ? written
                    : distance == Unit::Miles ? Unit::Feet
                    : distance == Unit::None  ? Unit::None
                                              : Unit::Metres;
  const double metres = *number * (unit == Unit::Feet ? kMetresOfFoot : 1);
  if (unit != Unit::None && metres <= kMostClimb) {
    session.climb = rounded(metres, 0);
  }
}

void RowReader::readSpeed(const CsvRow& row, engine::TrainingSession& session) const {
  const std::string word = plainWords(field(row, m_layout.speed));
  if (word == "yes" || word == "true") {
    session.speed = true;
  } else if (word == "no" || word == "false") {
    session.speed = false;
  }
}

}  // namespace calcar::training::internal
