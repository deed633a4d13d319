// Writes what the schemas are checked against: each accepted case file as JSON, and two assessments.

#include <fstream>
#include <iostream>

#include "integrations/exchange/encode_assessment.hpp"
#include "integrations/exchange/encode_episode.hpp"
#include "integrations/exchange/yaml/case_file.hpp"
#include "tests/integrations/exchange/files.hpp"
#include "tests/integrations/exchange/full_assessment.hpp"
#include "tests/integrations/exchange/small_dictionary.hpp"

namespace {

void write(const std::filesystem::path& file, const std::string& content) {
  std::ofstream(file, std::ios::binary) << content;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "expected a folder to write to\n";
    return 2;
  }
  const std::filesystem::path folder(arguments[1]);
  const auto pack = calcar::testing::dictionaryWithProgramme(calcar::testing::smallDictionary());
  for (const auto& file :
       std::filesystem::directory_iterator(calcar::testing::exchangeFixtures() / "accepted")) {
    const auto episode = calcar::exchange::readCaseFile(calcar::testing::contentOf(file), pack);
    if (!episode) {
      std::cerr << file.path().filename() << ": " << calcar::exchange::toText(episode.error().front())
                << '\n';
      return 1;
    }
    write(folder / (file.path().filename().string() + ".episode.json"),
          calcar::exchange::encodeEpisode(*episode));
  }
  write(folder / "full.assessment.json",
        calcar::exchange::encodeAssessment(pack, calcar::testing::fullAssessment(pack)));
  calcar::engine::Assessment empty;
  empty.packHash = std::string(pack.hash());
  empty.asOf = calcar::testing::moment("2026-11-20");
  write(folder / "empty.assessment.json", calcar::exchange::encodeAssessment(pack, empty));
  return 0;
}
