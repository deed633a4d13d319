#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

namespace calcar::testing {

inline std::string contentOf(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) {
    throw std::runtime_error("no such fixture: " + file.filename().string());
  }
  std::ostringstream content;
  content << stream.rdbuf();
  return content.str();
}

inline std::filesystem::path exchangeFixtures() {
  return std::filesystem::path(CALCAR_SOURCE_DIR) / "tests/integrations/exchange/fixtures";
}

}  // namespace calcar::testing
