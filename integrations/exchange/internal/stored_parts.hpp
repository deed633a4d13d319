#pragma once

#include "engine/consultation/journal.hpp"
#include "integrations/exchange/internal/stored_reader.hpp"

namespace calcar::exchange {

// Each reads one part of stored text, exactly as `journal_trees.hpp` writes it, and holds nothing of it
// against any rules.

[[nodiscard]] engine::Patient storedPatient(const StoredReader& reader);
[[nodiscard]] engine::Clinician storedClinician(const StoredReader& reader);
[[nodiscard]] engine::PainMark storedPain(const StoredReader& reader);
[[nodiscard]] engine::Complaint storedComplaint(const StoredReader& reader);
[[nodiscard]] engine::ImagingStudy storedStudy(const StoredReader& reader);
[[nodiscard]] engine::Clearance storedClearance(const StoredReader& reader);
[[nodiscard]] engine::Override storedOverride(const StoredReader& reader);
[[nodiscard]] engine::TrainingSession storedSession(const StoredReader& reader);
[[nodiscard]] engine::Means storedMeans(const StoredReader& reader);
[[nodiscard]] engine::PhaseChanges storedPhaseChanges(const StoredReader& reader);
[[nodiscard]] engine::Receiver storedReceiver(const StoredReader& reader);

[[nodiscard]] engine::Observation storedAnswer(const StoredReader& reader);
[[nodiscard]] engine::PanelAct storedPanelAct(const StoredReader& reader);
[[nodiscard]] engine::Score storedScore(const StoredReader& reader);
[[nodiscard]] engine::PhaseReport storedProgress(const StoredReader& reader);
[[nodiscard]] engine::Visit storedVisit(const StoredReader& reader);
[[nodiscard]] engine::Episode storedEpisode(const StoredReader& reader);

[[nodiscard]] engine::DecideSuggestion storedDecision(const StoredReader& reader);
/// `{"set-side": {"side": "left"}}`
[[nodiscard]] engine::Edit storedEdit(const StoredReader& reader);
[[nodiscard]] engine::Action storedAction(const StoredReader& reader);
[[nodiscard]] engine::SignedDocument storedDocument(const StoredReader& reader);
[[nodiscard]] engine::NoteMerge storedMerge(const StoredReader& reader);

// For `StoredReader::optional` and `StoredReader::list`.
[[nodiscard]] inline std::string asText(const StoredReader& reader) { return reader.text(); }
[[nodiscard]] inline double asNumber(const StoredReader& reader) { return reader.number(); }
[[nodiscard]] inline int asCount(const StoredReader& reader) { return reader.count(); }
[[nodiscard]] inline bool asYes(const StoredReader& reader) { return reader.yes(); }
[[nodiscard]] inline engine::Date asDate(const StoredReader& reader) { return reader.date(); }
[[nodiscard]] inline engine::Moment asMoment(const StoredReader& reader) { return reader.moment(); }
[[nodiscard]] inline engine::Side asSide(const StoredReader& reader) {
  return reader.word(engine::parseSide);
}

}  // namespace calcar::exchange
