#pragma once

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <utility>

#include "integrations/store/store.hpp"

namespace calcar::tests {

/// A folder of its own for each test, gone when the test ends; and another one for what a workplace keeps
/// outside the store, so that no test writes into the home of whoever runs it.
class TestFolder {
 public:
  TestFolder() : m_path(newFolder()), m_state(newFolder()) {
    ::setenv("XDG_STATE_HOME", m_state.c_str(), 1);  // NOLINT(concurrency-mt-unsafe)
  }
  ~TestFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
    std::filesystem::remove_all(m_state, ignored);
  }
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
  [[nodiscard]] const std::filesystem::path& state() const { return m_state; }

 private:
  static std::filesystem::path newFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "calcar-store-XXXXXX").string();
    return ::mkdtemp(pattern.data());
  }

  std::filesystem::path m_path;
  std::filesystem::path m_state;
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
