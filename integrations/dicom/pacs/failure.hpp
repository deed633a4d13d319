#pragma once

#include <string>
#include <tl/expected.hpp>

namespace calcar::dicom {

enum class FailureKind {
  Configuration,  ///< what the configuration names cannot be used: a certificate, a password file
  Unreachable,    ///< nobody answers there, or the connection broke
  Untrusted,      ///< the peer is not who it has to be
  Refused,        ///< the node says no
  TimedOut,
  Cancelled,
  BadAnswer,  ///< the node answers what makes no sense
  TooLarge,   ///< the node answers more than we take
};

/// Why a node did not do what it was asked. Free of patient data.
struct PacsFailure {
  FailureKind kind = FailureKind::Unreachable;
  std::string detail;      ///< what, where and what to do, in words
  bool retryable = false;  ///< whether the same again may work later without anybody changing anything
};

template <typename T>
using PacsResult = tl::expected<T, PacsFailure>;

}  // namespace calcar::dicom
