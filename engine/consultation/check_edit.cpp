#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "engine/consultation/edit.hpp"
#include "engine/consultation/internal/check_plan.hpp"
#include "engine/consultation/internal/overloaded.hpp"

namespace calcar::engine {
namespace {

/// Longer than anybody types; what is longer was pasted by mistake.
constexpr std::size_t kLongestText = std::size_t{64} * 1024;
constexpr int kStrongestPain = 10;
constexpr int kDaysOfWeek = 7;

using Checked = Result<void>;

Checked refuse(ErrorCode code, std::string where, std::string detail) {
  return tl::unexpected(Error{code, std::move(where), std::move(detail)});
}

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

Checked checkText(const std::string& where, const std::string& text) {
  return text.size() > kLongestText ? refuse(ErrorCode::OutOfRange, where, "expected at most 64 KB of text")
                                    : Checked();
}

Checked checkNumber(const std::string& where, double number, double low, double high) {
  const bool fits = std::isfinite(number) && number >= low && number <= high;
  return fits ? Checked()
              : refuse(ErrorCode::OutOfRange, where, "expected a number within its plausible range");
}

bool isOneSide(const std::optional<Side>& side) { return side == Side::Left || side == Side::Right; }

Checked checkSide(const pack::Finding& finding, const std::string& where, const std::optional<Side>& side) {
  if (finding.sided() && !isOneSide(side)) {
    return refuse(ErrorCode::WrongSide, where, "expected left or right, since each side has its own value");
  }
  return !finding.sided() && side
             ? refuse(ErrorCode::WrongSide, where, "expected no side: this finding has none")
             : Checked();
}

Checked checkChoice(const pack::Finding& finding, const std::string& where, const std::string& choice) {
  const auto* choices = finding.choices();
  const bool known =
      choices != nullptr && std::any_of(choices->begin(), choices->end(),
                                        [&](const auto* one) { return one->string_view() == choice; });
  return known ? Checked()
               : refuse(ErrorCode::WrongType, where, "expected one of the choices of this finding");
}

Checked checkValue(const pack::Finding& finding, const std::string& where, const Value& value) {
  if (finding.type() == pack::ValueType::YesNo) {
    return std::holds_alternative<bool>(value) ? Checked()
                                               : refuse(ErrorCode::WrongType, where, "expected yes or no");
  }
  if (finding.type() == pack::ValueType::Choice) {
    const auto* choice = std::get_if<std::string>(&value);
    return checkChoice(finding, where, choice == nullptr ? std::string() : *choice);
  }
  const auto* number = std::get_if<double>(&value);
  return number == nullptr ? refuse(ErrorCode::WrongType, where, "expected a number")
                           : checkNumber(where, *number, finding.low(), finding.high());
}

struct Checking {
  const Pack& pack;
  const Episode& episode;
  std::size_t visit;

  [[nodiscard]] Date today() const { return episode.visits.at(visit).when.date; }

  /// Neither before the person was born nor after the visit.
  [[nodiscard]] Checked checkDay(const std::string& where, const std::optional<Date>& day) const {
    if (!day) {
      return {};
    }
    if (episode.patient.birthDate && *day < *episode.patient.birthDate) {
      return refuse(ErrorCode::WrongOrder, where, "expected a day that is not before the birth date");
    }
    return today() < *day ? refuse(ErrorCode::WrongOrder, where, "expected a day that is not after the visit")
                          : Checked();
  }

  Checked operator()(const AnswerFinding& edit) const {
    const Observation& said = edit.observation;
    const pack::Finding* finding = pack.findFinding(said.finding);
    if (finding == nullptr || finding->origin() != pack::Origin::Observed) {
      return refuse(ErrorCode::UnknownId, "finding", "expected a finding that can be asked or examined");
    }
    const std::string where = said.finding;
    const auto* value = std::get_if<Value>(&said.outcome);
    return checkSide(*finding, where, said.side)
        .and_then([&] { return value == nullptr ? Checked() : checkValue(*finding, where, *value); })
        .and_then([&] { return checkDay(where + ".on", said.on); })
        .and_then([&] { return checkText(where + ".note", said.note); });
  }
  Checked operator()(const SpeakPanel& edit) const {
    return pack.findPanel(edit.act.panel) == nullptr
               ? refuse(ErrorCode::UnknownId, "panel", "expected a panel of the rules")
               : Checked();
  }
  Checked operator()(const RecordScore& edit) const {
    const pack::Instrument* instrument = pack.findInstrument(edit.score.instrument);
    if (instrument == nullptr) {
      return refuse(ErrorCode::UnknownId, "score.measure", "expected an outcome measure of the rules");
    }
    const auto* scales = instrument->scales();
    const auto scale = std::find_if(scales->begin(), scales->end(), [&edit](const auto* one) {
      return one->id()->string_view() == edit.score.scale;
    });
    if (scale == scales->end()) {
      return refuse(ErrorCode::UnknownId, "score.scale", "expected a scale of this measure");
    }
    return checkDay("score.on", edit.score.on).and_then([&] {
      return edit.score.total ? checkNumber("score.total", *edit.score.total, scale->low(), scale->high())
                              : Checked();
    });
  }
  Checked operator()(const ReportProgress& edit) const {
    if (!edit.report) {
      return {};
    }
    if (pack.findProgramme(edit.report->programme) == nullptr) {
      return refuse(ErrorCode::UnknownId, "progress.programme", "expected a programme of the rules");
    }
    for (const LoadTrial& trial : edit.report->trials) {
      const bool fits =
          std::min(trial.during, trial.after) >= 0 && std::max(trial.during, trial.after) <= kStrongestPain;
      if (!fits) {
        return refuse(ErrorCode::OutOfRange, "progress.trials", "expected pain from 0 to 10");
      }
      if (auto day = checkDay("progress.trials", trial.on); !day) {
        return day;
      }
    }
    return checkDay("progress.since", edit.report->since);
  }
  Checked operator()(const SetClinician& edit) const {
    return isBlank(edit.clinician.name)
               ? refuse(ErrorCode::Refused, "clinician.name", "expected the name of who sees the person")
               : Checked();
  }
  /// Corrections are small; what differs in more is somebody else (hazard H03).
  Checked operator()(const SetPatient& edit) const {
    const Patient& before = episode.patient;
    const bool otherId =
        !before.id.empty() && (edit.patient.id != before.id || edit.patient.issuer != before.issuer);
    const bool otherName = edit.patient.family != before.family || edit.patient.given != before.given;
    const bool hadName = !before.family.empty() || !before.given.empty();
    const bool otherBirth = before.birthDate && edit.patient.birthDate != before.birthDate;
    if (otherId || (hadName && otherName && otherBirth)) {
      return refuse(ErrorCode::WrongContext, "patient",
                    "this is another person; open that person's own record instead");
    }
    return checkDay("patient.birth-date", edit.patient.birthDate);
  }
  Checked operator()(const SetOnset& edit) const { return checkDay("complaint.onset", edit.onset); }
  Checked operator()(const SetWords& edit) const { return checkText("complaint.words", edit.words); }
  Checked operator()(const SetQuestion& edit) const { return checkText("complaint.question", edit.question); }
  Checked operator()(const MarkPain& edit) const {
    if (pack.findZone(edit.mark.zone) == nullptr) {
      return refuse(ErrorCode::UnknownId, "complaint.pain.zone", "expected a zone of the body chart");
    }
    const auto& qualities = edit.mark.qualities;
    if (std::set(qualities.begin(), qualities.end()).size() != qualities.size()) {
      return refuse(ErrorCode::Refused, "complaint.pain.qualities", "expected each word once");
    }
    return edit.mark.intensity
               ? checkNumber("complaint.pain.intensity", *edit.mark.intensity, 0, kStrongestPain)
               : Checked();
  }
  Checked operator()(const AttachStudy& edit) const {
    return edit.study.uid.empty()
               ? refuse(ErrorCode::UnknownId, "imaging.uid", "expected the identifier of the study")
               : checkDay("imaging.date", edit.study.date);
  }
  Checked operator()(const ClearFlag& edit) const {
    return checkClosure("clearance", edit.clearance.flag, edit.clearance.by, edit.clearance.on).and_then([&] {
      return pack.findFinding(edit.clearance.finding) == nullptr
                 ? refuse(ErrorCode::UnknownId, "clearance.finding", "expected a finding of the dictionary")
                 : Checked();
    });
  }
  Checked operator()(const OverrideFlag& edit) const {
    return checkClosure("override", edit.decision.flag, edit.decision.by, edit.decision.on).and_then([&] {
      return isBlank(edit.decision.reason) ? refuse(ErrorCode::Refused, "override.reason",
                                                    "expected the reason; it is kept with the flag")
                                           : checkText("override.reason", edit.decision.reason);
    });
  }
  Checked operator()(const SetTraining& edit) const {
    for (const TrainingSession& session : edit.sessions) {
      if (auto day = checkDay("training", session.day); !day) {
        return day;
      }
    }
    return {};
  }
  Checked operator()(const SetMeans& edit) const {
    return edit.means.daysPerWeek
               ? checkNumber("means.days-per-week", *edit.means.daysPerWeek, 0, kDaysOfWeek)
               : Checked();
  }
  Checked operator()(const SetPhaseChanges& edit) const {
    return internal::checkPlan(pack, episode, episode.visits.at(visit).when, edit.changes);
  }
  Checked operator()(const SetRecordText& edit) const {
    const auto& parts = recordParts();
    return std::find(parts.begin(), parts.end(), edit.part) == parts.end()
               ? refuse(ErrorCode::UnknownId, "record", "expected a part of the record")
               : checkText("record." + edit.part, edit.text);
  }
  Checked operator()(const DecideSuggestion& edit) const {
    if (edit.suggestion.empty()) {
      return refuse(ErrorCode::UnknownId, "decision.suggestion", "expected what was suggested");
    }
    const bool needsReason =
        edit.kind == SuggestionKind::RedFlag && edit.action == SuggestionAction::Rejected;
    return needsReason && isBlank(edit.reason)
               ? refuse(ErrorCode::Refused, "decision.reason",
                        "expected the reason; a red flag is not just dismissed")
               : checkText("decision.reason", edit.reason);
  }
  /// What only takes away, or says where nothing can be wrong.
  template <typename Other>
  Checked operator()(const Other& /*edit*/) const {
    return {};
  }

 private:
  [[nodiscard]] Checked checkClosure(const std::string& where, const std::string& flag, const std::string& by,
                                     Date on) const {
    if (pack.findRedFlag(flag) == nullptr) {
      return refuse(ErrorCode::UnknownId, where + ".flag", "expected a red flag of the rules");
    }
    return isBlank(by) ? refuse(ErrorCode::Refused, where + ".by", "expected the name of who answers for it")
                       : checkDay(where + ".on", on);
  }
};

}  // namespace

Result<void> checkEdit(const Pack& pack, const Episode& episode, std::size_t visit, const Edit& edit) {
  return std::visit(Checking{pack, episode, visit}, edit);
}

}  // namespace calcar::engine
