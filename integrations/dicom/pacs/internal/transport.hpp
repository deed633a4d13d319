#pragma once

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmnet/dcmlayer.h>

#include <memory>
#include <string>

#include "integrations/dicom/pacs/failure.hpp"
#include "integrations/dicom/pacs/internal/socket_watch.hpp"
#include "integrations/dicom/pacs/internal/tls.hpp"
#include "integrations/dicom/pacs/node.hpp"

namespace calcar::dicom {

/// Makes DCMTK's connections watched ones, and encrypted ones whose peer's name is checked: DCMTK 3.6.7
/// itself accepts any name in a certificate that it trusts.
class WatchedTransport final : public DcmTransportLayer {
 public:
  explicit WatchedTransport(SocketWatch& watch);
  ~WatchedTransport() override;
  WatchedTransport(const WatchedTransport&) = delete;
  WatchedTransport& operator=(const WatchedTransport&) = delete;
  WatchedTransport(WatchedTransport&&) = delete;
  WatchedTransport& operator=(WatchedTransport&&) = delete;

  /// @errors  Configuration
  [[nodiscard]] PacsResult<void> encrypt(const Tls& tls, const std::string& host);

  DcmTransportConnection* createConnection(DcmNativeSocketType openSocket, OFBool useSecureLayer) override;

  [[nodiscard]] const TlsVerdict& verdict() const { return m_verdict; }

 private:
  SocketWatch& m_watch;
  TlsVerdict m_verdict;
  std::string m_peerName;
  ssl_ctx_st* m_tls = nullptr;
};

}  // namespace calcar::dicom
