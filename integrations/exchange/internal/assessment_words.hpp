#pragma once

#include <string_view>

#include "engine/assessment/assessment.hpp"

namespace calcar::exchange {

// The words of the format. Each is a switch over every value, so that a new one cannot be written unseen.

[[nodiscard]] std::string_view wordOf(pack::Urgency urgency);
[[nodiscard]] std::string_view wordOf(pack::Grade grade);
[[nodiscard]] std::string_view wordOf(pack::Basis basis);
[[nodiscard]] std::string_view wordOf(pack::Safety safety);
[[nodiscard]] std::string_view wordOf(engine::FlagState state);
[[nodiscard]] std::string_view wordOf(engine::PanelState state);
[[nodiscard]] std::string_view wordOf(engine::ChainState state);
[[nodiscard]] std::string_view wordOf(engine::SpikeState state);
[[nodiscard]] std::string_view wordOf(engine::ProgrammeState state);
[[nodiscard]] std::string_view wordOf(engine::NextStep::Kind kind);
[[nodiscard]] std::string_view wordOf(engine::ChangeVerdict verdict);
[[nodiscard]] std::string_view wordOf(engine::TrialVerdict verdict);
[[nodiscard]] std::string_view wordOf(engine::PhaseAdvice advice);

}  // namespace calcar::exchange
