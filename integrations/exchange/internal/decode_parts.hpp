#pragma once

#include <string>
#include <vector>

#include "integrations/exchange/internal/decoding.hpp"

namespace calcar::exchange {

// Each reads one part of an episode and reports what is wrong with it to the decoding.

[[nodiscard]] engine::Patient decodePatient(Decoding& decoding, const SourceNode& node);
[[nodiscard]] engine::Complaint decodeComplaint(Decoding& decoding, const SourceNode& node);
[[nodiscard]] engine::Receiver decodeReceiver(Decoding& decoding, const SourceNode& node);
[[nodiscard]] std::map<std::string, std::string> decodeRecord(Decoding& decoding, const SourceNode& node);
[[nodiscard]] std::vector<engine::Visit> decodeVisits(Decoding& decoding,
                                                      const std::vector<SourceNode>& items);
/// @param visit  the day that no observation may lie after
[[nodiscard]] std::vector<engine::Observation> decodeFindings(Decoding& decoding, const SourceNode& node,
                                                              const std::string& path,
                                                              std::optional<engine::Date> visit);
/// @param visit  the day that no form may be dated after
[[nodiscard]] std::vector<engine::Score> decodeScores(Decoding& decoding,
                                                      const std::vector<SourceNode>& items,
                                                      const std::string& path,
                                                      std::optional<engine::Date> visit);
[[nodiscard]] engine::Means decodeMeans(Decoding& decoding, const SourceNode& node);
/// How a phase went; nothing when it is no phase of the rules.
///
/// @param visit  the day that no session may lie after
[[nodiscard]] std::optional<engine::PhaseReport> decodeProgress(Decoding& decoding, const SourceNode& node,
                                                                const std::string& path,
                                                                std::optional<engine::Date> visit);
[[nodiscard]] std::vector<engine::ImagingStudy> decodeImaging(Decoding& decoding,
                                                              const std::vector<SourceNode>& items);
[[nodiscard]] std::vector<engine::Clearance> decodeClearances(Decoding& decoding,
                                                              const std::vector<SourceNode>& items);
[[nodiscard]] std::vector<engine::Override> decodeOverrides(Decoding& decoding,
                                                            const std::vector<SourceNode>& items);

/// The sessions in the order of the file.
[[nodiscard]] std::vector<engine::TrainingSession> decodeTraining(Decoding& decoding,
                                                                  const std::vector<SourceNode>& items);
/// The order of an episode.
void putOldestFirst(std::vector<engine::TrainingSession>& sessions);

/// The words a side may be written with.
[[nodiscard]] const Words& sideWords();
/// A side by its key; unknown when it is absent.
[[nodiscard]] engine::Side sideOf(const MappingReader& reader, std::string_view key);
/// Ids of the pack, in its order.
[[nodiscard]] Words flagIds(const engine::Pack& pack);

}  // namespace calcar::exchange
