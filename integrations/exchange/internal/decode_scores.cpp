#include <algorithm>

#include "integrations/exchange/internal/decode_parts.hpp"

namespace calcar::exchange {
namespace {

constexpr std::string_view kMissing = "missing";

std::string span(double low, double high) {
  return "expected a number from " + shortest(low) + " to " + shortest(high);
}

/// One form: which measure, which of its scales, and a total or the numbers of its items.
class ScoreReader {
 public:
  ScoreReader(Decoding& decoding, const SourceNode& node, const std::string& path,
              std::optional<engine::Date> visit)
      : m_reader(decoding, node, path, {"measure", "scale", "total", "items", "activities", "on", "source"}),
        m_visit(visit) {}

  std::optional<engine::Score> run() {
    findInstrument();
    if (m_instrument == nullptr || !findScale()) {
      return std::nullopt;
    }
    m_score.source = m_reader.text("source");
    readDay();
    readTotal();
    readItems();
    readActivities();
    if (m_reader.find("total") == nullptr && m_reader.find("items") == nullptr) {
      m_reader.reportAt(m_reader.node(), "total", "expected a total or the numbers of the items");
    }
    return std::move(m_score);
  }

 private:
  void findInstrument() {
    const SourceNode* measure = m_reader.require("measure");
    if (measure == nullptr) {
      return;
    }
    const Words ids = instrumentIds(m_reader.decoding().pack);
    m_instrument = isText(*measure) ? m_reader.decoding().pack.findInstrument(measure->text) : nullptr;
    if (m_instrument == nullptr) {
      m_reader.reportAt(*measure, "measure", "expected an outcome measure: " + listed(ids),
                        m_reader.decoding().nearestOf(*measure, ids));
      return;
    }
    m_score.instrument = measure->text;
  }

  bool findScale() {
    const Words ids = scaleIds(*m_instrument);
    if (m_reader.find("scale") == nullptr && ids.size() == 1) {
      m_score.scale = ids.front();
    } else if (m_reader.require("scale") != nullptr) {
      m_score.scale = m_reader.word("scale", ids).value_or("");
    }
    for (const auto* scale : *m_instrument->scales()) {
      if (scale->id()->string_view() == m_score.scale) {
        m_scale = scale;
      }
    }
    return m_scale != nullptr;
  }

  void readDay() {
    const auto on = m_reader.date("on");
    reportUnlessOrdered(m_reader.decoding(), m_reader.decoding().birth, on,
                        "expected a day that is not before the birth date");
    if (on && m_visit && *m_visit < on->value) {
      m_reader.decoding().report(on->at, on->field, "expected a day that is not after the visit");
    } else if (on) {
      m_score.on = on->value;
    }
  }

  void readTotal() {
    const SourceNode* total = m_reader.find("total");
    if (total == nullptr) {
      return;
    }
    const auto number = numberOf(*total);
    if (!number || *number < m_scale->low() || *number > m_scale->high()) {
      m_reader.reportAt(*total, "total", span(m_scale->low(), m_scale->high()));
    } else {
      m_score.total = number;
    }
    if (const SourceNode* items = m_reader.find("items"); items != nullptr) {
      m_reader.reportAt(*items, "items", "expected either a total or items", "keep one of the two");
    }
  }

  void readItems() {
    const SourceNode* node = m_reader.find("items");
    if (node == nullptr) {
      return;
    }
    if (m_scale->items() == 0) {
      const std::string licence = "instrument." + m_score.instrument + ".licence";
      m_reader.reportAt(*node, "items", "expected the total of the form",
                        m_reader.decoding().pack.text(licence));
      return;
    }
    const auto& items = m_reader.items("items");
    const std::size_t most = m_scale->items();
    const bool isOwn = m_instrument->own_activities();
    if (isOwn ? items.size() > most : items.size() != most) {
      m_reader.reportAt(*node, "items",
                        (isOwn ? "expected at most " : "expected ") + std::to_string(most) +
                            " items, in the order of the form",
                        "write `missing` for one that was not answered");
      return;
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
      readItem(items[i], i);
    }
  }

  void readItem(const SourceNode& item, std::size_t index) {
    if (isLeftEmpty(item) || (isText(item) && item.text == kMissing)) {
      m_score.items.emplace_back();
      return;
    }
    const auto number = numberOf(item);
    if (!number || *number < m_scale->item_low() || *number > m_scale->item_high()) {
      m_reader.decoding().report(item.at, indexed(m_reader.pathOf("items"), index),
                                 span(m_scale->item_low(), m_scale->item_high()) + ", or missing");
    }
    m_score.items.push_back(number);
  }

  void readActivities() {
    const auto& names = m_reader.items("activities");
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (isText(names[i])) {
        m_score.activities.push_back(names[i].text);
      } else {
        m_reader.decoding().report(names[i].at, indexed(m_reader.pathOf("activities"), i),
                                   "expected an activity in words");
      }
    }
    const bool isOwn = m_instrument->own_activities();
    if (!names.empty() && (!isOwn || names.size() != m_score.items.size())) {
      m_reader.reportAt(*m_reader.find("activities"), "activities",
                        isOwn ? "expected one activity for each item" : "expected no activities here");
    }
  }

  MappingReader m_reader;
  std::optional<engine::Date> m_visit;
  const pack::Instrument* m_instrument = nullptr;
  const pack::Scale* m_scale = nullptr;
  engine::Score m_score;
};

}  // namespace

Words instrumentIds(const engine::Pack& pack) {
  Words ids;
  if (const auto* instruments = pack.content().instruments()) {
    for (const auto* instrument : *instruments) {
      ids.push_back(instrument->id()->str());
    }
  }
  return ids;
}

Words scaleIds(const pack::Instrument& instrument) {
  Words ids;
  for (const auto* scale : *instrument.scales()) {
    ids.push_back(scale->id()->str());
  }
  return ids;
}

std::optional<engine::Score> decodeScore(Decoding& decoding, const SourceNode& node, const std::string& path,
                                         std::optional<engine::Date> visit) {
  return ScoreReader(decoding, node, path, visit).run();
}

std::vector<engine::Score> decodeScores(Decoding& decoding, const std::vector<SourceNode>& items,
                                        const std::string& path, std::optional<engine::Date> visit) {
  std::vector<engine::Score> scores;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (auto score = decodeScore(decoding, items[i], indexed(path, i), visit)) {
      scores.push_back(std::move(*score));
    }
  }
  return scores;
}

}  // namespace calcar::exchange
