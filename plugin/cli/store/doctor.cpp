#include "plugin/cli/store/doctor.hpp"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <ostream>
#include <utility>

#include "plugin/cli/store/doctor_findings.hpp"

namespace calcar::cli {
namespace {

using Findings = std::vector<StoreFinding>;
using Json = nlohmann::ordered_json;
using store::Severity;

void append(Findings& findings, Findings more) {
  std::move(more.begin(), more.end(), std::back_inserter(findings));
}

bool isUnlocked(const Findings& findings) {
  return std::any_of(findings.begin(), findings.end(), [](const StoreFinding& finding) {
    return finding.what == "key" && finding.severity == Severity::Fine;
  });
}

/// The file's folder and the trail are both looked at for backups: where one of them is content, the other is
/// not asked.
void keepBestAboutBackups(Findings& findings) {
  const auto isAbout = [](const StoreFinding& finding) { return finding.what == "backups"; };
  const auto best = std::min_element(
      findings.begin(), findings.end(), [&](const StoreFinding& one, const StoreFinding& other) {
        return std::pair(!isAbout(one), one.severity) < std::pair(!isAbout(other), other.severity);
      });
  if (best == findings.end() || !isAbout(*best)) {
    return;
  }
  const StoreFinding kept = *best;
  std::erase_if(findings, isAbout);
  findings.push_back(kept);
}

/// Opens the store only once it is known that this changes nothing: a store of an older program would be
/// brought up to date by it.
void checkStoreOf(const StoreOptions& options, Findings& findings) {
  const auto location = locationOf(options);
  if (!location) {
    findings.push_back({"store", Severity::Trouble, location.error().detail});
    return;
  }
  const auto key = keySource(options);
  append(findings, store::checkStore(*location, key ? key->get() : nullptr));
  if (!key) {
    findings.push_back({"key", Severity::Trouble, key.error().detail});
  }
  if (!isUnlocked(findings)) {
    return;
  }
  const auto opened = store::Store::open(*location, **key);
  if (!opened) {
    findings.push_back({"store", Severity::Trouble, opened.error().detail});
    return;
  }
  append(findings, checkOpenStore(*opened));
  keepBestAboutBackups(findings);
}

const char* toText(Severity severity) {
  switch (severity) {
    case Severity::Fine:
      return "fine";
    case Severity::Advice:
      return "advice";
    case Severity::Trouble:
      break;
  }
  return "trouble";
}

std::size_t countOf(const Findings& findings, Severity severity) {
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(),
                    [severity](const StoreFinding& finding) { return finding.severity == severity; }));
}

void printText(const Terminal& terminal, const Findings& findings) {
  TextTable table({"State", "What", "How it is"});
  for (const StoreFinding& finding : findings) {
    const bool isTrouble = finding.severity == Severity::Trouble;
    table.add({isTrouble ? "TROUBLE" : toText(finding.severity), finding.what, printable(finding.words)});
  }
  table.print(terminal.out);
  const std::size_t troubles = countOf(findings, Severity::Trouble);
  const std::size_t advices = countOf(findings, Severity::Advice);
  if (troubles + advices == 0) {
    terminal.out << "All is well.\n";
  } else {
    terminal.out << "To mend: " << troubles << ". To look at: " << advices << ".\n";
  }
}

void printJson(const Terminal& terminal, const Findings& findings) {
  Json list = Json::array();
  for (const StoreFinding& finding : findings) {
    list.push_back({{"what", finding.what}, {"state", toText(finding.severity)}, {"words", finding.words}});
  }
  const Json tree{{"trouble", countOf(findings, Severity::Trouble) > 0}, {"findings", list}};
  terminal.out << tree.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace

ExitCode examine(const Terminal& terminal, const StoreOptions& options, const std::string& pack) {
  forbidCoreDumps();
  Findings findings = checkInstallation(pack);
  findings.push_back(checkStateFolder());
  checkStoreOf(options, findings);
  if (terminal.json) {
    printJson(terminal, findings);
  } else {
    printText(terminal, findings);
  }
  return countOf(findings, Severity::Trouble) == 0 ? ExitCode::Done : ExitCode::InputRefused;
}

}  // namespace calcar::cli
