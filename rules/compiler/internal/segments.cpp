#include "rules/compiler/internal/authority.hpp"
#include "rules/compiler/internal/fields.hpp"
#include "rules/compiler/internal/rooms.hpp"
#include "rules/compiler/internal/values.hpp"
#include "rules/compiler/internal/vocabulary.hpp"

namespace calcar::rules::internal {
namespace {

class TestReader {
 public:
  TestReader(const Node& item, const Authority& around, Draft& draft)
      : m_fields(item, "a kinetic-chain test",
                 {"finding", "observed", "deficit", "cutoffs", "amber", "norms", "side-difference", "error",
                  "group", "train", "retest", "because", "grade", "review"},
                 draft.log),
        m_authority(authorityOf(m_fields, around, draft)),
        m_draft(draft),
        m_log(draft.log) {}

  std::unique_ptr<pack::ChainTestT> run() {
    m_finding = findingOf(m_fields.need("finding"), m_draft);
    m_test->observed_only = yesNoOf(m_fields.find("observed"), m_log).value_or(false);
    readDirection();
    readGroup();
    if (m_finding != nullptr) {
      m_test->finding = indexOf(*m_finding, m_draft);
      readMeasurement();
    }
    m_test->train = referencesOf(m_fields.find("train"), Kind::Exercise, m_draft);
    m_test->retest_weeks = wholeQuantityOf(m_fields.find("retest"), "weeks", m_log).value_or(0);
    m_test->provenance = m_authority.toPack();
    return std::move(m_test);
  }

 private:
  /// What is only observed is compared with nothing, so it has no direction.
  void readDirection() {
    if (m_test->observed_only) {
      for (const std::string_view key : {"deficit", "cutoffs", "amber", "side-difference", "train"}) {
        refuse(key, quoted(key) + " of a test that is only observed");
      }
      return;
    }
    static const Words kDirections = {"low", "high"};
    const auto direction = wordOf(m_fields.need("deficit"), kDirections, "deficit", m_log);
    m_test->direction = static_cast<pack::Direction>(direction.value_or(0));
  }

  void readGroup() {
    if (const Node* group = m_fields.need("group"); wordOf(group, kChainGroups, "group", m_log)) {
      m_test->group = group->text;
    }
  }

  void readMeasurement() {
    if (m_finding->type == pack::ValueType::Choice && !m_test->observed_only) {
      m_log.add(m_fields.find("finding")->place, quoted(m_finding->id) + " is a choice",
                "a test of the kinetic chain is a number or yes-no, or write 'observed: yes'");
      return;
    }
    if (m_finding->type != pack::ValueType::Number) {
      refuseNumbers();
      return;
    }
    if (!m_test->observed_only) {
      readLimits();
    }
    eachItem(m_fields.find("norms"), m_log, [&](const Node& item) { readNorm(item); });
    m_test->has_error = m_fields.has("error");
    m_test->error = amountOf(m_fields.find("error"));
  }

  void readLimits() {
    eachItem(m_fields.find("cutoffs"), m_log,
             [&](const Node& item) { m_test->cutoffs.push_back(readCutoff(item, "a cut-off")); });
    eachItem(m_fields.find("amber"), m_log, [&](const Node& item) {
      m_test->amber.push_back(readCutoff(item, "an amber limit"));
      checkOrder(*m_test->amber.back(), item.place);
    });
    readSideDifference();
  }

  void refuseNumbers() {
    for (const std::string_view key : {"cutoffs", "amber", "norms", "side-difference", "error"}) {
      refuse(key, quoted(key) + " of a finding that is answered in words");
    }
  }

  void refuse(std::string_view key, const std::string& message) {
    if (const Node* node = m_fields.find(key); node != nullptr) {
      m_log.add(node->place, message, "leave it out");
    }
  }

  /// An amber limit that is met only beyond the cut-off for the same people would never speak.
  void checkOrder(const pack::CutoffT& amber, const Place& place) {
    for (const auto& cutoff : m_test->cutoffs) {
      const bool isForTheSame =
          cutoff->sex == amber.sex && cutoff->age_from == amber.age_from && cutoff->age_to == amber.age_to;
      const bool isReachedFirst = m_test->direction == pack::Direction::LowIsDeficit
                                      ? amber.value > cutoff->value
                                      : amber.value < cutoff->value;
      if (isForTheSame && !isReachedFirst) {
        m_log.add(place,
                  "the amber limit of " + toText(amber.value, m_finding->unit) +
                      " is not reached before the cut-off of " + toText(cutoff->value, m_finding->unit),
                  "it lies on the healthy side of the cut-off");
      }
    }
  }

  /// A difference or an error: its size is limited by the width of the plausible range.
  double amountOf(const Node* node) {
    const auto amount = quantityOf(node, m_finding->unit, m_log);
    if (amount && hasRange(*m_finding) && (*amount < 0 || *amount > m_finding->high - m_finding->low)) {
      m_log.add(node->place,
                toText(*amount, m_finding->unit) + " is no plausible difference of " + quoted(m_finding->id),
                "from 0 to " + toText(m_finding->high - m_finding->low, m_finding->unit));
    }
    return amount.value_or(0);
  }

  double valueWithin(const Node* node) {
    const auto value = quantityOf(node, m_finding->unit, m_log);
    if (value && hasRange(*m_finding) && (*value < m_finding->low || *value > m_finding->high)) {
      m_log.add(
          node->place,
          toText(*value, m_finding->unit) + " lies outside the plausible range of " + quoted(m_finding->id),
          "it goes from " + toText(m_finding->low) + " to " + toText(m_finding->high, m_finding->unit));
    }
    return value.value_or(0);
  }

  void readSideDifference() {
    const Node* difference = m_fields.find("side-difference");
    if (difference == nullptr) {
      return;
    }
    if (!m_finding->sided) {
      m_log.add(difference->place, quoted(m_finding->id) + " has no sides", "leave 'side-difference' out");
    }
    m_test->has_side_difference = true;
    m_test->side_difference = amountOf(difference);
  }

  /// Whom a cut-off or norm speaks of.
  template <typename Table>
  void readPeople(const Fields& fields, Table& table) {
    if (const Node* sex = fields.find("sex"); wordOf(sex, kSexes, "sex", m_log)) {
      table.sex = sex->text;
    }
    const auto age = countsOf(fields.find("age"), m_log);
    table.age_from = age ? age->low : 0;
    table.age_to = age ? age->high : 0;
    table.provenance = authorityOf(fields, m_authority, m_draft).toPack();
  }

  std::unique_ptr<pack::CutoffT> readCutoff(const Node& item, std::string_view what) {
    const Fields fields(item, what, {"sex", "age", "value", "because", "grade", "review"}, m_log);
    auto cutoff = std::make_unique<pack::CutoffT>();
    readPeople(fields, *cutoff);
    cutoff->value = valueWithin(fields.need("value"));
    return cutoff;
  }

  void readNorm(const Node& item) {
    const Fields fields(item, "a norm",
                        {"sex", "age", "mean", "deviation", "population", "because", "grade", "review"},
                        m_log);
    auto norm = std::make_unique<pack::NormT>();
    readPeople(fields, *norm);
    norm->mean = valueWithin(fields.need("mean"));
    // Some papers print a mean alone.
    norm->deviation = amountOf(fields.find("deviation"));
    norm->population = textOf(fields.need("population"), m_log);
    m_test->norms.push_back(std::move(norm));
  }

  Fields m_fields;
  Authority m_authority;
  Draft& m_draft;
  Log& m_log;
  const pack::FindingT* m_finding = nullptr;
  std::unique_ptr<pack::ChainTestT> m_test = std::make_unique<pack::ChainTestT>();
};

}  // namespace

void readSegment(const Document& document, Draft& draft) {
  const Fields fields(document.root, "a segment",
                      {"id", "question", "order", "old-injuries", "tests", "because", "grade", "review"},
                      draft.log);
  auto segment = std::make_unique<pack::SegmentT>();
  segment->id = idOf(fields.need("id"), draft.log);
  checkName(document, segment->id, draft.log);
  segment->order = countOf(fields.find("order"), draft.log).value_or(0);
  const Authority authority = wholeAuthorityOf(fields, {}, draft);
  segment->provenance = authority.toPack();
  for (const std::string& id : referencesOf(fields.find("old-injuries"), Kind::Finding, draft)) {
    if (const auto found = draft.findingIndex.find(id); found != draft.findingIndex.end()) {
      segment->old_injuries.push_back(found->second);
    }
  }
  eachItem(fields.need("tests"), draft.log,
           [&](const Node& item) { segment->tests.push_back(TestReader(item, authority, draft).run()); });
  draft.needText("segment." + segment->id + ".name", fields.place());
  draft.needText("segment." + segment->id + ".link", fields.place());
  draft.knowledge.segments.push_back(std::move(segment));
}

}  // namespace calcar::rules::internal
