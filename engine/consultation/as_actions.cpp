#include "engine/consultation/as_actions.hpp"

#include <utility>

namespace calcar::engine {
namespace {

class Writing {
 public:
  explicit Writing(std::vector<Action>& actions) : m_actions(&actions) {}

  void edit(Edit edit) const { m_actions->push_back(MakeEdit{std::move(edit)}); }

  void visit(const Visit& visit, std::string id) const {
    Clinician clinician = visit.clinician;
    if (clinician.name.empty()) {
      clinician.name = "not recorded";
    }
    m_actions->push_back(StartVisit{std::move(id), visit.when, std::move(clinician), visit.place});
    for (const PanelAct& act : visit.panels) {
      edit(SpeakPanel{act});
    }
    for (const Observation& observation : visit.observations) {
      edit(AnswerFinding{observation});
    }
    for (const Score& score : visit.scores) {
      edit(RecordScore{score});
    }
    if (visit.progress) {
      edit(ReportProgress{visit.progress});
    }
  }

  void complaint(const Complaint& complaint) const {
    edit(SetSide{complaint.side});
    edit(SetOnset{complaint.onset});
    for (const PainMark& mark : complaint.pain) {
      edit(MarkPain{mark});
    }
    if (!complaint.inOwnWords.empty()) {
      edit(SetWords{complaint.inOwnWords});
    }
    if (!complaint.question.empty()) {
      edit(SetQuestion{complaint.question});
    }
  }

  void rest(const Episode& episode) const {
    for (const ImagingStudy& study : episode.imaging) {
      edit(AttachStudy{study});
    }
    for (const Clearance& clearance : episode.clearances) {
      edit(ClearFlag{clearance});
    }
    for (const Override& decision : episode.overrides) {
      edit(OverrideFlag{decision});
    }
    if (!episode.training.empty()) {
      edit(SetTraining{episode.training});
    }
    edit(SetMeans{episode.means});
    for (const PhaseChanges& changes : episode.planChanges) {
      edit(SetPhaseChanges{changes});
    }
    edit(SetReceiver{episode.receiver});
    edit(SetCallBack{episode.callBack});
    for (const auto& [part, text] : episode.record) {
      edit(SetRecordText{part, text});
    }
  }

 private:
  std::vector<Action>* m_actions;
};

}  // namespace

std::vector<Action> actionsOf(const Episode& episode, const std::function<std::string()>& newVisitId) {
  std::vector<Action> actions;
  const Writing writing(actions);
  for (const Visit& visit : episode.visits) {
    writing.visit(visit, newVisitId());
  }
  if (!episode.visits.empty()) {
    writing.complaint(episode.complaint);
    writing.rest(episode);
  }
  return actions;
}

}  // namespace calcar::engine
