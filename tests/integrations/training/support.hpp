#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

#include "integrations/training/read_training.hpp"
#include "tests/support/episode_builder.hpp"

namespace calcar::testing {

inline std::string trainingFixture(const std::string& name) {
  std::ifstream file(std::string(CALCAR_SOURCE_DIR) + "/tests/integrations/training/fixtures/" + name,
                     std::ios::binary);
  if (!file) {
    throw std::runtime_error("no such fixture: " + name);
  }
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

/// One hour ahead of UTC the whole year, so that no test depends on where it runs.
inline std::optional<engine::Moment> oneHourAhead(std::int64_t seconds) {
  constexpr std::int64_t kDay = 86'400;
  const std::int64_t local = seconds + 3600;
  const std::int64_t days = local / kDay;
  engine::Date date{1970, 1, 1};
  for (int year = 1970; engine::daysBetween({1970, 1, 1}, {year + 1, 1, 1}) <= days; ++year) {
    date = {year + 1, 1, 1};
  }
  for (int month = 1; month <= 12; ++month) {
    for (int day = 1; day <= 31; ++day) {
      const auto one = engine::makeDate(date.year, month, day);
      if (one && engine::daysBetween({1970, 1, 1}, *one) == days) {
        return engine::Moment{*one, static_cast<int>(local % kDay / 60)};
      }
    }
  }
  return std::nullopt;
}

inline training::ReadOptions inLocalTime() {
  training::ReadOptions options;
  options.clock = oneHourAhead;
  return options;
}

inline training::TrainingLog readText(const std::string& text,
                                      const training::ReadOptions& options = inLocalTime()) {
  return training::readTraining(text, "log", options);
}

inline training::TrainingLog readFixture(const std::string& name,
                                         const training::ReadOptions& options = inLocalTime()) {
  return training::readTraining(trainingFixture(name), name, options);
}

/// All problems in one text, for tests of what people are told.
inline std::string told(const training::TrainingLog& log) {
  std::string text;
  for (const auto& problem : log.problems) {
    text += std::to_string(problem.line) + '|' + problem.column + '|' + problem.message + '|' + problem.hint +
            '|' + std::to_string(problem.more) + '\n';
  }
  return text;
}

inline bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace calcar::testing
