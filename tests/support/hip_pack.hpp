#pragma once

#include <stdexcept>
#include <utility>

#include "engine/knowledge/pack.hpp"
#include "rules/hip/embedded_pack.hpp"

namespace calcar::testing {

/// The pack that is embedded in the programs.
inline const engine::Pack& hipPack() {
  static const engine::Pack kPack = [] {
    auto opened = engine::Pack::openInPlace(rules::embeddedPack());
    if (!opened) {
      throw std::runtime_error(opened.error().detail);
    }
    return std::move(*opened);
  }();
  return kPack;
}

}  // namespace calcar::testing
