#pragma once

#include <cstdint>
#include <functional>

#include "engine/result.hpp"
#include "integrations/store/store.hpp"

namespace calcar::store {

struct RotationProgress {
  std::int64_t done = 0;  ///< records sealed anew
  std::int64_t all = 0;   ///< as far as was known at the start
};

/// Called after each batch. @returns whether to go on
using RotationWatch = std::function<bool(const RotationProgress&)>;

struct Rotation {
  bool finished = false;  ///< nothing is under an old key, and the old keys are gone
  std::int64_t resealed = 0;
};

/// Makes a new data key and seals every record anew under it, in small batches between which others work on.
/// What was stopped or killed is gone on with by the next call, which makes no further key then; until the
/// end every record opens with the one key or the other.
///
/// The key of the search index, that of the audit chain and the ways to unlock the store stay.
///
/// @param batch  records in one transaction
/// @errors  Sealed when a record does not open: it is left as it is, and so are the old keys; Full,
///          Unwritable, Unavailable: call again
[[nodiscard]] engine::Result<Rotation> rotateKeys(const Store& store, const Actor& actor,
                                                  const RotationWatch& goOn, std::size_t batch = 200);

}  // namespace calcar::store
