// DCMTK wants its configuration before any other of its headers.
#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdeftag.h>
#include <dcmtk/dcmdata/dcfilefo.h>
#include <dcmtk/dcmdata/dcuid.h>

#include <exception>
#include <utility>

#include "integrations/dicom/pacs/internal/parse_file.hpp"
#include "integrations/dicom/pacs/internal/quiet_library.hpp"
#include "integrations/dicom/pacs/letter_object.hpp"
#include "integrations/dicom/structure_guard.hpp"

namespace calcar::dicom {
namespace {

using engine::Error;
using engine::ErrorCode;

tl::unexpected<Error> refused(ErrorCode code, const char* detail) {
  return tl::unexpected(Error{code, "document", detail});
}

std::string word(DcmItem& item, const DcmTagKey& tag) {
  OFString value;
  return item.findAndGetOFString(tag, value).good() ? std::string(value.c_str()) : std::string();
}

}  // namespace

engine::Result<LetterObject> readLetterObject(std::string bytes) {
  if (!checkBytes(bytes)) {
    return refused(ErrorCode::Unreadable, "expected a DICOM file that Calcar wrote");
  }
  quietLibrary();
  try {
    DcmFileFormat file;
    if (!parseFile(file, bytes)) {
      return refused(ErrorCode::Unreadable, "expected a DICOM file that Calcar wrote");
    }
    DcmDataset& dataSet = *file.getDataset();
    LetterObject object;
    object.studyUid = word(dataSet, DCM_StudyInstanceUID);
    object.seriesUid = word(dataSet, DCM_SeriesInstanceUID);
    object.uid = word(dataSet, DCM_SOPInstanceUID);
    const bool complete = !object.studyUid.empty() && !object.seriesUid.empty() && !object.uid.empty();
    if (word(dataSet, DCM_SOPClassUID) != UID_EncapsulatedPDFStorage || !complete) {
      return refused(ErrorCode::Foreign, "expected an encapsulated PDF with its identifiers");
    }
    object.bytes = std::move(bytes);
    return object;
  } catch (const std::exception&) {
    return refused(ErrorCode::Unreadable, "expected a DICOM file that Calcar wrote");
  }
}

engine::Result<std::string> pdfOf(const LetterObject& object) {
  quietLibrary();
  try {
    DcmFileFormat file;
    const Uint8* bytes = nullptr;
    unsigned long size = 0;
    Uint32 length = 0;
    const bool found =
        checkBytes(object.bytes).has_value() && parseFile(file, object.bytes) &&
        file.getDataset()->findAndGetUint8Array(DCM_EncapsulatedDocument, bytes, &size).good() &&
        bytes != nullptr;
    if (!found) {
      return refused(ErrorCode::Unreadable, "expected an encapsulated PDF");
    }
    const bool saysLength =
        file.getDataset()->findAndGetUint32(DCM_EncapsulatedDocumentLength, length).good() && length <= size;
    return std::string(reinterpret_cast<const char*>(bytes), saysLength ? length : size);
  } catch (const std::exception&) {
    return refused(ErrorCode::Unreadable, "expected an encapsulated PDF");
  }
}

}  // namespace calcar::dicom
