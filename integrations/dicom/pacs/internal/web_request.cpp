#include "integrations/dicom/pacs/internal/web_request.hpp"

#include <Poco/Exception.h>
#include <Poco/Net/Context.h>
#include <Poco/Net/DNS.h>
#include <Poco/Net/HTTPBasicCredentials.h>
#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/SecureStreamSocket.h>
#include <Poco/Net/StreamSocket.h>

#include <array>
#include <istream>
#include <memory>
#include <ostream>
#include <variant>

#include "integrations/dicom/pacs/internal/secret.hpp"
#include "integrations/dicom/pacs/internal/socket_watch.hpp"
#include "integrations/dicom/pacs/internal/tls.hpp"

namespace calcar::dicom {
namespace {

namespace Net = Poco::Net;

constexpr int kMostHeaderFields = 100;

tl::unexpected<PacsFailure> failure(FailureKind kind, std::string detail, bool retryable = false) {
  return tl::unexpected(PacsFailure{kind, std::move(detail), retryable});
}

Poco::Timespan timespan(std::chrono::milliseconds time) { return {time.count() * 1000}; }

PacsResult<std::string> authorization(const WebNode& node) {
  if (const auto* basic = std::get_if<BasicLogin>(&node.login)) {
    const auto password = readSecret(basic->password, "auth.basic.password");
    if (!password) {
      return tl::unexpected(password.error());
    }
    Net::HTTPRequest carrier;
    Net::HTTPBasicCredentials(basic->user, *password).authenticate(carrier);
    return carrier.get(Net::HTTPRequest::AUTHORIZATION);
  }
  if (const auto* bearer = std::get_if<BearerToken>(&node.login)) {
    const auto token = readSecret(bearer->token, "auth.bearer.token");
    return token ? PacsResult<std::string>("Bearer " + *token) : token;
  }
  return std::string();
}

/// One connection to one address, watched from the first byte.
class Connection {
 public:
  explicit Connection(const PacsLimits& limits) : m_limits(limits), m_watch(limits) {}
  ~Connection() { m_watch.forget(); }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  Connection(Connection&&) = delete;
  Connection& operator=(Connection&&) = delete;

  PacsResult<WebReply> exchange(const WebAddress& address, const Tls& tls, Net::HTTPRequest& head,
                                std::string_view body);

 private:
  Net::StreamSocket connect(const WebAddress& address);
  PacsResult<void> open(const WebAddress& address, const Tls& tls);
  PacsResult<std::string> readBody(std::istream& stream);

  const PacsLimits& m_limits;
  BrokenPipeShield m_shield;
  TlsVerdict m_verdict;
  SocketWatch m_watch;
  std::unique_ptr<Net::HTTPClientSession> m_session;
};

Net::StreamSocket Connection::connect(const WebAddress& address) {
  const auto places = Net::DNS::resolve(address.host).addresses();
  for (std::size_t i = 0; i < places.size(); ++i) {
    try {
      Net::StreamSocket socket;
      socket.connect(Net::SocketAddress(places[i], static_cast<Poco::UInt16>(address.port)),
                     timespan(m_limits.connect));
      return socket;
    } catch (const Poco::Exception&) {
      if (i + 1 == places.size()) {
        throw;
      }
    }
  }
  throw Net::HostNotFoundException();
}

PacsResult<void> Connection::open(const WebAddress& address, const Tls& tls) {
  Net::StreamSocket socket = connect(address);
  socket.setReceiveTimeout(timespan(m_limits.answer));
  socket.setSendTimeout(timespan(m_limits.answer));
  m_watch.watch(static_cast<int>(socket.impl()->sockfd()));
  if (!address.encrypted) {
    m_session = std::make_unique<Net::HTTPClientSession>(socket);
    return {};
  }
  Net::Context::Ptr context(
      new Net::Context(Net::Context::TLS_CLIENT_USE, "", Net::Context::VERIFY_STRICT, 9, false));
  context->enableExtendedCertificateVerification(false);  // replaced by OpenSSL's own check of the name
  if (auto ready = prepareTls(context->sslContext(), tls, address.host, m_verdict); !ready) {
    return ready;
  }
  const auto secured = Net::SecureStreamSocket::attach(socket, expectedName(tls, address.host), context);
  // A session for HTTPS would insist on connecting by itself.
  m_session = std::make_unique<Net::HTTPClientSession>(secured);
  return {};
}

PacsResult<std::string> Connection::readBody(std::istream& stream) {
  std::string body;
  std::array<char, 16'384> buffer{};
  while (stream.good()) {
    stream.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    body.append(buffer.data(), static_cast<std::size_t>(stream.gcount()));
    if (body.size() > m_limits.bodyBytes) {
      return failure(FailureKind::TooLarge, "an answer of the node is larger than allowed");
    }
  }
  const PacsFailure whole{FailureKind::BadAnswer, "", false};
  const PacsFailure ended = m_watch.explain(whole);
  return ended.kind == whole.kind ? PacsResult<std::string>(std::move(body)) : tl::unexpected(ended);
}

PacsResult<WebReply> Connection::exchange(const WebAddress& address, const Tls& tls, Net::HTTPRequest& head,
                                          std::string_view body) {
  try {
    if (auto opened = open(address, tls); !opened) {
      return tl::unexpected(opened.error());
    }
    m_watch.expectAnswer();
    std::ostream& out = m_session->sendRequest(head);
    out.write(body.data(), static_cast<std::streamsize>(body.size()));
    out.flush();
    m_watch.expectAnswer();
    Net::HTTPResponse response;
    response.setFieldLimit(kMostHeaderFields);
    std::istream& in = m_session->receiveResponse(response);
    const bool tooLong = response.getContentLength64() > static_cast<Poco::Int64>(m_limits.bodyBytes);
    if (tooLong) {
      return failure(FailureKind::TooLarge, "an answer of the node is larger than allowed");
    }
    auto read = readBody(in);
    if (!read) {
      return tl::unexpected(read.error());
    }
    const auto announced = response.getContentLength64();
    if (announced >= 0 && static_cast<std::size_t>(announced) != read->size()) {
      return failure(FailureKind::Unreachable, "the connection to the node broke; try again later", true);
    }
    return WebReply{static_cast<int>(response.getStatus()), std::move(*read)};
  } catch (const Net::MessageException&) {
    return tl::unexpected(
        m_watch.explain({FailureKind::BadAnswer, "the node does not speak HTTP; check the address", false}));
  } catch (const Net::HTTPException&) {
    return tl::unexpected(
        m_watch.explain({FailureKind::BadAnswer, "the node does not speak HTTP; check the address", false}));
  } catch (const Poco::Exception&) {
    const PacsFailure nobody{FailureKind::Unreachable,
                             "no connection to the node, or it broke; check the address, or try again later",
                             true};
    return tl::unexpected(m_watch.explain(explainTls(m_verdict, nobody)));
  }
}

}  // namespace

PacsResult<WebReply> request(const WebNode& node, const WebRequest& wanted, const PacsLimits& limits) {
  const auto address = parseWebAddress(node.url);
  if (!address) {
    return failure(FailureKind::Configuration, "the url of the node is no http or https address");
  }
  const auto login = authorization(node);
  if (!login) {
    return tl::unexpected(login.error());
  }
  const bool isStandardPort = address->port == (address->encrypted ? 443 : 80);
  const std::string host =
      address->host.find(':') == std::string::npos ? address->host : '[' + address->host + ']';
  Net::HTTPRequest head(wanted.method, address->path + wanted.path, Net::HTTPMessage::HTTP_1_1);
  head.setHost(isStandardPort ? host : host + ':' + std::to_string(address->port));
  head.set("Accept", wanted.accept);
  head.setKeepAlive(false);
  if (!login->empty()) {
    head.set(Net::HTTPRequest::AUTHORIZATION, *login);
  }
  if (!wanted.contentType.empty()) {
    head.setContentType(wanted.contentType);
    head.setContentLength64(static_cast<Poco::Int64>(wanted.body.size()));
  }
  return Connection(limits).exchange(*address, node.tls, head, wanted.body);
}

PacsFailure refusalOf(int status) {
  const std::string code = "the node answers with status " + std::to_string(status);
  if (status == 401 || status == 403) {
    return {FailureKind::Refused, code + ": it does not let us in; check auth of the node", false};
  }
  if (status >= 300 && status < 400) {
    return {FailureKind::Refused, code + ": the service has moved; enter its final address as url", false};
  }
  if (status == 404) {
    return {FailureKind::Refused, code + ": there is no such service or object; check url", false};
  }
  const bool later = status == 408 || status == 429 || status >= 500;
  return {FailureKind::Refused, code + (later ? ": try again later" : ""), later};
}

std::string escaped(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    const bool plain = (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
                       (letter >= 'A' && letter <= 'Z') || letter == '-' || letter == '.' || letter == '_';
    if (plain) {
      out += letter;
    } else {
      out += {'%', kDigits[byte >> 4U], kDigits[byte & 0xFU]};
    }
  }
  return out;
}

}  // namespace calcar::dicom
