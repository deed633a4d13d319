#include "integrations/dicom/attach.hpp"

#include <algorithm>
#include <string>

#include "integrations/dicom/person_match.hpp"

namespace calcar::dicom {
namespace {

std::string listed(const std::vector<PersonDoubt>& doubts) {
  std::string text;
  for (const PersonDoubt doubt : doubts) {
    text += text.empty() ? "" : ", ";
    text += toText(doubt);
  }
  return text;
}

std::string personReason(const Study& study, const engine::Patient& record) {
  const auto doubts = comparePersons(study.person, record);
  if (doubts.empty()) {
    return {};
  }
  const bool differs = std::any_of(doubts.begin(), doubts.end(), isDifference);
  const std::string_view lead = differs ? "Another person: " : "The person cannot be compared: ";
  return std::string(lead) + listed(doubts);
}

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
  std::string reason = personReason(study, episode.patient);
  const std::string side = sideReason(study.side, episode.complaint.side);
  reason += reason.empty() || side.empty() ? "" : ". ";
  return reason + side;
}

std::string shown(const Text& text) {
  return text.undecodable ? text.value + " (not fully readable)" : text.value;
}

engine::ImagingStudy describe(const Study& study, const engine::Episode& episode) {
  engine::ImagingStudy imaging;
  imaging.uid = study.uid;
  imaging.date = study.date;
  imaging.modality = study.modality;
  imaging.region = study.region;
  imaging.side = study.side.side;
  imaging.description = shown(study.description);
  imaging.series = static_cast<int>(study.series.size());
  imaging.instances = study.instances;
  imaging.setAside = whySetAside(study, episode);
  const auto known = std::find_if(episode.imaging.begin(), episode.imaging.end(),
                                  [&](const engine::ImagingStudy& other) { return other.uid == study.uid; });
  if (known != episode.imaging.end() && imaging.setAside.empty()) {
    imaging.readBy = known->readBy;
    imaging.result = known->result;
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
