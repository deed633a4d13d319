#include "plugin/cli/scan_listing.hpp"

#include "plugin/cli/scan_json.hpp"

namespace calcar::cli {
namespace {

std::string dateOf(const std::optional<engine::Date>& date) { return date ? toText(*date) : "no date"; }

std::string orDash(const std::string& text) { return text.empty() ? "–" : printable(text); }

std::string sideOf(const dicom::NamedSide& side) { return std::string(toText(side)); }

int truncatedOf(const dicom::Study& study) {
  int truncated = 0;
  for (const dicom::Series& series : study.series) {
    truncated += series.truncated;
  }
  return truncated;
}

/// What the headers tell beside the table: the protocol, which fields contradict each other, and what is cut.
void printTold(const Terminal& terminal, const dicom::ScanResult& found) {
  for (std::size_t i = 0; i < found.studies.size(); ++i) {
    const dicom::Study& study = found.studies[i];
    std::string line;
    for (const std::string_view hint : hintsOf(study.hints)) {
      line.append(line.empty() ? "protocol: " : ", ").append(hint);
    }
    if (study.side.conflict) {
      line.append(line.empty() ? "" : "; ").append("side in conflict: ").append(explain(study.side));
    }
    if (const int truncated = truncatedOf(study); truncated > 0) {
      line.append(line.empty() ? "" : "; ").append(std::to_string(truncated));
      line.append(truncated == 1 ? " header is" : " headers are").append(" cut off: read as far as they go");
    }
    if (!line.empty()) {
      terminal.out << "  " << i + 1 << "  " << line << '\n';
    }
  }
}

void printTable(const Terminal& terminal, const dicom::ScanResult& found) {
  TextTable table(
      {"", "date", "modality", "region", "side", "series", "images", "person", "born", "description"});
  for (std::size_t i = 0; i < found.studies.size(); ++i) {
    const dicom::Study& study = found.studies[i];
    table.add({std::to_string(i + 1), dateOf(study.date), std::string(toText(study.modality)), study.region,
               sideOf(study.side), std::to_string(study.series.size()), std::to_string(study.instances),
               orDash(study.person.fullName.value), dateOf(study.person.birthDate),
               orDash(study.description.value)});
  }
  table.print(terminal.out);
}

void printWhatCanBeConfirmed(const Terminal& terminal, const workplace::ImportPlan& plan) {
  bool isFirst = true;
  for (std::size_t i = 0; i < plan.studies.size(); ++i) {
    if (!plan.studies[i].ofThisPerson) {
      terminal.out << (isFirst ? "to compare whose a study is, side by side, import again with\n" : "")
                   << "  " << i + 1 << "  --confirm " << printable(plan.studies[i].study->uid) << '\n';
      isFirst = false;
    }
  }
}

void printPlan(const Terminal& terminal, const workplace::ImportPlan& plan) {
  terminal.out << '\n'
               << plan.attached << " attached, "
               << plan.studies.size() - static_cast<std::size_t>(plan.attached) << " set aside\n";
  for (std::size_t i = 0; i < plan.studies.size(); ++i) {
    if (!plan.studies[i].setAside.empty()) {
      terminal.out << "  " << i + 1 << "  set aside: " << printable(plan.studies[i].setAside) << '\n';
    }
  }
  printWhatCanBeConfirmed(terminal, plan);
}

void printDocument(const Terminal& terminal, std::size_t study, const dicom::DocumentText& document,
                   bool withText) {
  const bool isReport = document.kind == dicom::DocumentKind::Report;
  terminal.out << "  " << study << "  " << (isReport ? "report: " : "document: ")
               << orDash(document.title.value) << " ("
               << (isReport ? std::to_string(document.lines.size()) + " lines, " +
                                  (document.isVerified ? "verified" : "not verified")
                            : printable(document.mimeType))
               << ")\n";
  if (withText) {
    for (const std::string& line : plainLines(document)) {
      terminal.out << "     " << printable(line) << '\n';
    }
  }
}

void printPaths(const Terminal& terminal, std::string_view what, const std::vector<std::string>& paths) {
  for (const std::string& path : paths) {
    terminal.out << "  " << what << printable(path) << '\n';
  }
}

/// How the directory files of media agree with what is there.
void printMedia(const Terminal& terminal, const dicom::ScanResult& found) {
  for (const dicom::MediumReport& medium : found.media) {
    terminal.out << '\n'
                 << printable(medium.directory) << ": names " << medium.named
                 << (medium.named == 1 ? " file" : " files")
                 << (medium.damaged ? "; it is damaged and may name more\n" : "\n");
    printPaths(terminal, "named, but not there: ", medium.missing);
    printPaths(terminal, "there, but not named: ", medium.hidden);
    printPaths(terminal, "named outside the medium, not opened: ", medium.outside);
  }
}

/// Reports and other documents that came with the images, with as much of them as was asked for.
void printDocuments(const Terminal& terminal, const dicom::ScanResult& found, bool withText) {
  for (std::size_t i = 0; i < found.studies.size(); ++i) {
    for (const dicom::Series& series : found.studies[i].series) {
      for (const dicom::DocumentText& document : series.documents) {
        printDocument(terminal, i + 1, document, withText);
      }
    }
  }
  if (found.documentsLeftOut > 0) {
    terminal.out << "  " << found.documentsLeftOut << " more documents were counted but not read as text\n";
  }
}

std::string counted(int files, const ScanRemarks& remarks) {
  const std::string one = remarks.isAnswer ? " answer" : " file";
  return std::to_string(files) + one + (files == 1 ? "" : "s");
}

void printText(const Terminal& terminal, const dicom::ScanResult& found, const workplace::ImportPlan* plan,
               const ScanRemarks& remarks) {
  terminal.out << found.studies.size() << (found.studies.size() == 1 ? " study" : " studies") << " of "
               << found.persons << (found.persons == 1 ? " person" : " persons") << " in "
               << counted(found.files, remarks) << '\n';
  if (!found.studies.empty()) {
    terminal.out << '\n';
    printTable(terminal, found);
    printTold(terminal, found);
    printDocuments(terminal, found, remarks.withText);
  }
  if (plan != nullptr) {
    printPlan(terminal, *plan);
  }
  printMedia(terminal, found);
  if (!found.skipped.empty()) {
    terminal.out << '\n' << found.skipped.size() << " skipped\n";
  }
  for (const dicom::Skipped& skipped : found.skipped) {
    terminal.out << "  " << printable(skipped.path) << ": " << toText(skipped.reason)
                 << (skipped.sameAs.empty() ? "" : ": " + printable(skipped.sameAs)) << '\n';
  }
}

}  // namespace

void printScan(const Terminal& terminal, const dicom::ScanResult& found, const workplace::ImportPlan* plan,
               const ScanRemarks& remarks) {
  terminal.json ? printScanJson(terminal, found, plan, remarks) : printText(terminal, found, plan, remarks);
}

}  // namespace calcar::cli
