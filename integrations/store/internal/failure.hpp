#pragma once

#include <optional>
#include <string>
#include <utility>

#include "engine/result.hpp"

namespace calcar::store::internal {

/// Carries an error through this library; `guarded` turns it into a result at the edge.
struct Failure {
  engine::Error error;
};

[[noreturn]] void fail(engine::ErrorCode code, std::string where, std::string detail);

/// What may help against an error.
enum class Remedy {
  None,
  Once,       ///< one more try: another one stored the same at the same moment, and is seen then
  Again,      ///< tries until it goes: others were in the way
  Reconnect,  ///< the connection is gone
};

struct Trouble {
  std::optional<engine::Error> error;  ///< nothing = none
  Remedy remedy = Remedy::None;
};

/// What the exception in flight means and what may help. For use within a `catch (...)`.
[[nodiscard]] Trouble troubleInFlight();

/// What a PostgreSQL error means, by its own code (`23505`); empty when it had none.
[[nodiscard]] Trouble troubleOfServer(const std::string& state);

/// What the exception in flight means. For use within a `catch (...)`.
[[nodiscard]] engine::Error errorInFlight();

/// Runs `work` and hands on what it returns, or the error that it threw.
template <typename Work>
[[nodiscard]] auto guarded(Work work) -> engine::Result<decltype(work())> {
  try {
    if constexpr (std::is_void_v<decltype(work())>) {
      work();
      return {};
    } else {
      return work();
    }
  } catch (...) {
    return tl::unexpected(errorInFlight());
  }
}

/// The value, or the error thrown.
template <typename T>
[[nodiscard]] T valueOf(engine::Result<T> result) {
  if (!result) {
    throw Failure{std::move(result.error())};
  }
  return std::move(*result);
}
inline void valueOf(engine::Result<void> result) {
  if (!result) {
    throw Failure{std::move(result.error())};
  }
}

}  // namespace calcar::store::internal
