#pragma once

#include <memory>
#include <string>

#include "integrations/dicom/pacs/failure.hpp"
#include "integrations/dicom/pacs/node.hpp"

struct ssl_ctx_st;

namespace calcar::dicom {

/// What the check of a peer's certificate came to.
struct TlsVerdict {
  bool refused = false;
  std::string reason;  ///< why the certificate was refused, in words
};

/// Sets a context up for one connection: TLS 1.2 or newer, our certificate if there is one, the peer's chain
/// and the name in its certificate checked by OpenSSL during the handshake. Never asks at a terminal for the
/// password of a key.
///
/// @param host     the name or address that the certificate must be for, unless `tls` says another
/// @param verdict  written during the handshake; must outlive the context
/// @errors  Configuration, naming what cannot be used
[[nodiscard]] PacsResult<void> prepareTls(ssl_ctx_st* context, const Tls& tls, const std::string& host,
                                          TlsVerdict& verdict);

/// The name that the certificate must be for.
[[nodiscard]] std::string expectedName(const Tls& tls, const std::string& host);

/// @returns the failure that a refused certificate is, or `otherwise`
[[nodiscard]] PacsFailure explainTls(const TlsVerdict& verdict, PacsFailure otherwise);

/// A private key or password file that others than its owner can read is not used.
///
/// @errors  Configuration
[[nodiscard]] PacsResult<void> checkPrivateFile(const std::string& file, const std::string& what);

}  // namespace calcar::dicom
