#pragma once

#include <string>

#include "engine/report/document.hpp"

namespace calcar::documents {

/// A document as one self-contained page of semantic HTML5, for reading on a screen, aloud and on paper. It
/// is the accessible form of the document: the PDF is not tagged. No scripts, nothing fetched from elsewhere,
/// every word escaped; well-formed as XML too.
[[nodiscard]] std::string toHtml(const engine::DocumentContent& content);

}  // namespace calcar::documents
