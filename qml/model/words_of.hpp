#pragma once

#include <optional>
#include <string_view>

#include <QDate>
#include <QString>

#include "engine/assessment/assessment.hpp"
#include "engine/episode/date.hpp"
#include "engine/episode/side.hpp"
#include "qml/model/terms.hpp"

namespace calcar::ui {

// Between the engine's words and those of screens.

[[nodiscard]] QString textOf(std::string_view utf8);
[[nodiscard]] Terms::BodySide termOf(engine::Side side);
[[nodiscard]] Terms::BodySide termOf(std::optional<engine::Side> side);
/// Nothing for `None`.
[[nodiscard]] std::optional<engine::Side> sideOf(Terms::BodySide side);
[[nodiscard]] Terms::Urgency termOf(engine::Urgency urgency);
[[nodiscard]] Terms::Flag termOf(engine::FlagState state);
[[nodiscard]] Terms::ChainState termOf(engine::ChainState state);
[[nodiscard]] Terms::Safety termOf(pack::Safety safety);
[[nodiscard]] QDate dateOf(engine::Date date);
/// Nothing for a day that does not exist or lies outside the years of the record.
[[nodiscard]] std::optional<engine::Date> engineDate(QDate date);
/// In the reader's language: “23 Nov 2026”.
[[nodiscard]] QString dateText(engine::Date date);
[[nodiscard]] QString momentText(engine::Moment moment);
}  // namespace calcar::ui
