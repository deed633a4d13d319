#pragma once

#include <string>
#include <vector>

#include "engine/report/document.hpp"

namespace calcar::documents::test {

/// Every kind of block over several pages, about a person who does not exist.
[[nodiscard]] engine::DocumentContent sampleNote();
/// An urgent letter of one page.
[[nodiscard]] engine::DocumentContent sampleLetter();
/// One callout per urgency and per emphasis.
[[nodiscard]] engine::DocumentContent everyCallout();
/// What a hostile record may hold: markup, control marks, endless words, other scripts.
[[nodiscard]] engine::DocumentContent hostileDocument();
/// A table of `rows` rows and nothing else, signed.
[[nodiscard]] engine::DocumentContent longTable(int rows);

/// The same with every text forty per cent longer, as a translation may be.
[[nodiscard]] engine::DocumentContent lengthened(engine::DocumentContent content);
/// The same in many copies, so that blocks meet the ends of pages in many ways.
[[nodiscard]] engine::DocumentContent manifold(engine::DocumentContent content, int times);

/// Every text that a reader has to find again, in no particular order.
[[nodiscard]] std::vector<std::string> textsOf(const engine::DocumentContent& content);

}  // namespace calcar::documents::test
