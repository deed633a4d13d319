#include "rules/compiler/summary.hpp"

#include "rules/compiler/tables.hpp"

namespace calcar::rules {
namespace {

class Count {
 public:
  explicit Count(Summary& summary) : m_summary(summary) {}

  void basis(pack::Basis basis) {
    switch (basis) {
      case pack::Basis::Published:
        ++m_summary.published;
        return;
      case pack::Basis::Derived:
        ++m_summary.derived;
        return;
      case pack::Basis::Consensus:
        ++m_summary.consensus;
        return;
      case pack::Basis::Default:
        ++m_summary.byDefault;
        return;
    }
  }

  template <typename Table>
  void grade(const Table& table) {
    const auto grade = table.provenance() == nullptr ? pack::Grade::Default : table.provenance()->grade();
    if (grade == pack::Grade::Default) {
      basis(pack::Basis::Default);
    } else {
      basis(grade == pack::Grade::Consensus ? pack::Basis::Consensus : pack::Basis::Published);
    }
  }

 private:
  Summary& m_summary;
};

void countEvidence(const pack::Condition& condition, Summary& summary, Count& count) {
  each(condition.groups(), [&](const pack::EvidenceGroup& group) {
    summary.readings += sizeOf(group.readings());
    each(group.readings(), [&](const pack::Reading& reading) { count.basis(reading.basis()); });
  });
}

void countDoses(const pack::Programme& programme, Count& count) {
  each(programme.phases(), [&](const pack::Phase& phase) {
    each(phase.doses(), [&](const pack::Dose& dose) { count.basis(dose.basis()); });
  });
}

void countTables(const pack::Knowledge& content, Summary& summary) {
  Count count(summary);
  const auto byGrade = [&](const auto& table) { count.grade(table); };
  each(content.findings(), byGrade);
  each(content.panels(), byGrade);
  each(content.red_flags(), byGrade);
  each(content.scope(), byGrade);
  each(content.bands(), byGrade);
  each(content.conditions(), byGrade);
  each(content.conditions(),
       [&](const pack::Condition& condition) { countEvidence(condition, summary, count); });
  each(content.segments(), byGrade);
  each(content.segments(), [&](const pack::Segment& segment) { each(segment.tests(), byGrade); });
  each(content.imaging(), byGrade);
  each(content.exercises(), byGrade);
  each(content.programmes(), byGrade);
  each(content.programmes(), [&](const pack::Programme& programme) { countDoses(programme, count); });
  each(content.running_plans(), byGrade);
  each(content.instruments(), byGrade);
  if (content.spike() != nullptr) {
    count.grade(*content.spike());
  }
}

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

}  // namespace

Summary summaryOf(const engine::Pack& pack) {
  const auto& content = pack.content();
  Summary summary;
  summary.findings = sizeOf(content.findings());
  summary.panels = sizeOf(content.panels());
  summary.redFlags = sizeOf(content.red_flags());
  summary.conditions = sizeOf(content.conditions());
  summary.segments = sizeOf(content.segments());
  summary.exercises = sizeOf(content.exercises());
  summary.programmes = sizeOf(content.programmes());
  summary.instruments = sizeOf(content.instruments());
  summary.sources = sizeOf(content.sources());
  each(content.languages(),
       [&](const pack::Language& language) { summary.texts += sizeOf(language.texts()); });
  countTables(content, summary);
  return summary;
}

std::string toText(const Summary& summary) {
  return counted(summary.findings, "finding", "findings") + ", " +
         counted(summary.panels, "panel", "panels") + ", " +
         counted(summary.redFlags, "red flag", "red flags") + ", " +
         counted(summary.conditions, "condition", "conditions") + " with " +
         counted(summary.readings, "reading", "readings") + ", " +
         counted(summary.segments, "segment", "segments") + ", " +
         counted(summary.exercises, "exercise", "exercises") + ", " +
         counted(summary.programmes, "programme", "programmes") + ", " +
         counted(summary.instruments, "outcome measure", "outcome measures") + ", " +
         counted(summary.sources, "source", "sources") + ", " + counted(summary.texts, "text", "texts") +
         "; statements: " + std::to_string(summary.published) + " published, " +
         std::to_string(summary.derived) + " derived, " + std::to_string(summary.consensus) + " consensus, " +
         std::to_string(summary.byDefault) + " default";
}

}  // namespace calcar::rules
