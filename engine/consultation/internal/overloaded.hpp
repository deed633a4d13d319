#pragma once

namespace calcar::engine::internal {

/// One visitor out of several lambdas.
template <typename... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <typename... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

}  // namespace calcar::engine::internal
