#include "qml/model/words_of.hpp"

#include <QLocale>
#include <QTime>

namespace calcar::ui {

QString textOf(std::string_view utf8) {
  return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

Terms::BodySide termOf(engine::Side side) {
  switch (side) {
    case engine::Side::Left:
      return Terms::BodySide::Left;
    case engine::Side::Right:
      return Terms::BodySide::Right;
    case engine::Side::Both:
      return Terms::BodySide::Both;
    case engine::Side::Midline:
      return Terms::BodySide::Midline;
    case engine::Side::Unknown:
      break;
  }
  return Terms::BodySide::Unknown;
}

Terms::BodySide termOf(std::optional<engine::Side> side) {
  return side ? termOf(*side) : Terms::BodySide::None;
}

std::optional<engine::Side> sideOf(Terms::BodySide side) {
  switch (side) {
    case Terms::BodySide::Left:
      return engine::Side::Left;
    case Terms::BodySide::Right:
      return engine::Side::Right;
    case Terms::BodySide::Both:
      return engine::Side::Both;
    case Terms::BodySide::Midline:
      return engine::Side::Midline;
    case Terms::BodySide::Unknown:
      return engine::Side::Unknown;
    case Terms::BodySide::None:
      break;
  }
  return std::nullopt;
}

Terms::Urgency termOf(engine::Urgency urgency) {
  switch (urgency) {
    case engine::Urgency::None:
      return Terms::Urgency::None;
    case engine::Urgency::Monitor:
      return Terms::Urgency::Monitor;
    case engine::Urgency::Routine:
      return Terms::Urgency::Routine;
    case engine::Urgency::Within2Weeks:
      return Terms::Urgency::Within2Weeks;
    case engine::Urgency::Within48h:
      return Terms::Urgency::Within48h;
    case engine::Urgency::SameDay:
      return Terms::Urgency::SameDay;
    case engine::Urgency::Emergency:
      break;
  }
  return Terms::Urgency::Emergency;
}

Terms::Flag termOf(engine::FlagState state) {
  switch (state) {
    case engine::FlagState::NotApplicable:
      return Terms::Flag::NotApplicable;
    case engine::FlagState::Undecided:
      return Terms::Flag::Undecided;
    case engine::FlagState::NotRaised:
      return Terms::Flag::NotRaised;
    case engine::FlagState::Raised:
      return Terms::Flag::Raised;
    case engine::FlagState::Cleared:
      return Terms::Flag::Cleared;
    case engine::FlagState::Overridden:
      return Terms::Flag::Overridden;
  }
  return Terms::Flag::Undecided;
}

Terms::ChainState termOf(engine::ChainState state) {
  switch (state) {
    case engine::ChainState::NotScreened:
      return Terms::ChainState::NotScreened;
    case engine::ChainState::Observed:
      return Terms::ChainState::Observed;
    case engine::ChainState::Clear:
      return Terms::ChainState::Clear;
    case engine::ChainState::WithinError:
      return Terms::ChainState::WithinError;
    case engine::ChainState::Deficit:
      return Terms::ChainState::Deficit;
  }
  return Terms::ChainState::NotScreened;
}

Terms::Safety termOf(pack::Safety safety) {
  switch (safety) {
    case pack::Safety::Allowed:
      return Terms::Safety::Allowed;
    case pack::Safety::ToFirstPain:
      return Terms::Safety::ToFirstPain;
    case pack::Safety::OnlyIfWalkingIsPainless:
      return Terms::Safety::OnlyIfWalkingIsPainless;
    case pack::Safety::Blocked:
      break;
  }
  return Terms::Safety::Blocked;
}

QDate dateOf(engine::Date date) { return {date.year, date.month, date.day}; }

std::optional<engine::Date> engineDate(QDate date) {
  return date.isValid() ? engine::makeDate(date.year(), date.month(), date.day()) : std::nullopt;
}

QString dateText(engine::Date date) { return QLocale().toString(dateOf(date), "d MMM yyyy"); }

QString momentText(engine::Moment moment) {
  const QString day = dateText(moment.date);
  if (!moment.minuteOfDay) {
    return day;
  }
  constexpr int kMinutes = 60;
  const QTime time(*moment.minuteOfDay / kMinutes, *moment.minuteOfDay % kMinutes);
  return day + ", " + QLocale().toString(time, QLocale::ShortFormat);
}

}  // namespace calcar::ui
