#include "engine/consultation/edit.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/consultation/internal/overloaded.hpp"

namespace calcar::engine {
namespace {

using internal::Overloaded;

std::string joined(std::string_view kind, std::string_view first, std::string_view second = {}) {
  std::string target(kind);
  target.append("/").append(first);
  return second.empty() ? target : target.append("/").append(second);
}

std::string_view wordOf(const std::optional<Side>& side) { return side ? toText(*side) : std::string_view(); }

constexpr std::array<std::string_view, std::variant_size_v<Edit>> kKinds{
    "answer-finding",    "forget-finding",  "speak-panel",       "forget-panel",       "record-score",
    "forget-score",      "report-progress", "set-clinician",     "set-patient",        "set-side",
    "set-onset",         "set-words",       "set-question",      "mark-pain",          "erase-pain",
    "attach-study",      "forget-study",    "clear-flag",        "withdraw-clearance", "override-flag",
    "withdraw-override", "set-training",    "set-means",         "set-phase-changes",  "set-receiver",
    "set-call-back",     "set-record-text", "settle-hypothesis", "decide-suggestion"};

constexpr std::array<std::string_view, 7> kSuggestionKinds{"condition", "red-flag", "next-step", "imaging",
                                                           "programme", "exercise", "referral"};
constexpr std::array<std::string_view, 3> kSuggestionActions{"accepted", "rejected", "deferred"};

template <typename Enum, std::size_t Count>
std::optional<Enum> parsed(const std::array<std::string_view, Count>& words, std::string_view text) {
  const auto* found = std::find(words.begin(), words.end(), text);
  return found == words.end() ? std::nullopt : std::optional(static_cast<Enum>(found - words.begin()));
}

template <typename Item, typename Matches>
void erase(std::vector<Item>& items, Matches matches) {
  items.erase(std::remove_if(items.begin(), items.end(), matches), items.end());
}

/// Puts an item where the first one was that it takes the place of, so that the order on the page stays.
template <typename Item, typename Matches>
void put(std::vector<Item>& items, Item item, Matches matches) {
  const auto known = std::find_if(items.begin(), items.end(), matches);
  if (known == items.end()) {
    items.push_back(std::move(item));
    return;
  }
  *known = std::move(item);
  items.erase(std::remove_if(std::next(known), items.end(), matches), items.end());
}

/// Does what the edits say. The visit may be missing only in a consultation without any.
struct Applying {
  Episode& episode;
  Judgements& judgements;
  Visit& visit;

  void operator()(const AnswerFinding& edit) const {
    put(visit.observations, edit.observation, [&edit](const Observation& one) {
      return one.finding == edit.observation.finding && one.side == edit.observation.side;
    });
  }
  void operator()(const ForgetFinding& edit) const {
    erase(visit.observations,
          [&edit](const Observation& one) { return one.finding == edit.finding && one.side == edit.side; });
  }
  void operator()(const SpeakPanel& edit) const {
    put(visit.panels, edit.act, [&edit](const PanelAct& one) { return one.panel == edit.act.panel; });
  }
  void operator()(const ForgetPanel& edit) const {
    erase(visit.panels, [&edit](const PanelAct& one) { return one.panel == edit.panel; });
  }
  void operator()(const RecordScore& edit) const {
    put(visit.scores, edit.score, [&edit](const Score& one) {
      return one.instrument == edit.score.instrument && one.scale == edit.score.scale;
    });
  }
  void operator()(const ForgetScore& edit) const {
    erase(visit.scores,
          [&edit](const Score& one) { return one.instrument == edit.instrument && one.scale == edit.scale; });
  }
  void operator()(const ReportProgress& edit) const { visit.progress = edit.report; }
  void operator()(const SetClinician& edit) const {
    visit.clinician = edit.clinician;
    visit.place = edit.place;
  }
  void operator()(const SetPatient& edit) const { episode.patient = edit.patient; }
  void operator()(const SetSide& edit) const { episode.complaint.side = edit.side; }
  void operator()(const SetOnset& edit) const { episode.complaint.onset = edit.onset; }
  void operator()(const SetWords& edit) const { episode.complaint.inOwnWords = edit.words; }
  void operator()(const SetQuestion& edit) const { episode.complaint.question = edit.question; }
  void operator()(const MarkPain& edit) const {
    put(episode.complaint.pain, edit.mark,
        [&edit](const PainMark& one) { return one.zone == edit.mark.zone && one.side == edit.mark.side; });
  }
  void operator()(const ErasePain& edit) const {
    erase(episode.complaint.pain,
          [&edit](const PainMark& one) { return one.zone == edit.zone && one.side == edit.side; });
  }
  void operator()(const AttachStudy& edit) const {
    put(episode.imaging, edit.study, [&edit](const ImagingStudy& one) { return one.uid == edit.study.uid; });
  }
  void operator()(const ForgetStudy& edit) const {
    erase(episode.imaging, [&edit](const ImagingStudy& one) { return one.uid == edit.uid; });
  }
  void operator()(const ClearFlag& edit) const {
    put(episode.clearances, edit.clearance, [&edit](const Clearance& one) {
      return one.flag == edit.clearance.flag && one.finding == edit.clearance.finding;
    });
  }
  void operator()(const WithdrawClearance& edit) const {
    erase(episode.clearances,
          [&edit](const Clearance& one) { return one.flag == edit.flag && one.finding == edit.finding; });
  }
  void operator()(const OverrideFlag& edit) const {
    put(episode.overrides, edit.decision,
        [&edit](const Override& one) { return one.flag == edit.decision.flag; });
  }
  void operator()(const WithdrawOverride& edit) const {
    erase(episode.overrides, [&edit](const Override& one) { return one.flag == edit.flag; });
  }
  void operator()(const SetTraining& edit) const {
    episode.training = edit.sessions;
    std::stable_sort(
        episode.training.begin(), episode.training.end(),
        [](const TrainingSession& left, const TrainingSession& right) { return left.day < right.day; });
  }
  void operator()(const SetMeans& edit) const { episode.means = edit.means; }
  void operator()(const SetPhaseChanges& edit) const {
    const auto isOfPhase = [&edit](const PhaseChanges& one) {
      return one.programme == edit.changes.programme && one.phase == edit.changes.phase;
    };
    if (isAsTheRulesSay(edit.changes)) {
      erase(episode.planChanges, isOfPhase);
    } else {
      put(episode.planChanges, edit.changes, isOfPhase);
    }
  }
  void operator()(const SetReceiver& edit) const { episode.receiver = edit.receiver; }
  void operator()(const SetCallBack& edit) const { episode.callBack = edit.number; }
  void operator()(const SetRecordText& edit) const {
    if (edit.text.empty()) {
      episode.record.erase(edit.part);
    } else {
      episode.record[edit.part] = edit.text;
    }
  }
  void operator()(const SettleHypothesis& edit) const { judgements.hypothesis = edit; }
  void operator()(const DecideSuggestion& edit) const {
    put(judgements.decisions, edit, [&edit](const DecideSuggestion& one) {
      return one.kind == edit.kind && one.suggestion == edit.suggestion;
    });
  }
};

}  // namespace

std::string targetOf(const Edit& edit) {
  return std::visit(
      Overloaded{
          [](const AnswerFinding& one) {
            return joined("answer", one.observation.finding, wordOf(one.observation.side));
          },
          [](const ForgetFinding& one) { return joined("answer", one.finding, wordOf(one.side)); },
          [](const SpeakPanel& one) { return joined("panel", one.act.panel); },
          [](const ForgetPanel& one) { return joined("panel", one.panel); },
          [](const RecordScore& one) { return joined("score", one.score.instrument, one.score.scale); },
          [](const ForgetScore& one) { return joined("score", one.instrument, one.scale); },
          [](const MarkPain& one) { return joined("pain", one.mark.zone, toText(one.mark.side)); },
          [](const ErasePain& one) { return joined("pain", one.zone, toText(one.side)); },
          [](const AttachStudy& one) { return joined("study", one.study.uid); },
          [](const ForgetStudy& one) { return joined("study", one.uid); },
          [](const ClearFlag& one) { return joined("clearance", one.clearance.flag, one.clearance.finding); },
          [](const WithdrawClearance& one) { return joined("clearance", one.flag, one.finding); },
          [](const OverrideFlag& one) { return joined("override", one.decision.flag); },
          [](const WithdrawOverride& one) { return joined("override", one.flag); },
          [](const SetPhaseChanges& one) { return joined("plan", one.changes.programme, one.changes.phase); },
          [](const SetRecordText& one) { return joined("record", one.part); },
          [](const DecideSuggestion& one) { return joined("decision", toText(one.kind), one.suggestion); },
          [&edit](const auto& /*whole*/) { return std::string(kindOf(edit)); },
      },
      edit);
}

std::string_view kindOf(const Edit& edit) { return kKinds.at(edit.index()); }

bool isOfVisit(const Edit& edit) {
  return std::visit(
      Overloaded{[](const AnswerFinding&) { return true; }, [](const ForgetFinding&) { return true; },
                 [](const SpeakPanel&) { return true; }, [](const ForgetPanel&) { return true; },
                 [](const RecordScore&) { return true; }, [](const ForgetScore&) { return true; },
                 [](const ReportProgress&) { return true; }, [](const SetClinician&) { return true; },
                 [](const auto&) { return false; }},
      edit);
}

void applyEdit(Episode& episode, Judgements& judgements, std::size_t visit, const Edit& edit) {
  std::visit(Applying{episode, judgements, episode.visits.at(visit)}, edit);
}

std::string_view toText(SuggestionKind kind) { return kSuggestionKinds.at(static_cast<std::size_t>(kind)); }
std::string_view toText(SuggestionAction action) {
  return kSuggestionActions.at(static_cast<std::size_t>(action));
}
std::optional<SuggestionKind> parseSuggestionKind(std::string_view text) {
  return parsed<SuggestionKind>(kSuggestionKinds, text);
}
std::optional<SuggestionAction> parseSuggestionAction(std::string_view text) {
  return parsed<SuggestionAction>(kSuggestionActions, text);
}

}  // namespace calcar::engine
