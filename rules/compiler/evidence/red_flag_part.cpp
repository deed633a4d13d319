#include <array>

#include "rules/compiler/evidence/criteria_in_words.hpp"
#include "rules/compiler/evidence/parts.hpp"
#include "rules/compiler/evidence/quantities.hpp"
#include "rules/compiler/tables.hpp"

namespace calcar::rules {
namespace {

std::string codes(const Labels::Ids* ids) {
  std::vector<std::string> list;
  if (ids != nullptr) {
    for (const auto* id : *ids) {
      list.push_back(code(id->string_view()));
    }
  }
  return joined(list, ", ");
}

/// What a step rests on, when that differs from its flag.
std::string ownAuthority(const pack::UrgencyStep& step, const pack::RedFlag& flag, const Labels& labels) {
  const std::string own = step.provenance() == nullptr ? "" : labels.authority(step.provenance());
  return own.empty() || own == labels.authority(flag.provenance()) ? "" : " *(" + own + ")*";
}

std::string stepInWords(const pack::UrgencyStep& step, const pack::RedFlag& flag, const Labels& labels) {
  std::string text = bold(labels.action(step.level()));
  if (step.when() == nullptr) {
    return text + ": as soon as it is raised" + ownAuthority(step, flag, labels);
  }
  if (step.id() != nullptr && step.id()->size() > 0) {
    text += " (" + labels.of("red-flag", flag.id()->string_view(), "step." + step.id()->str()) + ")";
  }
  return text + ": with " + criterionInWords(step.when(), labels) + ownAuthority(step, flag, labels);
}

void writeAct(Page& page, const pack::Act& act, const Labels& labels) {
  const auto one = [&](const flatbuffers::String* id) {
    return id == nullptr || id->size() == 0 ? "" : labels.of("advice", id->string_view());
  };
  page.item(bold("What to do:"));
  const std::array<std::pair<const char*, std::string>, 6> parts = {{
      {"do", labels.advice(act.do_now())},
      {"must-not", labels.advice(act.must_not())},
      {"allowed", labels.advice(act.still_allowed())},
      {"weight-bearing", one(act.weight_bearing())},
      {"contact", one(act.contact())},
      {"safety-net", labels.advice(act.safety_net())},
  }};
  for (const auto& [label, words] : parts) {
    if (!words.empty()) {
      page.item(labels.of("report.act", label) + ": " + words, 1);
    }
  }
  page.fact("Imaging first", labels.each("study", act.imaging_first(), "; "));
  page.fact("Imaging next", labels.each("study", act.imaging_next(), "; "));
}

void writeClearing(Page& page, const pack::RedFlag& flag, const Labels& labels) {
  if (sizeOf(flag.clear()) == 0) {
    page.fact("Cleared by", "no finding; only a clinician's override with a reason closes it");
    return;
  }
  page.item(bold("Cleared by") + " one of these, reported by a named person and dated:");
  each(flag.clear(),
       [&](const pack::ClearingFinding& clearing) { page.item(clearingInWords(clearing, labels), 1); });
}

void writeSourcesOf(Page& page, const pack::Provenance* provenance, const Labels& labels) {
  page.item(bold("Sources:"));
  if (provenance == nullptr || provenance->because() == nullptr) {
    return;
  }
  for (const auto* key : *provenance->because()) {
    const auto* source = labels.pack().findSource(key->string_view());
    if (source != nullptr) {
      page.item(escaped(source->citation()->string_view()) + " (" +
                    labels.of("report.quality", source->quality()->string_view()) + ") – [" +
                    escaped(key->string_view()) + "](#source-" + key->str() + ")",
                1);
    }
  }
}

void writeRaising(Page& page, const pack::RedFlag& flag, const Labels& labels) {
  const std::string applies = criterionInWords(flag.applies(), labels);
  page.fact("Applies to", applies.empty() ? "everyone" : applies);
  page.fact("Raised by", criterionInWords(flag.raise(), labels));
  page.item(bold("Urgency") + ", the highest that is met:");
  each(flag.urgency(), [&](const pack::UrgencyStep& step) { page.item(stepInWords(step, flag, labels), 1); });
}

void writeRedFlag(Page& page, const pack::RedFlag& flag, const Labels& labels) {
  const auto id = flag.id()->string_view();
  const auto* provenance = flag.provenance();
  page.heading(3, labels.of("red-flag", id, "name"));
  page.paragraph(code(id) + " – " + labels.of("red-flag", id, "suspicion"));
  writeRaising(page, flag, labels);
  if (flag.act() != nullptr) {
    writeAct(page, *flag.act(), labels);
  }
  page.fact("Locks", labels.each("report.part", flag.locks(), "; "));
  page.fact("Guards", codes(flag.guards()));
  if (flag.systemic()) {
    page.fact("Side", "counts once, whatever the side");
  }
  writeClearing(page, flag, labels);
  page.fact("Rests on", labels.grade(provenance));
  const bool hasReview = provenance != nullptr && provenance->review() != nullptr;
  page.fact("Review", hasReview ? escaped(provenance->review()->string_view()) : "none");
  writeSourcesOf(page, provenance, labels);
}

std::string safetyInWords(pack::Safety safety) {
  switch (safety) {
    case pack::Safety::Allowed:
      return "allowed";
    case pack::Safety::ToFirstPain:
      return "only to first pain";
    case pack::Safety::OnlyIfWalkingIsPainless:
      return "only if walking is painless";
    case pack::Safety::Blocked:
      return "not at all";
  }
  return "";
}

}  // namespace

void writeRedFlags(Page& page, const Labels& labels) {
  page.heading(2, "Red flags");
  page.paragraph("A finding that was not examined is unknown, never no. Only a person closes a flag.");
  each(labels.pack().content().red_flags(),
       [&](const pack::RedFlag& flag) { writeRedFlag(page, flag, labels); });
}

void writeGuards(Page& page, const Labels& labels) {
  std::vector<Page::Row> rows;
  each(labels.pack().content().findings(), [&](const pack::Finding& finding) {
    std::vector<std::string> grades;
    each(finding.safety(), [&](const pack::GuardGrade& grade) {
      grades.push_back(code(grade.guard()->string_view()) + ": " + safetyInWords(grade.grade()));
    });
    const std::string reasons = labels.each("contraindication", finding.contraindications(), "; ");
    if (!grades.empty() || !reasons.empty()) {
      rows.push_back({labels.of("finding", finding.id()->string_view(), "label"), joined(grades, "; "),
                      reasons, labels.grade(finding.provenance()), labels.sources(finding.provenance())});
    }
  });
  page.heading(2, "When tests are held back");
  page.table({"Test", "Guard: how far", "Not with", "Grade", "Sources"}, rows);
}

}  // namespace calcar::rules
