#include "integrations/dicom/pacs/internal/association.hpp"

#include <dcmtk/dcmdata/dcistrmb.h>
#include <dcmtk/dcmdata/dcuid.h>
#include <dcmtk/dcmnet/dul.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "integrations/dicom/internal/byte_source.hpp"
#include "integrations/dicom/internal/header_walk.hpp"
#include "integrations/dicom/pacs/internal/quiet_library.hpp"

namespace calcar::dicom {
namespace {

constexpr long kPduSize = 32'768;
constexpr std::size_t kLongestCommand = std::size_t{16} * 1024;
constexpr StructureLimits kAnswerStructure{16, 20'000, 0};
constexpr std::chrono::milliseconds kLookEvery{20};

int wholeSeconds(std::chrono::milliseconds time) {
  return static_cast<int>(std::max<std::int64_t>(1, std::chrono::ceil<std::chrono::seconds>(time).count()));
}

/// The library counts in whole seconds of the clock; the watch comes first and knows why.
int beyondTheWatch(std::chrono::milliseconds time) { return wholeSeconds(time) + 2; }

tl::unexpected<PacsFailure> failure(FailureKind kind, std::string detail, bool retryable = false) {
  return tl::unexpected(PacsFailure{kind, std::move(detail), retryable});
}

std::string rejection(T_ASC_Parameters* parameters) {
  T_ASC_RejectParameters why{};
  ASC_getRejectParameters(parameters, &why);
  switch (why.reason) {
    case ASC_REASON_SU_CALLEDAETITLENOTRECOGNIZED:
      return "the node does not know the title in “called”; ask its administrator";
    case ASC_REASON_SU_CALLINGAETITLENOTRECOGNIZED:
      return "the node does not know our title, “calling”; ask its administrator to add it";
    default:
      return "the node rejects the association; ask its administrator";
  }
}

bool isTransient(T_ASC_Parameters* parameters) {
  T_ASC_RejectParameters why{};
  ASC_getRejectParameters(parameters, &why);
  return why.result == ASC_RESULT_REJECTEDTRANSIENT;
}

/// Offers the SOP classes in the two encodings that nothing has to be unpacked for.
OFCondition offer(T_ASC_Parameters* parameters, const std::vector<const char*>& sopClasses) {
  std::array<const char*, 2> syntaxes{UID_LittleEndianExplicitTransferSyntax,
                                      UID_LittleEndianImplicitTransferSyntax};
  OFCondition done = EC_Normal;
  T_ASC_PresentationContextID id = 1;
  for (const char* sopClass : sopClasses) {
    if (done.good()) {
      done = ASC_addPresentationContext(parameters, id, sopClass, syntaxes.data(), 2);
    }
    id = static_cast<T_ASC_PresentationContextID>(id + 2);
  }
  return done;
}

std::string presentationAddress(const DimseNode& node) { return node.host + ':' + std::to_string(node.port); }

}  // namespace

Association::Association(const PacsLimits& limits)
    : m_limits(limits), m_watch(m_limits), m_transport(m_watch) {}

Association::~Association() {
  if (m_association != nullptr) {
    if (m_open) {
      ASC_abortAssociation(m_association);
    }
    ASC_destroyAssociation(&m_association);
  } else if (m_parameters != nullptr) {
    ASC_destroyAssociationParameters(&m_parameters);
  }
  if (m_network != nullptr) {
    ASC_dropNetwork(&m_network);
  }
}

PacsResult<std::unique_ptr<Association>> Association::open(const DimseNode& node,
                                                           const std::vector<const char*>& sopClasses,
                                                           const PacsLimits& limits) {
  quietLibrary();
  std::unique_ptr<Association> made(new Association(limits));
  if (auto prepared = made->prepare(node, sopClasses); !prepared) {
    return tl::unexpected(prepared.error());
  }
  if (auto agreed = made->request(node); !agreed) {
    return tl::unexpected(agreed.error());
  }
  return made;
}

PacsResult<void> Association::prepare(const DimseNode& node, const std::vector<const char*>& sopClasses) {
  if (node.tls) {
    if (auto encrypted = m_transport.encrypt(*node.tls, node.host); !encrypted) {
      return encrypted;
    }
  }
  OFCondition done = ASC_initializeNetwork(NET_REQUESTOR, 0, beyondTheWatch(m_limits.answer), &m_network);
  if (done.good()) {
    done = ASC_setTransportLayer(m_network, &m_transport, 0);
  }
  if (done.good()) {
    done = ASC_createAssociationParameters(&m_parameters, kPduSize);
  }
  if (done.good()) {
    done = ASC_setAPTitles(m_parameters, node.calling.c_str(), node.called.c_str(), nullptr);
  }
  if (done.good()) {
    done = ASC_setTransportLayerType(m_parameters, node.tls ? OFTrue : OFFalse);
  }
  if (done.good()) {
    done = ASC_setPresentationAddresses(m_parameters, "localhost", presentationAddress(node).c_str());
  }
  if (done.good()) {
    done = offer(m_parameters, sopClasses);
  }
  return done.good() ? PacsResult<void>()
                     : failure(FailureKind::Configuration, "host or titles of the node cannot be used");
}

PacsResult<void> Association::request(const DimseNode& node) {
  dcmConnectionTimeout.set(wholeSeconds(m_limits.connect));
  dcmDisableGethostbyaddr.set(OFTrue);
  const OFCondition done = ASC_requestAssociation(m_network, m_parameters, &m_association, nullptr, nullptr,
                                                  DUL_NOBLOCK, beyondTheWatch(m_limits.answer));
  if (done == DUL_ASSOCIATIONREJECTED) {
    return failure(FailureKind::Refused, rejection(m_parameters), isTransient(m_parameters));
  }
  if (done.bad()) {
    const PacsFailure nobody{FailureKind::Unreachable,
                             node.tls ? "no encrypted connection to the node; check host, port and TLS"
                                      : "no DICOM service answers there; check host and port",
                             true};
    return tl::unexpected(m_watch.explain(explainTls(m_transport.verdict(), nobody)));
  }
  m_open = true;
  return ASC_countAcceptedPresentationContexts(m_parameters) > 0
             ? PacsResult<void>()
             : failure(FailureKind::Refused, "the node does not offer this service");
}

PacsFailure Association::broken() const {
  return m_watch.explain(
      {FailureKind::Unreachable, "the connection to the node broke; try again later", true});
}

PacsResult<void> Association::send(const char* sopClass, T_DIMSE_Message& request, DcmDataset* dataSet) {
  m_context = ASC_findAcceptedPresentationContextID(m_association, sopClass);
  if (m_context == 0) {
    return failure(FailureKind::Refused, "the node does not offer this service");
  }
  m_mayCancel = request.CommandField == DIMSE_C_FIND_RQ;
  m_watch.expectAnswer();
  const OFCondition done = DIMSE_sendMessageUsingMemoryData(m_association, m_context, &request, nullptr,
                                                            dataSet, nullptr, nullptr);
  return done.good() ? PacsResult<void>() : tl::unexpected(broken());
}

void Association::sendCancel() {
  m_mayCancel = false;
  m_watch.allowFarewell();
  T_DIMSE_Message request{};
  request.CommandField = DIMSE_C_CANCEL_RQ;
  request.msg.CCancelRQ.MessageIDBeingRespondedTo = m_messageId;
  request.msg.CCancelRQ.DataSetType = DIMSE_DATASET_NULL;
  // A node that cannot be told is left all the same.
  static_cast<void>(DIMSE_sendMessageUsingMemoryData(m_association, m_context, &request, nullptr, nullptr,
                                                     nullptr, nullptr));
}

PacsResult<void> Association::waitForData() {
  while (ASC_dataWaiting(m_association, 0) == OFFalse) {
    if (m_watch.isCancelled() && m_mayCancel) {
      sendCancel();
    }
    if (m_watch.isOver()) {
      return tl::unexpected(broken());
    }
    m_watch.waitForBytes(kLookEvery);
  }
  return {};
}

PacsResult<void> Association::nextPdv(DUL_PDV& pdv) {
  if (DUL_NextPDV(&m_association->DULassociation, &pdv).good()) {
    return {};
  }
  if (auto waiting = waitForData(); !waiting) {
    return waiting;
  }
  const OFCondition read =
      DUL_ReadPDVs(&m_association->DULassociation, nullptr, DUL_NOBLOCK, beyondTheWatch(m_limits.answer));
  if (read == DUL_PDATAPDUARRIVED) {
    return DUL_NextPDV(&m_association->DULassociation, &pdv).good() ? PacsResult<void>()
                                                                    : tl::unexpected(broken());
  }
  m_open = read != DUL_PEERABORTEDASSOCIATION && m_open;
  return tl::unexpected(broken());
}

PacsResult<std::string> Association::receivePart(bool isCommand, std::size_t most) {
  std::string part;
  DUL_PDV pdv{};
  do {
    if (auto arrived = nextPdv(pdv); !arrived) {
      return tl::unexpected(arrived.error());
    }
    if (pdv.presentationContextID != m_context || (pdv.pdvType == DUL_COMMANDPDV) != isCommand) {
      return failure(FailureKind::BadAnswer, "the node does not keep to DICOM's protocol");
    }
    if (pdv.fragmentLength > most - part.size()) {
      return failure(FailureKind::TooLarge, "an answer of the node is larger than allowed");
    }
    part.append(static_cast<const char*>(pdv.data), pdv.fragmentLength);
  } while (pdv.lastPDV == OFFalse);
  return part;
}

PacsResult<Message> Association::receive() {
  m_watch.expectAnswer();
  const auto command = receivePart(true, kLongestCommand);
  if (!command) {
    return tl::unexpected(command.error());
  }
  const auto fields = readCommandFields(*command);
  if (!fields) {
    return failure(FailureKind::BadAnswer, "the node does not keep to DICOM's protocol");
  }
  if (!fields->hasDataSet) {
    return Message{*fields, {}};
  }
  auto dataSet = receivePart(false, m_limits.answerBytes);
  return dataSet ? PacsResult<Message>(Message{*fields, std::move(*dataSet)})
                 : tl::unexpected(dataSet.error());
}

tl::expected<std::unique_ptr<DcmDataset>, SkipReason> Association::parse(const std::string& dataSet) const {
  T_ASC_PresentationContext agreed{};
  if (ASC_findAcceptedPresentationContext(m_parameters, m_context, &agreed).bad()) {
    return tl::unexpected(SkipReason::UnsupportedEncoding);
  }
  const bool isExplicit =
      std::strcmp(agreed.acceptedTransferSyntax, UID_LittleEndianExplicitTransferSyntax) == 0;
  if (!isExplicit &&
      std::strcmp(agreed.acceptedTransferSyntax, UID_LittleEndianImplicitTransferSyntax) != 0) {
    return tl::unexpected(SkipReason::UnsupportedEncoding);
  }
  MemoryBytes source(dataSet);
  const auto end = walkHeader(source, Form{isExplicit, false}, kAnswerStructure, nullptr);
  if (!end) {
    return tl::unexpected(end.error());
  }
  DcmInputBufferStream stream;
  stream.setBuffer(dataSet.data(), static_cast<offile_off_t>(end->position));
  stream.setEos();
  auto parsed = std::make_unique<DcmDataset>();
  parsed->transferInit();
  const OFCondition done =
      parsed->read(stream, isExplicit ? EXS_LittleEndianExplicit : EXS_LittleEndianImplicit, EGL_noChange);
  parsed->transferEnd();
  if (done.bad()) {
    return tl::unexpected(SkipReason::Damaged);
  }
  return parsed;
}

void Association::release() {
  if (m_open) {
    m_watch.expectAnswer();
    ASC_releaseAssociation(m_association);
    m_open = false;
  }
}

}  // namespace calcar::dicom
