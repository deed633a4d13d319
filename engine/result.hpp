#pragma once

#include <string>
#include <tl/expected.hpp>

namespace calcar::engine {

enum class ErrorCode {
  Unreadable,    ///< the bytes are not what they claim to be
  Truncated,     ///< the bytes end before what they announce
  Foreign,       ///< well formed, but not ours or of another format version
  Altered,       ///< the content does not match its own hash
  UnknownId,     ///< an id that the pack does not hold
  WrongType,     ///< a value of another type than the finding has
  WrongSide,     ///< a side where none belongs, or none where one is needed
  OutOfRange,    ///< a number outside the plausible range of its finding
  WrongOrder,    ///< dates that contradict each other
  Unwritable,    ///< a file that cannot be written
  Full,          ///< no room left where it should be written
  Unavailable,   ///< something outside does not answer; the same again may work later
  Conflict,      ///< somebody else changed the same thing in the meantime
  Refused,       ///< the state it is in does not allow it
  WrongContext,  ///< it was meant for another patient or consultation than the one that is open
  Sealed,        ///< the key that would open it is missing or another one
};

/// Why something could not be done. `where` names the field, never the value: messages reach logs, and logs
/// hold no patient data.
struct Error {
  ErrorCode code;
  std::string where;
  std::string detail;  ///< what was expected, in words; free of patient data
};

template <typename T>
using Result = tl::expected<T, Error>;

}  // namespace calcar::engine
