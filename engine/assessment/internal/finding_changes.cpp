#include "engine/assessment/internal/finding_changes.hpp"

#include <array>
#include <charconv>
#include <map>

#include "engine/assessment/internal/packed.hpp"

namespace calcar::engine::internal {
namespace {

/// Decimal measurements are not exact in binary: 6.4 - 4.5 must not count as more than 1.9.
constexpr double kSmallestStep = 1e-9;

std::string inDigits(double number) {
  std::array<char, 32> letters{};
  const auto [end, problem] = std::to_chars(letters.data(), letters.data() + letters.size(), number);
  return problem == std::errc() ? std::string(letters.data(), end) : std::string();
}

std::string recorded(const Value& value) {
  if (const auto* yes = std::get_if<bool>(&value)) {
    return *yes ? "yes" : "no";
  }
  if (const auto* number = std::get_if<double>(&value)) {
    return inDigits(*number);
  }
  return std::get<std::string>(value);
}

std::map<std::uint32_t, const pack::ChainTest*> chainTests(const Pack& pack) {
  std::map<std::uint32_t, const pack::ChainTest*> tests;
  for (const auto* segment : each(pack.content().segments())) {
    for (const auto* test : each(segment->tests())) {
      tests.emplace(test->finding(), test);
    }
  }
  return tests;
}

ChangeVerdict judged(double change, const pack::ChainTest& test) {
  if (!test.has_error()) {
    return ChangeVerdict::ErrorUnknown;
  }
  const double amount = change < 0 ? -change : change;
  if (amount - test.error() <= kSmallestStep) {
    return ChangeVerdict::WithinError;
  }
  const bool isMore = change > 0;
  return isMore == (test.direction() == pack::Direction::LowIsDeficit) ? ChangeVerdict::Better
                                                                       : ChangeVerdict::Worse;
}

ChangeVerdict verdictOn(const Value& before, const Value& after, const pack::ChainTest* test) {
  const auto* first = std::get_if<double>(&before);
  const auto* last = std::get_if<double>(&after);
  if (first != nullptr && last != nullptr) {
    return test == nullptr ? ChangeVerdict::ErrorUnknown : judged(*last - *first, *test);
  }
  const auto* isYes = std::get_if<bool>(&after);
  if (test == nullptr || isYes == nullptr) {
    return ChangeVerdict::NotComparable;
  }
  return *isYes == (test->direction() == pack::Direction::LowIsDeficit) ? ChangeVerdict::Better
                                                                        : ChangeVerdict::Worse;
}

class Comparison {
 public:
  Comparison(const Facts& now, std::size_t lastVisit)
      : m_now(now),
        m_lastVisit(static_cast<int>(lastVisit)),
        m_before(now.pack(), now.episode(), now.asOf(), now.affectedSide(), lastVisit),
        m_tests(chainTests(now.pack())) {}

  std::vector<FindingChange> run() {
    const auto* findings = m_now.pack().content().findings();
    const std::uint32_t count = findings == nullptr ? 0 : findings->size();
    for (std::uint32_t finding = 0; finding < count; ++finding) {
      if (m_now.pack().finding(finding).origin() != pack::Origin::Observed) {
        continue;
      }
      if (m_now.pack().finding(finding).sided()) {
        compare(finding, Side::Left);
        compare(finding, Side::Right);
      } else {
        compare(finding, std::nullopt);
      }
    }
    return std::move(m_changes);
  }

 private:
  void compare(std::uint32_t finding, std::optional<Side> side) {
    const auto after = side ? m_now.valueOn(finding, *side) : m_now.value(finding);
    if (!after || after->visit != m_lastVisit) {
      return;
    }
    const auto before = side ? m_before.valueOn(finding, *side) : m_before.value(finding);
    if (!before || before->value == after->value) {
      return;
    }
    const auto test = m_tests.find(finding);
    m_changes.push_back(
        {finding, side, recorded(before->value), recorded(after->value),
         verdictOn(before->value, after->value, test == m_tests.end() ? nullptr : test->second)});
  }

  const Facts& m_now;
  int m_lastVisit;
  Facts m_before;
  std::map<std::uint32_t, const pack::ChainTest*> m_tests;
  std::vector<FindingChange> m_changes;
};

}  // namespace

std::vector<FindingChange> findingChanges(const Facts& now, std::size_t lastVisit) {
  return Comparison(now, lastVisit).run();
}

}  // namespace calcar::engine::internal
