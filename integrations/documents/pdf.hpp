#pragma once

#include <filesystem>
#include <string>

#include "engine/report/document.hpp"
#include "engine/result.hpp"

namespace calcar::documents {

struct PdfResult {
  int pages = 0;
};

/// A PDF in memory: for documents that are sealed before they reach a disk.
struct PdfBytes {
  std::string bytes;
  int pages = 0;
};

/// Lays a document out on A4 and gives it as PDF/A-1b: fonts embedded, text searchable, no transparency.
/// Every page has the banner, the foot, “page n of m” and, until signed, the draft mark.
///
/// Needs no display. When the host has no application object yet, one without windows is made and kept; then
/// the first call has to come from the main thread. Characters that no installed font can draw, and those
/// beyond the basic plane, are printed as their code, “[U+1F600]”, so that nothing vanishes.
///
/// @errors  Unwritable, when no font is installed or the host's application object cannot draw
[[nodiscard]] engine::Result<PdfBytes> renderPdf(const engine::DocumentContent& content);

/// The same into a file.
///
/// @param file  written beside and renamed, so it is never half there; readable by its owner alone
/// @errors  as `renderPdf`; Unwritable when the file cannot be written
[[nodiscard]] engine::Result<PdfResult> writePdf(const engine::DocumentContent& content,
                                                 const std::filesystem::path& file);

}  // namespace calcar::documents
