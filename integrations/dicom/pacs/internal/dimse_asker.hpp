#pragma once

#include <chrono>
#include <memory>

#include "integrations/dicom/pacs/internal/asker.hpp"
#include "integrations/dicom/pacs/internal/association.hpp"

namespace calcar::dicom {

/// Asks by C-FIND.
class DimseAsker final : public Asker {
 public:
  DimseAsker(const DimseNode& node, const PacsLimits& limits);

  [[nodiscard]] PacsResult<Answers> ask(const Question& question) override;

  void sayGoodbye();

 private:
  PacsResult<void> connect();
  PacsResult<Answers> receiveAnswers(std::size_t most, DIC_US message);

  const DimseNode& m_node;
  const PacsLimits m_limits;
  const std::chrono::steady_clock::time_point m_end;
  std::unique_ptr<Association> m_association;
};

/// C-ECHO.
[[nodiscard]] PacsResult<void> echoDimse(const DimseNode& node, const PacsLimits& limits);

}  // namespace calcar::dicom
