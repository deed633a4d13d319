#include "engine/assessment/imaging_review.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "engine/assessment/internal/packed.hpp"

namespace calcar::engine {
namespace {

using internal::each;
using internal::textOf;

constexpr std::size_t kFirstConditions = 3;
/// Of these a study shows one side; every other region lies in the middle or is shown with both sides.
constexpr std::array<std::string_view, 3> kPairedRegions = {"hip", "femur", "knee"};

/// Who asks, and of which side.
struct Asking {
  std::string because;
  Side side = Side::Unknown;
};

class Questions {
 public:
  Questions(const Facts& facts, const std::vector<FlagAssessment>& flags,
            const std::vector<ConditionAssessment>& conditions)
      : m_side(facts.episode().complaint.side), m_flags(flags), m_conditions(conditions) {}

  [[nodiscard]] std::optional<Asking> whoAsks(const pack::ImagingQuestion& question) const {
    const auto flags = internal::textsOf(question.flags());
    for (const FlagState state : {FlagState::Raised, FlagState::Undecided}) {
      for (const auto& flag : m_flags) {
        if (flag.state == state && internal::holds(flags, flag.flag)) {
          return asking(flag.flag, sideOf(flag, state));
        }
      }
    }
    const auto conditions = internal::textsOf(question.conditions());
    for (std::size_t i = 0; i < std::min(kFirstConditions, m_conditions.size()); ++i) {
      if (internal::holds(conditions, m_conditions[i].condition)) {
        return asking(m_conditions[i].condition, m_conditions[i].side);
      }
    }
    return std::nullopt;
  }

 private:
  /// Flags of both sides come twice; when both are in the same state the study has to show both.
  [[nodiscard]] std::optional<Side> sideOf(const FlagAssessment& flag, FlagState state) const {
    const auto same = std::count_if(m_flags.begin(), m_flags.end(), [&](const FlagAssessment& other) {
      return other.flag == flag.flag && other.state == state;
    });
    return same > 1 ? std::optional(Side::Both) : flag.side;
  }

  [[nodiscard]] Asking asking(const std::string& because, std::optional<Side> side) const {
    return {because, side.value_or(m_side)};
  }

  Side m_side;
  const std::vector<FlagAssessment>& m_flags;
  const std::vector<ConditionAssessment>& m_conditions;
};

bool isPaired(std::string_view region) {
  return std::find(kPairedRegions.begin(), kPairedRegions.end(), region) != kPairedRegions.end();
}

bool showsNoSide(Side side) { return side == Side::Unknown || side == Side::Midline; }

/// @returns the reason against the study's side, empty when it shows what is asked
std::string_view sideProblem(const ImagingStudy& study, Side asked) {
  if (study.side == Side::Both) {
    return {};
  }
  if (showsNoSide(study.side)) {
    return isPaired(study.region) ? "side-unknown" : "";
  }
  if (showsNoSide(asked)) {
    return isPaired(study.region) ? "side-unknown" : "";
  }
  return study.side == asked ? "" : "wrong-side";
}

/// A region of two parts may be shown by two studies.
std::vector<std::string_view> partsOfRegion(std::string_view region) {
  return region == "pelvis-hip" ? std::vector<std::string_view>{"pelvis", "hip"}
                                : std::vector<std::string_view>{region};
}

class StudyJudge {
 public:
  StudyJudge(const Facts& facts, const pack::ImagingQuestion& question, Side asked)
      : m_today(facts.asOf().date),
        m_onset(facts.episode().complaint.onset),
        m_question(question),
        m_asked(asked) {}

  [[nodiscard]] StudyVerdict judge(const ImagingStudy& study) const {
    StudyVerdict verdict;
    verdict.uid = study.uid;
    if (study.date) {
      verdict.ageDays = daysBetween(*study.date, m_today);
    }
    const auto* answering = answeringFor(study);
    if (answering == nullptr) {
      verdict.reasons.emplace_back("cannot-answer");
      return verdict;
    }
    if (!covers(*answering, study)) {
      verdict.reasons.emplace_back("wrong-region");
    }
    add(verdict, sideProblem(study, m_asked));
    addDateProblems(verdict, *answering, study);
    verdict.notTold = notTold(*answering, study);
    if (study.readBy.empty()) {
      verdict.reasons.emplace_back("not-read");
    }
    verdict.answers = verdict.reasons.empty();
    return verdict;
  }

  /// The parts of a first study that this one shows. A radiograph from before the complaint is not the first
  /// study of this complaint.
  [[nodiscard]] std::vector<std::string_view> partsOf(const pack::ImagingNeed& need,
                                                      const ImagingStudy& study) const {
    const bool beforeOnset = study.date && m_onset && *study.date < *m_onset;
    if (beforeOnset || textOf(need.modality()) != toText(study.modality) ||
        !sideProblem(study, m_asked).empty()) {
      return {};
    }
    std::vector<std::string_view> parts = partsOfRegion(study.region);
    const auto needed = partsOfRegion(textOf(need.region()));
    parts.erase(std::remove_if(parts.begin(), parts.end(),
                               [&](std::string_view part) {
                                 return std::find(needed.begin(), needed.end(), part) == needed.end();
                               }),
                parts.end());
    return parts;
  }

 private:
  static bool covers(const pack::AnsweringStudy& answering, const ImagingStudy& study) {
    return internal::holds(internal::textsOf(answering.regions()), study.region);
  }

  /// The entry for this kind of study, preferably one that covers its region.
  [[nodiscard]] const pack::AnsweringStudy* answeringFor(const ImagingStudy& study) const {
    const pack::AnsweringStudy* found = nullptr;
    for (const auto* answering : each(m_question.answers())) {
      if (textOf(answering->modality()) != toText(study.modality)) {
        continue;
      }
      if (found == nullptr || (!covers(*found, study) && covers(*answering, study))) {
        found = answering;
      }
    }
    return found;
  }

  /// Only a header can be silent; a study typed in by hand has none.
  static std::vector<std::vector<std::string>> notTold(const pack::AnsweringStudy& answering,
                                                       const ImagingStudy& study) {
    std::vector<std::vector<std::string>> missing;
    if (study.instances == 0 && study.protocol.empty()) {
      return missing;
    }
    for (const auto* wanted : each(answering.wants())) {
      const auto hints = internal::textsOf(wanted->any());
      const bool told = std::any_of(study.protocol.begin(), study.protocol.end(), [&](ProtocolHint hint) {
        return internal::holds(hints, std::string(toText(hint)));
      });
      if (!told) {
        missing.emplace_back(hints.begin(), hints.end());
      }
    }
    return missing;
  }

  void addDateProblems(StudyVerdict& verdict, const pack::AnsweringStudy& answering,
                       const ImagingStudy& study) const {
    if (!study.date) {
      verdict.reasons.emplace_back("no-date");
      return;
    }
    if (answering.max_age_days() > 0 && *verdict.ageDays > answering.max_age_days()) {
      verdict.reasons.emplace_back("too-old");
    }
    if (!m_onset) {
      add(verdict, answering.after_onset_days() > 0 ? "onset-unknown" : "");
    } else if (daysBetween(*m_onset, *study.date) < answering.after_onset_days()) {
      verdict.reasons.emplace_back("before-onset");
    }
  }

  static void add(StudyVerdict& verdict, std::string_view reason) {
    if (!reason.empty()) {
      verdict.reasons.emplace_back(reason);
    }
  }

  Date m_today;
  std::optional<Date> m_onset;
  const pack::ImagingQuestion& m_question;
  Side m_asked;
};

bool isSeenStudy(const ImagingStudy& study, const Facts& facts) {
  return study.setAside.empty() && (!study.date || *study.date <= facts.asOf().date);
}

/// Marks the studies that are the first one or a part of it.
///
/// @returns whether all its parts are there
bool markFirst(const StudyJudge& judge, const pack::ImagingNeed& need,
               const std::vector<const ImagingStudy*>& studies, std::vector<StudyVerdict>& verdicts) {
  std::set<std::string_view> shown;
  for (std::size_t i = 0; i < studies.size(); ++i) {
    const auto parts = judge.partsOf(need, *studies[i]);
    verdicts[i].ofFirst = verdicts[i].ofFirst || !parts.empty();
    shown.insert(parts.begin(), parts.end());
  }
  return shown.size() == partsOfRegion(textOf(need.region())).size();
}

ImagingReview review(const Facts& facts, const pack::ImagingQuestion& question, const Asking& asking) {
  const StudyJudge judge(facts, question, asking.side);
  ImagingReview review;
  review.question = textOf(question.id());
  review.becauseOf = asking.because;
  std::vector<const ImagingStudy*> seen;
  for (const auto& study : facts.episode().imaging) {
    if (!isSeenStudy(study, facts)) {
      continue;
    }
    review.studies.push_back(judge.judge(study));
    review.answered = review.answered || review.studies.back().answers;
    seen.push_back(&study);
  }
  for (const auto* need : each(question.first())) {
    review.firstDone = markFirst(judge, *need, seen, review.studies) || review.firstDone;
  }
  return review;
}

}  // namespace

std::vector<ImagingReview> reviewImaging(const Facts& facts, const std::vector<FlagAssessment>& flags,
                                         const std::vector<ConditionAssessment>& conditions) {
  const Questions questions(facts, flags, conditions);
  std::vector<ImagingReview> reviews;
  for (const auto* question : each(facts.pack().content().imaging())) {
    if (const auto asking = questions.whoAsks(*question)) {
      reviews.push_back(review(facts, *question, *asking));
    }
  }
  return reviews;
}

}  // namespace calcar::engine
