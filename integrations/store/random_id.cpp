#include "integrations/store/random_id.hpp"

#include "integrations/store/internal/sealing.hpp"

namespace calcar::store {

std::string randomId() { return internal::newId(); }

}  // namespace calcar::store
