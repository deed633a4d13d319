#include "integrations/workplace/settings_file.hpp"

#include <cstdlib>
#include <string>

namespace calcar::workplace {
namespace {

namespace fs = std::filesystem;

std::string variable(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): read only
  return value == nullptr ? std::string() : std::string(value);
}

}  // namespace

fs::path settingsFile(std::string_view name) {
  const std::string settings = variable("XDG_CONFIG_HOME");
  const std::string home = variable("HOME");
  const fs::path folder = !settings.empty() ? fs::path(settings)
                          : home.empty()    ? fs::path()
                                            : fs::path(home) / ".config";
  return folder.empty() ? folder : folder / "calcar" / name;
}

fs::path nodeFile() {
  const std::string named = variable("CALCAR_PACS_NODES");
  return named.empty() ? settingsFile("pacs.yaml") : fs::path(named);
}

}  // namespace calcar::workplace
