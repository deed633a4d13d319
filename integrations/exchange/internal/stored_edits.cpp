#include <algorithm>
#include <array>
#include <utility>

#include "integrations/exchange/internal/stored_parts.hpp"

namespace calcar::exchange {
namespace {

using Read = engine::Edit (*)(const StoredReader&);

engine::Edit forgetFinding(const StoredReader& reader) {
  reader.only({"finding", "side"});
  return engine::ForgetFinding{reader.child("finding").text(), reader.optional("side", asSide)};
}

engine::Edit reportProgress(const StoredReader& reader) {
  const bool isTakenBack = reader.node().is_object() && reader.node().empty();
  return engine::ReportProgress{isTakenBack ? std::nullopt : std::optional(storedProgress(reader))};
}

engine::Edit setClinician(const StoredReader& reader) {
  reader.only({"clinician", "place"});
  return engine::SetClinician{reader.optional("clinician", storedClinician).value_or(engine::Clinician()),
                              reader.textOf("place")};
}

engine::Edit setTraining(const StoredReader& reader) {
  reader.only({"sessions"});
  static_cast<void>(reader.child("sessions"));
  return engine::SetTraining{reader.list("sessions", storedSession)};
}

engine::Edit setRecordText(const StoredReader& reader) {
  reader.only({"part", "text"});
  return engine::SetRecordText{reader.child("part").text(), reader.child("text").text()};
}

/// The only key of an edit that is one text.
std::string textAt(const StoredReader& reader, std::string_view key) {
  return reader.only({key}).child(key).text();
}

std::pair<std::string, std::string> textsAt(const StoredReader& reader, std::string_view first,
                                            std::string_view second) {
  reader.only({first, second});
  return {reader.child(first).text(), reader.child(second).text()};
}

/// The words are those of `kindOf`; the tests hold both against each other.
constexpr std::array<std::pair<std::string_view, Read>, std::variant_size_v<engine::Edit>> kReaders{{
    {"answer-finding",
     [](const StoredReader& r) -> engine::Edit { return engine::AnswerFinding{storedAnswer(r)}; }},
    {"forget-finding", forgetFinding},
    {"speak-panel",
     [](const StoredReader& r) -> engine::Edit { return engine::SpeakPanel{storedPanelAct(r)}; }},
    {"forget-panel",
     [](const StoredReader& r) -> engine::Edit { return engine::ForgetPanel{textAt(r, "panel")}; }},
    {"record-score",
     [](const StoredReader& r) -> engine::Edit { return engine::RecordScore{storedScore(r)}; }},
    {"forget-score",
     [](const StoredReader& r) -> engine::Edit {
       const auto [measure, scale] = textsAt(r, "measure", "scale");
       return engine::ForgetScore{measure, scale};
     }},
    {"report-progress", reportProgress},
    {"set-clinician", setClinician},
    {"set-patient",
     [](const StoredReader& r) -> engine::Edit { return engine::SetPatient{storedPatient(r)}; }},
    {"set-side",
     [](const StoredReader& r) -> engine::Edit {
       return engine::SetSide{asSide(r.only({"side"}).child("side"))};
     }},
    {"set-onset",
     [](const StoredReader& r) -> engine::Edit {
       return engine::SetOnset{r.only({"onset"}).optional("onset", asDate)};
     }},
    {"set-words", [](const StoredReader& r) -> engine::Edit { return engine::SetWords{textAt(r, "words")}; }},
    {"set-question",
     [](const StoredReader& r) -> engine::Edit { return engine::SetQuestion{textAt(r, "question")}; }},
    {"mark-pain", [](const StoredReader& r) -> engine::Edit { return engine::MarkPain{storedPain(r)}; }},
    {"erase-pain",
     [](const StoredReader& r) -> engine::Edit {
       r.only({"zone", "side"});
       return engine::ErasePain{r.child("zone").text(), asSide(r.child("side"))};
     }},
    {"attach-study",
     [](const StoredReader& r) -> engine::Edit { return engine::AttachStudy{storedStudy(r)}; }},
    {"forget-study",
     [](const StoredReader& r) -> engine::Edit { return engine::ForgetStudy{textAt(r, "study")}; }},
    {"clear-flag",
     [](const StoredReader& r) -> engine::Edit { return engine::ClearFlag{storedClearance(r)}; }},
    {"withdraw-clearance",
     [](const StoredReader& r) -> engine::Edit {
       const auto [flag, finding] = textsAt(r, "flag", "finding");
       return engine::WithdrawClearance{flag, finding};
     }},
    {"override-flag",
     [](const StoredReader& r) -> engine::Edit { return engine::OverrideFlag{storedOverride(r)}; }},
    {"withdraw-override",
     [](const StoredReader& r) -> engine::Edit { return engine::WithdrawOverride{textAt(r, "flag")}; }},
    {"set-training", setTraining},
    {"set-means", [](const StoredReader& r) -> engine::Edit { return engine::SetMeans{storedMeans(r)}; }},
    {"set-phase-changes",
     [](const StoredReader& r) -> engine::Edit { return engine::SetPhaseChanges{storedPhaseChanges(r)}; }},
    {"set-receiver",
     [](const StoredReader& r) -> engine::Edit { return engine::SetReceiver{storedReceiver(r)}; }},
    {"set-call-back",
     [](const StoredReader& r) -> engine::Edit { return engine::SetCallBack{textAt(r, "number")}; }},
    {"set-record-text", setRecordText},
    {"settle-hypothesis",
     [](const StoredReader& r) -> engine::Edit {
       return engine::SettleHypothesis{r.only({"skipped"}).child("skipped").yes()};
     }},
    {"decide-suggestion", [](const StoredReader& r) -> engine::Edit { return storedDecision(r); }},
}};

}  // namespace

engine::DecideSuggestion storedDecision(const StoredReader& reader) {
  reader.only({"kind", "suggestion", "action", "reason"});
  return {reader.child("kind").word(engine::parseSuggestionKind), reader.child("suggestion").text(),
          reader.child("action").word(engine::parseSuggestionAction), reader.textOf("reason")};
}

engine::Edit storedEdit(const StoredReader& reader) {
  const StoredReader said = reader.single();
  const auto* found = std::find_if(kReaders.begin(), kReaders.end(),
                                   [&said](const auto& one) { return one.first == said.name(); });
  if (found == kReaders.end()) {
    said.foreign();
  }
  return found->second(said);
}

}  // namespace calcar::exchange
