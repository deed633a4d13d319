#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <span>
#include <string>

#include "engine/assessment/assessment.hpp"
#include "integrations/exchange/encode_assessment.hpp"
#include "integrations/exchange/yaml/case_file.hpp"

namespace {

std::string contentOf(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

/// assess_bytes PACK CASE: prints the assessment of a case as of its last visit, as JSON.
int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "usage: assess_bytes PACK CASE\n";
    return 2;
  }
  const std::string bytes = contentOf(arguments[1]);
  const auto pack = calcar::engine::Pack::open(std::as_bytes(std::span(bytes)));
  if (!pack) {
    std::cerr << pack.error().detail << "\n";
    return 1;
  }
  const auto episode = calcar::exchange::readCaseFile(contentOf(arguments[2]), *pack, arguments[2]);
  if (!episode) {
    std::cerr << calcar::exchange::toText(episode.error().front()) << "\n";
    return 1;
  }
  const calcar::engine::Moment asOf{episode->visits.back().when.date, std::nullopt};
  std::cout << calcar::exchange::encodeAssessment(*pack, calcar::engine::assess(*pack, *episode, asOf));
  return 0;
}
