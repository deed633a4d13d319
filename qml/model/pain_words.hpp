#pragma once

#include <optional>

#include <QString>
#include <QStringList>

#include "engine/episode/episode.hpp"
#include "qml/model/consultation.hpp"

namespace calcar::ui {

/// Where a mark is drawn, as the figures call it: `F4-left`; both halves for the midline and for both sides.
[[nodiscard]] QStringList placesOf(const engine::PainMark& mark);
/// The mark of a place, with nothing said about it; nothing for other words.
[[nodiscard]] std::optional<engine::PainMark> markOf(const QString& place);

/// “LEFT groin, deep in the crease”.
[[nodiscard]] QString painTitle(const Consultation& consultation, const engine::PainMark& mark);
/// `front`, `side` or `back`.
[[nodiscard]] QString viewOfZone(const Consultation& consultation, const std::string& zone);
[[nodiscard]] QString viewWord(const QString& view);

/// “3 weeks ago”.
[[nodiscard]] QString ageWords(engine::Date day, engine::Date today);

}  // namespace calcar::ui
