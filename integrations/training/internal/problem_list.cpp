#include "integrations/training/internal/problem_list.hpp"

namespace calcar::training::internal {
namespace {

constexpr std::size_t kMostProblems = 100;

}  // namespace

void ProblemList::refuse(int line, std::string column, std::string message, std::string hint) {
  add({line, std::move(column), std::move(message), std::move(hint), 0, true});
}

void ProblemList::mention(int line, std::string column, std::string message, std::string hint) {
  add({line, std::move(column), std::move(message), std::move(hint), 0, false});
}

void ProblemList::add(Problem problem) {
  const std::string key = problem.column + '\n' + problem.message;
  if (const auto known = m_known.find(key); known != m_known.end()) {
    ++m_problems[known->second].more;
    return;
  }
  if (m_problems.size() < kMostProblems) {
    m_known.emplace(key, m_problems.size());
    m_problems.push_back(std::move(problem));
    return;
  }
  // The last place counts what is no longer listed one by one.
  Problem& last = m_problems.back();
  last.more += last.message == "further problems, not listed" ? 1 : last.more + 2;
  last = {last.line, {}, "further problems, not listed", "correct those above first", last.more, true};
}

}  // namespace calcar::training::internal
