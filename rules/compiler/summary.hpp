#pragma once

#include <cstddef>
#include <string>

#include "engine/knowledge/pack.hpp"

namespace calcar::rules {

/// What a pack holds, and what its statements rest on.
struct Summary {
  std::size_t findings = 0;
  std::size_t panels = 0;
  std::size_t redFlags = 0;
  std::size_t conditions = 0;
  std::size_t readings = 0;
  std::size_t segments = 0;
  std::size_t exercises = 0;
  std::size_t programmes = 0;
  std::size_t instruments = 0;
  std::size_t sources = 0;
  std::size_t texts = 0;

  // Every rule and number counts once: readings and doses by their basis, all else by its grade.
  std::size_t published = 0;
  std::size_t derived = 0;
  std::size_t consensus = 0;
  std::size_t byDefault = 0;
};

[[nodiscard]] Summary summaryOf(const engine::Pack& pack);

/// One line: “120 findings, 9 red flags, …; statements: 80 published, …”.
[[nodiscard]] std::string toText(const Summary& summary);

}  // namespace calcar::rules
