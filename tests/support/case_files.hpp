#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/episode/episode.hpp"
#include "hip_pack.hpp"
#include "integrations/exchange/yaml/case_file.hpp"

namespace calcar::testing {

inline std::string contentOf(const std::filesystem::path& file) {
  std::ifstream stream(file);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// The YAML files of a folder, by name.
inline std::vector<std::filesystem::path> yamlFilesIn(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".yaml") {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// A case file as an episode of the embedded pack.
inline engine::Episode caseIn(const std::filesystem::path& file) {
  auto episode = exchange::readCaseFile(contentOf(file), hipPack(), file.filename().string());
  if (!episode) {
    throw std::runtime_error(exchange::toText(episode.error().front()));
  }
  return std::move(*episode);
}

}  // namespace calcar::testing
