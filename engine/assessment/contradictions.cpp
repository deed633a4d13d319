#include "engine/assessment/contradictions.hpp"

#include <algorithm>

namespace calcar::engine {
namespace {

std::string entry(const char* list, std::size_t index, const char* field) {
  return std::string(list) + "[" + std::to_string(index) + "]." + field;
}

bool isOneSide(Side side) { return side == Side::Left || side == Side::Right; }

bool isOtherSide(Side side, const Complaint& complaint) {
  return isOneSide(complaint.side) && side == opposite(complaint.side);
}

void addSides(std::vector<Contradiction>& found, const Episode& episode) {
  const Complaint& complaint = episode.complaint;
  const bool allOpposite =
      std::all_of(complaint.pain.begin(), complaint.pain.end(),
                  [&](const PainMark& mark) { return isOtherSide(mark.side, complaint); });
  if (!complaint.pain.empty() && allOpposite) {
    found.push_back({"side-mismatch", "complaint.pain"});
  }
  for (std::size_t i = 0; i < episode.imaging.size(); ++i) {
    const ImagingStudy& study = episode.imaging[i];
    if (study.setAside.empty() && isOtherSide(study.side, complaint)) {
      found.push_back({"imaging-attached-other-side", entry("imaging", i, "side")});
    }
  }
}

void addDates(std::vector<Contradiction>& found, const Episode& episode) {
  const auto& birth = episode.patient.birthDate;
  const auto& onset = episode.complaint.onset;
  for (std::size_t i = 0; i < episode.visits.size(); ++i) {
    const Date day = episode.visits[i].when.date;
    if (birth && day < *birth) {
      found.push_back({"visit-before-birth", entry("visits", i, "when")});
    }
    if (onset && day < *onset) {
      found.push_back({"onset-after-visit", entry("visits", i, "when")});
    }
  }
  for (std::size_t i = 0; i < episode.clearances.size(); ++i) {
    if (onset && episode.clearances[i].on < *onset) {
      found.push_back({"clearance-before-onset", entry("clearances", i, "on")});
    }
  }
}

}  // namespace

std::vector<Contradiction> contradictions(const Episode& episode) {
  std::vector<Contradiction> found;
  addSides(found, episode);
  addDates(found, episode);
  return found;
}

}  // namespace calcar::engine
