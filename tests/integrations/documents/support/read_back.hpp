#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "engine/report/document.hpp"

namespace calcar::documents::test {

struct Ran {
  int status = -1;
  std::string output;  ///< what it printed, errors included
};
[[nodiscard]] Ran run(const std::string& command);

/// A folder of the running test's own, empty.
[[nodiscard]] std::filesystem::path freshFolder();
[[nodiscard]] std::string contentOf(const std::filesystem::path& file);

/// Writes the document as PDF into the test's folder; fails the test when that fails.
[[nodiscard]] std::filesystem::path writtenPdf(const engine::DocumentContent& content,
                                               const std::string& name = "document");

/// The text of each page, as it is laid out.
[[nodiscard]] std::vector<std::string> pageTexts(const std::filesystem::path& pdf);
/// The text between banner and foot of all pages in the order in which it was drawn, without white space.
[[nodiscard]] std::string flowingText(const std::filesystem::path& pdf,
                                      const engine::DocumentContent& content);

struct Word {
  double left, top, right, bottom;
  std::string text;
};
/// The words of each page with their places in points.
[[nodiscard]] std::vector<std::vector<Word>> pageWords(const std::filesystem::path& pdf);

[[nodiscard]] std::string withoutSpace(std::string_view text);
[[nodiscard]] int occurrences(std::string_view text, std::string_view part);

}  // namespace calcar::documents::test
