#include <algorithm>

#include "engine/report/plan_parts.hpp"

namespace calcar::engine {
namespace {

DocumentSection headSection(const ReportContext& context) {
  const auto& words = context.words;
  const std::string empty = words("gap.not-recorded");
  KeyValues rows;
  if (context.episode.visits.empty()) {
    rows.rows.push_back({words("note.contact"), gap(empty)});
  } else {
    const auto& visit = context.episode.visits.back();
    rows.rows.push_back(
        {words("note.contact"),
         plain(words("note.contact-value", {{"moment", words.moment(visit.when)},
                                            {"number", std::to_string(context.episode.visits.size())}}))});
    rows.rows.push_back({words("note.place"), orGap(visit.place, empty)});
    rows.rows.push_back({words("note.clinician"), orGap(visit.clinician.name, empty)});
  }
  const auto consent = context.episode.record.find("consent");
  rows.rows.push_back({words("record.consent"),
                       consent == context.episode.record.end() ? gap(empty) : orGap(consent->second, empty)});
  return {"head", {}, {std::move(rows)}};
}

/// What happens next: referral, plan or advice, restrictions and the safety net.
DocumentSection planSection(const ReportContext& context) {
  const auto& words = context.words;
  DocumentSection section = recordSection(context, "plan", {"treatment", "reaction"});
  std::vector<Text> lines;
  const auto& disposition = context.assessment.disposition;
  lines.push_back(labelled(words("plan.disposition"), words.action(disposition.forced)));
  const auto& programme = context.assessment.programme;
  if (!programme.programme.empty()) {
    const std::string name = words.of("programme", programme.programme, "name");
    const char* id = waitsForClearance(context)                        ? "plan.programme-needs-clearance"
                     : programme.state == ProgrammeState::Locked       ? "plan.programme-locked"
                     : programme.state == ProgrammeState::OutsideScope ? "plan.programme-outside"
                     : programme.state == ProgrammeState::PartlyLocked ? "plan.programme-partly"
                                                                       : "plan.programme-offered";
    lines.push_back(plain(words(id, {{"programme", name}})));
    const auto& changes = context.episode.planChanges;
    const bool isChanged = std::any_of(changes.begin(), changes.end(), [&](const PhaseChanges& one) {
      return one.programme == programme.programme;
    });
    if (isChanged && isOffered(programme)) {
      lines.push_back(plain(words("plan.programme-changed")));
    }
  }
  section.blocks.emplace_back(Bullets{std::move(lines)});
  for (const auto* flag : raisedFlags(context.assessment)) {
    if (const auto* rule = context.pack.findRedFlag(flag->flag); rule != nullptr) {
      for (auto& block : actBlocks(context, *rule)) {
        section.blocks.push_back(std::move(block));
      }
    }
  }
  return section;
}

}  // namespace

DocumentContent composeNote(const Pack& pack, const Episode& episode, const Assessment& assessment,
                            const DocumentRequest& request) {
  const ReportContext context(pack, episode, assessment, request);
  constexpr std::size_t kConditions = 3;
  DocumentContent document = frame(context, DocumentKind::Note, context.words("title.note"));
  addSection(document, contradictionSection(context));
  addSection(document, headSection(context));
  addSection(document, dispositionSection(context));
  addSection(document, followUpSection(context));
  addSection(document, complaintSection(context));
  addSection(document, historySection(context));
  addSection(document, recordSection(context, "background",
                                     {"goals", "past-history", "medication", "allergies", "outcome-scores"}));
  addSection(document, outcomesSection(context));
  addSection(document, loadSection(context));
  addSection(document, screeningSummary(context));
  addSection(document, examinationSection(context));
  addSection(document, chainSection(context));
  addSection(document, strengthSummarySection(context));
  addSection(document, trainFirstSection(context));
  addSection(document, imagingSection(context));
  addSection(document, recordSection(context, "hypothesis", {"hypothesis"}));
  addSection(document, conditionsSection(context, kConditions));
  addSection(document, planSection(context));
  addSection(document, recordSection(context, "advice-given", {"explained", "repeated-back"}));
  addSection(document, sourcesSection(context));
  addSection(document, signatureSection(context, DocumentKind::Note));
  return document;
}

}  // namespace calcar::engine
