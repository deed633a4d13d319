#include <algorithm>
#include <set>

#include "integrations/exchange/internal/decode_parts.hpp"

namespace calcar::exchange {
namespace {

constexpr int kWorstPain = 10;

std::vector<engine::PainMark> decodePain(const MappingReader& complaint) {
  std::vector<engine::PainMark> marks;
  std::set<std::pair<std::string, engine::Side>> seen;
  const auto& items = complaint.items("pain");
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string path = indexed(complaint.pathOf("pain"), i);
    const auto mark = decodePainMark(complaint.decoding(), items[i], path);
    if (mark && !seen.emplace(mark->zone, mark->side).second) {
      complaint.decoding().report(items[i].at, path, "expected each zone and side only once");
    } else if (mark) {
      marks.push_back(*mark);
    }
  }
  return marks;
}

Words qualityWords() {
  Words words;
  for (const engine::PainQuality quality : engine::painQualities()) {
    words.emplace_back(toText(quality));
  }
  return words;
}

std::vector<engine::PainQuality> qualitiesOf(const MappingReader& reader) {
  std::vector<engine::PainQuality> qualities;
  for (const SourceNode& item : reader.items("qualities")) {
    const auto quality = isText(item) ? engine::parsePainQuality(item.text) : std::nullopt;
    if (!quality) {
      reader.reportAt(item, "qualities", "expected how it hurts: " + listed(qualityWords()),
                      reader.decoding().nearestOf(item, qualityWords()));
    } else if (std::find(qualities.begin(), qualities.end(), *quality) == qualities.end()) {
      qualities.push_back(*quality);
    }
  }
  return qualities;
}

bool isSpread(const MappingReader& reader) {
  const SourceNode* node = reader.find("spread");
  const auto answer = node == nullptr ? std::optional(false) : yesOrNo(*node);
  if (!answer) {
    reader.reportAt(*node, "spread", "expected yes or no");
  }
  return answer.value_or(false);
}

}  // namespace

Words zoneIds(const engine::Pack& pack) {
  Words ids;
  if (const auto* zones = pack.content().zones()) {
    for (const auto* zone : *zones) {
      ids.push_back(zone->id()->str());
    }
  }
  return ids;
}

std::optional<engine::PainMark> decodePainMark(Decoding& decoding, const SourceNode& node,
                                               const std::string& path) {
  const MappingReader reader(decoding, node, path, {"zone", "side", "intensity", "qualities", "spread"});
  engine::PainMark mark;
  mark.side = sideOf(reader, "side");
  mark.intensity = reader.count("intensity", 0, kWorstPain);
  mark.qualities = qualitiesOf(reader);
  mark.spread = isSpread(reader);
  const SourceNode* zone = reader.require("zone");
  if (zone == nullptr) {
    return std::nullopt;
  }
  if (!isText(*zone) || decoding.pack.findZone(zone->text) == nullptr) {
    reader.reportAt(*zone, "zone", "expected a pain zone of the body chart",
                    decoding.nearestOf(*zone, zoneIds(decoding.pack)));
    return std::nullopt;
  }
  mark.zone = zone->text;
  return mark;
}

const Words& sideWords() {
  static const Words kWords{"left", "right", "both", "midline", "unknown"};
  return kWords;
}

engine::Side sideOf(const MappingReader& reader, std::string_view key) {
  const auto word = reader.word(key, sideWords());
  return word ? engine::parseSide(*word).value_or(engine::Side::Unknown) : engine::Side::Unknown;
}

engine::Patient decodePatient(Decoding& decoding, const SourceNode& node, const std::string& path) {
  const MappingReader reader(decoding, node, path,
                             {"id", "issuer", "family", "given", "birth-date", "sex", "contact"});
  engine::Patient patient;
  patient.id = reader.text("id");
  patient.issuer = reader.text("issuer");
  patient.family = reader.text("family");
  patient.given = reader.text("given");
  patient.contact = reader.text("contact");
  if (const auto birth = reader.date("birth-date")) {
    patient.birthDate = birth->value;
    decoding.birth = birth->value;
  }
  if (const auto sex = reader.word("sex", {"female", "male", "other", "unknown"})) {
    patient.sex = engine::parseSex(*sex).value_or(engine::Sex::Unknown);
  }
  return patient;
}

engine::Complaint decodeComplaint(Decoding& decoding, const SourceNode& node, const std::string& path) {
  const MappingReader reader(decoding, node, path, {"side", "onset", "words", "question", "pain"});
  engine::Complaint complaint;
  complaint.side = sideOf(reader, "side");
  complaint.inOwnWords = reader.text("words");
  complaint.question = reader.text("question");
  complaint.pain = decodePain(reader);
  const auto onset = reader.date("onset");
  if (onset && decoding.birth && onset->value <= *decoding.birth) {
    decoding.report(onset->at, onset->field, "expected a day after the birth date");
  } else if (onset) {
    complaint.onset = onset->value;
    decoding.onset = onset->value;
  }
  return complaint;
}

engine::Receiver decodeReceiver(Decoding& decoding, const SourceNode& node, const std::string& path) {
  const MappingReader reader(decoding, node, path, {"name", "role", "organisation", "phone", "called-at"});
  return {reader.text("name"), reader.text("role"), reader.text("organisation"), reader.text("phone"),
          reader.text("called-at")};
}

std::map<std::string, std::string> decodeRecord(Decoding& decoding, const SourceNode& node,
                                                const std::string& path) {
  const MappingReader reader(decoding, node, path, engine::recordParts());
  std::map<std::string, std::string> record;
  for (const std::string& part : engine::recordParts()) {
    std::string text = reader.text(part);
    if (!text.empty()) {
      record.emplace(part, std::move(text));
    }
  }
  return record;
}

}  // namespace calcar::exchange
