#pragma once

#include <vector>

#include "qml/model/consultation.hpp"
#include "qml/model/imaging_rows.hpp"

namespace calcar::ui {

/// “MRI, pelvis and hip, LEFT”.
[[nodiscard]] QString studyTitle(const engine::Words& words, const engine::ImagingStudy& study);

/// Every study of the record, the latest first, with what the engine says of it.
[[nodiscard]] std::vector<StudyRow> studyRows(const Consultation& consultation);

/// Every question that images could answer now.
[[nodiscard]] std::vector<ImagingQuestionRow> imagingQuestionRows(const Consultation& consultation);

/// The studies to consider next, each once: the first of a question, or what follows where that is done.
[[nodiscard]] std::vector<QString> studiesToConsider(const Consultation& consultation);

}  // namespace calcar::ui
