#include "integrations/workplace/pacs_transport.hpp"

#include <chrono>
#include <utility>

#include "integrations/dicom/pacs/letter_object.hpp"
#include "integrations/dicom/pacs/send.hpp"

namespace calcar::workplace {
namespace {

/// Well within the lease, so that another workplace never sends it at the same time.
constexpr std::chrono::seconds kLongestRequest{80};
static_assert(kLongestRequest.count() < store::kLeaseSeconds);

}  // namespace

PacsTransport::PacsTransport(dicom::Node node, std::string softwareVersion)
    : m_name("pacs:" + node.name), m_node(std::move(node)), m_softwareVersion(std::move(softwareVersion)) {
  m_limits.total = kLongestRequest;
}

Outcome PacsTransport::deliver(const OutgoingLetter& letter) {
  dicom::Letter content;
  content.patient = letter.patient;
  content.pdf = letter.pdf;
  content.title = letter.title;
  content.signedBy = letter.signedBy;
  content.signedAt = letter.signedAt;
  content.softwareVersion = m_softwareVersion;
  const auto object = dicom::makeLetterObject(content);
  if (!object) {
    return {Outcome::Kind::Refused, m_name + ": " + object.error().where + ": " + object.error().detail};
  }
  const dicom::Delivery delivery = dicom::sendDocument(m_node, *object, m_limits);
  if (delivery.sent) {
    return {Outcome::Kind::DeliveredAndAcknowledged, {}};
  }
  return {delivery.retryable ? Outcome::Kind::TryAgain : Outcome::Kind::Refused,
          m_name + ": " + delivery.reason};
}

bool PacsTransport::acknowledged(const store::Outgoing& outgoing) {
  return outgoing.state == engine::DeliveryState::Sent;
}

}  // namespace calcar::workplace
