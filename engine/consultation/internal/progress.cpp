#include "engine/consultation/internal/progress.hpp"

#include <algorithm>

#include "engine/consultation/internal/overloaded.hpp"

namespace calcar::engine::internal {
namespace {

void touch(Snapshot& now) {
  if (now.open) {
    now.visits[*now.open].state = VisitState::Draft;
  }
}

void start(Snapshot& now, const StartVisit& visit) {
  Visit begun;
  begun.when = visit.when;
  begun.clinician = visit.clinician;
  begun.place = visit.place;
  now.episode.visits.push_back(std::move(begun));
  VisitStatus status;
  status.id = visit.id;
  now.visits.push_back(std::move(status));
  now.open = now.visits.size() - 1;
}

void sign(Snapshot& now, const Entry& entry, const Sign& signature) {
  if (!now.open) {
    return;
  }
  VisitStatus& status = now.visits[*now.open];
  status.version += 1;
  status.state = status.version == 1 ? VisitState::Signed : VisitState::Amended;
  status.signedBy = signature.by.name;
  status.signedAt = entry.at;
  status.amendReason.clear();
  status.documents = signature.documents;
  now.open.reset();
}

void amend(Snapshot& now, const Amend& amendment) {
  if (amendment.visit >= now.visits.size()) {
    return;
  }
  now.open = amendment.visit;
  VisitStatus& status = now.visits[amendment.visit];
  status.state = VisitState::Draft;
  status.amendReason = status.version == 0 ? std::string() : amendment.reason;
}

void noteMerge(Snapshot& now, const NoteMerge& merge) {
  auto& merges = now.merges;
  merges.erase(std::remove_if(merges.begin(), merges.end(),
                              [&merge](const NoteMerge& one) { return one.merge == merge.merge; }),
               merges.end());
  if (!merge.undone) {
    merges.push_back(merge);
  }
  now.episode.patient = merge.patient;
}

}  // namespace

void progress(Snapshot& now, const Entry& entry, bool undone) {
  now.sequence = entry.sequence;
  std::visit(Overloaded{[&](const StartVisit& visit) { start(now, visit); },
                        [&](const MakeEdit& made) {
                          touch(now);
                          if (!undone && now.open) {
                            applyEdit(now.episode, now.judgements, *now.open, made.edit);
                          }
                        },
                        [&](const Undo&) { touch(now); }, [&](const Redo&) { touch(now); },
                        [&](const Review&) {
                          if (now.open) {
                            now.visits[*now.open].state = VisitState::Reviewed;
                          }
                        },
                        [&](const Sign& signature) { sign(now, entry, signature); },
                        [&](const Amend& amendment) { amend(now, amendment); },
                        [&](const NoteMerge& merge) { noteMerge(now, merge); }},
             entry.action);
}

}  // namespace calcar::engine::internal
