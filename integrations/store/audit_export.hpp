#pragma once

#include <functional>
#include <string_view>

#include "integrations/store/audit.hpp"

namespace calcar::store {

enum class TrailFormat {
  JsonLines,  ///< one event a line, with its detail
  Csv         ///< RFC 4180; safe to open in a spreadsheet
};

/// Takes the next piece of what is written. @returns whether to go on
using TrailSink = std::function<bool(std::string_view)>;

/// Writes the events that a filter wants, in order, piece by piece, in little memory: who, what, when, where,
/// and the ids. That they were exported is an event too, the last one written. `limit` and `latestFirst` do
/// not count.
///
/// @errors  Unwritable when the sink does not go on
[[nodiscard]] engine::Result<std::int64_t> exportTrail(const Store& store, const Actor& actor,
                                                       const TrailFilter& filter, TrailFormat format,
                                                       const TrailSink& sink);

/// What clinicians made of the suggestions, for those who write rules: suggestion, action, reason, user, date
/// and place, and no patient's id. A reason is free text: read it before you hand it on.
///
/// @returns the number of lines, without the head of a table
[[nodiscard]] engine::Result<std::int64_t> exportFeedback(const Store& store, const Actor& actor,
                                                          const TrailFilter& filter, TrailFormat format,
                                                          const TrailSink& sink);

}  // namespace calcar::store
