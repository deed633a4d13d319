#include "rules/compiler/evidence/criteria_in_words.hpp"
#include "rules/compiler/evidence/parts.hpp"
#include "rules/compiler/evidence/quantities.hpp"
#include "rules/compiler/internal/vocabulary.hpp"
#include "rules/compiler/tables.hpp"

namespace calcar::rules {
namespace {

void writeBands(Page& page, const Labels& labels) {
  std::vector<Page::Row> rows;
  each(labels.pack().content().bands(), [&](const pack::Band& band) {
    rows.push_back({code(band.id()->string_view()), priorInWords(band),
                    labels.basis(basisOf(band.provenance())), labels.grade(band.provenance()),
                    labels.sources(band.provenance())});
  });
  page.heading(3, "Bands of prior probability");
  page.paragraph(
      "How likely a condition is when pain is marked in a zone, before anything is asked or examined.");
  page.table({"Band", "Probability (range)", "Basis", "Grade", "Sources"}, rows);
}

void writePriors(Page& page, const pack::Condition& condition, const Labels& labels) {
  std::vector<Page::Row> rows;
  each(condition.zones(), [&](const pack::ZoneBand& zone) {
    const pack::Band& band = *labels.pack().content().bands()->Get(zone.band());
    rows.push_back({labels.of("zone", zone.zone()->string_view(), "name"), code(band.id()->string_view()),
                    priorInWords(band), labels.basis(basisOf(band.provenance())),
                    labels.sources(band.provenance())});
  });
  page.table({"Pain marked at", "Band", "Prior (range)", "Basis", "Sources"}, rows);
}

Page::Row rowOf(const pack::Reading& reading, const pack::EvidenceGroup& group, const Labels& labels) {
  const auto id = reading.id()->string_view();
  return {code(group.id()->string_view()),
          labels.of("reading", id, "label") + " (" + code(id) + ")",
          criterionInWords(reading.when(), labels),
          ratioInWords(reading.present_ratio(), reading.present_error()),
          reading.has_absent() ? ratioInWords(reading.absent_ratio(), reading.absent_error()) : "–",
          publishedInWords(reading),
          code(reading.derived_by()->string_view()),
          labels.basis(reading.basis()),
          labels.grade(reading.provenance()),
          labels.sources(reading.provenance())};
}

void writeReadings(Page& page, const pack::Condition& condition, const Labels& labels) {
  std::vector<Page::Row> rows;
  each(condition.groups(), [&](const pack::EvidenceGroup& group) {
    each(group.readings(),
         [&](const pack::Reading& reading) { rows.push_back(rowOf(reading, group, labels)); });
  });
  page.table({"Group", "Reading", "Present when", "Ratio when present", "Ratio when absent",
              "Published present / absent", "By rule", "Basis", "Grade", "Sources"},
             rows);
}

std::string adviceOf(const flatbuffers::String* id, const Labels& labels) {
  return id == nullptr || id->size() == 0 ? "" : labels.of("advice", id->string_view());
}

std::string programmeOf(const flatbuffers::String* id, const Labels& labels) {
  return id == nullptr || id->size() == 0 ? "" : labels.of("programme", id->string_view(), "name");
}

void writeCondition(Page& page, const pack::Condition& condition, const Labels& labels) {
  const auto id = condition.id()->string_view();
  page.heading(4, labels.of("condition", id, "name"));
  page.paragraph(code(id));
  page.fact("Location", labels.each("region", condition.regions(), "; ", "name"));
  page.fact("Applies to", criterionInWords(condition.applies(), labels));
  page.fact("First line", labels.advice(condition.first_line()));
  page.fact("Refer when", labels.advice(condition.refer_when()));
  page.fact("Refer to", adviceOf(condition.refer_to(), labels));
  page.fact("Routine referral", criterionInWords(condition.routine_referral_when(), labels));
  page.fact("Programme", programmeOf(condition.programme(), labels));
  page.fact("Rests on", labels.authority(condition.provenance()));
  writePriors(page, condition, labels);
  writeReadings(page, condition, labels);
}

bool startsIn(const pack::Condition& condition, const std::string& region) {
  return sizeOf(condition.regions()) > 0 && condition.regions()->Get(0)->string_view() == region;
}

}  // namespace

void writeConditions(Page& page, const Labels& labels) {
  page.heading(2, "Conditions by location");
  page.paragraph(
      "Readings of one group measure the same thing: the first one that is decided counts, the others do "
      "not.");
  writeBands(page, labels);
  for (const auto& region : internal::kRegions) {
    page.heading(3, labels.of("region", region, "name"));
    each(labels.pack().content().conditions(), [&](const pack::Condition& condition) {
      if (startsIn(condition, region)) {
        writeCondition(page, condition, labels);
      }
    });
  }
}

}  // namespace calcar::rules
