#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/consultation/consultation.hpp"
#include "integrations/workplace/internal/open_case.hpp"

namespace calcar::workplace::internal {

/// Everything that one signature makes: one snapshot feeds all of it (hazard H13).
struct Signed {
  engine::Sign action;
  Extras extras;
};

/// Composes the documents of the open visit as they will be once it is signed.
///
/// @errors  Refused, in words, when there is nothing to sign or something is missing; WrongContext when the
///          receiver is another one than the person who signs has read; those of the composers
[[nodiscard]] engine::Result<Signed> signedDocuments(const engine::Pack& pack, const engine::Snapshot& now,
                                                     const SigningRequest& request, engine::Moment at,
                                                     const std::string& calcarVersion);

}  // namespace calcar::workplace::internal
