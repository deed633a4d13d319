#include "qml/model/chain_page.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "qml/model/chain_rows.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

const pack::Segment* segmentIn(const engine::Pack& pack, const QString& id) {
  const auto* segments = pack.content().segments();
  if (segments == nullptr) {
    return nullptr;
  }
  const auto found = std::find_if(segments->begin(), segments->end(), [&id](const pack::Segment* segment) {
    return textOf(segment->id()->string_view()) == id;
  });
  return found == segments->end() ? nullptr : *found;
}

void addReadings(const pack::Formula& formula, std::vector<std::uint32_t>& findings) {
  if (formula.op() == pack::FormulaOp::Reading) {
    findings.push_back(formula.finding());
  }
  if (formula.args() != nullptr) {
    for (const pack::Formula* argument : *formula.args()) {
      addReadings(*argument, findings);
    }
  }
}

/// What has to be asked or measured for a test: itself, or what it is worked out from.
std::vector<std::uint32_t> askedFor(const engine::Pack& pack, std::uint32_t finding) {
  const pack::Finding& shape = pack.finding(finding);
  if (shape.origin() == pack::Origin::Observed) {
    return {finding};
  }
  std::vector<std::uint32_t> read;
  if (shape.formula() != nullptr) {
    addReadings(*shape.formula(), read);
  }
  std::vector<std::uint32_t> asked;
  for (const std::uint32_t one : read) {
    const std::vector<std::uint32_t> below = askedFor(pack, one);
    asked.insert(asked.end(), below.begin(), below.end());
  }
  return asked;
}

}  // namespace

ChainPage::ChainPage(QObject* parent) : PageModel(parent) {}

void ChainPage::update() {
  const engine::Assessment& assessment = consultation()->assessment();
  const engine::DocumentRequest request;
  const engine::ReportContext context(consultation()->pack(), consultation()->episode(), assessment, request);
  if (m_selected.isEmpty() && !assessment.chain.empty()) {
    const auto first =
        std::max_element(assessment.chain.begin(), assessment.chain.end(),
                         [](const engine::SegmentAssessment& one, const engine::SegmentAssessment& other) {
                           return one.state < other.state;
                         });
    m_selected = textOf(first->segment);
  }
  std::vector<SegmentRow> segments;
  std::vector<ChainResultRow> results;
  std::vector<SideMeasureRow> measures;
  for (const engine::SegmentAssessment& segment : assessment.chain) {
    segments.push_back(segmentRow(context, segment));
    if (segments.back().key != m_selected) {
      continue;
    }
    for (const engine::ChainFinding& finding : segment.findings) {
      if (finding.state != engine::ChainState::NotScreened) {
        results.push_back(chainResultRow(context, finding));
        const bool isMeasured = context.pack.finding(finding.finding).origin() == pack::Origin::Observed;
        if (auto measure =
                isMeasured ? sideMeasure(*consultation(), context.facts, finding.finding) : std::nullopt) {
          measures.push_back(std::move(*measure));
        }
      }
    }
  }
  std::stable_sort(
      results.begin(), results.end(),
      [](const ChainResultRow& one, const ChainResultRow& other) { return one.state > other.state; });
  m_segments.show(std::move(segments));
  m_measures.show(std::move(measures));
  m_results.show(std::move(results));
  m_figureMarks.show(chainMarks(assessment.chain));
  showTargets(context);
  showEntries();
}

void ChainPage::showTargets(const engine::ReportContext& context) {
  std::vector<TargetRow> targets;
  for (const engine::TrainingTarget& target : context.assessment.trainFirst) {
    targets.push_back(targetRow(context, target));
  }
  m_targets.show(std::move(targets));
}

void ChainPage::addEntries(std::vector<FindingRow>& entries, const engine::Facts& facts,
                           std::uint32_t finding) const {
  const QString id = textOf(consultation()->pack().finding(finding).id()->string_view());
  const bool isThere =
      std::any_of(entries.begin(), entries.end(), [&id](const FindingRow& row) { return row.finding == id; });
  if (isThere) {
    return;
  }
  if (consultation()->pack().finding(finding).sided()) {
    // The person's right first, as on the figure.
    entries.push_back(findingRow(*consultation(), facts, finding, engine::Side::Right));
    entries.push_back(findingRow(*consultation(), facts, finding, engine::Side::Left));
  } else {
    entries.push_back(findingRow(*consultation(), facts, finding, std::nullopt));
  }
}

void ChainPage::showEntries() {
  std::vector<FindingRow> entries;
  const pack::Segment* segment = segmentIn(consultation()->pack(), m_selected);
  if (segment != nullptr && segment->tests() != nullptr) {
    const engine::Facts facts = factsNow(*consultation());
    for (const pack::ChainTest* test : *segment->tests()) {
      for (const std::uint32_t finding : askedFor(consultation()->pack(), test->finding())) {
        addEntries(entries, facts, finding);
      }
    }
  }
  m_entries.show(std::move(entries));
}

void ChainPage::setSelected(const QString& segment) {
  if (m_selected != segment && consultation() != nullptr) {
    m_selected = segment;
    refresh();
  }
}

QString ChainPage::selectedRegion() const { return regionOf(m_selected); }

void ChainPage::selectZone(const QString& zone) {
  const auto& rows = m_segments.rows();
  const auto liesThere = [&zone](const SegmentRow& row) {
    const QString region = regionOf(row.key);
    return !region.isEmpty() && (zone == region || zone.startsWith(region + "-"));
  };
  auto here =
      std::find_if(rows.begin(), rows.end(), [this](const SegmentRow& row) { return row.key == m_selected; });
  const bool isThere = here != rows.end() && liesThere(*here);
  auto next = std::find_if(isThere ? std::next(here) : rows.begin(), rows.end(), liesThere);
  if (next == rows.end()) {
    next = std::find_if(rows.begin(), rows.end(), liesThere);
  }
  if (next != rows.end()) {
    setSelected(next->key);
  }
}

QString ChainPage::segmentOf(const QString& finding) const {
  if (consultation() == nullptr) {
    return {};
  }
  const auto index = consultation()->pack().findingIndex(finding.toStdString());
  for (const pack::Segment* segment : *consultation()->pack().content().segments()) {
    if (!index || segment->tests() == nullptr) {
      continue;
    }
    for (const pack::ChainTest* test : *segment->tests()) {
      if (test->finding() == *index) {
        return textOf(segment->id()->string_view());
      }
    }
  }
  return {};
}

}  // namespace calcar::ui
