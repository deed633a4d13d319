#pragma once

#include <cstddef>

namespace calcar::ui {

/// For a program of its own, before its window: the memory it is about to use is taken at once, and what is
/// free again goes back to the system.
void prepareMemory();

/// Has the system hand over memory now and all at once, where it would come page by page as it is written to:
/// on a virtual machine each page may cost 10 microseconds, a fifth of a frame for a picture of 300 by 300.
/// Does nothing where the system cannot.
/// @param bytes  of this, whole pages of the system are taken
void takeAtOnce(void* begin, std::size_t bytes);

}  // namespace calcar::ui
