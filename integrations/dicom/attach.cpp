#include "integrations/dicom/attach.hpp"

#include <algorithm>
#include <string>

#include "integrations/dicom/belonging.hpp"

namespace calcar::dicom {
namespace {

std::string sideReason(const NamedSide& study, engine::Side complaint) {
  if (study.conflict) {
    const std::string said = explain(study);
    return "The side is contradictory: " +
           (said.empty() ? "the header of an image names both LEFT and RIGHT" : said);
  }
  const bool isOpposite = study.side != complaint && study.side == engine::opposite(complaint);
  if (!isOpposite) {
    return {};
  }
  const std::string said = study.evidence.empty() ? std::string() : " (" + explain(study) + ")";
  return complaint == engine::Side::Left
             ? "The other side: the study shows the RIGHT side" + said + ", the complaint is LEFT"
             : "The other side: the study shows the LEFT side" + said + ", the complaint is RIGHT";
}

std::string whySetAside(const Study& study, const engine::Episode& episode) {
  if (study.uid.empty()) {
    return "The header is cut off before it says which study it is of";
  }
  std::string reason = toText(belongingOf(study, episode));
  const std::string side = sideReason(study.side, episode.complaint.side);
  reason += reason.empty() || side.empty() ? "" : ". ";
  return reason + side;
}

std::string shown(const Text& text) {
  return text.undecodable ? text.value + " (not fully readable)" : text.value;
}

std::vector<engine::ProtocolHint> hintsOf(const Study& study) {
  std::vector<engine::ProtocolHint> hints;
  for (const HintEvidence& told : study.hints) {
    if (std::find(hints.begin(), hints.end(), told.hint) == hints.end()) {
      hints.push_back(told.hint);
    }
  }
  return hints;
}

engine::ImagingStudy describe(const Study& study, const engine::Episode& episode) {
  engine::ImagingStudy imaging;
  imaging.uid = study.uid;
  imaging.date = study.date;
  imaging.modality = study.modality;
  imaging.region = study.region;
  imaging.side = study.side.side;
  imaging.protocol = hintsOf(study);
  imaging.description = shown(study.description);
  imaging.series = static_cast<int>(study.series.size());
  imaging.instances = study.instances;
  imaging.setAside = whySetAside(study, episode);
  const auto known = std::find_if(episode.imaging.begin(), episode.imaging.end(),
                                  [&](const engine::ImagingStudy& other) { return other.uid == study.uid; });
  if (known != episode.imaging.end() && imaging.setAside.empty()) {
    imaging.readBy = known->readBy;
    imaging.result = known->result;
    imaging.confirmed = known->confirmed;
  }
  return imaging;
}

}  // namespace

AttachResult attach(const ScanResult& found, const engine::Episode& episode) {
  AttachResult result;
  for (const Study& study : found.studies) {
    result.imaging.push_back(describe(study, episode));
    ++(result.imaging.back().setAside.empty() ? result.attached : result.setAside);
  }
  return result;
}

}  // namespace calcar::dicom
