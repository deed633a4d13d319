#include "integrations/workplace/internal/export_summary.hpp"

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "engine/consultation/consultation.hpp"
#include "integrations/exchange/journal_json.hpp"
#include "integrations/workplace/internal/visit_words.hpp"

namespace calcar::workplace::internal {
namespace {

using engine::DocumentSection;
using engine::KeyValues;
using engine::plain;
using engine::Table;
using engine::Words;

constexpr std::size_t kToTheDay = 10;
constexpr std::size_t kToTheMinute = 16;

/// `2026-11-20 10:15 UTC` of `2026-11-20T10:15:00.123Z`.
std::string utcWords(const std::string& utc) {
  std::string text = utc.substr(0, kToTheMinute);
  if (text.size() == kToTheMinute) {
    text[kToTheDay] = ' ';
    text += " UTC";
  }
  return text;
}

std::string nameOf(const engine::Patient& patient) {
  const std::string space = patient.given.empty() || patient.family.empty() ? "" : " ";
  const std::string name = patient.given + space + patient.family;
  return name.empty() ? std::string("no name on record") : name;
}

std::vector<KeyValues::Row> whoIs(const Words& words, const engine::Patient& patient) {
  const std::string issuer = patient.issuer.empty() ? "" : " (" + patient.issuer + ')';
  return {{words("banner.person"), plain(nameOf(patient))},
          {words("banner.birth"),
           plain(patient.birthDate ? words.date(*patient.birthDate) : words("gap.not-recorded"))},
          {words("banner.id"), plain(patient.id.empty() ? words("gap.not-recorded") : patient.id + issuer)}};
}

DocumentSection personSection(const Words& words, const store::PatientExport& all) {
  DocumentSection section{"person", "The person", {}};
  for (const store::StoredPatient& record : all.records) {
    const auto patient = exchange::decodePatient(record.payload);
    KeyValues rows;
    if (!patient) {
      rows.rows = {{"Record", plain("cannot be read in words; patient.json holds it as it is stored")}};
      section.blocks.emplace_back(std::move(rows));
      continue;
    }
    rows.rows = whoIs(words, *patient);
    if (!patient->contact.empty()) {
      rows.rows.push_back({"Contact", plain(patient->contact)});
    }
    if (patient->sex != engine::Sex::Unknown) {
      rows.rows.push_back({"Sex", plain(std::string(toText(patient->sex)))});
    }
    if (!record.mergedInto.empty()) {
      rows.rows.push_back({"Record", plain("was joined with the first one")});
    }
    section.blocks.emplace_back(std::move(rows));
  }
  return section;
}

/// How a consultation stands after its last entry.
std::optional<engine::Snapshot> standOf(const store::ExportedConsultation& one) {
  if (one.snapshots.empty()) {
    return std::nullopt;
  }
  auto base = exchange::decodeSnapshot(one.snapshots.back().payload);
  std::vector<engine::Entry> entries;
  for (const store::StoredEntry& stored : one.entries) {
    if (stored.sequence <= one.snapshots.back().sequence) {
      continue;
    }
    auto entry = exchange::decodeEntry(stored.payload);
    if (!entry) {
      return std::nullopt;
    }
    entries.push_back(std::move(*entry));
  }
  const auto restored = base ? engine::Consultation::restore(std::move(*base), std::move(entries))
                             : tl::unexpected(base.error());
  return restored ? std::optional(restored->now()) : std::nullopt;
}

Table documentsOf(const store::ExportedConsultation& one) {
  Table table{"Documents", {"Number", "Kind", "Made", "Replaced by"}, {}};
  for (const store::ExportedDocument& exported : one.documents) {
    table.rows.push_back({plain(exported.document.id), plain(exported.document.kind),
                          plain(utcWords(exported.made)), plain(exported.replacedBy)});
  }
  return table;
}

Table deliveriesOf(const store::ExportedConsultation& one) {
  Table table{"Where documents went", {"Document", "Way", "State", "Since", "What is known"}, {}};
  for (const store::ExportedDelivery& delivery : one.deliveries) {
    table.rows.push_back({plain(delivery.document), plain(delivery.transport), plain(delivery.state),
                          plain(utcWords(delivery.changed)), plain(delivery.detail)});
  }
  return table;
}

/// The visits as they are listed, where what was found cannot be read in words.
Table visitsOf(const store::ExportedConsultation& one) {
  Table table{"Visits", {"When", "State"}, {}};
  for (const store::VisitRow& visit : one.visits) {
    table.rows.push_back({plain(visit.happened), plain(visit.state)});
  }
  return table;
}

void addVisits(const Words& words, const engine::Snapshot& now, const std::string& id,
               std::vector<DocumentSection>& sections) {
  for (std::size_t i = 0; i < now.visits.size() && i < now.episode.visits.size(); ++i) {
    const engine::Visit& visit = now.episode.visits[i];
    DocumentSection section{id + "-visit-" + std::to_string(i + 1),
                            "Visit of " + words.moment(visit.when) + ": " + stateWords(words, now.visits[i]),
                            visitBlocks(words, visit)};
    if (section.blocks.empty()) {
      section.blocks.emplace_back(engine::Paragraph{engine::muted("Nothing was recorded.")});
    }
    sections.push_back(std::move(section));
  }
}

void addConsultation(const Words& words, const store::ExportedConsultation& one, std::size_t number,
                     std::vector<DocumentSection>& sections) {
  const std::string id = "complaint-" + std::to_string(number);
  DocumentSection section{
      id, "Complaint " + std::to_string(number) + ", begun " + utcWords(one.row.started), {}};
  const auto now = standOf(one);
  if (now) {
    section.blocks = complaintBlocks(words, *now);
  } else {
    section.blocks = {engine::Paragraph{engine::gap(
                          "What was found cannot be read in words; patient.json holds it as it is stored.")},
                      visitsOf(one)};
  }
  for (Table table : {documentsOf(one), deliveriesOf(one)}) {
    if (!table.rows.empty()) {
      section.blocks.emplace_back(std::move(table));
    }
  }
  sections.push_back(std::move(section));
  if (now) {
    addVisits(words, *now, id, sections);
  }
}

struct Doing {
  std::size_t times = 0;
  std::string first;
  std::string last;
};

/// Who did what how often: each single event is in the file for programs.
DocumentSection eventSection(const std::vector<store::TrailEvent>& events) {
  std::map<std::tuple<std::string, std::string, std::string>, Doing> doings;
  for (const store::TrailEvent& event : events) {
    const bool isThere = event.state == store::TrailEvent::Detail::There;
    Doing& doing =
        doings[{isThere ? event.by : std::string("no longer known"), event.workplace, event.action}];
    doing.first = doing.times++ == 0 ? event.at : doing.first;
    doing.last = event.at;
  }
  Table table{"Who worked with the record", {"Who", "From where", "What", "Times", "First", "Last"}, {}};
  for (const auto& [key, doing] : doings) {
    const auto& [by, workplace, action] = key;
    table.rows.push_back({plain(by), plain(workplace), plain(action), plain(std::to_string(doing.times)),
                          plain(utcWords(doing.first)), plain(utcWords(doing.last))});
  }
  DocumentSection section{"events", "Who worked with the record", {}};
  if (!table.rows.empty()) {
    section.blocks.emplace_back(std::move(table));
  }
  return section;
}

DocumentSection aboutSection(const Words& words, const ExportTools& tools) {
  return {"about",
          {},
          {engine::Paragraph{
              plain("A copy of everything that is stored of this person, made on " + words.moment(tools.now) +
                    ". The signed documents are in the folder “documents”; patient.json beside "
                    "this page holds all of it for programs.")}}};
}

engine::Patient personOf(const store::PatientExport& all) {
  const auto patient = all.records.empty() ? engine::Result<engine::Patient>(engine::Patient{})
                                           : exchange::decodePatient(all.records.front().payload);
  return patient.value_or(engine::Patient{});
}

}  // namespace

engine::DocumentContent exportSummary(const store::PatientExport& all, const ExportTools& tools) {
  const Words words(*tools.pack);
  engine::DocumentContent content;
  content.kind = engine::DocumentKind::Note;
  content.language = "en";
  content.title = "Copy of your data";
  content.documentNumber = "summary";
  content.banner = whoIs(words, personOf(all));
  content.foot = {"Calcar " + tools.calcarVersion};
  content.pageOf = words("page-of");
  content.sections = {aboutSection(words, tools), personSection(words, all)};
  for (std::size_t i = 0; i < all.consultations.size(); ++i) {
    addConsultation(words, all.consultations[i], i + 1, content.sections);
  }
  if (auto events = eventSection(all.events); !events.blocks.empty()) {
    content.sections.push_back(std::move(events));
  }
  return content;
}

}  // namespace calcar::workplace::internal
