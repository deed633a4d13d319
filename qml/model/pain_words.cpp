#include "qml/model/pain_words.hpp"

#include <QCoreApplication>
#include <QStringList>

#include "qml/model/engine_words.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

QString lowerFirst(QString text) {
  if (!text.isEmpty()) {
    text[0] = text[0].toLower();
  }
  return text;
}

}  // namespace

QStringList placesOf(const engine::PainMark& mark) {
  const QString zone = textOf(mark.zone);
  switch (mark.side) {
    case engine::Side::Left:
      return {zone + "-left"};
    case engine::Side::Right:
      return {zone + "-right"};
    case engine::Side::Both:
    case engine::Side::Midline:
      return {zone + "-left", zone + "-right"};
    case engine::Side::Unknown:
      break;
  }
  return {};
}

std::optional<engine::PainMark> markOf(const QString& place) {
  const QStringList parts = place.split('-');
  const auto side = parts.size() == 2 ? engine::parseSide(parts[1].toStdString()) : std::nullopt;
  if (!side) {
    return std::nullopt;
  }
  engine::PainMark mark;
  mark.zone = parts[0].toStdString();
  mark.side = *side;
  return mark;
}

QString painTitle(const Consultation& consultation, const engine::PainMark& mark) {
  const QString zone = textOf(consultation.words().of("zone", mark.zone, "name"));
  return sideWord(mark.side) + " " + lowerFirst(zone);
}

QString viewOfZone(const Consultation& consultation, const std::string& zone) {
  const pack::Zone* found = consultation.pack().findZone(zone);
  return found == nullptr ? QString() : textOf(found->view()->string_view());
}

QString viewWord(const QString& view) {
  return view == "front"  ? QCoreApplication::translate("PainPage", "Front")
         : view == "side" ? QCoreApplication::translate("PainPage", "Side")
         : view == "back" ? QCoreApplication::translate("PainPage", "Back")
                          : QString();
}

QString ageWords(engine::Date day, engine::Date today) {
  constexpr int kWeek = 7;
  const int days = engine::daysBetween(day, today);
  return days < 0           ? QString()
         : days == 0        ? QCoreApplication::translate("PainPage", "today")
         : days == 1        ? QCoreApplication::translate("PainPage", "yesterday")
         : days < 2 * kWeek ? QCoreApplication::translate("PainPage", "%n days ago", nullptr, days)
                            : QCoreApplication::translate("PainPage", "%n weeks ago", nullptr, days / kWeek);
}

}  // namespace calcar::ui
