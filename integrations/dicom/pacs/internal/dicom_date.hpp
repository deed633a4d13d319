#pragma once

#include <string>

#include "engine/episode/date.hpp"

namespace calcar::dicom {

/// The day as DICOM writes it: `20261129`.
[[nodiscard]] std::string dicomDate(const engine::Date& date);

/// The time of the moment as DICOM writes it, `101500`; empty when only the day is known.
[[nodiscard]] std::string dicomTime(const engine::Moment& moment);

}  // namespace calcar::dicom
