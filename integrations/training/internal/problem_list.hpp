#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "integrations/training/read_training.hpp"

namespace calcar::training::internal {

/// Gathers problems: the same one in many lines is told once, and at most a hundred different ones.
class ProblemList {
 public:
  /// The session was left out.
  void refuse(int line, std::string column, std::string message, std::string hint);
  /// The session was kept, without what is unclear.
  void mention(int line, std::string column, std::string message, std::string hint);

  [[nodiscard]] std::vector<Problem> take() { return std::move(m_problems); }

 private:
  void add(Problem problem);

  std::vector<Problem> m_problems;
  std::map<std::string, std::size_t> m_known;  ///< by column and message
};

}  // namespace calcar::training::internal
