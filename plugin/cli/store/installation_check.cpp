#include <unistd.h>

#include <filesystem>
#include <sstream>
#include <system_error>

#include "integrations/documents/pdf.hpp"
#include "plugin/cli/case_input.hpp"
#include "plugin/cli/dictionary.hpp"
#include "plugin/cli/store/doctor_findings.hpp"
#include "plugin/cli/store/store_access.hpp"

namespace calcar::cli {
namespace {

namespace fs = std::filesystem;
using store::Severity;

constexpr std::uintmax_t kMegabyte = std::uintmax_t{1} << 20U;
constexpr std::uintmax_t kLittleRoom = 100 * kMegabyte;

StoreFinding checkRules(const std::string& file) {
  std::ostringstream words;
  const auto pack = openPack({words, words, false}, file);
  if (!pack) {
    return {"rules", Severity::Trouble,
            "the rules cannot be read; install Calcar again, or name another pack with --pack"};
  }
  const std::string name = textOf(pack->content().name()) + ' ' + textOf(pack->content().version());
  const std::string until = textOf(pack->content().review_by());
  if (!until.empty() && until < toText(today())) {
    return {"rules", Severity::Advice,
            name + " should have been reviewed by " + until + "; install newer rules"};
  }
  return {"rules", Severity::Fine, name + (until.empty() ? std::string() : ", to be reviewed by " + until)};
}

/// A page is laid out, as for a letter: nothing less shows that letters can be made.
StoreFinding checkFonts() {
  const auto page = documents::renderPdf(engine::DocumentContent{});
  return page ? StoreFinding{"fonts", Severity::Fine, "documents can be made"}
              : StoreFinding{"fonts", Severity::Trouble,
                             "documents cannot be made; needed is " + page.error().detail};
}

StoreFinding checkReader() {
  std::error_code error;
  const fs::path reader = fs::read_symlink("/proc/self/exe", error).parent_path() / "calcar-dicom-reader";
  return ::access(reader.c_str(), X_OK) == 0
             ? StoreFinding{"dicom-reader", Severity::Fine, "the program that reads imaging is there"}
             : StoreFinding{"dicom-reader", Severity::Advice,
                            "calcar-dicom-reader is not beside calcar, so imaging cannot be imported "
                            "safely; install it in the same folder"};
}

/// The folder itself, or as much of its path as is there.
fs::path existing(fs::path folder) {
  std::error_code ignored;
  while (folder.has_relative_path() && !fs::exists(folder, ignored)) {
    folder = folder.parent_path();
  }
  return folder;
}

}  // namespace

std::vector<StoreFinding> checkInstallation(const std::string& pack) {
  return {checkRules(pack), checkFonts(), checkReader()};
}

StoreFinding checkStateFolder() {
  const fs::path folder = existing(pendingFolder({}));
  if (!fs::is_directory(folder) || ::access(folder.c_str(), W_OK | X_OK) != 0) {
    return {"state-folder", Severity::Trouble,
            "your folder for entries that wait (~/.local/state/calcar) cannot be written; give yourself the "
            "right to it, or set XDG_STATE_HOME"};
  }
  std::error_code error;
  const std::uintmax_t room = fs::space(folder, error).available;
  return error || room >= kLittleRoom
             ? StoreFinding{"state-folder", Severity::Fine, "entries can wait on this machine"}
             : StoreFinding{"state-folder", Severity::Advice,
                            "there are only " + std::to_string(room / kMegabyte) +
                                " MB free where entries wait; make room"};
}

}  // namespace calcar::cli
