#pragma once

#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace calcar::testing {

/// A folder of its own that is gone when the test is over.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "calcar-cli-XXXXXX").string();
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
  [[nodiscard]] std::string at(const std::string& name) const { return (m_path / name).string(); }
  std::string write(const std::string& name, const std::string& content) const {
    std::filesystem::create_directories((m_path / name).parent_path());
    std::ofstream(m_path / name, std::ios::binary) << content;
    return at(name);
  }

 private:
  std::filesystem::path m_path;
};

inline std::string contentOf(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream content;
  content << stream.rdbuf();
  return content.str();
}

struct Outcome {
  int code = -1;
  std::string out;
  std::string err;
};

inline std::string quoted(const std::string& word) {
  std::string text = "'";
  for (const char letter : word) {
    text += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
  }
  return text + "'";
}

/// Runs the built program as a user would.
inline Outcome calcar(const std::vector<std::string>& arguments, const std::string& input = {}) {
  const TemporaryFolder folder;
  std::string command = quoted(CALCAR_PROGRAM);
  for (const std::string& argument : arguments) {
    command += ' ' + quoted(argument);
  }
  command += " <" + quoted(folder.write("in", input)) + " >" + quoted(folder.at("out")) + " 2>" +
             quoted(folder.at("err"));
  const int status =
      std::system(command.c_str());  // NOLINT(cert-env33-c,concurrency-mt-unsafe): that is the test
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, contentOf(folder.at("out")),
          contentOf(folder.at("err"))};
}

inline bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

inline std::string example(const std::string& name) {
  return std::string(CALCAR_SOURCE_DIR) + "/docs/examples/" + name + "/case.yaml";
}

}  // namespace calcar::testing
