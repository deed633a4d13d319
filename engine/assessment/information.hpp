#pragma once

namespace calcar::engine {

/// How many bits a yes/no result is expected to tell about a condition: their mutual information.
///
/// @param probability   of the condition before the result, within (0, 1)
/// @param presentRatio  likelihood ratio of a positive result
/// @param absentRatio   likelihood ratio of a negative result
/// @returns 0 when the two ratios cannot belong to one test (both above 1, both below 1)
[[nodiscard]] double expectedBits(double probability, double presentRatio, double absentRatio);

}  // namespace calcar::engine
