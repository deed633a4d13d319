#include "integrations/dicom/internal/header_reader.hpp"

// DCMTK wants its configuration before any other of its headers.
#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdatset.h>
#include <dcmtk/dcmdata/dcdeftag.h>
#include <dcmtk/dcmdata/dcistrmf.h>
#include <dcmtk/dcmdata/dcsequen.h>
#include <dcmtk/oflog/oflog.h>

#include <algorithm>
#include <charconv>
#include <exception>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "integrations/dicom/internal/character_set.hpp"

namespace calcar::dicom {
namespace {

// Values longer than this stay in the file until somebody asks; none of the fields below is that long.
constexpr Uint32 kLongestLoaded = 128;
constexpr Uint32 kLongestField = 1024;
constexpr std::size_t kLongestUid = 64;

/// The library would write names of fields and values to the error stream; logs hold no patient data.
void silenceLibrary() {
  static std::once_flag once;
  std::call_once(once, [] { OFLog::configure(OFLogger::OFF_LOG_LEVEL); });
}

E_TransferSyntax syntaxOf(Encoding encoding) {
  switch (encoding) {
    case Encoding::ImplicitLittleEndian:
      return EXS_LittleEndianImplicit;
    case Encoding::ExplicitBigEndian:
      return EXS_BigEndianExplicit;
    case Encoding::Deflated:
      return EXS_DeflatedLittleEndianExplicit;
    case Encoding::ExplicitLittleEndian:
      break;
  }
  return EXS_LittleEndianExplicit;
}

/// The bytes of a field as they stand, also where the writer gave it an unknown type.
std::string_view rawValue(DcmItem& item, const DcmTagKey& tag) {
  DcmElement* element = nullptr;
  if (item.findAndGetElement(tag, element).bad() || element->getLength() > kLongestField) {
    return {};
  }
  char* text = nullptr;
  Uint32 length = 0;
  if (element->getString(text, length).good() && text != nullptr) {
    return {text, length};
  }
  Uint8* bytes = nullptr;
  if (element->getUint8Array(bytes).good() && bytes != nullptr) {
    return {reinterpret_cast<const char*>(bytes), element->getLength()};
  }
  return {};
}

std::string unpadded(std::string_view value) {
  const std::size_t begin = value.find_first_not_of(' ');
  const std::size_t end = value.find_last_not_of(std::string_view(" \0", 2));
  return begin == std::string_view::npos || end == std::string_view::npos || end < begin
             ? std::string()
             : std::string(value.substr(begin, end - begin + 1));
}

std::string identifier(DcmItem& item, const DcmTagKey& tag) {
  std::string uid(rawValue(item, tag));
  uid.erase(uid.find_last_not_of(std::string_view(" \0", 2)) + 1);
  const bool readable = std::all_of(uid.begin(), uid.end(), [](char c) { return c > 0x20 && c < 0x7F; });
  return readable && uid.size() <= kLongestUid ? uid : std::string();
}

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// `20261005`, and the older `2026.10.05`.
std::optional<engine::Date> date(DcmItem& item, const DcmTagKey& tag) {
  std::string digits;
  for (const char letter : rawValue(item, tag)) {
    const bool isDigit = letter >= '0' && letter <= '9';
    const bool isFiller = letter == '.' || letter == ' ' || letter == '\0';
    if (!isDigit && !isFiller) {
      return std::nullopt;
    }
    if (isDigit) {
      digits += letter;
    }
  }
  if (digits.size() != 8) {
    return std::nullopt;
  }
  const std::string_view all = digits;
  return engine::makeDate(*number(all.substr(0, 4)), *number(all.substr(4, 2)), *number(all.substr(6, 2)));
}

engine::Sex sexOf(std::string_view code) {
  if (code == "F") {
    return engine::Sex::Female;
  }
  if (code == "M") {
    return engine::Sex::Male;
  }
  return code == "O" ? engine::Sex::Other : engine::Sex::Unknown;
}

/// The parts of one written form between the `^`: family, given, middle, prefix, suffix.
std::vector<std::string_view> nameParts(std::string_view form) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= form.size();) {
    const std::size_t end = std::min(form.find('^', begin), form.size());
    parts.push_back(form.substr(begin, end - begin));
    begin = end + 1;
  }
  parts.resize(std::max<std::size_t>(parts.size(), 3));
  return parts;
}

std::string spaced(std::string_view first, std::string_view second, std::string_view between) {
  std::string both(first);
  both += first.empty() || second.empty() ? "" : between;
  return both.append(second);
}

void readName(Person& person, std::string_view raw, const CharacterSet& characters) {
  for (const Text& form : characters.nameForms(raw)) {
    const auto parts = nameParts(form.value);
    const std::string given = spaced(parts[1], parts[2], " ");
    if (person.names.empty()) {
      person.family = Text{std::string(parts[0]), form.undecodable};
      person.given = Text{given, form.undecodable};
    }
    person.names.push_back(Text{spaced(parts[0], given, "^"), form.undecodable});
    person.fullName.value = spaced(person.fullName.value, spaced(parts[0], given, ", "), " = ");
    person.fullName.undecodable = person.fullName.undecodable || form.undecodable;
  }
}

Person readPerson(DcmItem& item, const CharacterSet& characters) {
  Person person;
  person.id = characters.text(rawValue(item, DCM_PatientID));
  person.issuer = characters.text(rawValue(item, DCM_IssuerOfPatientID));
  person.birthDate = date(item, DCM_PatientBirthDate);
  person.sex = sexOf(characters.text(rawValue(item, DCM_PatientSex)).value);
  readName(person, rawValue(item, DCM_PatientName), characters);
  return person;
}

/// Multi-frame images name the side per frame or once for all frames.
void addFrameSides(std::vector<std::string>& sides, DcmItem& dataSet, const DcmTagKey& groups) {
  DcmSequenceOfItems* frames = nullptr;
  if (dataSet.findAndGetSequence(groups, frames).bad()) {
    return;
  }
  for (unsigned long i = 0; i < frames->card(); ++i) {
    DcmItem* anatomy = nullptr;
    if (frames->getItem(i)->findAndGetSequenceItem(DCM_FrameAnatomySequence, anatomy).good()) {
      const std::string side = unpadded(rawValue(*anatomy, DCM_FrameLaterality));
      if (!side.empty() && std::find(sides.begin(), sides.end(), side) == sides.end()) {
        sides.push_back(side);
      }
    }
  }
}

AnatomyFields readAnatomy(DcmItem& dataSet, Text bodyPart) {
  AnatomyFields fields;
  fields.bodyPart = std::move(bodyPart);
  fields.laterality = unpadded(rawValue(dataSet, DCM_Laterality));
  fields.imageLaterality = unpadded(rawValue(dataSet, DCM_ImageLaterality));
  addFrameSides(fields.frameLateralities, dataSet, DCM_SharedFunctionalGroupsSequence);
  addFrameSides(fields.frameLateralities, dataSet, DCM_PerFrameFunctionalGroupsSequence);
  return fields;
}

Instance readInstance(DcmItem& dataSet) {
  const CharacterSet characters(rawValue(dataSet, DCM_SpecificCharacterSet));
  const auto text = [&](const DcmTagKey& tag) { return characters.text(rawValue(dataSet, tag)); };
  Instance instance;
  instance.uid = identifier(dataSet, DCM_SOPInstanceUID);
  instance.seriesUid = identifier(dataSet, DCM_SeriesInstanceUID);
  instance.studyUid = identifier(dataSet, DCM_StudyInstanceUID);
  instance.person = readPerson(dataSet, characters);
  instance.studyDate = date(dataSet, DCM_StudyDate);
  instance.studyDescription = text(DCM_StudyDescription);
  instance.accession = text(DCM_AccessionNumber);
  instance.seriesNumber = number(text(DCM_SeriesNumber).value);
  instance.seriesDescription = text(DCM_SeriesDescription);
  instance.modality = text(DCM_Modality);
  instance.anatomy = readAnatomy(dataSet, text(DCM_BodyPartExamined));
  return instance;
}

tl::expected<Instance, SkipReason> parse(const std::filesystem::path& file, const Layout& layout) {
  const DcmTagKey behindPatientAndSeries(0x0021, 0x0000);
  const DcmTagKey pixelGroup(0x7FE0, 0x0000);
  DcmInputFileStream stream(OFFilename(file.c_str()), static_cast<offile_off_t>(layout.dataSet));
  DcmDataset dataSet;
  dataSet.transferInit();
  const OFCondition outcome =
      dataSet.readUntilTag(stream, syntaxOf(layout.encoding), EGL_noChange, kLongestLoaded,
                           layout.hasFrameGroups ? pixelGroup : behindPatientAndSeries);
  dataSet.transferEnd();
  if (outcome.bad()) {
    return tl::unexpected(SkipReason::Damaged);
  }
  Instance instance = readInstance(dataSet);
  if (instance.uid.empty() || instance.seriesUid.empty() || instance.studyUid.empty()) {
    return tl::unexpected(SkipReason::NoIdentifiers);
  }
  return instance;
}

}  // namespace

tl::expected<Instance, SkipReason> readHeader(const std::filesystem::path& file, const Layout& layout) {
  silenceLibrary();
  try {
    return parse(file, layout);
  } catch (const std::exception&) {
    return tl::unexpected(SkipReason::Damaged);
  }
}

}  // namespace calcar::dicom
