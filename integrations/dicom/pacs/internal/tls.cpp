#include "integrations/dicom/pacs/internal/tls.hpp"

#include <openssl/ssl.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>
#include <sys/stat.h>

namespace calcar::dicom {
namespace {

tl::unexpected<PacsFailure> unusable(std::string detail) {
  return tl::unexpected(PacsFailure{FailureKind::Configuration, std::move(detail), false});
}

/// OpenSSL would ask at the terminal.
int noPassword(char* /*buffer*/, int /*size*/, int /*forWriting*/, void* /*context*/) { return -1; }

int checkChain(X509_STORE_CTX* store, void* verdict) {
  if (::X509_verify_cert(store) == 1) {
    return 1;
  }
  auto& result = *static_cast<TlsVerdict*>(verdict);
  const int problem = ::X509_STORE_CTX_get_error(store);
  result.refused = true;
  result.reason = problem == X509_V_ERR_HOSTNAME_MISMATCH || problem == X509_V_ERR_IP_ADDRESS_MISMATCH
                      ? "it is for another name"
                      : ::X509_verify_cert_error_string(problem);
  return 0;
}

bool expectName(SSL_CTX* context, const std::string& name) {
  X509_VERIFY_PARAM* wanted = ::SSL_CTX_get0_param(context);
  ::X509_VERIFY_PARAM_set_hostflags(wanted, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
  return ::X509_VERIFY_PARAM_set1_ip_asc(wanted, name.c_str()) == 1 ||
         ::X509_VERIFY_PARAM_set1_host(wanted, name.c_str(), name.size()) == 1;
}

PacsResult<void> takeOwnCertificate(SSL_CTX* context, const Tls& tls) {
  if (tls.certificate.empty()) {
    return {};
  }
  if (auto kept = checkPrivateFile(tls.key, "tls.key"); !kept) {
    return kept;
  }
  if (::SSL_CTX_use_certificate_chain_file(context, tls.certificate.c_str()) != 1) {
    return unusable("tls.certificate cannot be read; expected a PEM file with a certificate");
  }
  if (::SSL_CTX_use_PrivateKey_file(context, tls.key.c_str(), SSL_FILETYPE_PEM) != 1) {
    return unusable(
        "tls.key cannot be used; expected the certificate's private key, PEM, without a password");
  }
  return {};
}

}  // namespace

std::string expectedName(const Tls& tls, const std::string& host) {
  return tls.peerName.empty() ? host : tls.peerName;
}

PacsResult<void> prepareTls(ssl_ctx_st* context, const Tls& tls, const std::string& host,
                            TlsVerdict& verdict) {
  ::SSL_CTX_set_default_passwd_cb(context, noPassword);
  const bool trusted = tls.ca.empty()
                           ? ::SSL_CTX_set_default_verify_paths(context) == 1
                           : ::SSL_CTX_load_verify_locations(context, tls.ca.c_str(), nullptr) == 1;
  if (!trusted) {
    return unusable("tls.ca cannot be read; expected a PEM file with the trusted certificates");
  }
  if (!expectName(context, expectedName(tls, host)) ||
      ::SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION) != 1) {
    return unusable("the name to check the certificate against cannot be used");
  }
  ::SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
  ::SSL_CTX_set_cert_verify_callback(context, checkChain, &verdict);
  return takeOwnCertificate(context, tls);
}

PacsFailure explainTls(const TlsVerdict& verdict, PacsFailure otherwise) {
  if (!verdict.refused) {
    return otherwise;
  }
  return {FailureKind::Untrusted,
          "the certificate of the node is not trusted: " + verdict.reason +
              "; nothing was sent. Check host, tls.ca and tls.peer-name of the node",
          false};
}

PacsResult<void> checkPrivateFile(const std::string& file, const std::string& what) {
  struct ::stat found {};
  if (::stat(file.c_str(), &found) != 0 || !S_ISREG(found.st_mode)) {
    return unusable(what + " names no file that can be read");
  }
  if ((found.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
    return unusable(what + " names a file that others can read; make it private (chmod 600)");
  }
  return {};
}

}  // namespace calcar::dicom
