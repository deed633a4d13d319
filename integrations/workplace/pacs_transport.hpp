#pragma once

#include <string>

#include "integrations/dicom/pacs/limits.hpp"
#include "integrations/dicom/pacs/node.hpp"
#include "integrations/workplace/transport.hpp"

namespace calcar::workplace {

/// An archive of images that keeps the letter as a DICOM object. Its identifiers come from what the letter
/// says, so that sending it again leaves one; and the archive's answer is the acknowledgement.
class PacsTransport : public Transport {
 public:
  PacsTransport(dicom::Node node, std::string softwareVersion);

  [[nodiscard]] const std::string& name() const override { return m_name; }
  [[nodiscard]] Outcome deliver(const OutgoingLetter& letter) override;
  /// True of what was sent: nothing counts as sent here that the archive has not confirmed.
  [[nodiscard]] bool acknowledged(const store::Outgoing& outgoing) override;

 private:
  std::string m_name;
  dicom::Node m_node;
  std::string m_softwareVersion;
  dicom::PacsLimits m_limits;
};

}  // namespace calcar::workplace
