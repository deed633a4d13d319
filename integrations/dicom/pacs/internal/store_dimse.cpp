// DCMTK wants its configuration before any other of its headers.
#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcfilefo.h>
#include <dcmtk/dcmdata/dcuid.h>

#include <array>
#include <cstdio>
#include <cstring>

#include "integrations/dicom/pacs/internal/association.hpp"
#include "integrations/dicom/pacs/internal/parse_file.hpp"
#include "integrations/dicom/pacs/internal/store.hpp"

namespace calcar::dicom {
namespace {

/// What a status of C-STORE means. Warnings (Bxxx) say that the object is kept, with something coerced.
PacsResult<void> judge(std::uint16_t status) {
  constexpr std::uint16_t kWarnings = 0xB000;
  constexpr std::uint16_t kOutOfResources = 0xA700;
  if (status == 0 || (status & 0xF000U) == kWarnings) {
    return {};
  }
  std::array<char, 8> code{};
  static_cast<void>(std::snprintf(code.data(), code.size(), "%04X", status));
  const bool later = (status & 0xFF00U) == kOutOfResources;
  return tl::unexpected(
      PacsFailure{FailureKind::Refused,
                  "the node does not keep the document, status " + std::string(code.data()) +
                      (later ? ": it has no room now; try again later" : "; ask its administrator"),
                  later});
}

}  // namespace

PacsResult<void> storeDimse(const DimseNode& node, const LetterObject& document, const PacsLimits& limits) {
  DcmFileFormat file;
  if (!parseFile(file, document.bytes)) {
    return tl::unexpected(PacsFailure{FailureKind::Configuration, "the document cannot be read", false});
  }
  auto association = Association::open(node, {UID_EncapsulatedPDFStorage}, limits);
  if (!association) {
    return tl::unexpected(association.error());
  }
  T_DIMSE_Message request{};
  request.CommandField = DIMSE_C_STORE_RQ;
  T_DIMSE_C_StoreRQ& store = request.msg.CStoreRQ;
  store.MessageID = (*association)->nextMessageId();
  store.Priority = DIMSE_PRIORITY_MEDIUM;
  store.DataSetType = DIMSE_DATASET_PRESENT;
  std::strncpy(store.AffectedSOPClassUID, UID_EncapsulatedPDFStorage, sizeof(store.AffectedSOPClassUID) - 1);
  std::strncpy(store.AffectedSOPInstanceUID, document.uid.c_str(), sizeof(store.AffectedSOPInstanceUID) - 1);
  if (auto sent = (*association)->send(UID_EncapsulatedPDFStorage, request, file.getDataset()); !sent) {
    return sent;
  }
  const auto answer = (*association)->receive();
  if (!answer) {
    return tl::unexpected(answer.error());
  }
  if (answer->command.command != DIMSE_C_STORE_RSP || answer->command.answers != store.MessageID) {
    return tl::unexpected(
        PacsFailure{FailureKind::BadAnswer, "the node answers something else than it was asked", true});
  }
  (*association)->release();
  return judge(answer->command.status);
}

}  // namespace calcar::dicom
