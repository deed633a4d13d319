#pragma once

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdatset.h>
#include <dcmtk/dcmnet/assoc.h>
#include <dcmtk/dcmnet/dimse.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "integrations/dicom/pacs/failure.hpp"
#include "integrations/dicom/pacs/internal/command_fields.hpp"
#include "integrations/dicom/pacs/internal/socket_watch.hpp"
#include "integrations/dicom/pacs/internal/transport.hpp"
#include "integrations/dicom/pacs/limits.hpp"
#include "integrations/dicom/pacs/node.hpp"
#include "integrations/dicom/skip_reason.hpp"

namespace calcar::dicom {

/// One message of a node: its command and, unparsed, its data set.
struct Message {
  CommandFields command;
  std::string dataSet;
};

/// A connection to an archive that speaks DICOM's own protocol.
///
/// Requests are written by DCMTK. Answers are only collected by it, within limits: its parser follows
/// whatever nesting a peer sends, so nothing is parsed before its structure is checked.
class Association {
 public:
  /// Connects and agrees on the SOP classes.
  ///
  /// @errors  Configuration, Unreachable, Untrusted, Refused, TimedOut, Cancelled
  [[nodiscard]] static PacsResult<std::unique_ptr<Association>> open(
      const DimseNode& node, const std::vector<const char*>& sopClasses, const PacsLimits& limits);
  ~Association();
  Association(const Association&) = delete;
  Association& operator=(const Association&) = delete;
  Association(Association&&) = delete;
  Association& operator=(Association&&) = delete;

  /// Sends a request and waits for nothing.
  [[nodiscard]] PacsResult<void> send(const char* sopClass, T_DIMSE_Message& request, DcmDataset* dataSet);

  /// Waits for the next message. A cancelled C-FIND is told to the node first.
  [[nodiscard]] PacsResult<Message> receive();

  /// Tells the node to stop answering.
  void sendCancel();

  /// Parses the data set of a message of this association, after a check of its structure.
  [[nodiscard]] tl::expected<std::unique_ptr<DcmDataset>, SkipReason> parse(const std::string& dataSet) const;

  [[nodiscard]] DIC_US nextMessageId() { return ++m_messageId; }

  /// Says goodbye; without it the connection is aborted.
  void release();

 private:
  explicit Association(const PacsLimits& limits);

  PacsResult<void> prepare(const DimseNode& node, const std::vector<const char*>& sopClasses);
  PacsResult<void> request(const DimseNode& node);
  PacsResult<void> nextPdv(DUL_PDV& pdv);
  PacsResult<void> waitForData();
  [[nodiscard]] PacsFailure broken() const;

  BrokenPipeShield m_shield;
  PacsLimits m_limits;
  SocketWatch m_watch;
  WatchedTransport m_transport;
  T_ASC_Network* m_network = nullptr;
  T_ASC_Parameters* m_parameters = nullptr;
  T_ASC_Association* m_association = nullptr;
  T_ASC_PresentationContextID m_context = 0;
  DIC_US m_messageId = 0;
  bool m_mayCancel = false;
  bool m_open = false;
};

}  // namespace calcar::dicom
