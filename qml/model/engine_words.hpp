#pragma once

#include <QString>

#include "engine/assessment/assessment.hpp"
#include "engine/episode/episode.hpp"
#include "engine/episode/pain_quality.hpp"
#include "engine/episode/side.hpp"

namespace calcar::ui {

/// What a raised flag asks for.
enum class Act { Now, MustNot, StillAllowed, SafetyNet };

// What the engine can say, in the language of the window. Documents say the same in that of the rules; a test
// holds that both are one in English.

[[nodiscard]] QString sideWord(engine::Side side);  ///< in capitals, as wherever a side of a person is stated
[[nodiscard]] QString gradeWord(engine::Grade grade);
[[nodiscard]] QString actionWord(engine::Urgency urgency);
[[nodiscard]] QString chainStateWord(engine::ChainState state);
[[nodiscard]] QString modalityWord(engine::Modality modality);
[[nodiscard]] QString painQualityWord(engine::PainQuality quality);
[[nodiscard]] QString actHeading(Act act);
[[nodiscard]] QString trialWord(engine::TrialVerdict verdict);

}  // namespace calcar::ui
