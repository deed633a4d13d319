#pragma once

namespace calcar::engine {

/// How much of the way to a result is written down beside it. What is left out never changes the result.
enum class Reasoning { Kept, LeftOut };

}  // namespace calcar::engine
