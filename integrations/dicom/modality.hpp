#pragma once

#include <span>
#include <string>

#include "engine/episode/episode.hpp"

namespace calcar::dicom {

/// The kind of imaging. Reports and other companions of images do not count beside an imaging modality. A
/// nuclear study is a bone scan only when a description says so.
[[nodiscard]] engine::Modality modalityOf(std::span<const std::string> modalities,
                                          std::span<const std::string> descriptions);

}  // namespace calcar::dicom
