#include "qml/model/is_asked.hpp"

#include <string>

namespace calcar::ui {

bool isAsked(const engine::Pack& pack, const pack::Finding& finding) {
  return finding.origin() == pack::Origin::Observed &&
         pack.hasText("finding." + finding.id()->str() + ".ask");
}

}  // namespace calcar::ui
