#include <nlohmann/json.hpp>
#include <system_error>

#include "integrations/dicom/anonymised_sample.hpp"
#include "plugin/cli/commands.hpp"
#include "plugin/cli/files.hpp"

namespace calcar::cli {
namespace {

namespace fs = std::filesystem;

/// In a folder, the first name that is free; names of ours say nothing of the file the sample is made of.
fs::path placeFor(const fs::path& wanted) {
  constexpr int kMost = 10'000;
  std::error_code error;
  if (!fs::is_directory(wanted, error)) {
    return wanted;
  }
  fs::path place;
  for (int number = 1; number <= kMost; ++number) {
    place = wanted / ("sample-" + std::to_string(number) + ".dcm");
    if (!fs::exists(fs::symlink_status(place, error))) {
      break;
    }
  }
  return place;
}

void report(const Terminal& terminal, const fs::path& place, const dicom::AnonymisedSample& sample) {
  if (terminal.json) {
    nlohmann::ordered_json tree = nlohmann::ordered_json::object();
    tree["sample"] = place.string();
    tree["kept"] = sample.kept;
    tree["replaced"] = sample.replaced;
    terminal.out << tree.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
    return;
  }
  terminal.out << printable(place.string()) << ": " << sample.replaced << " values replaced, " << sample.kept
               << " kept, no pixels\n";
  terminal.err << "note: look at it before you share it, for example with: dcmdump "
               << printable(place.string()) << '\n';
}

}  // namespace

ExitCode writeAnonymisedSample(const Terminal& terminal, const ImportOptions& options) {
  std::error_code error;
  if (options.paths.size() != 1 || fs::is_directory(options.paths.front(), error)) {
    return refuse(terminal, "--anonymised-sample takes exactly one file; name the one that makes trouble",
                  ExitCode::Usage);
  }
  const fs::path& file = options.paths.front();
  const auto sample = dicom::anonymisedSample(file);
  if (!sample) {
    return refuse(terminal, printable(file.string()) + ": " + std::string(toText(sample.error())) +
                                "; no sample can be made of it");
  }
  const fs::path place = placeFor(options.sample);
  if (const auto created = createFile(place, sample->bytes); !created) {
    return refuse(terminal, printable(place.string()) + ": " + created.error().detail);
  }
  report(terminal, place, *sample);
  return ExitCode::Done;
}

}  // namespace calcar::cli
