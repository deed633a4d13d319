#pragma once

#include <optional>

#include <QString>

#include "engine/episode/date.hpp"

namespace calcar::ui {

/// What a year of two digits means: nothing (a birth date may be of either century), or the latest such day
/// that is not to come.
enum class ShortYear { Refused, Latest };

/// A day as people type it: `2026-11-02`, by the rules of the language, `2 Nov 2026`, or `2.11.2026`.
/// @param today  what `ShortYear::Latest` counts from
[[nodiscard]] std::optional<engine::Date> typedDay(const QString& text, ShortYear shortYear,
                                                   engine::Date today);

}  // namespace calcar::ui
