#include "rules/compiler/internal/authority.hpp"
#include "rules/compiler/internal/fields.hpp"
#include "rules/compiler/internal/rooms.hpp"
#include "rules/compiler/internal/values.hpp"
#include "rules/compiler/internal/vocabulary.hpp"

namespace calcar::rules::internal {
namespace {

/// Reads one scale: what may be entered, how it is scored and what a change of it means.
class ScaleReader {
 public:
  ScaleReader(const Node& item, const Authority& around, Draft& draft)
      : m_fields(item, "a scale",
                 {"id", "range", "items", "item-range", "required", "score", "changes", "because", "grade",
                  "review"},
                 draft.log),
        m_authority(authorityOf(m_fields, around, draft)),
        m_draft(draft),
        m_log(draft.log) {}

  std::unique_ptr<pack::ScaleT> run() {
    m_scale->id = idOf(m_fields.need("id"), m_log);
    if (const auto range = rangeOf(m_fields.need("range"), m_log)) {
      m_scale->low = (*range)[0];
      m_scale->high = (*range)[1];
    }
    readItems();
    eachItem(m_fields.find("changes"), m_log, [&](const Node& item) { readChange(item); });
    m_scale->provenance = m_authority.toPack();
    return std::move(m_scale);
  }

 private:
  /// Items are entered by number; a scale without them takes its total only.
  void readItems() {
    const auto method = wordOf(m_fields.find("score"), kScoreMethods, "score", m_log);
    m_scale->method = static_cast<pack::ScoreMethod>(method.value_or(0));
    m_scale->items = countOf(m_fields.find("items"), m_log).value_or(0);
    if (m_scale->items == 0) {
      refuseWithoutItems();
      return;
    }
    if (const auto range = rangeOf(m_fields.need("item-range"), m_log)) {
      m_scale->item_low = (*range)[0];
      m_scale->item_high = (*range)[1];
    }
    const Node* required = m_fields.need("required");
    m_scale->required = countOf(required, m_log).value_or(m_scale->items);
    if (required != nullptr && (m_scale->required == 0 || m_scale->required > m_scale->items)) {
      m_log.add(required->place, "the fewest answered items are from 1 to the number of items");
    }
    if (m_scale->method == pack::ScoreMethod::Value) {
      m_log.add(m_fields.place(), "items without a way to score them",
                "write 'score: sum', 'mean' or 'hundred-minus'");
    }
  }

  void refuseWithoutItems() {
    for (const std::string_view key : {"item-range", "required", "score"}) {
      if (const Node* node = m_fields.find(key); node != nullptr) {
        m_log.add(node->place, "'" + std::string(key) + "' of a scale without items",
                  "give it 'items', or leave this out: only its total is entered");
      }
    }
  }

  void readChange(const Node& item) {
    const Fields fields(item, "a change", {"kind", "value", "to", "population", "because", "grade", "review"},
                        m_log);
    auto change = std::make_unique<pack::ScoreChangeT>();
    change->kind =
        static_cast<pack::ChangeKind>(wordOf(fields.need("kind"), kChangeKinds, "kind", m_log).value_or(0));
    change->value = within(fields.need("value"));
    const Node* upTo = fields.find("to");
    change->up_to = upTo == nullptr ? 0 : within(upTo);
    if (upTo != nullptr && change->up_to <= change->value) {
      m_log.add(upTo->place, "the range is inverted or empty", "'to' lies beyond 'value'");
    }
    change->population = textOf(fields.need("population"), m_log);
    change->provenance = authorityOf(fields, m_authority, m_draft).toPack();
    m_scale->changes.push_back(std::move(change));
  }

  double within(const Node* node) {
    const auto number = numberOf(node, m_log);
    if (number && (*number <= 0 || *number > m_scale->high - m_scale->low)) {
      m_log.add(node->place, toText(*number) + " is no possible change or state of this scale",
                "above 0, at most " + toText(m_scale->high - m_scale->low));
    }
    return number.value_or(0);
  }

  Fields m_fields;
  Authority m_authority;
  Draft& m_draft;
  Log& m_log;
  std::unique_ptr<pack::ScaleT> m_scale = std::make_unique<pack::ScaleT>();
};

void refuseDouble(const pack::InstrumentT& instrument, const std::string& id, const Node& item, Log& log) {
  for (const auto& scale : instrument.scales) {
    if (!id.empty() && scale->id == id) {
      log.add(item.place, "the scale " + quoted(id) + " is defined twice", "give it another id");
    }
  }
}

}  // namespace

void readInstrument(const Document& document, Draft& draft) {
  const Fields fields(
      document.root, "an outcome measure",
      {"id", "question", "order", "best", "own-activities", "scales", "because", "grade", "review"},
      draft.log);
  auto instrument = std::make_unique<pack::InstrumentT>();
  instrument->id = idOf(fields.need("id"), draft.log);
  checkName(document, instrument->id, draft.log);
  instrument->order = countOf(fields.find("order"), draft.log).value_or(0);
  static const Words kBest = {"low", "high"};
  instrument->high_is_best = wordOf(fields.need("best"), kBest, "direction", draft.log) == 1U;
  instrument->own_activities = yesNoOf(fields.find("own-activities"), draft.log).value_or(false);
  const Authority authority = wholeAuthorityOf(fields, {}, draft);
  instrument->provenance = authority.toPack();
  const std::string prefix = "instrument." + instrument->id;
  eachItem(fields.need("scales"), draft.log, [&](const Node& item) {
    auto scale = ScaleReader(item, authority, draft).run();
    refuseDouble(*instrument, scale->id, item, draft.log);
    draft.needText(prefix + ".scale." + scale->id, item.place);
    instrument->scales.push_back(std::move(scale));
  });
  draft.needText(prefix + ".name", fields.place());
  draft.needText(prefix + ".licence", fields.place());
  draft.knowledge.instruments.push_back(std::move(instrument));
}

}  // namespace calcar::rules::internal
