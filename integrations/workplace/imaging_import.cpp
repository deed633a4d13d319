#include "integrations/workplace/imaging_import.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>
#include <variant>

#include "integrations/dicom/attach.hpp"
#include "integrations/dicom/belonging.hpp"
#include "integrations/dicom/isolated_scan.hpp"
#include "integrations/dicom/pacs/query.hpp"
#include "integrations/workplace/pacs_nodes.hpp"
#include "integrations/workplace/study_merge.hpp"

namespace calcar::workplace {
namespace {

using dicom::PersonDoubt;
using engine::Error;
using engine::ErrorCode;
using What = IdentityLine::What;

What whatIsDoubted(PersonDoubt doubt) {
  switch (doubt) {
    case PersonDoubt::IdDiffers:
    case PersonDoubt::IdWrittenDifferently:
    case PersonDoubt::IdOfUnknownIssuer:
    case PersonDoubt::RecordWithoutId:
    case PersonDoubt::ImagesWithoutId:
    case PersonDoubt::IdNotReadable:
      return What::Id;
    case PersonDoubt::IssuerDiffers:
      return What::Issuer;
    case PersonDoubt::BirthDateDiffers:
    case PersonDoubt::RecordWithoutBirthDate:
    case PersonDoubt::ImagesWithoutBirthDate:
      return What::BirthDate;
    case PersonDoubt::SexDiffers:
      return What::Sex;
    default:
      return What::Name;
  }
}

std::string dateOf(const std::optional<engine::Date>& date) { return date ? toText(*date) : std::string(); }

std::string sexOf(engine::Sex sex) {
  return sex == engine::Sex::Unknown ? std::string() : std::string(toText(sex));
}

std::string nameOf(const engine::Patient& patient) {
  return patient.family + (patient.family.empty() || patient.given.empty() ? "" : ", ") + patient.given;
}

/// Agreement is only said where both sides have something, and nothing was doubted; ids of different issuers
/// say nothing about each other.
std::vector<IdentityLine> compared(const dicom::Person& images, const engine::Patient& record) {
  std::vector<IdentityLine> lines{
      {What::Name, nameOf(record), images.fullName.value, {}, {}},
      {What::BirthDate, dateOf(record.birthDate), dateOf(images.birthDate), {}, {}},
      {What::Sex, sexOf(record.sex), sexOf(images.sex), {}, {}},
      {What::Id, record.id, images.id.value, {}, {}},
      {What::Issuer, record.issuer, images.issuer.value, {}, {}}};
  const auto doubts = dicom::comparePersons(images, record);
  const bool otherIssuer =
      std::find(doubts.begin(), doubts.end(), PersonDoubt::IssuerDiffers) != doubts.end();
  for (IdentityLine& line : lines) {
    const auto doubt = std::find_if(doubts.begin(), doubts.end(),
                                    [&line](PersonDoubt one) { return whatIsDoubted(one) == line.what; });
    const bool bothThere = !line.record.empty() && !line.images.empty();
    if (doubt != doubts.end()) {
      line.doubt = *doubt;
      line.agreement = bothThere && *doubt != PersonDoubt::IdOfUnknownIssuer
                           ? IdentityLine::Agreement::Differs
                           : line.agreement;
    } else if (bothThere && !(otherIssuer && line.what == What::Id)) {
      line.agreement = IdentityLine::Agreement::Same;
    }
  }
  return lines;
}

bool isBlank(const std::string& text) { return text.find_first_not_of(" \t\n") == std::string::npos; }

ImportProgress progressOf(const dicom::ScanProgress& progress) {
  return {progress.files, progress.instances, progress.studies};
}

dicom::ScanOptions optionsOf(const ImportTools& tools) {
  dicom::ScanOptions options;
  options.cancel = tools.cancel;
  if (tools.progress) {
    options.progress = [&tools](const dicom::ScanProgress& progress) {
      tools.progress(progressOf(progress));
    };
  }
  if (tools.firstSeen) {
    options.firstSeen = [&tools](const dicom::Study& study) {
      engine::ImagingStudy seen;
      seen.uid = study.uid;
      seen.date = study.date;
      seen.modality = study.modality;
      seen.description = study.description.value;
      tools.firstSeen(seen);
    };
  }
  return options;
}

engine::Result<std::vector<dicom::Node>> nodesIn(const std::filesystem::path& file) {
  std::error_code ignored;
  if (file.empty() || !std::filesystem::exists(file, ignored)) {
    return std::vector<dicom::Node>();
  }
  auto nodes = readNodeFile(file);
  if (nodes) {
    return std::move(*nodes);
  }
  std::string words;
  for (const exchange::Diagnostic& one : exchange::inFile(nodes.error(), file.string())) {
    words += (words.empty() ? "" : "; ") + exchange::toText(one);
  }
  return tl::unexpected(Error{ErrorCode::Unreadable, "archive.nodes", words});
}

ImportReport cancelledReport() {
  ImportReport report;
  report.cancelled = true;
  return report;
}

bool isAsStored(const engine::ImagingStudy& wanted, const engine::Episode& episode) {
  return std::any_of(episode.imaging.begin(), episode.imaging.end(), [&](const engine::ImagingStudy& known) {
    return known.uid == wanted.uid && known.setAside == wanted.setAside && known.date == wanted.date &&
           known.modality == wanted.modality && known.region == wanted.region && known.side == wanted.side &&
           known.instances == wanted.instances && known.series == wanted.series &&
           known.confirmed == wanted.confirmed;
  });
}

}  // namespace

struct ImagingImport::Found {
  dicom::ScanResult scan;

  [[nodiscard]] ImportReport report(const ImagingImport& import, const engine::Episode& episode) const {
    ImportReport report;
    report.studies = import.judged(episode);
    report.files = scan.files;
    report.skipped = static_cast<int>(scan.skipped.size());
    return report;
  }
};

ImagingImport::ImagingImport() : m_found(std::make_unique<Found>()) {}
ImagingImport::~ImagingImport() = default;

engine::Result<ImportReport> ImagingImport::read(const std::vector<std::filesystem::path>& paths,
                                                 const engine::Episode& episode, const ImportTools& tools) {
  dicom::IsolationOptions isolation;
  isolation.reader = tools.reader;
  auto apart = dicom::scanIsolated(paths, optionsOf(tools), isolation);
  if (!apart) {
    return tl::unexpected(Error{ErrorCode::Unreadable, "imaging.files", dicom::toText(apart.error())});
  }
  if (apart->found.cancelled) {
    return cancelledReport();
  }
  m_found->scan = std::move(apart->found);
  ImportReport report = m_found->report(*this, episode);
  if (apart->isolation != dicom::Isolation::Full) {
    report.notes.emplace_back(
        "This system offers no filter of system calls; the files were read with limits of memory and time "
        "only.");
  }
  return report;
}

engine::Result<ImportReport> ImagingImport::ask(const std::filesystem::path& nodeFile,
                                                const std::string& node, const engine::Episode& episode,
                                                const ImportTools& tools) {
  const auto nodes = nodesIn(nodeFile);
  if (!nodes) {
    return tl::unexpected(nodes.error());
  }
  const auto known = std::find_if(nodes->begin(), nodes->end(),
                                  [&node](const dicom::Node& one) { return one.name == node; });
  if (known == nodes->end()) {
    return tl::unexpected(
        Error{ErrorCode::UnknownId, "archive.name", "the configuration has no such archive"});
  }
  dicom::Query query;
  query.patientId = episode.patient.id;
  if (query.patientId.empty()) {
    return tl::unexpected(
        Error{ErrorCode::UnknownId, "patient.id", "the record has no id of its person to search for"});
  }
  const bool isWeb = std::holds_alternative<dicom::WebNode>(known->access);
  query.level = isWeb ? dicom::QueryLevel::Image : dicom::QueryLevel::Series;
  dicom::PacsLimits limits;
  limits.cancel = tools.cancel;
  auto found = dicom::find(*known, query, limits);
  if (!found) {
    if (found.error().kind == dicom::FailureKind::Cancelled) {
      return cancelledReport();
    }
    return tl::unexpected(Error{ErrorCode::Unavailable, "archive", node + ": " + found.error().detail});
  }
  dicom::leaveOutDocuments(*found);
  m_found->scan = std::move(found->scan);
  ImportReport report = m_found->report(*this, episode);
  report.notes = std::move(found->notes);
  if (found->cutOff) {
    report.notes.emplace_back("The archive has more than was taken.");
  }
  if (dicom::isReadableOnTheWay(*known)) {
    report.notes.emplace_back(
        "The connection to this archive is not encrypted; others can read it on the way.");
  }
  return report;
}

std::vector<FoundStudy> ImagingImport::judged(const engine::Episode& episode) const {
  std::vector<FoundStudy> studies;
  const ImportPlan plan = planImport(m_found->scan, episode);
  const auto described = dicom::attach(m_found->scan, episode);
  for (std::size_t i = 0; i < plan.studies.size(); ++i) {
    const ImportedStudy& one = plan.studies[i];
    FoundStudy found;
    found.study = described.imaging[i];
    found.study.setAside = one.setAside;
    found.ofThisPerson = one.ofThisPerson;
    const auto claims =
        std::count_if(plan.studies.begin(), plan.studies.end(),
                      [&](const ImportedStudy& other) { return other.study->uid == one.study->uid; });
    found.mayBeConfirmed = !one.ofThisPerson && claims == 1 && !one.study->uid.empty();
    found.identity = compared(one.study->person, episode.patient);
    studies.push_back(std::move(found));
  }
  return studies;
}

std::vector<engine::ImagingStudy> ImagingImport::toAttach(const engine::Episode& episode) const {
  std::vector<engine::ImagingStudy> wanted = planImport(m_found->scan, episode).imaging;
  std::erase_if(wanted, [&](const engine::ImagingStudy& study) { return isAsStored(study, episode); });
  return wanted;
}

engine::Result<engine::ImagingStudy> ImagingImport::confirmed(const std::string& uid, const std::string& by,
                                                              const std::string& reason, engine::Date today,
                                                              const engine::Episode& episode) const {
  if (isBlank(by) || isBlank(reason)) {
    return tl::unexpected(Error{ErrorCode::Refused, "imaging.confirmation",
                                "say who compared them and why both are the same person"});
  }
  const auto studies = judged(episode);
  const auto found = std::find_if(studies.begin(), studies.end(), [&uid](const FoundStudy& one) {
    return one.mayBeConfirmed && one.study.uid == uid;
  });
  if (found == studies.end()) {
    return tl::unexpected(
        Error{ErrorCode::UnknownId, "imaging.uid", "a study that was found and may be confirmed"});
  }
  const auto& scanned = m_found->scan.studies[static_cast<std::size_t>(found - studies.begin())];
  engine::Episode sure = episode;
  auto known = std::find_if(sure.imaging.begin(), sure.imaging.end(),
                            [&uid](const engine::ImagingStudy& study) { return study.uid == uid; });
  if (known == sure.imaging.end()) {
    known = sure.imaging.insert(known, engine::ImagingStudy());
    known->uid = uid;
    known->region = "unknown";
  }
  known->confirmed = {by, today, reason, dicom::identityDigest(scanned.person, episode.patient)};
  const auto imaging = planImport(m_found->scan, sure).imaging;
  return *std::find_if(imaging.begin(), imaging.end(),
                       [&uid](const engine::ImagingStudy& study) { return study.uid == uid; });
}

engine::Result<std::vector<std::string>> archiveNames(const std::filesystem::path& nodeFile) {
  const auto nodes = nodesIn(nodeFile);
  if (!nodes) {
    return tl::unexpected(nodes.error());
  }
  std::vector<std::string> names;
  std::transform(nodes->begin(), nodes->end(), std::back_inserter(names),
                 [](const dicom::Node& node) { return node.name; });
  return names;
}

}  // namespace calcar::workplace
