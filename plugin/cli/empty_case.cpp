#include "plugin/cli/empty_case.hpp"

#include "engine/episode/episode.hpp"
#include "plugin/cli/dictionary.hpp"

namespace calcar::cli {
namespace {

constexpr std::size_t kRemarkColumn = 46;

/// A line with its remark in a column of its own.
std::string line(std::string start, const std::string& remark) {
  if (remark.empty()) {
    return start + '\n';
  }
  const std::size_t gap = start.size() + 2 < kRemarkColumn ? kRemarkColumn - start.size() : 2;
  return start + std::string(gap, ' ') + "# " + remark + '\n';
}

std::string findingLines(const engine::Pack& pack, const pack::Finding& finding) {
  const std::string id = finding.id()->str();
  const std::string name = wordsOf(pack, "finding", id, "label");
  std::string lines =
      line("#      " + id + ':', answersOf(finding, " | ") + (name.empty() ? "" : " – " + name));
  if (finding.sided()) {
    lines += "#        left:\n#        right:\n";
  }
  return lines;
}

std::string findingsPart(const engine::Pack& pack) {
  std::string lines;
  for (const DictionarySection& section : sectionsOf(pack)) {
    lines += "#\n#      # -- " + section.id + '\n';
    for (const pack::Finding* finding : section.findings) {
      lines += findingLines(pack, *finding);
    }
  }
  return lines;
}

std::string zonesPart(const engine::Pack& pack) {
  std::string lines;
  for (flatbuffers::uoffset_t i = 0; pack.content().zones() != nullptr && i < pack.content().zones()->size();
       ++i) {
    const auto* zone = pack.content().zones()->Get(i);
    const std::string id = zone->id()->str();
    lines += "  #   " + id + "  " + textOf(zone->view()) + ": " + wordsOf(pack, "zone", id, "name") + '\n';
  }
  return lines;
}

std::string panelsPart(const engine::Pack& pack) {
  std::string lines;
  for (flatbuffers::uoffset_t i = 0;
       pack.content().panels() != nullptr && i < pack.content().panels()->size(); ++i) {
    const std::string id = pack.content().panels()->Get(i)->id()->str();
    lines += line("##      - { panel: " + id + ", answer: all-no }", wordsOf(pack, "panel", id, "title"));
  }
  return lines;
}

std::string recordPart() {
  std::string lines = line("record:", "printed as written");
  for (const std::string& part : engine::recordParts()) {
    lines += "  " + part + ":\n";
  }
  return lines;
}

std::string personPart() {
  return "patient:\n" + line("  id:", "as your record system writes it: \"4711\"") +
         line("  issuer:", "who issued the id") + line("  family:", "") + line("  given:", "") +
         line("  birth-date:", "1991-03-14") + line("  sex:", "female | male | other") +
         line("  contact:", "");
}

std::string complaintPart(const engine::Pack& pack) {
  return "complaint:\n" + line("  side:", "left | right | both | midline, the person's own side") +
         line("  onset:", "the day it began: 2026-10-12") +
         line("  words:", "\"in the person's own words\"") + line("  question:", "\"what a referral asks\"") +
         line("  pain:", "where it hurts, one line per place, intensity 0 to 10:") +
         "  # - { zone: F4, side: left, intensity: 6 }\n" + zonesPart(pack);
}

std::string visitsPart(const engine::Pack& pack) {
  return "visits:\n"
         "## For a visit take away the first # of each line up to “imaging”; repeat the block for the next "
         "visit.\n"
         "## A finding left empty counts as not asked. Instead of an answer you can say why there is none:\n"
         "## not-asked | cannot-say | declined | blocked. With circumstances: { value: yes, on: 2026-11-18,\n"
         "## source: \"…\", note: \"…\" }. The same on both sides: { both: no }. “calcar findings” tells how "
         "to perform each.\n" +
         line("#  - when:", "2026-11-20T10:15") +
         "#    clinician:\n#      name:\n#      role:\n#      registration:\n#    place:\n" +
         line("#    panels:", "asked aloud and all answered no; take away both # of those that apply") +
         panelsPart(pack) + "#    findings:\n" + findingsPart(pack);
}

std::string imagingPart() {
  return line("imaging:", "“calcar import dicom FOLDER --into FILE” fills this in") + "# - study: 1.2.3\n" +
         "#   date: 2026-11-18\n" +
         "#   modality: mri                             # radiograph | mri | ct | ultrasound | bone-scan | "
         "dxa | other\n" +
         "#   region: pelvis-hip\n" + "#   side: left\n" + "#   description: \"…\"\n" +
         "#   read-by: \"…\"                              # who reported it; leave out when nobody did\n" +
         "#   result: \"the report's own words\"\n";
}

std::string trainingPart() {
  return line("training:",
              "“calcar import training FILE --into CASE” fills this in; by hand a line a session:") +
         "# - { day: 2026-11-18, sport: running, km: 10.5, minutes: 58 }\n" +
         "# sport: running | walking | cycling | swimming | aqua-running | strength | cross-trainer | rowing "
         "| other\n" +
         "# also start: \"07:40\", climb: 120 (m), speed: yes (intervals, tempo, race) | no\n";
}

std::string closuresPart() {
  return line("clearances:", "a reported finding that closes a raised flag") +
         "# - { flag: …, finding: …, value: …, by: \"…\", on: 2026-11-18 }\n\n" +
         line("overrides:", "your decision against a raised flag") +
         "# - { flag: …, reason: \"…\", by: \"…\", on: 2026-11-20 }\n";
}

std::string receiverPart() {
  return line("receiver:", "whom a letter goes to") + "  name:\n  role:\n  organisation:\n  phone:\n" +
         line("  called-at:", "\"10:40 by N. Berg\", for urgent letters") + '\n' +
         line("call-back:", "\"your number for questions\"");
}

}  // namespace

std::string emptyCase(const engine::Pack& pack) {
  return "# A Calcar case. What stands after # is a remark. Fill in what you know; what is left empty stays "
         "unknown\n"
         "# and is never taken for “no”. Days are written 2026-11-20.\n"
         "calcar: episode/1\n\n" +
         personPart() + '\n' + complaintPart(pack) + '\n' + visitsPart(pack) + '\n' + imagingPart() + '\n' +
         trainingPart() + '\n' + closuresPart() + '\n' + receiverPart() + '\n' + recordPart();
}

}  // namespace calcar::cli
