#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/report/compose.hpp"
#include "engine/report/words.hpp"

namespace calcar::engine {

/// What every part of every document is written from: one snapshot, so that no two documents can differ.
struct ReportContext {
  ReportContext(const Pack& pack, const Episode& episode, const Assessment& assessment,
                const DocumentRequest& request);

  const Pack& pack;
  const Episode& episode;
  const Assessment& assessment;
  const DocumentRequest& request;
  Words words;
  Facts facts;
};

/// Head and foot of a document: title, number, person on every page, draft mark, versions and review state.
[[nodiscard]] DocumentContent frame(const ReportContext& context, DocumentKind kind, std::string title);

// ---- what to do

/// The disposition: what is forced and why, what is still possible and which answers would settle it.
[[nodiscard]] DocumentSection dispositionSection(const ReportContext& context);
/// Contradictions of the record; no blocks when there are none.
[[nodiscard]] DocumentSection contradictionSection(const ReportContext& context);
[[nodiscard]] DocumentSection raisedFlagsSection(const ReportContext& context);
[[nodiscard]] DocumentSection seriousSection(const ReportContext& context);
/// What a raised flag asks for now, with what must not be done and what is still allowed.
[[nodiscard]] std::vector<Block> actBlocks(const ReportContext& context, const pack::RedFlag& flag);
/// The same for a letter, with when to get help: a row each instead of lists.
[[nodiscard]] std::vector<KeyValues::Row> actRows(const ReportContext& context, const pack::RedFlag& flag);
[[nodiscard]] DocumentSection nextStepSection(const ReportContext& context);
/// Nothing is forced, and open answers could still bring a referral: no reason to be at ease.
[[nodiscard]] bool isUndecided(const Disposition& disposition);
/// The reason of the disposition in one sentence.
[[nodiscard]] std::string dispositionReason(const ReportContext& context);
/// The name of a flag, with the side it concerns.
[[nodiscard]] std::string sidedName(const ReportContext& context, const std::string& flag);
/// Raised flags, most urgent first.
[[nodiscard]] std::vector<const FlagAssessment*> raisedFlags(const Assessment& assessment);

// ---- what was asked and found

/// Per panel: asked aloud at, all no / what is yes / what is open, or not for this person.
[[nodiscard]] DocumentSection screeningSection(const ReportContext& context);
/// The same in few lines: panels with all no in one, those that are not for this person in one.
[[nodiscard]] DocumentSection screeningSummary(const ReportContext& context);
[[nodiscard]] DocumentSection complaintSection(const ReportContext& context);
/// Answers of history, without those that a spoken panel recorded as no.
[[nodiscard]] DocumentSection historySection(const ReportContext& context);
/// Measurements and tests, both sides, with what was not performed and why.
[[nodiscard]] DocumentSection examinationSection(const ReportContext& context);
[[nodiscard]] DocumentSection recordSection(const ReportContext& context, std::string id,
                                            const std::vector<std::string>& parts);

// ---- what it may be

/// @param most  how many conditions are shown
[[nodiscard]] DocumentSection conditionsSection(const ReportContext& context, std::size_t most);
/// The same for a letter: what is suspected by rule, then at most `most` conditions, a line each.
[[nodiscard]] DocumentSection hypothesesSection(const ReportContext& context, std::size_t most);
/// Why the first `most` conditions stand where they stand: the weight of every finding, what was not asked,
/// and which single answer would put another one first.
[[nodiscard]] DocumentSection explanationSection(const ReportContext& context, std::size_t most);
/// Per segment of the kinetic chain: clear, deficit (what, how much, which side, how sure), within the error,
/// recorded or not screened.
[[nodiscard]] DocumentSection chainSection(const ReportContext& context);
/// What was measured of strength, range, endurance, capacity and balance: sides, difference, error, verdict.
[[nodiscard]] DocumentSection strengthSummarySection(const ReportContext& context);
/// What limits running, as far as the chain tells: deficits in the order worth considering, why there, what
/// to train, when to test again and what change would be real. No blocks without a deficit.
[[nodiscard]] DocumentSection trainFirstSection(const ReportContext& context);
[[nodiscard]] DocumentSection loadSection(const ReportContext& context);
/// Scores of outcome measures over the visits, with what a change means; no blocks when there are none.
[[nodiscard]] DocumentSection outcomesSection(const ReportContext& context);
/// The same for a letter: a line per scale.
[[nodiscard]] DocumentSection outcomesLine(const ReportContext& context);
[[nodiscard]] DocumentSection imagingSection(const ReportContext& context);
/// What the receiver of a letter needs: the studies on record, and whether they answer what forces the
/// referral.
[[nodiscard]] DocumentSection imagingDoneSection(const ReportContext& context);

/// Signature lines, or what is missing before one can sign.
[[nodiscard]] DocumentSection signatureSection(const ReportContext& context, DocumentKind kind);
/// What decided, where it comes from and that no clinician has signed the rules off.
[[nodiscard]] DocumentSection sourcesSection(const ReportContext& context);

/// Advice texts of a list of advice ids.
[[nodiscard]] std::vector<Text> adviceItems(
    const Words& words, const flatbuffers::Vector<flatbuffers::Offset<flatbuffers::String>>* ids);
[[nodiscard]] std::vector<std::string> idsOf(
    const flatbuffers::Vector<flatbuffers::Offset<flatbuffers::String>>* ids);

/// Rows as one running paragraph, for letters that must stay short.
/// @pre every block of the section is a list of rows
[[nodiscard]] DocumentSection runOn(DocumentSection section);
/// Adds a section unless it has nothing to say.
void addSection(DocumentContent& document, DocumentSection section);

}  // namespace calcar::engine
