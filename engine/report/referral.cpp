#include "engine/report/parts.hpp"

namespace calcar::engine {
namespace {

/// Above this an urgent letter: named receiver, phone call, interim restrictions, time frame.
bool isUrgent(Urgency urgency) { return urgency >= Urgency::Within2Weeks; }

DocumentSection addresseeSection(const ReportContext& context) {
  const auto& words = context.words;
  const auto& receiver = context.episode.receiver;
  const std::string empty = words("gap.not-recorded");
  const bool urgent = isUrgent(context.assessment.disposition.forced);
  KeyValues rows;
  rows.rows.push_back({words("letter.to"), orGap(receiver.name, empty)});
  if (!receiver.role.empty() || !receiver.organisation.empty()) {
    const bool both = !receiver.role.empty() && !receiver.organisation.empty();
    rows.rows.push_back(
        {words("letter.role"), plain(receiver.role + (both ? ", " : "") + receiver.organisation)});
  }
  if (urgent || !receiver.phone.empty()) {
    rows.rows.push_back({words("letter.phone"), orGap(receiver.phone, empty)});
  }
  if (urgent) {
    rows.rows.push_back({words("letter.called"), orGap(receiver.calledAt, words("letter.not-called"))});
  }
  const std::string sender =
      context.episode.visits.empty() ? "" : context.episode.visits.back().clinician.name;
  rows.rows.push_back({words("letter.from"), orGap(sender, empty)});
  rows.rows.push_back({words("letter.call-back"), orGap(context.episode.callBack, empty)});
  rows.rows.push_back({words("letter.date"), plain(words.date(context.assessment.asOf.date))});
  rows.rows.push_back({words("letter.contact"), orGap(context.episode.patient.contact, empty)});
  return {"addressee", {}, {std::move(rows)}};
}

DocumentSection urgencySection(const ReportContext& context) {
  const auto& words = context.words;
  const auto forced = context.assessment.disposition.forced;
  Callout callout;
  callout.emphasis = isUrgent(forced) ? Emphasis::Urgent : Emphasis::Plain;
  callout.urgency = forced;
  callout.title = words("letter.urgency", {{"word", words(forced == Urgency::Emergency ? "letter.emergency"
                                                          : isUrgent(forced)           ? "letter.urgent"
                                                                                       : "letter.routine")},
                                           {"time", words.timeFrame(forced)}});
  callout.text = plain(dispositionReason(context));
  return {"urgency", {}, {std::move(callout)}};
}

std::vector<std::string> askedImaging(const ReportContext& context) {
  std::vector<std::string> asked;
  for (const auto* flag : raisedFlags(context.assessment)) {
    const auto* rule = context.pack.findRedFlag(flag->flag);
    if (rule == nullptr || rule->act() == nullptr) {
      continue;
    }
    for (const auto& id : idsOf(rule->act()->imaging_first())) {
      asked.push_back(context.words.of("study", id));
    }
    for (const auto& id : idsOf(rule->act()->imaging_next())) {
      asked.push_back(context.words("letter.then", {{"study", context.words.of("study", id)}}));
    }
    break;
  }
  return asked;
}

DocumentSection questionSection(const ReportContext& context) {
  const auto& words = context.words;
  DocumentSection section{"question", words("heading.question"), {}};
  const auto& question = context.episode.complaint.question;
  section.blocks.emplace_back(Paragraph{
      question.empty() ? plain(words("letter.question-default", {{"reason", dispositionReason(context)}}))
                       : plain(question)});
  if (const auto imaging = askedImaging(context); !imaging.empty()) {
    section.blocks.emplace_back(
        Paragraph{plain(words("letter.consider-imaging", {{"studies", words.list(imaging)}}))});
  }
  return section;
}

DocumentSection meanwhileSection(const ReportContext& context) {
  const auto& words = context.words;
  const auto& record = context.episode.record;
  const auto explained = record.find("explained");
  KeyValues rows;
  rows.rows.push_back({words("record.explained"),
                       orGap(explained == record.end() ? "" : explained->second, words("gap.not-recorded"))});
  // The most urgent flag's restrictions hold; the others are named with their reasons above.
  if (const auto flags = raisedFlags(context.assessment); !flags.empty()) {
    if (const auto* rule = context.pack.findRedFlag(flags.front()->flag); rule != nullptr) {
      for (auto& row : actRows(context, *rule)) {
        rows.rows.push_back(std::move(row));
      }
    }
  }
  return {"meanwhile", words("heading.meanwhile"), {std::move(rows)}};
}

/// Items 6 to 15 of the letter, in the order of a clinician's reading.
void addBody(DocumentContent& document, const ReportContext& context) {
  constexpr std::size_t kConditions = 3;
  addSection(document, complaintSection(context));
  addSection(document, historySection(context));
  addSection(document, screeningSummary(context));
  addSection(document, examinationSection(context));
  if (!context.assessment.outcomes.empty()) {
    addSection(document, runOn(outcomesLine(context)));
  }
  addSection(document, imagingDoneSection(context));
  addSection(document, hypothesesSection(context, kConditions));
  addSection(document, runOn(recordSection(context, "background-and-care",
                                           {"past-history", "medication", "allergies", "care-so-far",
                                            "outcome-scores", "wishes", "consent", "copies"})));
  addSection(document, runOn(meanwhileSection(context)));
}

}  // namespace

Result<DocumentContent> composeReferral(const Pack& pack, const Episode& episode,
                                        const Assessment& assessment, const DocumentRequest& request) {
  const ReportContext context(pack, episode, assessment, request);
  if (assessment.disposition.forced < Urgency::Routine) {
    return tl::unexpected(
        Error{ErrorCode::WrongOrder, "report.referral", context.words("refused.no-referral")});
  }
  DocumentContent document = frame(context, DocumentKind::Referral, context.words("title.referral"));
  addSection(document, contradictionSection(context));
  addSection(document, urgencySection(context));
  addSection(document, addresseeSection(context));
  addSection(document, questionSection(context));
  addBody(document, context);
  addSection(document, signatureSection(context, DocumentKind::Referral));
  return document;
}

}  // namespace calcar::engine
