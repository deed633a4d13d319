#include "engine/consultation/context.hpp"

#include <utility>

namespace calcar::engine {
namespace {

Result<void> refused(ErrorCode code, std::string detail) {
  return tl::unexpected(Error{code, "context", std::move(detail)});
}

}  // namespace

ContextToken ContextGuard::enter(std::string patient, std::string consultation) {
  m_current = ContextToken{++m_last, std::move(patient), std::move(consultation)};
  m_frozen = false;
  return *m_current;
}

void ContextGuard::freeze() { m_frozen = m_current.has_value(); }

void ContextGuard::thaw() { m_frozen = false; }

void ContextGuard::leave() {
  m_current.reset();
  m_frozen = false;
}

Result<void> ContextGuard::allowRead(const ContextToken& token) const {
  if (!m_current || token != *m_current) {
    return refused(
        ErrorCode::WrongContext,
        "this was meant for another patient or consultation than the one that is open; nothing was done");
  }
  return {};
}

Result<void> ContextGuard::allowWrite(const ContextToken& token) const {
  if (auto allowed = allowRead(token); !allowed) {
    return allowed;
  }
  if (m_frozen) {
    return refused(ErrorCode::Refused,
                   "the clinic's program shows another patient; stay with this one or leave it first");
  }
  return {};
}

}  // namespace calcar::engine
