#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/consultation/journal.hpp"

namespace calcar::engine::internal {

/// The steps of a journal, as undo knows them: an edit and those that go on with it.
class Steps {
 public:
  explicit Steps(const std::vector<Entry>& entries);

  /// The first entry of the step that an edit belongs to.
  [[nodiscard]] std::int64_t stepOf(std::int64_t entry) const;
  /// Whether the step of this edit is taken back.
  [[nodiscard]] bool isUndone(std::int64_t entry) const;
  /// Whether an entry is the first of a step that was taken since the visit was opened.
  [[nodiscard]] bool mayUndo(std::int64_t entry) const;
  [[nodiscard]] bool mayRedo(std::int64_t entry) const;

  /// Of one workplace, oldest first: what undo would take back, and what redo would bring back.
  [[nodiscard]] const std::vector<std::int64_t>& toUndo(const std::string& workplace) const;
  [[nodiscard]] const std::vector<std::int64_t>& toRedo(const std::string& workplace) const;

 private:
  struct Stacks {
    std::vector<std::int64_t> undo;
    std::vector<std::int64_t> redo;
  };
  void take(const Entry& entry);
  void takeEdit(const Entry& entry, const MakeEdit& made);
  void move(std::int64_t step, std::vector<std::int64_t> Stacks::*from,
            std::vector<std::int64_t> Stacks::*to);

  std::map<std::int64_t, std::int64_t> m_stepOf;
  std::map<std::string, std::int64_t> m_latest;  ///< latest step of each workplace
  std::map<std::string, Stacks> m_stacks;
  std::set<std::int64_t> m_undone;
};

}  // namespace calcar::engine::internal
