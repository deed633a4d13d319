#include "integrations/exchange/internal/assessment_words.hpp"

namespace calcar::exchange {

std::string_view wordOf(pack::Urgency urgency) {
  switch (urgency) {
    case pack::Urgency::None:
      return "none";
    case pack::Urgency::Monitor:
      return "monitor";
    case pack::Urgency::Routine:
      return "routine";
    case pack::Urgency::Within2Weeks:
      return "within-2-weeks";
    case pack::Urgency::Within48h:
      return "within-48h";
    case pack::Urgency::SameDay:
      return "same-day";
    case pack::Urgency::Emergency:
      return "emergency";
  }
  return {};
}

std::string_view wordOf(pack::Grade grade) {
  switch (grade) {
    case pack::Grade::Default:
      return "default";
    case pack::Grade::Consensus:
      return "consensus";
    case pack::Grade::VeryLow:
      return "very-low";
    case pack::Grade::Low:
      return "low";
    case pack::Grade::Moderate:
      return "moderate";
    case pack::Grade::High:
      return "high";
  }
  return {};
}

std::string_view wordOf(pack::Basis basis) {
  switch (basis) {
    case pack::Basis::Published:
      return "published";
    case pack::Basis::Derived:
      return "derived";
    case pack::Basis::Consensus:
      return "consensus";
    case pack::Basis::Default:
      return "default";
  }
  return {};
}

std::string_view wordOf(pack::Safety safety) {
  switch (safety) {
    case pack::Safety::Allowed:
      return "allowed";
    case pack::Safety::ToFirstPain:
      return "to-first-pain";
    case pack::Safety::OnlyIfWalkingIsPainless:
      return "if-walking-is-painless";
    case pack::Safety::Blocked:
      return "blocked";
  }
  return {};
}

std::string_view wordOf(engine::FlagState state) {
  switch (state) {
    case engine::FlagState::NotApplicable:
      return "not-applicable";
    case engine::FlagState::Undecided:
      return "undecided";
    case engine::FlagState::NotRaised:
      return "not-raised";
    case engine::FlagState::Raised:
      return "raised";
    case engine::FlagState::Cleared:
      return "cleared";
    case engine::FlagState::Overridden:
      return "overridden";
  }
  return {};
}

std::string_view wordOf(engine::PanelState state) {
  switch (state) {
    case engine::PanelState::NotForThisPerson:
      return "not-for-this-person";
    case engine::PanelState::Open:
      return "open";
    case engine::PanelState::Complete:
      return "complete";
  }
  return {};
}

std::string_view wordOf(engine::ChainState state) {
  switch (state) {
    case engine::ChainState::NotScreened:
      return "not-screened";
    case engine::ChainState::Observed:
      return "observed";
    case engine::ChainState::Clear:
      return "clear";
    case engine::ChainState::WithinError:
      return "within-error";
    case engine::ChainState::Deficit:
      return "deficit";
  }
  return {};
}

std::string_view wordOf(engine::SpikeState state) {
  switch (state) {
    case engine::SpikeState::NotAsked:
      return "not-asked";
    case engine::SpikeState::NoBaseline:
      return "no-baseline";
    case engine::SpikeState::WithinUsual:
      return "within-usual";
    case engine::SpikeState::Spike:
      return "spike";
  }
  return {};
}

std::string_view wordOf(engine::ProgrammeState state) {
  switch (state) {
    case engine::ProgrammeState::None:
      return "none";
    case engine::ProgrammeState::Offered:
      return "offered";
    case engine::ProgrammeState::PartlyLocked:
      return "partly-locked";
    case engine::ProgrammeState::Locked:
      return "locked";
    case engine::ProgrammeState::OutsideScope:
      return "outside-scope";
  }
  return {};
}

std::string_view wordOf(engine::NextStep::Kind kind) {
  switch (kind) {
    case engine::NextStep::Kind::Panel:
      return "panel";
    case engine::NextStep::Kind::Finding:
      return "finding";
  }
  return {};
}

std::string_view wordOf(engine::ChangeVerdict verdict) {
  switch (verdict) {
    case engine::ChangeVerdict::NotComparable:
      return "not-comparable";
    case engine::ChangeVerdict::WithinError:
      return "within-error";
    case engine::ChangeVerdict::Better:
      return "better";
    case engine::ChangeVerdict::Worse:
      return "worse";
    case engine::ChangeVerdict::ErrorUnknown:
      return "error-unknown";
  }
  return {};
}

std::string_view wordOf(engine::TrialVerdict verdict) {
  switch (verdict) {
    case engine::TrialVerdict::Pass:
      return "pass";
    case engine::TrialVerdict::Hold:
      return "hold";
    case engine::TrialVerdict::Fail:
      return "fail";
  }
  return {};
}

std::string_view wordOf(engine::PhaseAdvice advice) {
  switch (advice) {
    case engine::PhaseAdvice::NotReported:
      return "not-reported";
    case engine::PhaseAdvice::Advance:
      return "advance";
    case engine::PhaseAdvice::Stay:
      return "stay";
    case engine::PhaseAdvice::StepBack:
      return "step-back";
    case engine::PhaseAdvice::Review:
      return "review";
  }
  return {};
}

}  // namespace calcar::exchange
