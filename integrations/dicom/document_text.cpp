#include "integrations/dicom/document_text.hpp"

// DCMTK wants its configuration before any other of its headers.
#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdeftag.h>
#include <dcmtk/dcmdata/dcelem.h>

#include <exception>
#include <utility>

#include "integrations/dicom/internal/character_set.hpp"
#include "integrations/dicom/internal/parsed_data_set.hpp"
#include "integrations/dicom/internal/report_content.hpp"

namespace calcar::dicom {
namespace {

constexpr std::size_t kLongestTitle = 4096;
const DcmTagKey kDocumentLength(0x0042, 0x0015);

using Documents = tl::expected<std::vector<DocumentText>, SkipReason>;

/// The true length, which the padding to an even number hides, is told by newer files only.
std::uint64_t sizeOf(DcmItem& dataSet, DcmElement& content) {
  const std::uint64_t padded = content.getLength();
  Uint32 told = 0;
  const bool isTold = dataSet.findAndGetUint32(kDocumentLength, told).good();
  return isTold && told + 1ULL == padded ? told : padded;
}

DocumentText encapsulated(DcmItem& dataSet, DcmElement& content) {
  DocumentText document;
  document.kind = DocumentKind::Encapsulated;
  const CharacterSet characters(valueBytes(dataSet, DCM_SpecificCharacterSet, kLongestTitle));
  document.title = characters.text(valueBytes(dataSet, DCM_DocumentTitle, kLongestTitle));
  document.mimeType = identifierValue(dataSet, DCM_MIMETypeOfEncapsulatedDocument);
  document.size = sizeOf(dataSet, content);
  return document;
}

std::vector<DocumentText> documentsOf(DcmItem& dataSet, const DocumentLimits& limits) {
  std::vector<DocumentText> documents;
  DcmElement* content = nullptr;
  if (dataSet.findAndGetElement(DCM_EncapsulatedDocument, content).good()) {
    documents.push_back(encapsulated(dataSet, *content));
  } else if (identifierValue(dataSet, DCM_ValueType) == "CONTAINER" ||
             dataSet.tagExists(DCM_ContentSequence)) {
    readReportContent(dataSet, limits, documents.emplace_back());
  }
  for (DocumentText& document : documents) {
    document.instanceUid = identifierValue(dataSet, DCM_SOPInstanceUID);
  }
  return documents;
}

/// @param source  a path, or the bytes of a file
template <typename Source>
Documents read(const Source& source, const tl::expected<Layout, SkipReason>& layout,
               const DocumentLimits& limits) {
  if (!layout) {
    return tl::unexpected(layout.error());
  }
  try {
    const auto dataSet = parseDataSet(source, *layout);
    return dataSet ? Documents(documentsOf(**dataSet, limits)) : tl::unexpected(dataSet.error());
  } catch (const std::exception&) {
    return tl::unexpected(SkipReason::Damaged);
  }
}

tl::expected<std::string, SkipReason> contentOf(DcmItem& dataSet, std::size_t most) {
  DcmElement* content = nullptr;
  if (dataSet.findAndGetElement(DCM_EncapsulatedDocument, content).bad()) {
    return tl::unexpected(SkipReason::NotDicom);
  }
  const std::uint64_t size = sizeOf(dataSet, *content);
  if (size > most) {
    return tl::unexpected(SkipReason::UnpacksTooLarge);
  }
  // Not `getPartialValue`: in DCMTK 3.6.7 it reads from the wrong place of a file that was opened in its
  // middle.
  const std::string_view bytes = valueBytes(dataSet, DCM_EncapsulatedDocument, content->getLength());
  return bytes.size() >= size
             ? tl::expected<std::string, SkipReason>(bytes.substr(0, static_cast<std::size_t>(size)))
             : tl::unexpected(SkipReason::Damaged);
}

}  // namespace

Documents readDocuments(const std::filesystem::path& file, const StructureLimits& structure,
                        const DocumentLimits& limits) {
  return read(file, checkFile(file, structure), limits);
}

Documents readDocumentsInBytes(std::string_view bytes, const StructureLimits& structure,
                               const DocumentLimits& limits) {
  return read(bytes, checkBytes(bytes, structure), limits);
}

std::vector<std::string> plainLines(const DocumentText& document) {
  std::vector<std::string> lines;
  for (const DocumentLine& line : document.lines) {
    const bool isBoth = !line.name.value.empty() && !line.value.value.empty();
    lines.push_back(std::string(static_cast<std::size_t>(line.level) * 2, ' ') + line.name.value +
                    (isBoth ? ": " : "") + line.value.value);
  }
  return lines;
}

tl::expected<std::string, SkipReason> encapsulatedBytes(const std::filesystem::path& file, std::size_t most,
                                                        const StructureLimits& structure) {
  const auto layout = checkFile(file, structure);
  if (!layout) {
    return tl::unexpected(layout.error());
  }
  try {
    const auto dataSet = parseDataSet(file, *layout);
    return dataSet ? contentOf(**dataSet, most) : tl::unexpected(dataSet.error());
  } catch (const std::exception&) {
    return tl::unexpected(SkipReason::Damaged);
  }
}

}  // namespace calcar::dicom
