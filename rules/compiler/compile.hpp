#pragma once

#include <cstddef>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "rules/compiler/diagnostic.hpp"

namespace calcar::rules {

/// One rule file as it was read.
struct SourceFile {
  std::string path;  ///< relative to the folder of the rules, forward slashes: "red-flags/infection.yaml"
  std::string text;
};

/// Compiles rule files into the bytes of one sealed pack. Pure: the same files give the same bytes, whatever
/// order they come in.
///
/// @returns the pack, or everything that is wrong, sorted by file and line
[[nodiscard]] tl::expected<std::vector<std::byte>, std::vector<Diagnostic>> compile(
    const std::vector<SourceFile>& files);

}  // namespace calcar::rules
