#pragma once

#include <chrono>

#include "integrations/dicom/pacs/internal/asker.hpp"
#include "integrations/dicom/pacs/internal/web_request.hpp"

namespace calcar::dicom {

/// Asks by QIDO-RS and, for images, WADO-RS metadata.
class WebAsker final : public Asker {
 public:
  WebAsker(const WebNode& node, const PacsLimits& limits);

  [[nodiscard]] PacsResult<Answers> ask(const Question& question) override;

 private:
  const WebNode& m_node;
  const PacsLimits m_limits;
  const std::chrono::steady_clock::time_point m_end;
};

/// Asks for at most one study: DICOMweb has no other way to see whether the service is there.
[[nodiscard]] PacsResult<void> echoWeb(const WebNode& node, const PacsLimits& limits);

}  // namespace calcar::dicom
