#include "integrations/exchange/internal/journal_trees.hpp"

namespace calcar::exchange {
namespace {

/// What each edit says, without the word for its kind.
struct EditWriter {
  OrderedJson operator()(const engine::AnswerFinding& edit) const { return answerTree(edit.observation); }
  OrderedJson operator()(const engine::ForgetFinding& edit) const {
    OrderedJson tree{{"finding", edit.finding}};
    if (edit.side) {
      tree["side"] = toText(*edit.side);
    }
    return tree;
  }
  OrderedJson operator()(const engine::SpeakPanel& edit) const { return panelActTree(edit.act); }
  OrderedJson operator()(const engine::ForgetPanel& edit) const { return {{"panel", edit.panel}}; }
  OrderedJson operator()(const engine::RecordScore& edit) const { return scoreTree(edit.score); }
  OrderedJson operator()(const engine::ForgetScore& edit) const {
    return {{"measure", edit.instrument}, {"scale", edit.scale}};
  }
  OrderedJson operator()(const engine::ReportProgress& edit) const {
    return edit.report ? progressTree(*edit.report) : OrderedJson::object();
  }
  OrderedJson operator()(const engine::SetClinician& edit) const {
    OrderedJson tree = OrderedJson::object();
    put(tree, "clinician", clinicianTree(edit.clinician));
    put(tree, "place", edit.place);
    return tree;
  }
  OrderedJson operator()(const engine::SetPatient& edit) const { return patientTree(edit.patient); }
  OrderedJson operator()(const engine::SetSide& edit) const { return {{"side", toText(edit.side)}}; }
  OrderedJson operator()(const engine::SetOnset& edit) const {
    OrderedJson tree = OrderedJson::object();
    put(tree, "onset", edit.onset);
    return tree;
  }
  OrderedJson operator()(const engine::SetWords& edit) const { return {{"words", edit.words}}; }
  OrderedJson operator()(const engine::SetQuestion& edit) const { return {{"question", edit.question}}; }
  OrderedJson operator()(const engine::MarkPain& edit) const { return painTree(edit.mark); }
  OrderedJson operator()(const engine::ErasePain& edit) const {
    return {{"zone", edit.zone}, {"side", toText(edit.side)}};
  }
  OrderedJson operator()(const engine::AttachStudy& edit) const { return storedStudyTree(edit.study); }
  OrderedJson operator()(const engine::ForgetStudy& edit) const { return {{"study", edit.uid}}; }
  OrderedJson operator()(const engine::ClearFlag& edit) const { return clearanceTree(edit.clearance); }
  OrderedJson operator()(const engine::WithdrawClearance& edit) const {
    return {{"flag", edit.flag}, {"finding", edit.finding}};
  }
  OrderedJson operator()(const engine::OverrideFlag& edit) const { return overrideTree(edit.decision); }
  OrderedJson operator()(const engine::WithdrawOverride& edit) const { return {{"flag", edit.flag}}; }
  OrderedJson operator()(const engine::SetTraining& edit) const {
    return {{"sessions", listTree(edit.sessions, sessionTree)}};
  }
  OrderedJson operator()(const engine::SetMeans& edit) const { return meansTree(edit.means); }
  OrderedJson operator()(const engine::SetPhaseChanges& edit) const { return phaseChangesTree(edit.changes); }
  OrderedJson operator()(const engine::SetReceiver& edit) const { return receiverTree(edit.receiver); }
  OrderedJson operator()(const engine::SetCallBack& edit) const { return {{"number", edit.number}}; }
  OrderedJson operator()(const engine::SetRecordText& edit) const {
    return {{"part", edit.part}, {"text", edit.text}};
  }
  OrderedJson operator()(const engine::SettleHypothesis& edit) const { return {{"skipped", edit.skipped}}; }
  OrderedJson operator()(const engine::DecideSuggestion& edit) const { return decisionTree(edit); }
};

}  // namespace

OrderedJson answerTree(const engine::Observation& observation) {
  OrderedJson tree{{"finding", observation.finding}};
  if (observation.side) {
    tree["side"] = toText(*observation.side);
  }
  const auto outcome = finite(observation.outcome);
  if (const auto* value = std::get_if<engine::Value>(&outcome)) {
    tree["value"] = valueTree(*value);
  } else {
    tree["no-value"] = toText(std::get<engine::NoValue>(outcome));
  }
  put(tree, "on", observation.on);
  put(tree, "source", observation.source);
  put(tree, "note", observation.note);
  return tree;
}

OrderedJson storedStudyTree(const engine::ImagingStudy& study) {
  OrderedJson tree = studyTree(study);
  if (study.region.empty()) {
    tree.erase("region");  // nobody has said that it is unknown
  }
  return tree;
}

OrderedJson decisionTree(const engine::DecideSuggestion& decision) {
  OrderedJson tree{{"kind", toText(decision.kind)},
                   {"suggestion", decision.suggestion},
                   {"action", toText(decision.action)}};
  put(tree, "reason", decision.reason);
  return tree;
}

OrderedJson editTree(const engine::Edit& edit) {
  OrderedJson tree = OrderedJson::object();
  tree[std::string(kindOf(edit))] = std::visit(EditWriter(), edit);
  return tree;
}

}  // namespace calcar::exchange
