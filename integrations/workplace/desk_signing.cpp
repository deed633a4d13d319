#include "integrations/workplace/desk.hpp"
#include "integrations/workplace/internal/signing.hpp"

namespace calcar::workplace {

engine::Result<Done> Desk::sign(const engine::ContextToken& token, const SigningRequest& request) {
  const std::scoped_lock lock(m_turn);
  if (const auto allowed = mayWrite(token); !allowed) {
    return tl::unexpected(allowed.error());
  }
  // Whether the visit may be signed at all is asked before documents are made of it.
  const engine::Sign wanted{request.by, {}, {}, {}};
  const auto may = m_case->consultation.propose(*m_pack, wanted, m_setup.author, m_setup.clock(), "asked");
  if (!may) {
    return tl::unexpected(may.error());
  }
  auto made = internal::signedDocuments(*m_pack, m_case->consultation.now(), request, m_setup.clock(),
                                        m_setup.calcarVersion);
  return made ? save(std::move(made->action), made->extras) : tl::unexpected(made.error());
}

}  // namespace calcar::workplace
