#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/result.hpp"

namespace calcar::engine {

/// Whose consultation is meant. Given out when it is opened, and shown at every read and write; one from
/// before a change of patient opens nothing (hazard H03).
struct ContextToken {
  std::uint64_t number = 0;  ///< 0 is none
  std::string patient;
  std::string consultation;
  friend bool operator==(const ContextToken&, const ContextToken&) = default;
};

/// What the host has open, and whether its change was seen.
class ContextGuard {
 public:
  /// Another patient or consultation: every token of before is worth nothing from now on.
  [[nodiscard]] ContextToken enter(std::string patient, std::string consultation);
  /// The host shows another patient. Nothing is written until the user stays or leaves.
  void freeze();
  /// The user goes on with the consultation that is open, in spite of the host.
  void thaw();
  void leave();

  /// @errors  WrongContext for a token that is not of what is open; Refused while frozen
  [[nodiscard]] Result<void> allowWrite(const ContextToken& token) const;
  /// Reading goes on while frozen. @errors  WrongContext
  [[nodiscard]] Result<void> allowRead(const ContextToken& token) const;

  [[nodiscard]] const std::optional<ContextToken>& current() const { return m_current; }
  [[nodiscard]] bool isFrozen() const { return m_frozen; }

 private:
  std::optional<ContextToken> m_current;
  std::uint64_t m_last = 0;
  bool m_frozen = false;
};

}  // namespace calcar::engine
