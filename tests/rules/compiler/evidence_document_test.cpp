#include "rules/compiler/evidence_document.hpp"

#include <gtest/gtest.h>

#include "tests/rules/compiler/small_rules.hpp"

namespace calcar {
namespace {

/// The small rules with the words that a document needs beyond theirs.
testing::SmallRules wordedRules() {
  return testing::SmallRules().with("texts/en/words.yaml", R"(report:
  action: { within-2-weeks: Refer in 2 weeks, same-day: Refer today }
  act: { do: Now, must-not: Not now, allowed: Allowed, weight-bearing: Weight, contact: Contact, safety-net: Call }
  part: { impact: running, loading: loading }
  grade: { default: default value, consensus: consensus, low: weak evidence }
  basis: { published: published, derived: derived, consensus: consensus, default: default }
  quality: { cohort: cohort, default: product default }
  modality: { mri: MRI }
  region: { pelvis-hip: pelvis and hip, hip: hip }
  unit: { a: " years", cm: " cm" }
)");
}

std::string documentOf(const testing::SmallRules& rules) {
  const auto bytes = rules::compile(rules.files());
  if (!bytes) {
    return rules.problems();
  }
  const auto pack = engine::Pack::open(*bytes);
  return pack ? rules::evidenceDocument(*pack) : pack.error().detail;
}

/// The lines from a heading to the next one of any level.
std::string sectionOf(const std::string& document, const std::string& heading) {
  const std::size_t from = document.find(heading + "\n");
  if (from == std::string::npos) {
    return "no section " + heading;
  }
  const std::size_t to = document.find("\n#", from + 1);
  return document.substr(from, to == std::string::npos ? to : to + 1 - from);
}

TEST(EvidenceDocument, TellsOneRedFlagInFull) {
  const auto section = sectionOf(documentOf(wordedRules()), "### Infection");

  EXPECT_EQ(section, R"(### Infection

`infection` – an infection

- **Applies to:** Age at least 18 years
- **Raised by:** all of: Ill; Groin pain
- **Urgency**, the highest that is met:
  - **Refer in 2 weeks**: as soon as it is raised
  - **Refer today** (Signs): with at least 2 of: Fever; Rigors; MRI: Bone stress *(weak evidence; review: A. Clinician, physiotherapist, 2026-01-02; [paper-2020](#source-paper-2020))*
- **What to do:**
  - Now: C.
  - Not now: D.
  - Allowed: E.
  - Weight: A
  - Contact: B
  - Call: F.
- **Imaging first:** Radiograph
- **Imaging next:** MRI
- **Locks:** running
- **Guards:** `femoral-neck`
- **Side:** counts once, whatever the side
- **Cleared by** one of these, reported by a named person and dated:
  - MRI: Normal, not older than 28 days, made at least 3 days after onset
- **Rests on:** consensus
- **Review:** A. Clinician, physiotherapist, 2026-01-02
- **Sources:**
  - Author 2020, A paper (cohort) – [paper-2020](#source-paper-2020)

)");
}

TEST(EvidenceDocument, SaysThatNobodySignedTheRulesOff) {
  const auto document = documentOf(wordedRules());

  EXPECT_NE(document.find("**Not signed off by any clinician**"), std::string::npos);
  EXPECT_NE(document.find("of their own: 1 of 1 red flags, 0 of 1 conditions."), std::string::npos);
}

TEST(EvidenceDocument, ShowsTheRatioThatIsUsedBesideThePublishedOne) {
  const auto section = sectionOf(documentOf(wordedRules()), "#### Tendon");

  EXPECT_NE(section.find(
                "| Tender | 5 (1.9 to 13) | 0.5 (0.25 to 1.00) | 16.7 / 0.5 | `cohort-bounds` | derived |"),
            std::string::npos)
      << section;
  EXPECT_NE(section.find("| Side | `V` | 50 % (25 to 75 %) | default | [ours](#source-ours) |"),
            std::string::npos)
      << section;
}

TEST(EvidenceDocument, CountsTheWeeksOfAPhaseFromOne) {
  EXPECT_NE(documentOf(wordedRules()).find("#### Settle: weeks 1 to 2\n"), std::string::npos);
}

TEST(EvidenceDocument, ListsWhatNoSourceStatesWithItsBasis) {
  const auto section = sectionOf(documentOf(wordedRules()), "## Every number that is not published");

  EXPECT_NE(section.find("| 17 % (10 to 25 %) | prior band `C` | default | ours |"), std::string::npos);
  EXPECT_NE(section.find("| Age at least 50 years | panel “Illness”, asked when | consensus | ours |"),
            std::string::npos);
  EXPECT_NE(section.find("| 7 cm (male, 18 to 60 years) | chain test “Lunge”, cut-off | default | ours |"),
            std::string::npos);
  EXPECT_NE(section.find("published 16.7 / 0.5 | reading “Tenderness”, for Tendon | derived | paper-2020 |"),
            std::string::npos);
}

TEST(EvidenceDocument, LeavesPublishedNumbersOutOfThatList) {
  const auto section = sectionOf(documentOf(wordedRules()), "## Every number that is not published");

  EXPECT_EQ(section.find("12 ± 2.8 cm"), std::string::npos) << section;
}

TEST(EvidenceDocument, EscapesWhatMarkdownWouldTakeForMarkup) {
  const auto rules =
      wordedRules().edited("texts/en/all.yaml", "label: Groin pain", R"(label: "Groin *pain* | a_b <c>")");

  EXPECT_NE(documentOf(rules).find(R"(Groin \*pain\* \| a\_b \<c\>)"), std::string::npos);
}

TEST(EvidenceDocument, IsTheSameBytesEveryTime) {
  EXPECT_EQ(documentOf(wordedRules()), documentOf(wordedRules()));
}

}  // namespace
}  // namespace calcar
