#include "engine/report/parts.hpp"

namespace calcar::engine {
namespace {

/// The side that “affected” speaks of; two-sided and midline complaints have none.
Side readingSide(Side side) { return side == Side::Left || side == Side::Right ? side : Side::Unknown; }

std::string personName(const Words& words, const Patient& patient) {
  if (patient.family.empty() && patient.given.empty()) {
    return words("gap.not-recorded");
  }
  if (patient.given.empty() || patient.family.empty()) {
    return patient.family + patient.given;
  }
  return patient.given + " " + patient.family;
}

std::string birthLine(const ReportContext& context) {
  const auto& birth = context.episode.patient.birthDate;
  if (!birth) {
    return context.words("gap.not-recorded");
  }
  return context.words("birth",
                       {{"date", context.words.date(*birth)},
                        {"years", std::to_string(completedYears(*birth, context.assessment.asOf.date))}});
}

std::string idLine(const ReportContext& context) {
  const auto& patient = context.episode.patient;
  if (patient.id.empty()) {
    return context.words("gap.not-recorded");
  }
  return patient.issuer.empty() ? patient.id : patient.id + " (" + patient.issuer + ")";
}

std::string sideLine(const ReportContext& context) {
  const Side side = context.episode.complaint.side;
  return context.words("banner.side-value", {{"side", context.words.side(side)}});
}

/// Which document this one takes the place of: whoever has both in hand must see it on either page.
std::string versionLine(const Words& words, const Signature& signature) {
  const std::string version = std::to_string(signature.version);
  return signature.replaces.empty()
             ? words("foot.amended", {{"version", version}})
             : words("foot.replaces", {{"version", version}, {"number", signature.replaces}});
}

}  // namespace

ReportContext::ReportContext(const Pack& knowledge, const Episode& record, const Assessment& result,
                             const DocumentRequest& asked)
    : pack(knowledge),
      episode(record),
      assessment(result),
      request(asked),
      words(knowledge),
      facts(knowledge, record, result.asOf, readingSide(record.complaint.side)) {}

DocumentContent frame(const ReportContext& context, DocumentKind kind, std::string title) {
  const auto& words = context.words;
  DocumentContent document;
  document.kind = kind;
  document.language = "en";
  if (const auto* languages = context.pack.content().languages();
      languages != nullptr && languages->size() > 0) {
    document.language = languages->Get(0)->code()->str();
  }
  document.title = std::move(title);
  document.documentNumber = context.request.documentNumber;
  document.draftMark = context.request.signature ? std::string() : words("draft");
  document.banner = {{words("banner.person"), plain(personName(words, context.episode.patient))},
                     {words("banner.birth"), plain(birthLine(context))},
                     {words("banner.id"), plain(idLine(context))},
                     {words("banner.side"), strong(sideLine(context))}};
  const std::string& number = context.request.documentNumber;
  document.foot = {words("foot.version", {{"calcar", context.request.calcarVersion},
                                          {"pack", context.assessment.packName},
                                          {"version", context.assessment.packVersion},
                                          {"hash", context.assessment.packHash.substr(0, 12)},
                                          {"number", number.empty() ? document.draftMark : number}}),
                   context.assessment.packReview == "none"
                       ? words("foot.review-none")
                       : words("foot.reviewed", {{"by", context.assessment.packReview}})};
  if (const auto& signature = context.request.signature; signature && signature->version > 1) {
    document.foot.push_back(versionLine(words, *signature));
  }
  document.pageOf = words("page-of");
  return document;
}

DocumentSection recordSection(const ReportContext& context, std::string id,
                              const std::vector<std::string>& parts) {
  const auto& words = context.words;
  KeyValues rows;
  for (const auto& part : parts) {
    const auto found = context.episode.record.find(part);
    rows.rows.push_back({words("record." + part), found == context.episode.record.end()
                                                      ? gap(words("gap.not-recorded"))
                                                      : orGap(found->second, words("gap.not-recorded"))});
  }
  return {id, words("heading." + id), {std::move(rows)}};
}

DocumentSection runOn(DocumentSection section) {
  Text text;
  for (const auto& block : section.blocks) {
    for (const auto& row : std::get<KeyValues>(block).rows) {
      text.push_back({(text.empty() ? "" : "   ") + row.key + ": ", true, Emphasis::Plain});
      text.insert(text.end(), row.value.begin(), row.value.end());
    }
  }
  section.blocks = {Paragraph{std::move(text)}};
  return section;
}

void addSection(DocumentContent& document, DocumentSection section) {
  if (!section.blocks.empty()) {
    document.sections.push_back(std::move(section));
  }
}

std::vector<std::string> idsOf(const flatbuffers::Vector<flatbuffers::Offset<flatbuffers::String>>* ids) {
  std::vector<std::string> result;
  if (ids != nullptr) {
    for (const auto* id : *ids) {
      result.push_back(id->str());
    }
  }
  return result;
}

std::vector<Text> adviceItems(const Words& words,
                              const flatbuffers::Vector<flatbuffers::Offset<flatbuffers::String>>* ids) {
  std::vector<Text> items;
  for (const auto& id : idsOf(ids)) {
    items.push_back(plain(words.of("advice", id)));
  }
  return items;
}

}  // namespace calcar::engine
