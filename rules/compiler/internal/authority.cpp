#include "rules/compiler/internal/authority.hpp"

#include "rules/compiler/internal/dates.hpp"
#include "rules/compiler/internal/values.hpp"
#include "rules/compiler/internal/vocabulary.hpp"

namespace calcar::rules::internal {

std::unique_ptr<pack::ProvenanceT> Authority::toPack() const {
  auto provenance = std::make_unique<pack::ProvenanceT>();
  provenance->because = because;
  provenance->grade = grade.value_or(pack::Grade::Default);
  provenance->review = review;
  return provenance;
}

Authority authorityOf(const Fields& fields, const Authority& around, Draft& draft) {
  Authority authority = around;
  if (const Node* because = fields.find("because"); because != nullptr) {
    authority.statesBecause = true;
    authority.because = referencesOf(because, Kind::Source, draft);
    if (because->isList() && because->items.empty()) {
      draft.log.add(because->place, "'because' names no source", "name at least one key of references.yaml");
    }
  }
  if (const Node* grade = fields.find("grade"); grade != nullptr) {
    authority.statesGrade = true;
    authority.grade = gradeOf(grade, draft.log);
  }
  if (const Node* review = fields.find("review"); review != nullptr) {
    authority.statesReview = true;
    authority.review = reviewOf(review, draft.log);
  }
  return authority;
}

Authority wholeAuthorityOf(const Fields& fields, const Authority& around, Draft& draft) {
  Authority authority = authorityOf(fields, around, draft);
  const std::string what(fields.what());
  if (!authority.statesBecause) {
    draft.log.add(fields.place(), what + " without 'because'", "name its sources: keys of references.yaml");
  }
  if (!authority.statesGrade) {
    draft.log.add(fields.place(), what + " without 'grade'", "one of " + joinedGrades());
  }
  if (!authority.statesReview) {
    draft.log.add(fields.place(), what + " without 'review'",
                  "write 'review: none' until a clinician has reviewed it");
  }
  return authority;
}

Authority defaultsOf(const Node* node, Draft& draft) {
  if (node == nullptr) {
    return {};
  }
  const Fields fields(*node, "'defaults'", {"because", "grade", "review"}, draft.log);
  return authorityOf(fields, {}, draft);
}

std::string reviewOf(const Node* node, Log& log) {
  if (node == nullptr) {
    return "";
  }
  if (node->isScalar() && node->text == "none") {
    return "none";
  }
  if (!node->isMap()) {
    log.add(node->place, "a review is neither 'none' nor a person's",
            "write 'review: none' or 'review: { name: …, role: …, date: … }'");
    return "";
  }
  const Fields fields(*node, "a review", {"name", "role", "date"}, log);
  const std::string name = textOf(fields.need("name"), log);
  const std::string role = textOf(fields.need("role"), log);
  const std::string date = dateOf(fields.need("date"), log);
  return name + ", " + role + ", " + date;
}

std::optional<pack::Grade> gradeOf(const Node* node, Log& log) {
  const auto position = wordOf(node, kGrades, "grade", log);
  return position ? std::optional(static_cast<pack::Grade>(*position)) : std::nullopt;
}

}  // namespace calcar::rules::internal
