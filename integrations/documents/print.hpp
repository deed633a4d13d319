#pragma once

#include <string>
#include <vector>

#include "engine/report/document.hpp"
#include "engine/result.hpp"

namespace calcar::documents {

/// The printers of this machine by their names, the usual one first. May wait for the printing system.
[[nodiscard]] std::vector<std::string> printers();

/// Prints a document on A4, as its PDF shows it.
///
/// @param printer  one of `printers`
/// @returns how many pages went to the printer
/// @errors  as `renderPdf`; Unwritable when the printer does not take it
[[nodiscard]] engine::Result<int> printDocument(const engine::DocumentContent& content,
                                                const std::string& printer);

}  // namespace calcar::documents
