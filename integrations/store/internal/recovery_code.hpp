#pragma once

#include <string>
#include <string_view>

namespace calcar::store::internal {

/// 24 letters of 5 bits: 120 bits that nobody guesses.
inline constexpr std::size_t kCodeBytes = 15;

/// Six groups of four letters and a fifth that checks them: `7h3kd-…`. No i, l, o and u, which are misread.
/// The check finds every single wrong letter, every two neighbours that changed places, and every group
/// that stands where another belongs.
///
/// @param random  of `kCodeBytes`
[[nodiscard]] std::string recoveryCode(std::string_view random);

/// What was typed, as `recoveryCode` writes it: any case, blanks and dashes anywhere, i and l as 1, o as 0.
/// @throws  Failure(Unreadable) that says which group holds a slip
[[nodiscard]] std::string readRecoveryCode(std::string_view typed);

}  // namespace calcar::store::internal
