#pragma once

#include <random>
#include <string>
#include <vector>

namespace calcar::test {

/// Some 250 files of invented people as scanners write them, the same ones at each call: explicit and
/// implicit, with and without undefined lengths, private blocks, coded anatomy, frames, and character sets.
[[nodiscard]] std::vector<std::string> headerCorpus();

/// Some bytes changed, cut out or doubled: what bad discs and bad intentions do.
[[nodiscard]] std::string mutated(std::string bytes, std::mt19937& random);

}  // namespace calcar::test
