#include "rules/compiler/internal/authority.hpp"
#include "rules/compiler/internal/fields.hpp"
#include "rules/compiler/internal/rooms.hpp"
#include "rules/compiler/internal/studies.hpp"
#include "rules/compiler/internal/values.hpp"
#include "rules/compiler/internal/vocabulary.hpp"

namespace calcar::rules::internal {
namespace {

/// One hint, or a list of hints of which one does.
std::unique_ptr<pack::WantedHintT> wantedOf(const Node& item, Draft& draft) {
  auto wanted = std::make_unique<pack::WantedHintT>();
  if (item.isList()) {
    wanted->any = wordsOf(&item, kProtocolHints, "protocol hint", draft.log);
  } else if (wordOf(&item, kProtocolHints, "protocol hint", draft.log)) {
    wanted->any = {item.text};
  }
  for (const std::string& hint : wanted->any) {
    draft.needText("report.protocol." + hint, item.place);
  }
  return wanted;
}

std::unique_ptr<pack::AnsweringStudyT> answerOf(const Node& item, Draft& draft) {
  const Fields fields(item, "an answering study", {"modality", "regions", "within", "after-onset", "wants"},
                      draft.log);
  auto answer = std::make_unique<pack::AnsweringStudyT>();
  if (const Node* modality = fields.need("modality"); wordOf(modality, kModalities, "modality", draft.log)) {
    answer->modality = modality->text;
  }
  answer->regions = wordsOf(fields.need("regions"), kImagingRegions, "region", draft.log);
  answer->max_age_days = static_cast<int>(wholeQuantityOf(fields.need("within"), "d", draft.log).value_or(0));
  answer->after_onset_days =
      static_cast<int>(wholeQuantityOf(fields.find("after-onset"), "d", draft.log).value_or(0));
  eachItem(fields.find("wants"), draft.log,
           [&](const Node& wanted) { answer->wants.push_back(wantedOf(wanted, draft)); });
  return answer;
}

}  // namespace

void readImagingQuestion(const Document& document, Draft& draft) {
  const Fields fields(
      document.root, "an imaging question",
      {"id", "question", "flags", "conditions", "first", "next", "answers", "because", "grade", "review"},
      draft.log);
  auto question = std::make_unique<pack::ImagingQuestionT>();
  question->id = idOf(fields.need("id"), draft.log);
  checkName(document, question->id, draft.log);
  question->flags = referencesOf(fields.find("flags"), Kind::RedFlag, draft);
  question->conditions = referencesOf(fields.find("conditions"), Kind::Condition, draft);
  if (question->flags.empty() && question->conditions.empty()) {
    draft.log.add(fields.place(), "an imaging question that no red flag and no condition asks",
                  "name them under flags: or conditions:");
  }
  question->first = imagingNeedsOf(fields.need("first"), draft);
  question->next = imagingNeedsOf(fields.find("next"), draft);
  eachItem(fields.need("answers"), draft.log,
           [&](const Node& item) { question->answers.push_back(answerOf(item, draft)); });
  question->provenance = wholeAuthorityOf(fields, {}, draft).toPack();
  draft.needText("imaging." + question->id + ".name", fields.place());
  draft.needText("imaging." + question->id + ".normal", fields.place());
  draft.knowledge.imaging.push_back(std::move(question));
}

}  // namespace calcar::rules::internal
