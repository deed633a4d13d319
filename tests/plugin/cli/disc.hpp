#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <regex>
#include <string>
#include <utility>
#include <vector>

#include "tests/plugin/cli/program.hpp"

namespace calcar::testing {

/// Patterns of a dump and what stands there instead.
using Changes = std::vector<std::pair<std::string, std::string>>;

/// Turns one of the text dumps of the DICOM tests into a file of a folder.
inline void addImage(const TemporaryFolder& folder, const std::string& dump, const std::string& name,
                     const Changes& changes = {}) {
  std::string text =
      contentOf(std::filesystem::path(CALCAR_SOURCE_DIR) / "tests/integrations/dicom/fixtures" / dump);
  for (const auto& [from, to] : changes) {
    text = std::regex_replace(text, std::regex(from), to);
  }
  const auto changed = folder.write("dumps/" + name + ".dump", text);
  std::filesystem::create_directories(folder.path() / "disc");
  const std::string command =
      quoted(CALCAR_DUMP2DCM) + " --quiet " + quoted(changed) + ' ' + quoted(folder.at("disc/" + name));
  ASSERT_EQ(std::system(command.c_str()), 0);  // NOLINT(cert-env33-c,concurrency-mt-unsafe): a fixture
}

inline constexpr const char* kCase =
    "# Jörg, LEFT hip\n"
    "calcar: episode/1\n"
    "patient: { id: \"100\", issuer: HOSPITAL, family: Müller, given: Jörg, birth-date: 1980-02-29, sex: "
    "male }\n"
    "complaint: { side: left }   # keep me\n"
    "\n"
    "imaging:\n"
    "\n"
    "# the sender\n"
    "call-back: \"1\"\n";

inline const Changes kRight{
    {"CS \\[L\\]", "CS [R]"}, {"links", "rechts"}, {"2\\.999\\.10\\.1", "2.999.20.1"}};
inline const Changes kStranger{
    {"Müller\\^Jörg", "Meier^Anna"}, {"\\[100\\]", "[200]"}, {"2\\.999\\.10\\.1", "2.999.30.1"}};

inline const Changes kLongerName{{"Müller\\^Jörg", "Müller^Jörg^Otto"}};

}  // namespace calcar::testing
