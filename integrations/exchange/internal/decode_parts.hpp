#pragma once

#include <string>
#include <vector>

#include "integrations/exchange/internal/decoding.hpp"

namespace calcar::exchange {

// Each reads one part of an episode and reports what is wrong with it to the decoding.

[[nodiscard]] engine::Patient decodePatient(Decoding& decoding, const SourceNode& node,
                                            const std::string& path);
[[nodiscard]] engine::Complaint decodeComplaint(Decoding& decoding, const SourceNode& node,
                                                const std::string& path);
/// Nothing when its zone is none of the chart.
[[nodiscard]] std::optional<engine::PainMark> decodePainMark(Decoding& decoding, const SourceNode& node,
                                                             const std::string& path);
[[nodiscard]] engine::Receiver decodeReceiver(Decoding& decoding, const SourceNode& node,
                                              const std::string& path);
[[nodiscard]] std::map<std::string, std::string> decodeRecord(Decoding& decoding, const SourceNode& node,
                                                              const std::string& path);
[[nodiscard]] std::vector<engine::Visit> decodeVisits(Decoding& decoding,
                                                      const std::vector<SourceNode>& items);
[[nodiscard]] engine::Clinician decodeClinician(Decoding& decoding, const SourceNode& node,
                                                const std::string& path);
/// @param visit  the day that it must have been said on
[[nodiscard]] std::optional<engine::PanelAct> decodePanel(Decoding& decoding, const SourceNode& node,
                                                          const std::string& path,
                                                          std::optional<engine::Date> visit);
/// @param visit  the day that no observation may lie after
[[nodiscard]] std::vector<engine::Observation> decodeFindings(Decoding& decoding, const SourceNode& node,
                                                              const std::string& path,
                                                              std::optional<engine::Date> visit);
/// @param visit  the day that no form may be dated after
[[nodiscard]] std::vector<engine::Score> decodeScores(Decoding& decoding,
                                                      const std::vector<SourceNode>& items,
                                                      const std::string& path,
                                                      std::optional<engine::Date> visit);
[[nodiscard]] std::optional<engine::Score> decodeScore(Decoding& decoding, const SourceNode& node,
                                                       const std::string& path,
                                                       std::optional<engine::Date> visit);
[[nodiscard]] engine::Means decodeMeans(Decoding& decoding, const SourceNode& node, const std::string& path);
/// What was changed in a phase; nothing when it is no phase of the rules.
[[nodiscard]] std::optional<engine::PhaseChanges> decodePhaseChanges(Decoding& decoding,
                                                                     const SourceNode& node,
                                                                     const std::string& path);
[[nodiscard]] std::vector<engine::PhaseChanges> decodePlanChanges(Decoding& decoding,
                                                                  const std::vector<SourceNode>& items);
/// The ids of the phases of a programme.
[[nodiscard]] Words phaseIds(const pack::Programme& programme);
/// How a phase went; nothing when it is no phase of the rules.
///
/// @param visit  the day that no session may lie after
[[nodiscard]] std::optional<engine::PhaseReport> decodeProgress(Decoding& decoding, const SourceNode& node,
                                                                const std::string& path,
                                                                std::optional<engine::Date> visit);
[[nodiscard]] std::vector<engine::ImagingStudy> decodeImaging(Decoding& decoding,
                                                              const std::vector<SourceNode>& items);
[[nodiscard]] engine::ImagingStudy decodeStudy(Decoding& decoding, const SourceNode& node,
                                               const std::string& path);
[[nodiscard]] engine::Clearance decodeClearance(Decoding& decoding, const SourceNode& node,
                                                const std::string& path);
[[nodiscard]] engine::Override decodeOverride(Decoding& decoding, const SourceNode& node,
                                              const std::string& path);
[[nodiscard]] std::vector<engine::Clearance> decodeClearances(Decoding& decoding,
                                                              const std::vector<SourceNode>& items);
[[nodiscard]] std::vector<engine::Override> decodeOverrides(Decoding& decoding,
                                                            const std::vector<SourceNode>& items);

/// The sessions in the order of the file.
[[nodiscard]] std::vector<engine::TrainingSession> decodeTraining(Decoding& decoding,
                                                                  const std::vector<SourceNode>& items,
                                                                  const std::string& path);
/// The order of an episode.
void putOldestFirst(std::vector<engine::TrainingSession>& sessions);

/// The words a side may be written with.
[[nodiscard]] const Words& sideWords();
/// A side by its key; unknown when it is absent.
[[nodiscard]] engine::Side sideOf(const MappingReader& reader, std::string_view key);
/// Ids of the pack, in its order.
[[nodiscard]] Words flagIds(const engine::Pack& pack);
[[nodiscard]] Words zoneIds(const engine::Pack& pack);
[[nodiscard]] Words panelIds(const engine::Pack& pack);
[[nodiscard]] Words observedIds(const engine::Pack& pack);  ///< findings that are asked or examined
[[nodiscard]] Words instrumentIds(const engine::Pack& pack);
[[nodiscard]] Words scaleIds(const pack::Instrument& instrument);
[[nodiscard]] Words programmeIds(const engine::Pack& pack);
/// What a finding may be answered with, reasons for no answer included.
[[nodiscard]] std::optional<std::variant<engine::Value, engine::NoValue>> decodeOutcome(
    Decoding& decoding, const pack::Finding& finding, const SourceNode& node, const std::string& path);
/// Reports a unit that is not that of the finding.
void checkUnit(const pack::Finding& finding, const MappingReader& reader);
/// The finding of the dictionary that somebody may answer; nothing, and reported, when it is another.
///
/// @param at  where it is named
[[nodiscard]] const pack::Finding* answerable(Decoding& decoding, std::string_view id, Position at,
                                              const std::string& path);

}  // namespace calcar::exchange
