#include "engine/knowledge/internal/references.hpp"

#include <cstdint>

namespace calcar::engine::internal {
namespace {

/// Deeper criteria do not occur in rules; a crafted file could nest until the stack ends.
constexpr int kDeepest = 32;

class Check {
 public:
  explicit Check(const pack::Knowledge& content) : m_content(content) {}

  std::optional<std::string> run() {
    if (m_content.name() == nullptr || m_content.version() == nullptr || m_content.findings() == nullptr) {
      return "the pack has no name, version or findings";
    }
    ids(m_content.findings(), "finding");
    ids(m_content.zones(), "zone");
    ids(m_content.panels(), "panel");
    ids(m_content.red_flags(), "red flag");
    ids(m_content.scope(), "scope limit");
    ids(m_content.bands(), "band");
    ids(m_content.conditions(), "condition");
    ids(m_content.segments(), "segment");
    ids(m_content.imaging(), "imaging question");
    ids(m_content.exercises(), "exercise");
    ids(m_content.programmes(), "programme");
    ids(m_content.running_plans(), "running plan");
    ids(m_content.instruments(), "outcome measure");
    findings();
    flags();
    conditions();
    programmes();
    rest();
    texts();
    return m_problem;
  }

 private:
  void fail(const std::string& what) {
    if (!m_problem) {
      m_problem = what;
    }
  }

  template <typename Vector>
  void ids(const Vector* tables, const char* kind) {
    if (tables == nullptr) {
      return;
    }
    for (const auto* table : *tables) {
      if (table->id() == nullptr || table->id()->size() == 0) {
        fail(std::string("a ") + kind + " without id");
      }
    }
  }

  void index(std::uint32_t finding, const char* where) {
    if (finding >= m_content.findings()->size()) {
      fail(std::string("a finding that does not exist, in ") + where);
    }
  }

  void criterion(const pack::Criterion* node, const char* where, int depth = 0) {
    if (node == nullptr) {
      return;
    }
    if (depth > kDeepest) {
      fail(std::string("criteria nested too deeply, in ") + where);
      return;
    }
    if (node->op() == pack::Op::Holds) {
      index(node->finding(), where);
      if (node->compare() == pack::Compare::Is && node->choice() == nullptr) {
        fail(std::string("a choice without value, in ") + where);
      }
      return;
    }
    if (node->children() != nullptr) {
      for (const auto* child : *node->children()) {
        criterion(child, where, depth + 1);
      }
    }
  }

  void formula(const pack::Formula* node, int depth = 0) {
    if (node == nullptr) {
      return;
    }
    if (depth > kDeepest) {
      fail("a formula nested too deeply");
      return;
    }
    if (node->op() == pack::FormulaOp::Reading) {
      index(node->finding(), "a formula");
    }
    if (node->args() != nullptr) {
      for (const auto* argument : *node->args()) {
        formula(argument, depth + 1);
      }
    }
  }

  void findings() {
    for (const auto* finding : *m_content.findings()) {
      criterion(finding->definition(), "a definition");
      formula(finding->formula());
      if (finding->origin() == pack::Origin::Definition && finding->definition() == nullptr) {
        fail("a defined finding without definition");
      }
      if (finding->origin() == pack::Origin::Formula && finding->formula() == nullptr) {
        fail("a computed finding without formula");
      }
    }
  }

  void flags() {
    if (m_content.red_flags() == nullptr) {
      return;
    }
    for (const auto* flag : *m_content.red_flags()) {
      criterion(flag->applies(), "a red flag");
      criterion(flag->raise(), "a red flag");
      if (flag->raise() == nullptr || flag->urgency() == nullptr || flag->urgency()->size() == 0) {
        fail("a red flag that nothing raises or that has no urgency");
        continue;
      }
      for (const auto* step : *flag->urgency()) {
        criterion(step->when(), "an urgency step");
      }
      if (flag->clear() != nullptr) {
        for (const auto* clearing : *flag->clear()) {
          index(clearing->finding(), "a clearing finding");
        }
      }
    }
  }

  void conditions() {
    if (m_content.conditions() == nullptr) {
      return;
    }
    const std::size_t bands = m_content.bands() == nullptr ? 0 : m_content.bands()->size();
    for (const auto* condition : *m_content.conditions()) {
      criterion(condition->applies(), "a condition");
      criterion(condition->routine_referral_when(), "a condition");
      if (condition->zones() != nullptr) {
        for (const auto* zone : *condition->zones()) {
          if (zone->band() >= bands || zone->zone() == nullptr) {
            fail("a condition with a prior band that does not exist");
          }
        }
      }
      if (condition->groups() != nullptr) {
        for (const auto* group : *condition->groups()) {
          readings(group);
        }
      }
    }
  }

  void readings(const pack::EvidenceGroup* group) {
    ids(group->readings(), "reading");
    if (group->id() == nullptr) {
      fail("an evidence group without id");
    }
    if (group->readings() == nullptr) {
      return;
    }
    for (const auto* reading : *group->readings()) {
      criterion(reading->when(), "a reading");
      if (reading->when() == nullptr) {
        fail("a reading without criterion");
      }
    }
  }

  void programmes() {
    if (m_content.programmes() == nullptr) {
      return;
    }
    for (const auto* programme : *m_content.programmes()) {
      criterion(programme->when(), "a programme");
      criterion(programme->not_with(), "a programme");
      ids(programme->phases(), "phase");
      if (programme->phases() == nullptr) {
        continue;
      }
      for (const auto* phase : *programme->phases()) {
        doses(phase->doses());
      }
    }
  }

  template <typename Doses>
  void doses(const Doses* list) {
    if (list == nullptr) {
      return;
    }
    for (const auto* dose : *list) {
      if (dose->exercise() == nullptr) {
        fail("a dose without exercise");
      }
    }
  }

  void rest() {
    if (m_content.panels() != nullptr) {
      for (const auto* panel : *m_content.panels()) {
        criterion(panel->gate(), "a panel");
        indexes(panel->items(), "a panel");
      }
    }
    if (m_content.scope() != nullptr) {
      for (const auto* limit : *m_content.scope()) {
        criterion(limit->when(), "a scope limit");
        if (limit->when() == nullptr) {
          fail("a scope limit without criterion");
        }
      }
    }
    if (m_content.exercises() != nullptr) {
      for (const auto* exercise : *m_content.exercises()) {
        criterion(exercise->not_when(), "an exercise");
      }
    }
    if (m_content.segments() != nullptr) {
      for (const auto* segment : *m_content.segments()) {
        indexes(segment->old_injuries(), "a segment");
        if (segment->tests() != nullptr) {
          for (const auto* test : *segment->tests()) {
            index(test->finding(), "a segment");
          }
        }
      }
    }
    if (m_content.spike() != nullptr) {
      index(m_content.spike()->ratio(), "the spike rule");
      index(m_content.spike()->baseline(), "the spike rule");
    }
  }

  void indexes(const flatbuffers::Vector<std::uint32_t>* list, const char* where) {
    if (list == nullptr) {
      return;
    }
    for (const std::uint32_t finding : *list) {
      index(finding, where);
    }
  }

  void texts() {
    if (m_content.languages() == nullptr) {
      return;
    }
    for (const auto* language : *m_content.languages()) {
      if (language->texts() == nullptr) {
        continue;
      }
      for (const auto* text : *language->texts()) {
        if (text->id() == nullptr || text->value() == nullptr) {
          fail("a text without id or value");
        }
      }
    }
  }

  const pack::Knowledge& m_content;
  std::optional<std::string> m_problem;
};

}  // namespace

std::optional<std::string> brokenReference(const pack::Knowledge& content) { return Check(content).run(); }

}  // namespace calcar::engine::internal
