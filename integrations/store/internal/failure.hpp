#pragma once

#include <utility>

#include "engine/result.hpp"

namespace calcar::store::internal {

/// Carries an error through this library; `guarded` turns it into a result at the edge.
struct Failure {
  engine::Error error;
};

[[noreturn]] void fail(engine::ErrorCode code, std::string where, std::string detail);

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
