#include "engine/assessment/internal/flag_course.hpp"

#include <algorithm>
#include <iterator>

namespace calcar::engine::internal {
namespace {

/// Age and marked pain are not new because they are read again; only an answer has a day of its own.
std::vector<Deciding> positiveObservations(const std::vector<Deciding>& decidedBy, const Pack& pack) {
  std::vector<Deciding> positive;
  std::copy_if(decidedBy.begin(), decidedBy.end(), std::back_inserter(positive), [&](const Deciding& one) {
    return pack.finding(one.finding).origin() == pack::Origin::Observed && one.value != Value(false);
  });
  return positive;
}

Truth truthOfStep(const pack::UrgencyStep& step, const Facts& facts) {
  return step.when() == nullptr ? Truth::True : truthOf(*step.when(), facts);
}

std::vector<Deciding> whyStep(const pack::UrgencyStep& step, const Facts& facts) {
  return step.when() == nullptr ? std::vector<Deciding>() : evaluate(*step.when(), facts).decidedBy;
}

bool appliesAndRaises(const pack::RedFlag& flag, const Facts& facts) {
  const Truth applies = flag.applies() == nullptr ? Truth::True : truthOf(*flag.applies(), facts);
  return both(applies, truthOf(*flag.raise(), facts)) == Truth::True;
}

}  // namespace

Timeline timelineOf(const Pack& pack, const Episode& episode, Moment asOf, Side affectedSide) {
  Timeline timeline;
  for (std::size_t i = 0; i < episode.visits.size() && isSeen(episode.visits[i].when, asOf); ++i) {
    const Date day = episode.visits[i].when.date;
    const Moment end = day == asOf.date ? asOf : Moment{day, std::nullopt};
    const bool isNow = end == asOf && i + 1 == episode.visits.size();
    if (!isNow) {  // else the record as it stands now, which follows
      timeline.emplace_back(pack, episode, end, affectedSide, i + 1);
    }
  }
  timeline.emplace_back(pack, episode, asOf, affectedSide);
  for (Facts& facts : timeline) {
    facts.closeWhatCannotBeAsked();
  }
  return timeline;
}

const pack::UrgencyStep* highestStep(const pack::RedFlag& flag, const Facts& facts, Truth atLeast) {
  const pack::UrgencyStep* highest = nullptr;
  for (const pack::UrgencyStep* step : *flag.urgency()) {
    const bool isHigher = highest == nullptr || step->level() > highest->level();
    if (isHigher && truthOfStep(*step, facts) >= atLeast) {
      highest = step;
    }
  }
  return highest;
}

FlagCourse courseOf(const pack::RedFlag& flag, const Timeline& timeline) {
  FlagCourse course;
  std::vector<Deciding> whyRaised;
  std::vector<Deciding> whyForced;
  for (const Facts& facts : timeline) {
    course.isRaisedNow = appliesAndRaises(flag, facts);
    if (course.isRaisedNow) {
      course.isRaised = true;
      whyRaised = evaluate(*flag.raise(), facts).decidedBy;
      addNew(course.positive, positiveObservations(whyRaised, facts.pack()));
    }
    const pack::UrgencyStep* step = course.isRaised ? highestStep(flag, facts, Truth::True) : nullptr;
    if (step != nullptr && step->level() >= course.forced) {
      course.forced = step->level();
      course.level = flatbuffers::GetStringView(step->id());
      whyForced = whyStep(*step, facts);
      addNew(course.positive, positiveObservations(whyForced, facts.pack()));
    }
  }
  course.decidedBy = std::move(whyRaised);
  addNew(course.decidedBy, whyForced);
  return course;
}

}  // namespace calcar::engine::internal
