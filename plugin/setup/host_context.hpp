#pragma once

#include <string_view>

#include "engine/result.hpp"
#include "integrations/workplace/patient_context.hpp"

namespace calcar::setup {

/// The marker of a context, under the key `calcar`; `docs/schema/context.schema.json` describes it.
inline constexpr const char* kContextFormat = "context/1";

/// Larger ones are no contexts.
inline constexpr std::size_t kLargestContext = std::size_t{64} * 1024;

/// Reads which patient a host shows. Strict: unknown fields are refused, so that nothing that was meant is
/// lost.
///
/// @errors  Unreadable, naming the field; Foreign for another format
[[nodiscard]] engine::Result<workplace::PatientContext> readContext(std::string_view json);

}  // namespace calcar::setup
