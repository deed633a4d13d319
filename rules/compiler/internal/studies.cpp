#include "rules/compiler/internal/studies.hpp"

#include <algorithm>

#include "rules/compiler/internal/fields.hpp"
#include "rules/compiler/internal/suggest.hpp"
#include "rules/compiler/internal/values.hpp"
#include "rules/compiler/internal/vocabulary.hpp"

namespace calcar::rules::internal {
namespace {

Words allStudies() {
  Words all;
  for (const auto& modality : kModalities) {
    for (const auto& region : kImagingRegions) {
      all.push_back(modality + "-" + region);
    }
  }
  return all;
}

bool isStudy(const std::string& id) {
  static const Words kStudies = allStudies();
  return std::find(kStudies.begin(), kStudies.end(), id) != kStudies.end();
}

}  // namespace

std::vector<std::string> studyIdsOf(const Node* node, Draft& draft) {
  std::vector<std::string> list;
  eachItem(node, draft.log, [&](const Node& item) {
    const std::string id = textOf(&item, draft.log);
    if (id.empty()) {
      return;
    }
    if (!isStudy(id)) {
      draft.log.add(
          item.place, "unknown study " + quoted(id),
          suggestion(id, allStudies(),
                     "write <modality>-<region>: " + joined(kModalities) + "; " + joined(kImagingRegions)));
      return;
    }
    draft.needText("study." + id, item.place);
    list.push_back(id);
  });
  return list;
}

std::vector<std::unique_ptr<pack::ImagingNeedT>> imagingNeedsOf(const Node* node, Draft& draft) {
  std::vector<std::unique_ptr<pack::ImagingNeedT>> list;
  eachItem(node, draft.log, [&](const Node& item) {
    const Fields fields(item, "an imaging study", {"modality", "region"}, draft.log);
    const Node* modality = fields.need("modality");
    const Node* region = fields.need("region");
    const bool hasModality = wordOf(modality, kModalities, "modality", draft.log).has_value();
    const bool hasRegion = wordOf(region, kImagingRegions, "region", draft.log).has_value();
    if (hasModality && hasRegion) {
      auto need = std::make_unique<pack::ImagingNeedT>();
      need->modality = modality->text;
      need->region = region->text;
      need->text = modality->text + "-" + region->text;
      draft.needText("study." + need->text, item.place);
      list.push_back(std::move(need));
    }
  });
  return list;
}

}  // namespace calcar::rules::internal
