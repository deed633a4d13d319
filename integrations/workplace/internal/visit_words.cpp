#include "integrations/workplace/internal/visit_words.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace calcar::workplace::internal {
namespace {

using engine::Block;
using engine::KeyValues;
using engine::plain;
using engine::Table;
using engine::Words;

/// A text of the rules, or the id where today's rules have none any more.
std::string known(const Words& words, const std::string& key, const std::string& id) {
  return words.pack().hasText(key) ? words.pack().text(key) : id;
}

std::string sideOf(const Words& words, std::optional<engine::Side> side) {
  return side ? words.side(*side) : std::string();
}

std::string rawValue(const engine::Value& value) {
  if (const auto* yes = std::get_if<bool>(&value)) {
    return *yes ? "yes" : "no";
  }
  const auto* number = std::get_if<double>(&value);
  return number != nullptr ? engine::numberText(*number) : std::get<std::string>(value);
}

std::string valueOf(const Words& words, const std::string& finding, const engine::Value& value) {
  const auto index = words.pack().findingIndex(finding);
  if (const auto* choice = std::get_if<std::string>(&value)) {
    return known(words, "choice." + finding + '.' + *choice, *choice);
  }
  return index ? words.value(*index, value) : rawValue(value);
}

engine::Text outcomeOf(const Words& words, const engine::Observation& one) {
  if (const auto* value = std::get_if<engine::Value>(&one.outcome)) {
    return plain(valueOf(words, one.finding, *value));
  }
  return engine::gap(words("gap." + std::string(toText(std::get<engine::NoValue>(one.outcome)))));
}

/// Note, day and origin of an answer, as far as there are any.
std::string remarkOf(const Words& words, const engine::Observation& one) {
  std::string remark = one.note;
  if (one.on) {
    remark += (remark.empty() ? "" : "; ") + words.date(*one.on);
  }
  if (!one.source.empty()) {
    remark += (remark.empty() ? "" : "; ") + one.source;
  }
  return remark;
}

Table findingsOf(const Words& words, const engine::Visit& visit) {
  Table table{"Answers and findings", {"What", "Side", "Answer", "Remark"}, {}};
  for (const engine::Observation& one : visit.observations) {
    table.rows.push_back({plain(known(words, "finding." + one.finding + ".label", one.finding)),
                          plain(sideOf(words, one.side)), outcomeOf(words, one),
                          plain(remarkOf(words, one))});
  }
  return table;
}

std::string scaleName(const Words& words, const engine::Score& score) {
  return known(words, "instrument." + score.instrument + ".name", score.instrument) + ", " +
         known(words, "instrument." + score.instrument + ".scale." + score.scale, score.scale);
}

std::string pointsOf(const engine::Score& score) {
  if (score.total) {
    return engine::numberText(*score.total);
  }
  std::string text;
  for (const auto& item : score.items) {
    text += (text.empty() ? "" : ", ") + (item ? engine::numberText(*item) : std::string("not answered"));
  }
  return text;
}

Table scoresOf(const Words& words, const engine::Visit& visit) {
  Table table{"Scores", {"Form", "Score or items", "Activities", "Day"}, {}};
  for (const engine::Score& score : visit.scores) {
    std::string activities;
    for (const std::string& activity : score.activities) {
      activities += (activities.empty() ? "" : "; ") + activity;
    }
    table.rows.push_back({plain(scaleName(words, score)), plain(pointsOf(score)), plain(activities),
                          plain(score.on ? words.date(*score.on) : std::string())});
  }
  return table;
}

engine::Bullets panelsOf(const Words& words, const engine::Visit& visit) {
  engine::Bullets list;
  for (const engine::PanelAct& act : visit.panels) {
    std::string text = known(words, "panel." + act.panel + ".title", act.panel) + ": all no, asked aloud";
    if (act.at) {
      text += ", " + words.moment(*act.at);
    }
    if (!act.answeredBy.empty()) {
      text += ", answered by " + act.answeredBy;
    }
    list.items.push_back(plain(std::move(text)));
  }
  return list;
}

Table progressOf(const Words& words, const engine::PhaseReport& report) {
  Table table{
      known(words, "programme." + report.programme + ".name", report.programme) + ", phase " + report.phase,
      {"Day", "Pain while loading", "Pain after", "Settled"},
      {}};
  for (const engine::LoadTrial& trial : report.trials) {
    const std::string settled = !trial.settled ? "not asked" : (*trial.settled ? "yes" : "no");
    table.rows.push_back({plain(words.date(trial.on)), plain(std::to_string(trial.during)),
                          plain(std::to_string(trial.after)), plain(settled)});
  }
  return table;
}

void addRow(KeyValues& rows, const char* key, const std::string& value) {
  if (!value.empty()) {
    rows.rows.push_back({key, plain(value)});
  }
}

KeyValues complaintRows(const Words& words, const engine::Episode& episode) {
  const engine::Complaint& complaint = episode.complaint;
  KeyValues rows;
  rows.rows.push_back({"Side", plain(words.side(complaint.side))});
  addRow(rows, "Began", complaint.onset ? words.date(*complaint.onset) : std::string());
  addRow(rows, "In own words", complaint.inOwnWords);
  addRow(rows, "Question of the referral", complaint.question);
  for (const engine::PainMark& mark : complaint.pain) {
    std::string how = mark.intensity ? ", " + std::to_string(*mark.intensity) + " of 10" : std::string();
    for (const engine::PainQuality quality : mark.qualities) {
      how += ", " + words.of("report", "pain-quality", engine::toText(quality));
    }
    how += mark.spread ? ", " + words("pain-spread") : std::string();
    addRow(rows, "Pain",
           known(words, "zone." + mark.zone + ".name", mark.zone) + ", " + words.side(mark.side) + how);
  }
  for (const auto& [part, text] : episode.record) {
    addRow(rows, known(words, "report.record." + part, part).c_str(), text);
  }
  addRow(rows, "Letters go to",
         episode.receiver.name + (episode.receiver.organisation.empty() ? "" : ", ") +
             episode.receiver.organisation);
  addRow(rows, "Number for questions", episode.callBack);
  addRow(rows, "Sessions in the training diary",
         episode.training.empty() ? std::string() : std::to_string(episode.training.size()));
  return rows;
}

Table imagingOf(const Words& words, const engine::Episode& episode) {
  Table table{"Imaging", {"Study", "Day", "What the report says", "Read by"}, {}};
  for (const engine::ImagingStudy& study : episode.imaging) {
    const std::string what = words("modality." + std::string(toText(study.modality))) + ", " +
                             known(words, "report.region." + study.region, study.region) + ", " +
                             words.side(study.side);
    table.rows.push_back({plain(what), plain(study.date ? words.date(*study.date) : std::string()),
                          plain(study.result), plain(study.readBy)});
  }
  return table;
}

engine::Bullets decisionsOf(const Words& words, const engine::Episode& episode) {
  engine::Bullets list;
  const auto flagName = [&](const std::string& flag) {
    return known(words, "red-flag." + flag + ".name", flag);
  };
  for (const engine::Clearance& one : episode.clearances) {
    list.items.push_back(plain(flagName(one.flag) + ": closed by " +
                               known(words, "finding." + one.finding + ".label", one.finding) + " (" +
                               one.by + ", " + words.date(one.on) + ")"));
  }
  for (const engine::Override& one : episode.overrides) {
    list.items.push_back(plain(flagName(one.flag) + ": decided otherwise, because: " + one.reason + " (" +
                               one.by + ", " + words.date(one.on) + ")"));
  }
  return list;
}

template <typename Part>
void addTable(std::vector<Block>& blocks, Part part) {
  if (!part.rows.empty()) {
    blocks.emplace_back(std::move(part));
  }
}

void addList(std::vector<Block>& blocks, engine::Bullets list) {
  if (!list.items.empty()) {
    blocks.emplace_back(std::move(list));
  }
}

}  // namespace

std::vector<Block> complaintBlocks(const Words& words, const engine::Snapshot& now) {
  std::vector<Block> blocks{complaintRows(words, now.episode)};
  addTable(blocks, imagingOf(words, now.episode));
  addList(blocks, decisionsOf(words, now.episode));
  return blocks;
}

std::vector<Block> visitBlocks(const Words& words, const engine::Visit& visit) {
  std::vector<Block> blocks;
  KeyValues rows;
  addRow(rows, "Seen by",
         visit.clinician.name + (visit.clinician.role.empty() ? "" : ", ") + visit.clinician.role);
  addRow(rows, "Place", visit.place);
  addTable(blocks, std::move(rows));
  addList(blocks, panelsOf(words, visit));
  addTable(blocks, findingsOf(words, visit));
  addTable(blocks, scoresOf(words, visit));
  if (visit.progress) {
    blocks.emplace_back(progressOf(words, *visit.progress));
  }
  return blocks;
}

std::string stateWords(const Words& words, const engine::VisitStatus& status) {
  if (status.version == 0 || !status.signedAt) {
    return status.state == engine::VisitState::Reviewed ? "read through, not signed" : "not signed";
  }
  std::string text = "signed by " + status.signedBy + " on " + words.moment(*status.signedAt);
  if (status.version > 1) {
    text += ", version " + std::to_string(status.version);
  }
  const bool isOpen =
      status.state == engine::VisitState::Draft || status.state == engine::VisitState::Reviewed;
  return isOpen ? text + ", open again: " + status.amendReason : text;
}

}  // namespace calcar::workplace::internal
