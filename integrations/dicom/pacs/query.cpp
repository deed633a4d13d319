#include "integrations/dicom/pacs/query.hpp"

#include <exception>

#include "integrations/dicom/pacs/internal/dimse_asker.hpp"
#include "integrations/dicom/pacs/internal/web_asker.hpp"

namespace calcar::dicom {
namespace {

bool asksForNothing(const Query& query) {
  return query.patientId.empty() && query.name.empty() && !query.birthDate && query.studyUid.empty();
}

PacsResult<Found> ask(const Node& node, const Query& query, const PacsLimits& limits) {
  if (const auto* web = std::get_if<WebNode>(&node.access)) {
    WebAsker asker(*web, limits);
    return collect(asker, query, limits);
  }
  DimseAsker asker(std::get<DimseNode>(node.access), limits);
  auto found = collect(asker, query, limits);
  asker.sayGoodbye();
  return found;
}

PacsResult<void> knock(const Node& node, const PacsLimits& limits) {
  if (const auto* web = std::get_if<WebNode>(&node.access)) {
    return echoWeb(*web, limits);
  }
  return echoDimse(std::get<DimseNode>(node.access), limits);
}

PacsFailure unexpectedProblem() {
  return {FailureKind::BadAnswer, "the answer of the node cannot be worked with", false};
}

}  // namespace

PacsResult<Found> find(const Node& node, const Query& query, const PacsLimits& limits) {
  if (asksForNothing(query)) {
    return tl::unexpected(PacsFailure{FailureKind::Configuration,
                                      "nothing to search for: give an id, a name, a birth date or a study",
                                      false});
  }
  if (!query.studyUid.empty() && !isUid(query.studyUid)) {
    return tl::unexpected(PacsFailure{FailureKind::Configuration,
                                      "the study is no identifier: expected digits and dots", false});
  }
  try {
    return ask(node, query, limits);
  } catch (const std::exception&) {
    return tl::unexpected(unexpectedProblem());
  }
}

void leaveOutDocuments(Found& found) {
  const auto removed = std::erase_if(found.scan.studies, [](const Study& study) {
    return study.modalities == std::vector<std::string>{"DOC"};
  });
  if (removed > 0) {
    found.notes.push_back(std::to_string(removed) + (removed == 1 ? " study holds" : " studies hold") +
                          " documents only and no imaging; left out");
  }
}

PacsResult<void> echo(const Node& node, const PacsLimits& limits) {
  try {
    return knock(node, limits);
  } catch (const std::exception&) {
    return tl::unexpected(unexpectedProblem());
  }
}

}  // namespace calcar::dicom
