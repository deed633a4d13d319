#include "rules/compiler/internal/evidence.hpp"

#include <set>

#include "rules/compiler/internal/criteria.hpp"
#include "rules/compiler/internal/derivation.hpp"
#include "rules/compiler/internal/fields.hpp"
#include "rules/compiler/internal/values.hpp"
#include "rules/compiler/internal/vocabulary.hpp"
#include "rules/compiler/internal/weights.hpp"

namespace calcar::rules::internal {
namespace {

class Reader {
 public:
  Reader(const Node& item, const Authority& around, Draft& draft)
      : m_fields(item, "a reading",
                 {"id", "when", "present", "absent", "derived-by", "minutes", "because", "grade", "review"},
                 draft.log),
        m_around(around),
        m_draft(draft),
        m_log(draft.log) {}

  std::unique_ptr<pack::ReadingT> run() {
    m_reading->id = idOf(m_fields.need("id"), m_log);
    m_draft.needText("reading." + m_reading->id + ".label", m_fields.place());
    m_reading->when = criterionOf(m_fields.need("when"), m_draft);
    const Authority authority = authorityOf(m_fields, m_around, m_draft);
    m_reading->provenance = authority.toPack();
    if (const Node* rule = m_fields.need("derived-by"); wordOf(rule, kDerivations, "derivation", m_log)) {
      m_reading->derived_by = rule->text;
    }
    m_reading->basis = basisOf(m_reading->derived_by);
    m_reading->minutes_tenths = minutesTenthsOf(m_fields.find("minutes"), m_log);
    readPresent(authority);
    readAbsent(authority);
    return std::move(m_reading);
  }

 private:
  void readPresent(const Authority& authority) {
    const Node* node = m_fields.need("present");
    if (node == nullptr) {
      return;
    }
    if (const auto written = readRatio(*node, m_draft.settings.consensusPresent)) {
      m_reading->present = microNats(naturalLogarithm(written->ratio));
      m_reading->present_error = errorOf(*written, authority);
      m_reading->present_ratio = written->ratio;
      m_reading->published_present = written->published.value_or(0);
    }
  }

  void readAbsent(const Authority& authority) {
    const Node* node = m_fields.need("absent");
    if (node == nullptr || (node->isScalar() && node->text == "none")) {
      return;
    }
    if (const auto written = readRatio(*node, m_draft.settings.consensusAbsent)) {
      m_reading->has_absent = true;
      m_reading->absent = microNats(naturalLogarithm(written->ratio));
      m_reading->absent_error = errorOf(*written, authority);
      m_reading->absent_ratio = written->ratio;
      m_reading->published_absent = written->published.value_or(0);
    }
  }

  std::optional<WrittenRatio> readRatio(const Node& node, std::optional<double> consensusDefault) {
    const Fields fields(node, "a likelihood ratio", {"ratio", "published", "interval"}, m_log);
    const auto ratio = positive(fields.need("ratio"));
    if (!ratio) {
      return std::nullopt;
    }
    WrittenRatio written;
    written.ratio = *ratio;
    written.published = positive(fields.find("published"));
    readInterval(fields, written);
    const bool isUnreadable = fields.has("published") && !written.published;
    if (!isUnreadable) {
      checkDerivation(written, m_reading->derived_by, consensusDefault, node.place, m_log);
    }
    return written;
  }

  std::optional<double> positive(const Node* node) {
    const auto number = numberOf(node, m_log);
    if (number && (*number <= 0 || *number > 10'000)) {
      m_log.add(node->place, "a likelihood ratio of " + toText(*number),
                "it lies above 0; for a printed 0 or infinity use the value after continuity correction");
      return std::nullopt;
    }
    return number;
  }

  void readInterval(const Fields& fields, WrittenRatio& written) {
    const Node* interval = fields.find("interval");
    const auto range = rangeOf(interval, m_log);
    if (!range) {
      return;
    }
    if ((*range)[0] <= 0) {
      m_log.add(interval->place, "an interval that reaches 0", "likelihood ratios lie above 0");
      return;
    }
    if (!fields.has("published")) {
      m_log.add(interval->place, "an interval without 'published'", "give the value it belongs to");
      return;
    }
    if (written.published && (*written.published < (*range)[0] || *written.published > (*range)[1])) {
      m_log.add(interval->place, "the interval does not contain the published value",
                "check both against the source");
    }
    written.lowest = (*range)[0];
    written.highest = (*range)[1];
  }

  /// From the published interval; the interval of a shrunken ratio is not shrunk with it, which is the
  /// cautious side.
  std::int32_t errorOf(const WrittenRatio& written, const Authority& authority) {
    if (written.lowest && written.highest) {
      return microNats(
          standardErrorOf(naturalLogarithm(*written.lowest), naturalLogarithm(*written.highest)));
    }
    const auto grade = static_cast<std::size_t>(authority.grade.value_or(pack::Grade::Default));
    return microNats(m_draft.settings.standardErrors.at(grade).value_or(0));
  }

  Fields m_fields;
  const Authority& m_around;
  Draft& m_draft;
  Log& m_log;
  std::unique_ptr<pack::ReadingT> m_reading = std::make_unique<pack::ReadingT>();
};

std::unique_ptr<pack::EvidenceGroupT> groupOf(const Node& item, const Authority& around,
                                              std::set<std::string>& known, Draft& draft) {
  const Fields fields(item, "an evidence group", {"group", "readings"}, draft.log);
  auto group = std::make_unique<pack::EvidenceGroupT>();
  group->id = idOf(fields.need("group"), draft.log);
  if (!group->id.empty() && !known.insert(group->id).second) {
    draft.log.add(fields.find("group")->place, "the group " + quoted(group->id) + " is defined twice",
                  "tests that measure the same thing belong into one group");
  }
  const Node* readings = fields.need("readings");
  if (readings != nullptr && readings->isList() && readings->items.empty()) {
    draft.log.add(readings->place, "a group without readings", "add one or remove the group");
  }
  eachItem(readings, draft.log,
           [&](const Node& reading) { group->readings.push_back(Reader(reading, around, draft).run()); });
  return group;
}

}  // namespace

std::vector<std::unique_ptr<pack::EvidenceGroupT>> evidenceOf(const Node* node, const Authority& around,
                                                              Draft& draft) {
  std::vector<std::unique_ptr<pack::EvidenceGroupT>> groups;
  std::set<std::string> known;
  eachItem(node, draft.log, [&](const Node& item) { groups.push_back(groupOf(item, around, known, draft)); });
  return groups;
}

}  // namespace calcar::rules::internal
