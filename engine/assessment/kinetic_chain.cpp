#include "engine/assessment/kinetic_chain.hpp"

#include <algorithm>

#include "engine/assessment/internal/chain_test.hpp"

namespace calcar::engine {
namespace {

using internal::each;
using internal::textOf;

bool isYes(const Facts& facts, std::uint32_t finding) {
  const auto fact = facts.value(finding, pack::Aspect::Either);
  const auto* yes = fact ? std::get_if<bool>(&fact->value) : nullptr;
  return yes != nullptr && *yes;
}

}  // namespace

std::vector<SegmentAssessment> screenChain(const Facts& facts) {
  const internal::Person person = internal::personOf(facts);
  std::vector<SegmentAssessment> segments;
  for (const auto* segment : each(facts.pack().content().segments())) {
    SegmentAssessment assessed;
    assessed.segment = textOf(segment->id());
    for (const auto* test : each(segment->tests())) {
      assessed.findings.push_back(internal::judgeChainTest(*test, facts, person));
      // The states are ordered by weight: not screened, observed, clear, within the error, deficit.
      assessed.state = std::max(assessed.state, assessed.findings.back().state);
    }
    for (const std::uint32_t injury : each(segment->old_injuries())) {
      if (isYes(facts, injury)) {
        assessed.oldInjuries.push_back(injury);
      }
    }
    segments.push_back(std::move(assessed));
  }
  return segments;
}

}  // namespace calcar::engine
