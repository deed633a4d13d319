#include "integrations/dicom/pacs/letter_object.hpp"

// DCMTK wants its configuration before any other of its headers.
#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdeftag.h>
#include <dcmtk/dcmdata/dcfilefo.h>
#include <dcmtk/dcmdata/dcostrmb.h>
#include <dcmtk/dcmdata/dcuid.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <utility>
#include <vector>

#include "integrations/dicom/pacs/internal/digest_uid.hpp"
#include "integrations/dicom/pacs/internal/quiet_library.hpp"
#include "integrations/dicom/person_match.hpp"

namespace calcar::dicom {
namespace {

using engine::Error;
using engine::ErrorCode;

tl::unexpected<Error> refused(ErrorCode code, const char* where, const char* detail) {
  return tl::unexpected(Error{code, where, detail});
}

std::string dicomDate(const engine::Date& date) {
  std::array<char, 16> text{};
  static_cast<void>(std::snprintf(text.data(), text.size(), "%04d%02d%02d", date.year, date.month, date.day));
  return text.data();
}

std::string dicomTime(const engine::Moment& moment) {
  if (!moment.minuteOfDay) {
    return {};
  }
  constexpr int kMinutes = 60;
  std::array<char, 16> text{};
  static_cast<void>(std::snprintf(text.data(), text.size(), "%02d%02d00", *moment.minuteOfDay / kMinutes,
                                  *moment.minuteOfDay % kMinutes));
  return text.data();
}

const char* sexCode(engine::Sex sex) {
  switch (sex) {
    case engine::Sex::Female:
      return "F";
    case engine::Sex::Male:
      return "M";
    case engine::Sex::Other:
      return "O";
    case engine::Sex::Unknown:
      break;
  }
  return "";
}

/// Whether a text may stand in a field of DICOM: short enough, and without the signs that divide values.
bool fits(std::string_view text, std::string_view forbidden) {
  constexpr std::size_t kMostLetters = 64;
  const auto letters = std::count_if(text.begin(), text.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;  // the first byte of a letter in UTF-8
  });
  return static_cast<std::size_t>(letters) <= kMostLetters &&
         std::none_of(text.begin(), text.end(), [&](char byte) {
           return static_cast<unsigned char>(byte) < ' ' || byte == '\\' ||
                  forbidden.find(byte) != forbidden.npos;
         });
}

engine::Result<void> check(const Letter& letter) {
  const engine::Patient& patient = letter.patient;
  if (letter.signedBy.empty()) {
    return refused(ErrorCode::WrongOrder, "letter.signed-by", "nothing leaves unsigned; say who signed it");
  }
  if (!letter.pdf.starts_with("%PDF-")) {
    return refused(ErrorCode::WrongType, "letter.pdf", "expected a PDF");
  }
  if (patient.id.empty() || patient.family.empty()) {
    return refused(ErrorCode::UnknownId, "patient", "id and family name must be known to send a letter");
  }
  if (!fits(patient.family + '^' + patient.given, "=") || !fits(patient.family + patient.given, "^")) {
    return refused(ErrorCode::OutOfRange, "patient.name", "expected at most 64 letters without ^ = \\");
  }
  if (!fits(patient.id, "") || !fits(patient.issuer, "")) {
    return refused(ErrorCode::OutOfRange, "patient.id", "expected at most 64 letters without \\");
  }
  if (letter.title.empty() || !fits(letter.title, "")) {
    return refused(ErrorCode::OutOfRange, "letter.title", "expected 1 to 64 letters without \\");
  }
  if (!fits(letter.signedBy, "^=")) {
    return refused(ErrorCode::OutOfRange, "letter.signed-by", "expected at most 64 letters without ^ = \\");
  }
  const bool isOfPatient = letter.study == nullptr || comparePersons(letter.study->person, patient).empty();
  if (!isOfPatient) {
    return refused(ErrorCode::Foreign, "study",
                   "the study is not known to be of the patient of the letter; nothing was made");
  }
  return {};
}

/// Puts values into a data set and remembers whether all of them went in.
class Fields {
 public:
  explicit Fields(DcmItem& item) : m_item(item) {}

  Fields& put(const DcmTag& tag, const std::string& value) {
    const OFCondition done =
        value.empty() ? m_item.insertEmptyElement(tag) : m_item.putAndInsertString(tag, value.c_str());
    m_good = m_good && done.good();
    return *this;
  }
  Fields& putIfKnown(const DcmTag& tag, const std::string& value) {
    return value.empty() ? *this : put(tag, value);
  }
  Fields& putBytes(const DcmTag& tag, std::string_view bytes) {
    // An odd end gets a byte of padding; the true length stands beside it.
    std::vector<Uint8> even(bytes.begin(), bytes.end());
    even.resize(even.size() + even.size() % 2);
    m_good = m_good && m_item.putAndInsertUint8Array(tag, even.data(), even.size()).good();
    m_good =
        m_good &&
        m_item.putAndInsertUint32(DCM_EncapsulatedDocumentLength, static_cast<Uint32>(bytes.size())).good();
    return *this;
  }
  Fields& putItem(const DcmTag& tag, DcmItem*& item) {
    m_good = m_good && m_item.findOrCreateSequenceItem(tag, item, -2).good();
    return *this;
  }
  [[nodiscard]] bool good() const { return m_good; }

 private:
  DcmItem& m_item;
  bool m_good = true;
};

bool isTime(std::string_view text) {
  constexpr std::size_t kLongestTime = 13;
  return text.size() <= kLongestTime &&
         std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

std::string studyTime(const Letter& letter) {
  if (letter.study == nullptr) {
    return dicomTime(letter.signedAt);
  }
  return isTime(letter.label.time) ? letter.label.time : std::string();
}

/// A label without meaning, which a DICOMDIR cannot do without.
std::string studyId(const Letter& letter) {
  constexpr std::size_t kLongestId = 16;
  if (letter.study != nullptr) {
    for (const std::string& id : {letter.label.id, letter.study->accession.value}) {
      if (!id.empty() && id.size() <= kLongestId && fits(id, "")) {
        return id;
      }
    }
  }
  return "LETTER";
}

void putPatientAndStudy(Fields& fields, const Letter& letter, const LetterObject& object) {
  const engine::Patient& patient = letter.patient;
  const std::string name = patient.family + '^' + patient.given;
  const Study* study = letter.study;
  const auto studyDate = study != nullptr ? study->date : letter.signedAt.date;
  fields.put(DCM_PatientName, name)
      .put(DCM_PatientID, patient.id)
      .putIfKnown(DCM_IssuerOfPatientID, patient.issuer)
      .put(DCM_PatientBirthDate, patient.birthDate ? dicomDate(*patient.birthDate) : "")
      .put(DCM_PatientSex, sexCode(patient.sex))
      .put(DCM_StudyInstanceUID, object.studyUid)
      .put(DCM_StudyDate, studyDate ? dicomDate(*studyDate) : "")
      .put(DCM_StudyTime, studyTime(letter))
      .put(DCM_ReferringPhysicianName, "")
      .put(DCM_StudyID, studyId(letter))
      .put(DCM_AccessionNumber,
           study != nullptr && fits(study->accession.value, "") ? study->accession.value : "")
      .putIfKnown(DCM_StudyDescription, study == nullptr                     ? letter.title
                                        : fits(study->description.value, "") ? study->description.value
                                                                             : "");
}

/// Which program made the object, and who signed it.
void putEquipment(Fields& fields, const Letter& letter) {
  fields.put(DCM_Manufacturer, "Calcar")
      .put(DCM_ConversionType, "WSD")
      .putIfKnown(DCM_SoftwareVersions, letter.softwareVersion);
  DcmItem* contribution = nullptr;
  fields.putItem(DCM_ContributingEquipmentSequence, contribution);
  if (contribution == nullptr) {
    return;
  }
  Fields inside(*contribution);
  inside.put(DCM_Manufacturer, "Calcar")
      .put(DCM_ContributionDescription, "Document signed by " + letter.signedBy)
      .put(DCM_ContributionDateTime, dicomDate(letter.signedAt.date) + dicomTime(letter.signedAt));
  DcmItem* purpose = nullptr;
  inside.putItem(DCM_PurposeOfReferenceCodeSequence, purpose);
  if (purpose != nullptr) {
    Fields(*purpose)
        .put(DCM_CodeValue, "109102")
        .put(DCM_CodingSchemeDesignator, "DCM")
        .put(DCM_CodeMeaning, "Processing Equipment");
  }
}

void putDocument(Fields& fields, const Letter& letter, const LetterObject& object) {
  const std::string date = dicomDate(letter.signedAt.date);
  const std::string time = dicomTime(letter.signedAt);
  fields.put(DCM_SpecificCharacterSet, "ISO_IR 192")
      .put(DCM_SOPClassUID, UID_EncapsulatedPDFStorage)
      .put(DCM_SOPInstanceUID, object.uid)
      .put(DCM_Modality, "DOC")
      .put(DCM_SeriesInstanceUID, object.seriesUid)
      .put(DCM_SeriesNumber, "1")
      .put(DCM_SeriesDescription, letter.title)
      .put(DCM_InstanceNumber, "1")
      .put(DCM_ContentDate, date)
      .put(DCM_ContentTime, time)
      .put(DCM_AcquisitionDateTime, "")
      .put(DCM_BurnedInAnnotation, "YES")
      .put(DCM_DocumentTitle, letter.title)
      .put(DCM_MIMETypeOfEncapsulatedDocument, "application/pdf")
      .putBytes(DCM_EncapsulatedDocument, letter.pdf);
}

engine::Result<std::string> written(DcmFileFormat& file, std::size_t documentSize) {
  constexpr std::size_t kRoomForFields = 64 * 1024;
  std::string bytes(documentSize + kRoomForFields, '\0');
  DcmOutputBufferStream stream(bytes.data(), static_cast<offile_off_t>(bytes.size()));
  file.transferInit();
  const OFCondition done = file.write(stream, EXS_LittleEndianExplicit, EET_ExplicitLength, nullptr);
  file.transferEnd();
  void* start = nullptr;
  offile_off_t length = 0;
  stream.flushBuffer(start, length);
  if (done.bad()) {
    return refused(ErrorCode::Unwritable, "letter", "the letter cannot be written as a DICOM object");
  }
  bytes.resize(static_cast<std::size_t>(length));
  return bytes;
}

engine::Result<std::string> build(const Letter& letter, const LetterObject& object) {
  DcmFileFormat file;
  DcmDataset& dataSet = *file.getDataset();
  Fields fields(dataSet);
  putPatientAndStudy(fields, letter, object);
  putEquipment(fields, letter);
  putDocument(fields, letter, object);
  if (!fields.good() || dataSet.insertEmptyElement(DCM_ConceptNameCodeSequence).bad()) {
    return refused(ErrorCode::Unwritable, "letter", "the letter cannot be written as a DICOM object");
  }
  return written(file, letter.pdf.size());
}

LetterObject identify(const Letter& letter) {
  const engine::Patient& patient = letter.patient;
  LetterObject object;
  object.studyUid = letter.study != nullptr
                        ? letter.study->uid
                        : digestUid({"calcar letter study", patient.issuer, patient.id, letter.pdf});
  object.seriesUid =
      digestUid({"calcar letter series", patient.issuer, patient.id, object.studyUid, letter.pdf});
  object.uid = digestUid({"calcar letter", patient.issuer, patient.id, object.studyUid, letter.pdf});
  return object;
}

}  // namespace

engine::Result<LetterObject> makeLetterObject(const Letter& letter) {
  if (auto checked = check(letter); !checked) {
    return tl::unexpected(checked.error());
  }
  quietLibrary();
  try {
    LetterObject object = identify(letter);
    auto bytes = build(letter, object);
    if (!bytes) {
      return tl::unexpected(bytes.error());
    }
    object.bytes = std::move(*bytes);
    return object;
  } catch (const std::exception&) {
    return refused(ErrorCode::Unwritable, "letter", "the letter cannot be written as a DICOM object");
  }
}

}  // namespace calcar::dicom
