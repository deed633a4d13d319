#pragma once

#include <string>
#include <vector>

#include "engine/assessment/assessment.hpp"
#include "integrations/exchange/internal/assessment_words.hpp"
#include "integrations/exchange/internal/episode_json.hpp"

namespace calcar::exchange {

/// Turns indexes of the dictionary into ids.
class FindingNames {
 public:
  explicit FindingNames(const engine::Pack& pack) : m_pack(pack) {}

  [[nodiscard]] std::string operator()(std::uint32_t finding) const {
    return m_pack.finding(finding).id()->str();
  }
  [[nodiscard]] OrderedJson list(const engine::FindingSet& findings) const;
  [[nodiscard]] OrderedJson lists(const std::vector<engine::FindingSet>& sets) const;
  [[nodiscard]] OrderedJson decidedBy(const std::vector<engine::Deciding>& observations) const;

 private:
  const engine::Pack& m_pack;
};

/// A list of items, each written by a function.
template <typename Items, typename Write>
OrderedJson treeOf(const Items& items, Write write) {
  OrderedJson list = OrderedJson::array();
  for (const auto& item : items) {
    list.push_back(write(item));
  }
  return list;
}

/// Written only when there is something to say.
inline void putText(OrderedJson& tree, const char* key, const std::string& text) {
  if (!text.empty()) {
    tree[key] = text;
  }
}
inline void putNumber(OrderedJson& tree, const char* key, const std::optional<double>& number) {
  if (number) {
    tree[key] = numberTree(*number);
  }
}
inline void putSide(OrderedJson& tree, const char* key, const std::optional<engine::Side>& side) {
  if (side) {
    tree[key] = toText(*side);
  }
}

[[nodiscard]] OrderedJson dispositionTree(const FindingNames& names, const engine::Disposition& disposition);
[[nodiscard]] OrderedJson flagTree(const FindingNames& names, const engine::FlagAssessment& flag);
[[nodiscard]] OrderedJson panelTree(const FindingNames& names, const engine::PanelProgress& panel);
[[nodiscard]] OrderedJson conditionTree(const FindingNames& names,
                                        const engine::ConditionAssessment& condition);
[[nodiscard]] OrderedJson rankChangeTree(const FindingNames& names, const engine::RankChange& change);
[[nodiscard]] OrderedJson segmentTree(const FindingNames& names, const engine::SegmentAssessment& segment);
[[nodiscard]] OrderedJson trainingTargetTree(const FindingNames& names, const engine::TrainingTarget& target);
[[nodiscard]] OrderedJson loadTree(const engine::LoadAssessment& load);
[[nodiscard]] OrderedJson imagingTree(const engine::ImagingReview& review);
[[nodiscard]] OrderedJson nextStepTree(const FindingNames& names, const engine::NextStep& step);
[[nodiscard]] OrderedJson outcomeTree(const engine::OutcomeAssessment& outcome);
[[nodiscard]] OrderedJson programmeTree(const engine::Pack& pack,
                                        const engine::ProgrammeAssessment& programme);
[[nodiscard]] OrderedJson followUpTree(const FindingNames& names, const engine::FollowUp& followUp);

}  // namespace calcar::exchange
