#include "integrations/training/internal/headings.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "integrations/training/internal/numbers.hpp"
#include "integrations/training/internal/sports.hpp"

namespace calcar::training::internal {
namespace {

struct Known {
  std::string_view name;
  Heading heading;
};

constexpr std::array<Known, 72> kHeadings{{
    {"date", {Column::Day}},
    {"day", {Column::Day}},
    {"activity date", {Column::Day}},
    {"start date", {Column::Day}},
    {"workoutday", {Column::Day}},
    {"datum", {Column::Day}},
    {"tag", {Column::Day}},
    {"aktivitätsdatum", {Column::Day}},
    {"date de l'activité", {Column::Day}},
    {"start", {Column::Start}},
    {"start time", {Column::Start}},
    {"startzeit", {Column::Start}},
    {"heure de début", {Column::Start}},
    {"sport", {Column::Sport}},
    {"type", {Column::Sport}},
    {"activity type", {Column::Sport}},
    {"activity", {Column::Sport}},
    {"workouttype", {Column::Sport}},
    {"sportart", {Column::Sport}},
    {"aktivitätstyp", {Column::Sport}},
    {"aktivitätsart", {Column::Sport}},
    {"type d'activité", {Column::Sport}},
    {"distance", {Column::Distance}},
    {"total distance", {Column::Distance}},
    {"distanz", {Column::Distance}},
    {"strecke", {Column::Distance}},
    {"km", {Column::Distance, Unit::Km}},
    {"kilometer", {Column::Distance, Unit::Km}},
    {"kilometers", {Column::Distance, Unit::Km}},
    {"kilometres", {Column::Distance, Unit::Km}},
    {"mi", {Column::Distance, Unit::Miles}},
    {"miles", {Column::Distance, Unit::Miles}},
    {"metres", {Column::Distance, Unit::Metres}},
    {"meters", {Column::Distance, Unit::Metres}},
    {"distanceinmeters", {Column::Distance, Unit::Metres}},
    {"distance in meters", {Column::Distance, Unit::Metres}},
    {"time", {Column::Duration}},
    {"duration", {Column::Duration}},
    {"activity time", {Column::Duration}},
    {"zeit", {Column::Duration}},
    {"dauer", {Column::Duration}},
    {"durée", {Column::Duration}},
    {"temps", {Column::Duration}},
    {"minutes", {Column::Duration, Unit::Minutes}},
    {"minuten", {Column::Duration, Unit::Minutes}},
    {"min", {Column::Duration, Unit::Minutes}},
    {"hours", {Column::Duration, Unit::Hours}},
    {"timetotalinhours", {Column::Duration, Unit::Hours}},
    {"moving time", {Column::MovingTime}},
    {"zeit in bewegung", {Column::MovingTime}},
    {"bewegungszeit", {Column::MovingTime}},
    {"temps de déplacement", {Column::MovingTime}},
    {"elapsed time", {Column::ElapsedTime}},
    {"verstrichene zeit", {Column::ElapsedTime}},
    {"temps écoulé", {Column::ElapsedTime}},
    {"total ascent", {Column::Climb}},
    {"ascent", {Column::Climb}},
    {"elev gain", {Column::Climb}},
    {"elevation gain", {Column::Climb}},
    {"climb", {Column::Climb}},
    {"anstieg gesamt", {Column::Climb}},
    {"gesamtanstieg", {Column::Climb}},
    {"anstieg", {Column::Climb}},
    {"positiver höhenunterschied", {Column::Climb}},
    {"höhenzunahme", {Column::Climb}},
    {"höhenmeter", {Column::Climb, Unit::Metres}},
    {"ascension totale", {Column::Climb}},
    {"gain d'altitude", {Column::Climb}},
    {"dénivelé positif", {Column::Climb}},
    {"dénivelé", {Column::Climb}},
    {"speed", {Column::Speed}},
    {"speed work", {Column::Speed}},
}};

constexpr std::array<std::pair<std::string_view, Unit>, 16> kUnits{{{"km", Unit::Km},
                                                                    {"m", Unit::Metres},
                                                                    {"meters", Unit::Metres},
                                                                    {"metres", Unit::Metres},
                                                                    {"mi", Unit::Miles},
                                                                    {"miles", Unit::Miles},
                                                                    {"ft", Unit::Feet},
                                                                    {"feet", Unit::Feet},
                                                                    {"h", Unit::Hours},
                                                                    {"hours", Unit::Hours},
                                                                    {"min", Unit::Minutes},
                                                                    {"minutes", Unit::Minutes},
                                                                    {"s", Unit::Seconds},
                                                                    {"sec", Unit::Seconds},
                                                                    {"seconds", Unit::Seconds},
                                                                    {"kilometers", Unit::Km}}};

/// Typographic apostrophes as plain ones, so that both read the same.
std::string withPlainApostrophes(std::string text) {
  constexpr std::string_view kApostrophe = "\xE2\x80\x99";
  for (auto at = text.find(kApostrophe); at != std::string::npos; at = text.find(kApostrophe)) {
    text.replace(at, kApostrophe.size(), "'");
  }
  return text;
}

/// Takes “(km)” or “[km]” from the end of a heading.
std::optional<Unit> takeUnit(std::string& name) {
  const std::size_t open = name.find_last_of("([");
  if (open == std::string::npos || open == 0 || (name.back() != ')' && name.back() != ']')) {
    return Unit::None;
  }
  const std::string_view word(name.data() + open + 1, name.size() - open - 2);
  for (const auto& [text, unit] : kUnits) {
    if (text == word) {
      name = trimmed(std::string_view(name).substr(0, open));
      return unit;
    }
  }
  return std::nullopt;
}

bool isLength(Unit unit) {
  return unit == Unit::Km || unit == Unit::Metres || unit == Unit::Miles || unit == Unit::Feet;
}

bool fits(Column column, Unit unit) {
  const bool isLong = column == Column::Distance || column == Column::Climb;
  const bool isTime =
      column == Column::Duration || column == Column::MovingTime || column == Column::ElapsedTime;
  return unit == Unit::None || (isLong && isLength(unit)) || (isTime && !isLength(unit));
}

std::optional<Layout::Place>& placeOf(Layout& layout, Column column) {
  switch (column) {
    case Column::Day:
      return layout.day;
    case Column::Start:
      return layout.start;
    case Column::Sport:
      return layout.sport;
    case Column::Distance:
      return layout.distance;
    case Column::Duration:
      return layout.duration;
    case Column::MovingTime:
      return layout.movingTime;
    case Column::ElapsedTime:
      return layout.elapsedTime;
    case Column::Climb:
      return layout.climb;
    case Column::Speed:
      break;
  }
  return layout.speed;
}

bool isStravas(const std::string& heading) {
  const std::string name = plainWords(withPlainApostrophes(heading));
  return name == "activity date" || name == "aktivitätsdatum" || name == "date de l'activité";
}

void applyStravasUnits(Layout& layout) {
  for (auto* time : {&layout.duration, &layout.movingTime, &layout.elapsedTime}) {
    if (*time && (*time)->unit == Unit::None) {
      (*time)->unit = Unit::Seconds;
    }
  }
  if (layout.climb && layout.climb->unit == Unit::None) {
    layout.climb->unit = Unit::Metres;
  }
  layout.isInUtc = true;
}

}  // namespace

std::optional<Heading> headingOf(const std::string& text) {
  std::string name = plainWords(withPlainApostrophes(std::string(trimmed(text))));
  const auto unit = name.empty() ? std::nullopt : takeUnit(name);
  if (!unit) {
    return std::nullopt;
  }
  for (const auto& known : kHeadings) {
    if (known.name == name && fits(known.heading.column, *unit)) {
      return Heading{known.heading.column, *unit == Unit::None ? known.heading.unit : *unit};
    }
  }
  return std::nullopt;
}

Layout layoutOf(const std::vector<std::string>& headings) {
  Layout layout;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    const auto heading = headingOf(headings[i]);
    if (!heading) {
      continue;
    }
    ++layout.known;
    auto& place = placeOf(layout, heading->column);
    const bool isSecondDistance = heading->column == Column::Distance && place && layout.day &&
                                  isStravas(layout.day->heading) && place->unit == Unit::None;
    if (!place || isSecondDistance) {
      place = {i, isSecondDistance ? Unit::Metres : heading->unit, std::string(trimmed(headings[i]))};
    }
  }
  if (layout.day && isStravas(layout.day->heading)) {
    applyStravasUnits(layout);
  }
  return layout;
}

}  // namespace calcar::training::internal
