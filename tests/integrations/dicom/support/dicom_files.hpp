#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace calcar::test {

/// A folder of its own that is gone when the test is over.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "calcar-dicom-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) {
      throw std::runtime_error("no temporary folder");
    }
    m_path = name;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  TemporaryFolder(TemporaryFolder&&) = delete;
  TemporaryFolder& operator=(TemporaryFolder&&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
  }

  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

  /// Writes a file, with the folders above it.
  [[nodiscard]] std::filesystem::path write(std::string_view name, std::string_view bytes) const {
    const std::filesystem::path file = m_path / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
    return file;
  }

 private:
  std::filesystem::path m_path;
};

inline void run(const std::string& command) {
  if (std::system(command.c_str()) !=
      0) {  // NOLINT(cert-env33-c,concurrency-mt-unsafe): a test's own fixture
    throw std::runtime_error("the fixture could not be made");
  }
}

/// Turns a text dump into a DICOM file.
inline void fromDump(const std::filesystem::path& dump, const std::filesystem::path& file) {
  std::filesystem::create_directories(file.parent_path());
  run(std::string(CALCAR_DUMP2DCM) + " --quiet '" + dump.string() + "' '" + file.string() + "'");
}

inline std::filesystem::path fixture(std::string_view name) {
  return std::filesystem::path(CALCAR_SOURCE_DIR) / "tests/integrations/dicom/fixtures" / name;
}

inline std::string bytesOf(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace calcar::test
