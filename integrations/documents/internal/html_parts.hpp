#pragma once

#include <string>
#include <string_view>

#include "engine/report/document.hpp"

namespace calcar::documents {

/// Cleaned and escaped for element content and attribute values.
[[nodiscard]] std::string escaped(std::string_view text);
/// Spans with their emphasis, line breaks as <br/>.
[[nodiscard]] std::string inlineHtml(const engine::Text& text);

/// The inline style sheet: tokens as variables, for screen and paper.
[[nodiscard]] std::string styleSheet();

/// The sign of a callout as inline SVG, hidden from screen readers since the title says the same; empty when
/// there is none.
[[nodiscard]] std::string signSvg(const engine::Callout& callout);
/// The bar as inline SVG with its numbers as text alternative.
[[nodiscard]] std::string intervalSvg(const engine::IntervalBar& bar, std::string_view spoken);

}  // namespace calcar::documents
