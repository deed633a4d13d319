#include "engine/consultation/internal/permission.hpp"

#include <algorithm>
#include <utility>

#include "engine/consultation/internal/overloaded.hpp"

namespace calcar::engine::internal {
namespace {

using Allowed = Result<void>;

Allowed refuse(ErrorCode code, std::string where, std::string detail) {
  return tl::unexpected(Error{code, std::move(where), std::move(detail)});
}

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

struct Asking {
  const Pack& pack;
  const Snapshot& now;
  const Steps& steps;

  Allowed operator()(const StartVisit& visit) const {
    const bool known = std::any_of(now.visits.begin(), now.visits.end(),
                                   [&visit](const VisitStatus& one) { return one.id == visit.id; });
    if (visit.id.empty() || known) {
      return refuse(ErrorCode::Refused, "visit.id", "expected a new name for the visit");
    }
    if (isBlank(visit.clinician.name)) {
      return refuse(ErrorCode::Refused, "visit.clinician", "expected the name of who sees the person");
    }
    const auto& visits = now.episode.visits;
    if (!visits.empty() && visit.when.date < visits.back().when.date) {
      return refuse(ErrorCode::WrongOrder, "visit.when",
                    "this day is before the last visit; check the clock of this machine");
    }
    const auto& birth = now.episode.patient.birthDate;
    return birth && visit.when.date < *birth ? refuse(ErrorCode::WrongOrder, "visit.when",
                                                      "expected a day that is not before the birth date")
                                             : Allowed();
  }
  Allowed operator()(const MakeEdit& made) const {
    if (auto open = needsOpenVisit(); !open) {
      return open;
    }
    const bool isLatest = *now.open + 1 == now.visits.size();
    if (!isLatest && !isOfVisit(made.edit)) {
      return refuse(ErrorCode::Refused, "edit",
                    "an earlier visit is open: only what was found at that visit can be amended");
    }
    return checkEdit(pack, now.episode, *now.open, made.edit);
  }
  Allowed operator()(const Undo& undo) const {
    return steps.mayUndo(undo.entry) ? needsOpenVisit()
                                     : refuse(ErrorCode::Refused, "undo",
                                              "there is nothing to take back since the visit was opened");
  }
  Allowed operator()(const Redo& redo) const {
    return steps.mayRedo(redo.entry) ? needsOpenVisit()
                                     : refuse(ErrorCode::Refused, "redo", "there is nothing to bring back");
  }
  Allowed operator()(const Review& /*review*/) const { return needsOpenVisit(); }
  Allowed operator()(const Sign& signature) const {
    if (auto open = needsOpenVisit(); !open) {
      return open;
    }
    if (now.visits[*now.open].state != VisitState::Reviewed) {
      return refuse(ErrorCode::Refused, "sign",
                    "read the visit through first: it has not been reviewed since it changed");
    }
    return isBlank(signature.by.name)
               ? refuse(ErrorCode::Refused, "sign.by", "expected the name of who signs")
               : Allowed();
  }
  Allowed operator()(const Amend& amendment) const {
    if (amendment.visit >= now.visits.size()) {
      return refuse(ErrorCode::OutOfRange, "amend.visit", "expected a visit of this consultation");
    }
    if (now.open == amendment.visit) {
      return refuse(ErrorCode::Refused, "amend", "this visit is open already");
    }
    const bool wasSigned = now.visits[amendment.visit].version > 0;
    return wasSigned && isBlank(amendment.reason)
               ? refuse(ErrorCode::Refused, "amend.reason",
                        "expected why a signed visit is changed; it is kept")
               : Allowed();
  }
  Allowed operator()(const NoteMerge& /*merge*/) const { return {}; }

 private:
  [[nodiscard]] Allowed needsOpenVisit() const {
    if (now.open) {
      return {};
    }
    return now.visits.empty() ? refuse(ErrorCode::Refused, "visit", "no visit has been started yet")
                              : refuse(ErrorCode::Refused, "visit",
                                       "the visit is signed; amend it with a reason, or start a new one");
  }
};

}  // namespace

Result<void> mayDo(const Pack& pack, const Snapshot& now, const Steps& steps, const Action& action) {
  return std::visit(Asking{pack, now, steps}, action);
}

}  // namespace calcar::engine::internal
