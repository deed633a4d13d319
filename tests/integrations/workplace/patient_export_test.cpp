#include "integrations/workplace/patient_export.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "integrations/exchange/journal_json.hpp"
#include "integrations/workplace/internal/export_json.hpp"
#include "integrations/workplace/internal/export_summary.hpp"
#include "tests/support/episode_builder.hpp"
#include "tests/support/hip_pack.hpp"
#include "tests/support/store_files.hpp"

namespace calcar::workplace {
namespace {

ExportTools tools() { return {&testing::hipPack(), "test", testing::moment("2026-11-29T10:15")}; }

store::StoredPatient record(const std::string& payload) { return {"p1", 1, payload, {}}; }

engine::Patient ida() {
  return {"4711", "PRAXIS1", "Läufer", "Ida", testing::day("1991-03-14"), engine::Sex::Female, "+49 30 1"};
}

/// One complaint with one visit; the rules of today do not know one of its findings.
store::ExportedConsultation complaint() {
  engine::Snapshot now;
  now.episode.patient = ida();
  now.episode.complaint.inOwnWords = "It hurts when I run.";
  engine::Visit visit;
  visit.when = testing::moment("2026-11-20T10:00");
  visit.clinician.name = "Nora Berg";
  visit.observations = {{"night-pain", {}, engine::Value(true), {}, {}, {}},
                        {"asked-long-ago", {}, engine::Value(2.5), {}, {}, {}},
                        {"limp-in-ordinary-walking", {}, engine::NoValue::Declined, {}, {}, {}}};
  now.episode.visits = {visit};
  engine::VisitStatus status;
  status.id = "v1";
  status.state = engine::VisitState::Signed;
  status.version = 1;
  status.signedBy = "Nora Berg";
  status.signedAt = testing::moment("2026-11-20T10:40");
  now.visits = {status};
  store::ExportedConsultation one;
  one.row = {"c1", "p1", 0, "2026-11-20T10:00:00.000Z", "2026-11-20T10:40:00.000Z"};
  one.snapshots = {{0, exchange::encodeSnapshot(now)}};
  one.visits = {{1, "v1", "c1", "p1", "2026-11-20T10:00", "signed", 1, "2026-11-20T10:40:00.000Z"}};
  one.documents = {{{"20261120-1a2b3c4d", "v1", 1, "referral", "%PDF-1.7"}, {}, "2026-11-20T10:40:00.000Z"}};
  one.deliveries = {{"o1", "20261120-1a2b3c4d", "by-hand", "acknowledged", true, 0,
                     "2026-11-20T11:00:00.000Z", "handed over in person by Nora Berg to Dr. Sol"}};
  return one;
}

store::PatientExport everything() {
  store::PatientExport all;
  all.records = {record(exchange::encodePatient(ida()))};
  all.consultations = {complaint()};
  all.events = {{1,
                 "2026-11-20T10:00:00.000Z",
                 "opened",
                 "p1",
                 "c1",
                 {},
                 store::TrailEvent::Detail::There,
                 "Nora Berg",
                 "room-1",
                 {}}};
  return all;
}

/// All words of a document, in order.
std::string wordsOf(const engine::DocumentContent& content) {
  std::string words = content.title + '\n';
  const auto add = [&words](const engine::Text& text) {
    for (const engine::Span& span : text) {
      words += span.text + '\n';
    }
  };
  for (const engine::DocumentSection& section : content.sections) {
    words += section.heading + '\n';
    for (const engine::Block& block : section.blocks) {
      if (const auto* paragraph = std::get_if<engine::Paragraph>(&block)) {
        add(paragraph->text);
      } else if (const auto* rows = std::get_if<engine::KeyValues>(&block)) {
        for (const auto& row : rows->rows) {
          words += row.key + '\n';
          add(row.value);
        }
      } else if (const auto* table = std::get_if<engine::Table>(&block)) {
        for (const auto& row : table->rows) {
          for (const engine::Text& cell : row) {
            add(cell);
          }
        }
      }
    }
  }
  return words;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(PatientExport, TellsWhatWasFoundInWordsAlsoWhatTheRulesNoLongerAsk) {
  const std::string words = wordsOf(internal::exportSummary(everything(), tools()));

  for (const std::string& part :
       {testing::hipPack().text("finding.night-pain.label"), std::string("asked-long-ago"),
        std::string("2.5"), testing::hipPack().text("report.gap.declined"),
        std::string("It hurts when I run."), std::string("signed by Nora Berg on "), std::string("Dr. Sol"),
        std::string("+49 30 1"), std::string("20261120-1a2b3c4d")}) {
    EXPECT_TRUE(holds(words, part)) << part << " is missing in:\n" << words;
  }
}

TEST(PatientExport, TableRowsAreAsWideAsTheirHeads) {
  for (const auto& section : internal::exportSummary(everything(), tools()).sections) {
    for (const auto& block : section.blocks) {
      if (const auto* table = std::get_if<engine::Table>(&block)) {
        for (const auto& row : table->rows) {
          EXPECT_EQ(row.size(), table->header.size()) << table->caption;
        }
      }
    }
  }
}

TEST(PatientExport, LeavesNothingOutThatCannotBeRead) {
  store::PatientExport all = everything();
  all.records[0].payload = "damaged {";
  all.consultations[0].snapshots[0].payload = "damaged too";

  const auto tree = nlohmann::json::parse(encodePatientExport(all, tools()));
  const std::string words = wordsOf(internal::exportSummary(all, tools()));

  EXPECT_EQ(tree.at("records").at(0).at("content"), "damaged {");
  EXPECT_EQ(tree.at("consultations").at(0).at("snapshots").at(0).at("content"), "damaged too");
  EXPECT_TRUE(holds(words, "cannot be read in words"));
  EXPECT_TRUE(holds(words, "2026-11-20T10:00"));
}

TEST(PatientExport, SameDataSameBytes) {
  EXPECT_EQ(encodePatientExport(everything(), tools()), encodePatientExport(everything(), tools()));
}

TEST(PatientExport, NoNumberOfADocumentLeavesTheFolder) {
  EXPECT_EQ(internal::documentFile("20261120-1a2b3c4d"), "documents/20261120-1a2b3c4d.pdf");
  EXPECT_EQ(internal::documentFile("../../etc/passwd"), "documents/______etc_passwd.pdf");
}

TEST(PatientExport, WritesTheFileForProgramsLast) {
  const tests::TestFolder folder;

  const auto files = writePatientExport(everything(), tools(), folder.path() / "copy");

  ASSERT_TRUE(files) << files.error().detail;
  ASSERT_EQ(files->size(), 3U);
  EXPECT_EQ(files->back().filename(), "patient.json");
}

}  // namespace
}  // namespace calcar::workplace
