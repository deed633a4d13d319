#include "plugin/cli/interruption.hpp"

namespace calcar::cli {
namespace {

/// A signal handler reaches nothing but globals.
std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free);

extern "C" void onInterrupt(int /*signal*/) { interrupted = true; }

}  // namespace

Interruption::Interruption() {
  struct ::sigaction wish {};
  wish.sa_handler = onInterrupt;
  static_cast<void>(::sigaction(SIGINT, &wish, &m_before));
}

Interruption::~Interruption() {
  static_cast<void>(::sigaction(SIGINT, &m_before, nullptr));
  interrupted = false;
}

const std::atomic<bool>& Interruption::wished() { return interrupted; }

}  // namespace calcar::cli
