#include "qml/model/page_of.hpp"

#include <string>

namespace calcar::ui {

bool isAsked(const engine::Pack& pack, const pack::Finding& finding) {
  return finding.origin() == pack::Origin::Observed && pack.hasText("finding." + finding.id()->str() + ".ask");
}

Terms::Page pageOf(const engine::Pack& pack, const pack::Finding& finding) {
  switch (finding.origin()) {
    case pack::Origin::PainZone:
    case pack::Origin::DaysSinceOnset:
      return Terms::Page::Pain;
    case pack::Origin::Age:
    case pack::Origin::Sex:
      return Terms::Page::Documents;
    case pack::Origin::Observed:
    case pack::Origin::Formula:
    case pack::Origin::Definition:
      break;
  }
  const std::string_view section = finding.section()->string_view();
  if (section == "imaging") {
    return Terms::Page::Imaging;
  }
  if (section == "load") {
    return Terms::Page::Load;
  }
  return isAsked(pack, finding) ? Terms::Page::History : Terms::Page::Examination;
}

}  // namespace calcar::ui
