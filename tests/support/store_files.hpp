#pragma once

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <utility>

#include "integrations/store/store.hpp"

namespace calcar::tests {

/// A folder of its own for each test, gone when the test ends.
class TestFolder {
 public:
  TestFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "calcar-store-XXXXXX").string();
    m_path = ::mkdtemp(pattern.data());
  }
  ~TestFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
  }
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

 private:
  std::filesystem::path m_path;
};

/// A key file of 32 equal bytes that only its owner may read.
inline std::filesystem::path keyFileIn(const std::filesystem::path& folder, char byte = 'k') {
  const std::filesystem::path file = folder / (std::string("key-") + byte);
  std::ofstream(file, std::ios::binary) << std::string(32, byte);
  ::chmod(file.c_str(), S_IRUSR | S_IWUSR);
  return file;
}

inline store::Location fileIn(const std::filesystem::path& folder) {
  store::Location location;
  location.file = folder / "store.db";
  return location;
}

}  // namespace calcar::tests
