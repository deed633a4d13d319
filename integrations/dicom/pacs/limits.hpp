#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>

namespace calcar::dicom {

/// What a node may cost us at most. Nothing it answers, and nothing it leaves out, gets beyond these.
struct PacsLimits {
  std::chrono::milliseconds connect{10'000};  ///< until the connection stands
  std::chrono::milliseconds answer{30'000};   ///< for each answer
  std::chrono::milliseconds total{180'000};   ///< for all of one request
  std::size_t studies = 500;
  std::size_t answers = 20'000;                        ///< series and images, all studies together
  std::size_t answerBytes = std::size_t{1} << 20U;     ///< of one answer over DICOM's own protocol
  std::size_t bodyBytes = std::size_t{32} << 20U;      ///< of one answer over DICOMweb
  std::size_t documentBytes = std::size_t{64} << 20U;  ///< of a letter that is sent
  const std::atomic<bool>* cancel = nullptr;           ///< looked at several times a second
};

}  // namespace calcar::dicom
