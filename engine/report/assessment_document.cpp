#include "engine/report/parts.hpp"

namespace calcar::engine {

DocumentContent composeAssessment(const Pack& pack, const Episode& episode, const Assessment& assessment,
                                  const DocumentRequest& request) {
  const ReportContext context(pack, episode, assessment, request);
  constexpr std::size_t kConditions = 6;
  constexpr std::size_t kExplained = 3;
  DocumentContent document = frame(context, DocumentKind::Assessment, context.words("title.assessment"));
  addSection(document, contradictionSection(context));
  addSection(document, dispositionSection(context));
  addSection(document, raisedFlagsSection(context));
  addSection(document, screeningSection(context));
  addSection(document, seriousSection(context));
  addSection(document, conditionsSection(context, kConditions));
  addSection(document, explanationSection(context, kExplained));
  addSection(document, chainSection(context));
  addSection(document, strengthSummarySection(context));
  addSection(document, trainFirstSection(context));
  addSection(document, loadSection(context));
  addSection(document, imagingSection(context));
  addSection(document, nextStepSection(context));
  addSection(document, sourcesSection(context));
  return document;
}

}  // namespace calcar::engine
