#include "integrations/workplace/study_merge.hpp"

#include <algorithm>
#include <utility>

#include "integrations/dicom/attach.hpp"
#include "integrations/dicom/belonging.hpp"

namespace calcar::workplace {
namespace {

using Studies = std::vector<engine::ImagingStudy>;

Studies::iterator known(Studies& studies, const std::string& uid) {
  return std::find_if(studies.begin(), studies.end(),
                      [&uid](const engine::ImagingStudy& study) { return study.uid == uid; });
}

/// The header's word, and the case's where the header has none.
engine::ImagingStudy merged(engine::ImagingStudy found, const engine::ImagingStudy& before) {
  found.side = found.side == engine::Side::Unknown ? before.side : found.side;
  found.region = found.region == "unknown" ? before.region : found.region;
  found.modality = found.modality == engine::Modality::Other ? before.modality : found.modality;
  found.date = found.date ? found.date : before.date;
  found.description = found.description.empty() ? before.description : found.description;
  found.protocol = found.protocol.empty() ? before.protocol : found.protocol;
  found.readBy = before.readBy;
  found.result = before.result;
  found.confirmed = before.confirmed;
  return found;
}

/// In the place of what the case knew of the study, or behind all others.
void record(Studies& studies, engine::ImagingStudy study) {
  const auto before = known(studies, study.uid);
  if (before == studies.end()) {
    studies.push_back(std::move(study));
  } else {
    *before = merged(std::move(study), *before);
  }
}

constexpr const char* kSetAsideByCase = "The case file sets it aside; remove “set-aside” there to attach it";

}  // namespace

ImportPlan planImport(const dicom::ScanResult& found, const engine::Episode& episode) {
  ImportPlan plan;
  plan.patient = episode.patient;
  plan.imaging = episode.imaging;
  const auto attached = dicom::attach(found, episode);
  Studies recorded;
  for (std::size_t i = 0; i < found.studies.size(); ++i) {
    engine::ImagingStudy study = attached.imaging[i];
    const dicom::Belonging belonging = dicom::belongingOf(found.studies[i], episode);
    const bool samePerson = belonging.isOfThisPerson();
    const auto before = known(plan.imaging, study.uid);
    const bool again = known(recorded, study.uid) != recorded.end();
    const bool stays = study.setAside.empty() && before != plan.imaging.end() && !before->setAside.empty();
    plan.studies.push_back(
        {&found.studies[i], stays ? kSetAsideByCase : study.setAside, belonging.verdict, samePerson});
    plan.anyOfThisPerson = plan.anyOfThisPerson || samePerson;
    plan.attached += plan.studies.back().setAside.empty() ? 1 : 0;
    if (!samePerson || stays || again || study.uid.empty()) {
      continue;
    }
    recorded.push_back(study);
    record(plan.imaging, std::move(study));
  }
  return plan;
}

}  // namespace calcar::workplace
