#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "engine/consultation/journal.hpp"
#include "integrations/exchange/diagnostic.hpp"

namespace calcar::cli {

/// One line of `calcar edit`: an edit (`{"set-side": "left"}`), or one of
/// `{"undo": true}`, `{"redo": true}`, `{"review": true}`,
/// `{"start-visit": {"when": "2026-11-20T10:00", "place": "…"}}` and
/// `{"amend": {"visit": 0, "reason": "…"}}`.
struct ActionLine {
  enum class Kind { Act, Undo, Redo };
  Kind kind = Kind::Act;
  engine::Action action;  ///< of `Act`
};

/// @param visitId  the name a new visit gets
/// @param now      when it begins, unless the line says so
/// @param who      who sees the person
[[nodiscard]] tl::expected<ActionLine, exchange::Diagnostics> readActionLine(std::string_view line,
                                                                             const engine::Pack& pack,
                                                                             const std::string& visitId,
                                                                             engine::Moment now,
                                                                             const engine::Clinician& who);

}  // namespace calcar::cli
