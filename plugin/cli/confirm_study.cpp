#include "plugin/cli/confirm_study.hpp"

#include <algorithm>
#include <optional>

#include "integrations/dicom/belonging.hpp"

namespace calcar::cli {
namespace {

std::string shown(const std::string& text) { return text.empty() ? "–" : printable(text); }

std::string shown(const std::optional<engine::Date>& date) { return date ? toText(*date) : "–"; }

std::string nameOf(const engine::Patient& patient) {
  return patient.family + (patient.family.empty() || patient.given.empty() ? "" : ", ") + patient.given;
}

}  // namespace

tl::expected<const dicom::Study*, std::string> studyToConfirm(const dicom::ScanResult& found,
                                                              const engine::Episode& episode,
                                                              const std::string& uid) {
  const auto hasUid = [&uid](const dicom::Study& study) { return study.uid == uid; };
  const auto claims = std::count_if(found.studies.begin(), found.studies.end(), hasUid);
  if (claims == 0) {
    return tl::unexpected(
        std::string("--confirm: no study with this identifier was found there; the listing of "
                    "an import with --into names the identifiers that can be confirmed"));
  }
  if (claims > 1) {
    return tl::unexpected(
        std::string("--confirm: the files name different persons for this study, so that nobody can "
                    "confirm whose it is; import the right files alone"));
  }
  const auto study = std::find_if(found.studies.begin(), found.studies.end(), hasUid);
  const dicom::Belonging belonging = dicom::belongingOf(*study, episode);
  if (belonging.verdict == dicom::PersonVerdict::Match) {
    return tl::unexpected(
        std::string("--confirm: the person of this study agrees with the case; import it without --confirm"));
  }
  if (belonging.confirmed) {
    return tl::unexpected(
        std::string("--confirm: the case holds a confirmation of exactly these identities; import it without "
                    "--confirm"));
  }
  return &*study;
}

void printSideBySide(const Terminal& terminal, const dicom::Study& study, const engine::Episode& episode) {
  const dicom::Person& images = study.person;
  const engine::Patient& record = episode.patient;
  TextTable table({"", "case", "images"});
  table.add({"id", shown(record.id), shown(images.id.value)});
  table.add({"issuer", shown(record.issuer), shown(images.issuer.value)});
  table.add({"name", shown(nameOf(record)), shown(images.fullName.value)});
  table.add({"born", shown(record.birthDate), shown(images.birthDate)});
  table.add({"sex", std::string(toText(record.sex)), std::string(toText(images.sex))});
  // With --json standard output holds one tree, which names both identities too.
  std::ostream& out = terminal.json ? terminal.err : terminal.out;
  table.print(out);
  for (const dicom::PersonDoubt doubt : dicom::comparePersons(images, record)) {
    out << "  " << dicom::toText(doubt) << '\n';
  }
  out << '\n';
}

engine::Episode withConfirmation(engine::Episode episode, const dicom::Study& study,
                                 const ConfirmationRequest& request, engine::Date today) {
  auto known =
      std::find_if(episode.imaging.begin(), episode.imaging.end(),
                   [&study](const engine::ImagingStudy& imaging) { return imaging.uid == study.uid; });
  if (known == episode.imaging.end()) {
    engine::ImagingStudy added;
    added.uid = study.uid;
    added.region = "unknown";
    known = episode.imaging.insert(episode.imaging.end(), std::move(added));
  }
  known->confirmed = {request.by, today, request.reason,
                      dicom::identityDigest(study.person, episode.patient)};
  return episode;
}

}  // namespace calcar::cli
