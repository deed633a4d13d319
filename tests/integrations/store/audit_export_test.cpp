#include "integrations/store/audit_export.hpp"

#include <gtest/gtest.h>

#include "tests/integrations/store/people.hpp"
#include "tests/support/every_database.hpp"

namespace calcar::store {
namespace {

using tests::kNora;

class TrailExport : public calcar::tests::OnEveryDatabase {
 protected:
  void SetUp() override {
    m_store = std::make_unique<Store>(newStore());
    note({"printed", "p1", "c1", "v1", {{"document", "R-1"}}});
    note({"decided",
          "p1",
          {},
          "v1",
          {{"kind", "condition"},
           {"suggestion", "hip-osteoarthritis"},
           {"action", "rejected"},
           {"reason", "=too young, I think"},
           {"pack", "hip"}}});
    note({"overrode", "p2", {}, {}, {{"suggestion", "sacral-stress-fracture"}, {"reason", "MRI is clear"}}});
  }

  void note(const Event& event) const {
    const auto noted = Audit(*m_store).note(kNora, event);
    ASSERT_TRUE(noted) << noted.error().detail;
  }
  [[nodiscard]] const Store& store() const { return *m_store; }

  /// What an export writes, with the moments taken out: they differ from run to run.
  template <typename Export>
  std::string written(Export exporting, const TrailFilter& filter, TrailFormat format) const {
    std::string all;
    const auto lines = exporting(store(), kNora, filter, format, [&all](std::string_view piece) {
      all += piece;
      return true;
    });
    EXPECT_TRUE(lines) << lines.error().detail;
    for (const TrailEvent& event : Audit(store()).list({}).value_or(std::vector<TrailEvent>{})) {
      for (std::size_t at = all.find(event.at); at != std::string::npos; at = all.find(event.at)) {
        all.replace(at, event.at.size(), "NOW");
      }
    }
    return all;
  }

 private:
  std::unique_ptr<Store> m_store;
};

CALCAR_ON_EVERY_DATABASE(TrailExport);

TEST_P(TrailExport, WritesEventsAsTable) {
  TrailFilter filter;
  filter.action = "printed";

  EXPECT_EQ(written(exportTrail, filter, TrailFormat::Csv),
            "sequence,at,action,by,workplace,patient,consultation,visit,state,detail\r\n"
            "1,NOW,printed,Nora Vik,room-1,p1,c1,v1,there,\"{\"\"document\"\":\"\"R-1\"\"}\"\r\n");
}

TEST_P(TrailExport, WritesEventsAsLines) {
  TrailFilter filter;
  filter.action = "printed";

  EXPECT_EQ(written(exportTrail, filter, TrailFormat::JsonLines),
            R"({"sequence":1,"at":"NOW","action":"printed","by":"Nora Vik","workplace":"room-1",)"
            R"("patient":"p1","consultation":"c1","visit":"v1","state":"there",)"
            R"("detail":{"document":"R-1"}})"
            "\n");
}

TEST_P(TrailExport, IsAnEventItself) {
  const std::string all = written(exportTrail, {}, TrailFormat::JsonLines);

  const auto events = Audit(store()).list({});
  ASSERT_TRUE(events);
  EXPECT_EQ(events->back().action, "exported");
  EXPECT_EQ(events->back().detail.at("what"), "audit");
  EXPECT_NE(all.find(R"("sequence":4)"), std::string::npos) << "the export itself is the last line";
}

TEST_P(TrailExport, WritesMoreThanFitsIntoOneBatch) {
  for (int event = 0; event < 1100; ++event) {
    note({"opened", "p3", {}, {}, {}});
  }
  TrailFilter filter;
  filter.patient = "p3";

  const std::string all = written(exportTrail, filter, TrailFormat::Csv);

  // Head, 1100 events, and the export itself, which is about the same patient.
  EXPECT_EQ(std::count(all.begin(), all.end(), '\n'), 1102);
}

TEST_P(TrailExport, HandsFeedbackToThoseWhoWriteRulesWithoutPatients) {
  EXPECT_EQ(written(exportFeedback, {}, TrailFormat::Csv),
            "sequence,date,kind,suggestion,action,reason,pack,user,place\r\n"
            "2,NOW,condition,hip-osteoarthritis,rejected,\"'=too young, I think\",hip,Nora Vik,room-1\r\n"
            "3,NOW,,sacral-stress-fracture,,MRI is clear,,Nora Vik,room-1\r\n");
}

TEST_P(TrailExport, StopsWhenItCannotBeWritten) {
  const auto lines =
      exportTrail(store(), kNora, {}, TrailFormat::Csv, [](std::string_view /*piece*/) { return false; });

  ASSERT_FALSE(lines);
  EXPECT_EQ(lines.error().code, engine::ErrorCode::Unwritable);
}

}  // namespace
}  // namespace calcar::store
