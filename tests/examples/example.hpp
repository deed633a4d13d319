#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

#include "engine/report/compose.hpp"
#include "integrations/exchange/yaml/case_file.hpp"
#include "rules/hip/embedded_pack.hpp"

namespace calcar::testing {

inline const engine::Pack& hipPack() {
  static const engine::Pack kPack = [] {
    auto opened = engine::Pack::open(rules::embeddedPack());
    if (!opened) {
      throw std::runtime_error(opened.error().detail);
    }
    return std::move(*opened);
  }();
  return kPack;
}

/// A bundled example as it is before its imaging is imported, assessed as of its last visit.
struct Example {
  engine::Episode episode;
  engine::Assessment assessment;
  engine::DocumentRequest request{"20261120-1", "0.1.0"};

  explicit Example(const std::string& name) {
    std::ifstream file(std::string(CALCAR_SOURCE_DIR "/docs/examples/") + name + "/case.yaml");
    std::stringstream text;
    text << file.rdbuf();
    auto read = exchange::readCaseFile(text.str(), hipPack(), name);
    if (!read) {
      throw std::runtime_error(exchange::toText(read.error().front()));
    }
    episode = std::move(*read);
    assess();
  }

  void assess() {
    assessment = engine::assess(hipPack(), episode, {episode.visits.back().when.date, std::nullopt});
  }
};

}  // namespace calcar::testing
