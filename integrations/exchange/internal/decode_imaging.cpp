#include <algorithm>
#include <limits>
#include <set>

#include "integrations/exchange/internal/decode_parts.hpp"

namespace calcar::exchange {
namespace {

constexpr std::size_t kLongestStudyId = 128;

/// The regions that every pack may speak of, and those that this one names besides.
Words regionIds(const engine::Pack& pack) {
  Words ids{"pelvis-hip", "pelvis", "hip", "femur", "sacrum", "lumbar-spine", "knee", "other", "unknown"};
  const auto add = [&ids](const flatbuffers::String* region) {
    if (std::find(ids.begin(), ids.end(), region->str()) == ids.end()) {
      ids.push_back(region->str());
    }
  };
  const auto* questions = pack.content().imaging();
  for (flatbuffers::uoffset_t i = 0; questions != nullptr && i < questions->size(); ++i) {
    const auto* answers = questions->Get(i)->answers();
    for (flatbuffers::uoffset_t k = 0; answers != nullptr && k < answers->size(); ++k) {
      if (const auto* regions = answers->Get(k)->regions()) {
        std::for_each(regions->begin(), regions->end(), add);
      }
    }
  }
  return ids;
}

const Words& modalityWords() {
  static const Words kWords{"radiograph", "mri", "ct", "ultrasound", "bone-scan", "dxa", "other"};
  return kWords;
}

const Words& hintWords() {
  static const Words kWords = [] {
    Words words;
    for (const engine::ProtocolHint hint : engine::protocolHints()) {
      words.emplace_back(toText(hint));
    }
    return words;
  }();
  return kWords;
}

std::string studyId(const MappingReader& reader) {
  std::string id = reader.requiredText("study");
  if (id.size() > kLongestStudyId) {
    reader.reportAt(*reader.find("study"), "study", "expected at most 128 characters");
  }
  return id;
}

std::string regionOf(const MappingReader& reader, const Words& regions) {
  if (reader.require("region") == nullptr) {
    return {};
  }
  return reader.word("region", regions).value_or(std::string());
}

/// The digest that an import writes: 32 hexadecimal digits.
std::string identityOf(const MappingReader& reader) {
  constexpr std::size_t kDigits = 32;
  std::string identity = reader.requiredText("identity");
  const bool isDigest =
      identity.size() == kDigits && identity.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (!identity.empty() && !isDigest) {
    reader.reportAt(*reader.find("identity"), "identity",
                    "expected the 32 digits that “calcar import dicom --confirm” writes");
  }
  return identity;
}

std::optional<engine::IdentityConfirmation> confirmationOf(const MappingReader& study) {
  const SourceNode* node = study.find("confirmed");
  if (node == nullptr) {
    return std::nullopt;
  }
  const MappingReader reader(study.decoding(), *node, study.pathOf("confirmed"),
                             {"by", "on", "reason", "identity"});
  engine::IdentityConfirmation confirmed;
  confirmed.by = reader.requiredText("by");
  const auto day = reader.requiredDate("on");
  reportUnlessOrdered(reader.decoding(), reader.decoding().birth, day,
                      "expected a day that is not before the birth date");
  confirmed.on = day ? day->value : engine::Date{};
  confirmed.reason = reader.requiredText("reason");
  confirmed.identity = identityOf(reader);
  return confirmed;
}

std::vector<engine::ProtocolHint> protocolOf(const MappingReader& reader) {
  std::vector<engine::ProtocolHint> hints;
  for (const SourceNode& item : reader.items("protocol")) {
    const auto hint = isText(item) ? engine::parseProtocolHint(item.text) : std::nullopt;
    if (!hint) {
      reader.reportAt(item, "protocol", "expected what is told of the protocol: " + listed(hintWords()),
                      reader.decoding().nearestOf(item, hintWords()));
    } else if (std::find(hints.begin(), hints.end(), *hint) == hints.end()) {
      hints.push_back(*hint);
    }
  }
  return hints;
}

engine::ImagingStudy studyWith(Decoding& decoding, const SourceNode& node, const std::string& path,
                               const Words& regions) {
  constexpr int kMost = std::numeric_limits<int>::max();
  const MappingReader reader(decoding, node, path,
                             {"study", "date", "modality", "region", "side", "description", "read-by",
                              "result", "series", "instances", "set-aside", "protocol", "confirmed"});
  engine::ImagingStudy study;
  study.uid = studyId(reader);
  if (const auto date = reader.date("date")) {
    reportUnlessOrdered(decoding, decoding.birth, date, "expected a day that is not before the birth date");
    study.date = date->value;
  }
  if (reader.require("modality") != nullptr) {
    const auto modality = reader.word("modality", modalityWords());
    study.modality = modality ? engine::parseModality(*modality).value_or(engine::Modality::Other)
                              : engine::Modality::Other;
  }
  study.region = regionOf(reader, regions);
  study.side = sideOf(reader, "side");
  study.description = reader.text("description");
  study.readBy = reader.text("read-by");
  study.result = reader.text("result");
  study.series = reader.count("series", 0, kMost).value_or(0);
  study.instances = reader.count("instances", 0, kMost).value_or(0);
  study.setAside = reader.text("set-aside");
  study.protocol = protocolOf(reader);
  study.confirmed = confirmationOf(reader);
  return study;
}

}  // namespace

engine::ImagingStudy decodeStudy(Decoding& decoding, const SourceNode& node, const std::string& path) {
  return studyWith(decoding, node, path, regionIds(decoding.pack));
}

std::vector<engine::ImagingStudy> decodeImaging(Decoding& decoding, const std::vector<SourceNode>& items) {
  std::vector<engine::ImagingStudy> studies;
  std::set<std::string> seen;
  const Words regions = regionIds(decoding.pack);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string path = indexed("imaging", i);
    auto study = studyWith(decoding, items[i], path, regions);
    if (!study.uid.empty() && !seen.insert(study.uid).second) {
      decoding.report(items[i].at, path, "expected each study only once");
    } else {
      studies.push_back(std::move(study));
    }
  }
  return studies;
}

}  // namespace calcar::exchange
