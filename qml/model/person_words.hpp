#pragma once

#include <QString>

#include "engine/episode/episode.hpp"

namespace calcar::ui {

/// “Läufer, Ida”
[[nodiscard]] QString nameOf(const engine::Patient& patient);
/// “14 Mar 1992 · 4711 PRAXIS1”
[[nodiscard]] QString factsOf(const engine::Patient& patient);
/// Whether both are one person as far as can be told without asking: every part that both know is the same.
/// An id alone is not enough (hazard H03).
[[nodiscard]] bool isSamePerson(const engine::Patient& left, const engine::Patient& right);

}  // namespace calcar::ui
