#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

#include "../support/hip_pack.hpp"
#include "engine/report/compose.hpp"
#include "integrations/exchange/yaml/case_file.hpp"

namespace calcar::testing {

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
