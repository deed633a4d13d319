#pragma once

#include <optional>
#include <vector>

#include "qml/model/consultation.hpp"

namespace calcar::ui {

/// The sides on which a question is put: the affected one, or both where none is; none for what has no side.
[[nodiscard]] std::vector<std::optional<engine::Side>> askedSides(const Consultation& consultation,
                                                                  const pack::Finding& finding);

}  // namespace calcar::ui
