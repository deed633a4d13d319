#include "integrations/dicom/study_meaning.hpp"

#include <string>
#include <vector>

#include "integrations/dicom/meaning.hpp"

namespace calcar::dicom {
namespace {

NamedSide sideOfImage(const AnatomyFields& fields) {
  NamedSide side;
  side = withinImage(side, sideOf(fields.laterality));
  side = withinImage(side, sideOf(fields.imageLaterality));
  for (const std::string& frame : fields.frameLateralities) {
    side = withinImage(side, sideOf(frame));
  }
  return side;
}

}  // namespace

void nameRegionAndSide(Study& study) {
  std::vector<std::string> descriptions{study.description.value};
  for (Series& series : study.series) {
    descriptions.push_back(series.description.value);
    for (std::size_t i = 0; i < series.anatomy.size(); ++i) {
      const NamedSide image = sideOfImage(series.anatomy[i]);
      series.side = i == 0 ? image : acrossImages(series.side, image);
    }
    study.side = acrossImages(study.side, series.side);
  }
  study.modality = modalityOf(study.modalities, descriptions);
  study.region = regionOf(study.bodyParts, descriptions);
  if (study.side == NamedSide{} && isUnpaired(study.region)) {
    study.side.side = engine::Side::Midline;
  }
}

}  // namespace calcar::dicom
