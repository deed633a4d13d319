#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/figure/close_up.hpp"
#include "engine/figure/exercise_pose.hpp"
#include "rules/compiler/internal/draft.hpp"
#include "rules/compiler/internal/fields.hpp"

namespace calcar::rules::internal {

// What a pose says, word by word. As everywhere, what does not fit is reported and leaves nothing behind.

/// Landmarks of “heel.R”, “sacrum” or, both, “heel.B”.
[[nodiscard]] std::vector<std::size_t> landmarksOf(const Node& node, Log& log);
[[nodiscard]] std::vector<std::size_t> landmarksOf(const std::string& name, const Place& place, Log& log);
/// One landmark: “heel.B” is refused.
[[nodiscard]] std::optional<std::size_t> landmarkOf(const Node* node, Log& log);
/// Plain numbers, at least `fewest` and at most `most`.
[[nodiscard]] std::vector<double> numbersOf(const Node* node, std::size_t fewest, std::size_t most, Log& log);
/// Two numbers as a span, the lower first.
[[nodiscard]] std::optional<figure::Span> spanOf(const Node* node, Log& log);

[[nodiscard]] std::optional<figure::Prop> propOf(const Node& node, Draft& draft);

/// One of the two pictures of an exercise. Its props are known.
[[nodiscard]] figure::PoseBlock poseBlockOf(const Node& node, const figure::ExercisePose& exercise,
                                            bool isEnd, Draft& draft);

/// What a close-up shows.
[[nodiscard]] figure::CloseUp closeUpOf(const Fields& fields, Log& log);

}  // namespace calcar::rules::internal
