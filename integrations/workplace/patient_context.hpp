#pragma once

#include <string>

#include "engine/episode/episode.hpp"

namespace calcar::workplace {

/// Which patient, and which of their consultations, another program shows.
struct PatientContext {
  engine::Patient patient;
  std::string consultation;  ///< of this store; empty = the latest of the patient, or a new one
  std::string source;        ///< who says so, as people know it: `clinic record`
};

}  // namespace calcar::workplace
