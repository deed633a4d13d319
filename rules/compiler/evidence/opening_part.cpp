#include "rules/compiler/evidence/parts.hpp"
#include "rules/compiler/summary.hpp"
#include "rules/compiler/tables.hpp"

namespace calcar::rules {
namespace {

std::string textOf(const flatbuffers::String* text) {
  return text == nullptr ? "" : escaped(text->string_view());
}

bool isReviewed(const flatbuffers::String* review) {
  return review != nullptr && review->string_view() != "none";
}

template <typename T>
std::size_t reviewedIn(const flatbuffers::Vector<flatbuffers::Offset<T>>* tables) {
  std::size_t count = 0;
  each(tables, [&](const T& table) {
    count += table.provenance() != nullptr && isReviewed(table.provenance()->review()) ? 1 : 0;
  });
  return count;
}

std::string reviewStatement(const pack::Knowledge& content) {
  std::string pack = "**Not signed off by any clinician** (review of the pack: none).";
  if (isReviewed(content.review())) {
    pack = "Review of the pack: " + textOf(content.review()) + ".";
  }
  return pack +
         " With a clinician's review of their own: " + std::to_string(reviewedIn(content.red_flags())) +
         " of " + std::to_string(sizeOf(content.red_flags())) + " red flags, " +
         std::to_string(reviewedIn(content.conditions())) + " of " +
         std::to_string(sizeOf(content.conditions())) + " conditions.";
}

void writeHowToRead(Page& page) {
  page.heading(2, "How to read it");
  page.paragraph(
      "Every statement names what it rests on, how strong that is, and whether a clinician reviewed it.");
  page.item("**published**: the value that the source prints.");
  page.item(
      "**derived**: worked out from a published value by a named rule. `as-published`: unchanged; "
      "`meta-analysis-bounds`: held between 0.1 and 10; `cohort-bounds`: held between 0.2 and 5; "
      "`half-weight`: "
      "square root, held between 0.33 and 3.");
  page.item(
      "**consensus**: experts, guidelines or teaching agree on the criterion; the number is not measured. As "
      "a "
      "likelihood ratio it is the pack's one default for a consensus criterion (`consensus-default`).");
  page.item("**default**: a working assumption of Calcar. No study states it.");
  page.item(
      "**Grade**: default value, consensus, very weak, weak, moderate or strong evidence. It speaks of what "
      "the "
      "statement rests on, not of how much it matters.");
  page.item(
      "A number that states no basis of its own has the one of its statement: grade default – default, grade "
      "consensus – consensus, any other grade – published.");
  page.item(
      "**Likelihood ratios** stand as *when present / when absent*, each with the 95 % interval that the "
      "engine "
      "reckons with; “–” means that this answer changes nothing.");
  page.item("Times in minutes are estimates. They only order what to ask next.");
  page.item("A finding that has sides is read on the affected side unless another one is named.");
}

void writeCounts(Page& page, const engine::Pack& pack) {
  const Summary summary = summaryOf(pack);
  const auto& content = pack.content();
  const auto rowOf = [](const char* what, std::size_t count) {
    return Page::Row{what, std::to_string(count)};
  };
  page.heading(2, "What there is");
  page.table(
      {"What", "Number"},
      {rowOf("Findings", summary.findings), rowOf("Panels", summary.panels),
       rowOf("Red flags", summary.redFlags), rowOf("Limits of the studied people", sizeOf(content.scope())),
       rowOf("Conditions", summary.conditions), rowOf("Readings", summary.readings),
       rowOf("Segments of the kinetic chain", summary.segments),
       rowOf("Imaging questions", sizeOf(content.imaging())), rowOf("Exercises", summary.exercises),
       rowOf("Programmes", summary.programmes), rowOf("Running plans", sizeOf(content.running_plans())),
       rowOf("Outcome measures", summary.instruments), rowOf("Sources", summary.sources)});
  page.paragraph(
      "Statements by what they rest on: readings and doses by their basis, all else by its grade.");
  page.table({"Basis", "Statements"},
             {rowOf("published", summary.published), rowOf("derived", summary.derived),
              rowOf("consensus", summary.consensus), rowOf("default", summary.byDefault)});
}

}  // namespace

void writeOpening(Page& page, const Labels& labels) {
  const auto& content = labels.pack().content();
  page.heading(1, "Clinical evidence of the rules “" + textOf(content.name()) + "”");
  page.paragraph(
      "Calcar supports a decision; it does not make one, and **it is not a certified medical device**. Its "
      "rules are "
      "taken from publications. " +
      reviewStatement(content));
  page.item("Rules: " + textOf(content.name()) + ", version " + textOf(content.version()) + ", issued " +
            textOf(content.issued()) + ", due for review by " + textOf(content.review_by()));
  page.item("This page is generated from the compiled rules. Change the rules, not the page.");
  writeHowToRead(page);
  writeCounts(page, labels.pack());
}

void writeSources(Page& page, const Labels& labels) {
  std::vector<Page::Row> rows;
  each(labels.pack().content().sources(), [&](const pack::Source& source) {
    const std::string key = source.key()->str();
    rows.push_back({"<a id=\"source-" + key + "\"></a>" + escaped(key), textOf(source.citation()),
                    labels.of("report.quality", source.quality()->string_view()), textOf(source.locator())});
  });
  page.heading(2, "Sources");
  page.table({"Key", "Citation", "Kind", "Where to find it"}, rows);
}

}  // namespace calcar::rules
