#include "integrations/dicom/pacs/internal/transport.hpp"

// DCMTK wants its configuration before any other of its headers.
#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmnet/dcmtrans.h>
#include <dcmtk/dcmtls/tlstrans.h>
#include <openssl/ssl.h>

namespace calcar::dicom {
namespace {

/// A connection of DCMTK whose socket is watched for as long as it is open.
template <typename Connection>
class Watched final : public Connection {
 public:
  template <typename... Arguments>
  Watched(SocketWatch& watch, DcmNativeSocketType socket, Arguments... arguments)
      : Connection(socket, arguments...), m_watch(watch) {
    m_watch.watch(static_cast<int>(socket));
  }
  ~Watched() override { m_watch.forget(); }
  Watched(const Watched&) = delete;
  Watched& operator=(const Watched&) = delete;
  Watched(Watched&&) = delete;
  Watched& operator=(Watched&&) = delete;

  void close() override {
    m_watch.forget();
    Connection::close();
  }
  void closeTransportConnection() override {
    m_watch.forget();
    Connection::closeTransportConnection();
  }

 private:
  SocketWatch& m_watch;
};

}  // namespace

WatchedTransport::WatchedTransport(SocketWatch& watch) : m_watch(watch) {}

WatchedTransport::~WatchedTransport() { ::SSL_CTX_free(m_tls); }

PacsResult<void> WatchedTransport::encrypt(const Tls& tls, const std::string& host) {
  m_tls = ::SSL_CTX_new(::TLS_client_method());
  if (m_tls == nullptr) {
    return tl::unexpected(
        PacsFailure{FailureKind::Configuration, "TLS cannot be used on this machine", false});
  }
  m_peerName = expectedName(tls, host);
  return prepareTls(m_tls, tls, host, m_verdict);
}

DcmTransportConnection* WatchedTransport::createConnection(DcmNativeSocketType openSocket,
                                                           OFBool useSecureLayer) {
  if (useSecureLayer == OFFalse) {
    return new Watched<DcmTCPConnection>(m_watch, openSocket);
  }
  SSL* connection = m_tls == nullptr ? nullptr : ::SSL_new(m_tls);
  if (connection == nullptr) {
    return nullptr;
  }
  ::SSL_set_fd(connection, static_cast<int>(openSocket));
  SSL_set_tlsext_host_name(connection, m_peerName.c_str());
  return new Watched<DcmTLSConnection>(m_watch, openSocket, connection);
}

}  // namespace calcar::dicom
