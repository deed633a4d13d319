#include "integrations/workplace/internal/signing.hpp"

#include <algorithm>
#include <optional>

#include "engine/knowledge/sha256.hpp"
#include "engine/report/compose.hpp"
#include "integrations/documents/pdf.hpp"
#include "integrations/exchange/encode_episode.hpp"
#include "integrations/exchange/visit_record_json.hpp"
#include "integrations/store/random_id.hpp"

namespace calcar::workplace::internal {
namespace {

using engine::DocumentKind;
using engine::Error;
using engine::ErrorCode;

constexpr std::size_t kMarkLetters = 8;

std::string digestOf(std::string_view bytes) {
  return engine::toHexadecimal(
      engine::sha256({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}));
}

/// The day and a random mark: nothing of the person.
std::string newNumber(engine::Date day) {
  std::string number = toText(day);
  std::erase(number, '-');
  return number + '-' + store::randomId().substr(0, kMarkLetters);
}

engine::Result<engine::DocumentContent> composed(DocumentKind kind, const engine::Pack& pack,
                                                 const engine::Episode& episode,
                                                 const engine::Assessment& assessment,
                                                 const engine::DocumentRequest& request) {
  switch (kind) {
    case DocumentKind::Note:
      return engine::composeNote(pack, episode, assessment, request);
    case DocumentKind::Referral:
      return engine::composeReferral(pack, episode, assessment, request);
    case DocumentKind::Rehabilitation:
      return engine::composeRehabilitation(pack, episode, assessment, request);
    case DocumentKind::Advice:
      return engine::composeAdvice(pack, episode, assessment, request);
    case DocumentKind::Assessment:
      break;
  }
  return tl::unexpected(
      Error{ErrorCode::UnknownId, "sign.documents", "expected note, referral, rehab or advice"});
}

/// What keeps the document from being signed, in words of the pack.
std::optional<Error> missingFor(DocumentKind kind, const engine::Pack& pack, const engine::Episode& episode,
                                const engine::Assessment& assessment) {
  std::string words;
  for (const std::string& id : engine::missingForSignature(kind, episode, assessment)) {
    words += (words.empty() ? "" : "; ") + pack.text("signing." + id);
  }
  return words.empty() ? std::nullopt
                       : std::optional(Error{ErrorCode::Refused, "sign." + std::string(wordOf(kind)), words});
}

/// A letter goes to whom the person who signs read on the screen, not to whom the record held once (H30).
std::optional<Error> otherReceiver(DocumentKind kind, const engine::Episode& episode,
                                   const SigningRequest& request) {
  const bool same = kind != DocumentKind::Referral || request.receiverConfirmed == episode.receiver.name;
  return same ? std::nullopt
              : std::optional(Error{ErrorCode::WrongContext, "sign.receiver",
                                    "confirm the receiver: repeat the name as the letter has it"});
}

std::string replacedBy(const engine::VisitStatus& status, std::string_view kind) {
  const auto found = std::find_if(status.documents.begin(), status.documents.end(),
                                  [kind](const engine::SignedDocument& one) { return one.kind == kind; });
  return found == status.documents.end() ? std::string() : found->number;
}

/// The episode as it stood at the visit: later visits had not happened.
engine::Episode upTo(const engine::Episode& episode, std::size_t visit) {
  engine::Episode then = episode;
  then.visits.resize(visit + 1);
  return then;
}

class Signing {
 public:
  Signing(const engine::Pack& pack, const engine::Snapshot& now, const SigningRequest& request,
          engine::Moment at, const std::string& version)
      : m_pack(pack),
        m_status(now.visits[*now.open]),
        m_request(request),
        m_at(at),
        m_version(version),
        m_episode(upTo(now.episode, *now.open)),
        m_assessment(engine::assess(pack, m_episode, m_episode.visits.back().when)) {}

  engine::Result<Signed> all() {
    m_signed.action.by = m_request.by;
    m_signed.action.facts = digestOf(exchange::encodeEpisode(m_episode));
    m_signed.action.pack = std::string(m_pack.hash());
    for (const DocumentKind kind : m_request.documents) {
      if (auto added = add(kind); !added) {
        return tl::unexpected(added.error());
      }
    }
    m_signed.extras.records.push_back({m_status.id, m_status.version + 1, record()});
    return std::move(m_signed);
  }

 private:
  engine::Result<void> add(DocumentKind kind) {
    if (const auto problem = missingFor(kind, m_pack, m_episode, m_assessment)) {
      return tl::unexpected(*problem);
    }
    if (const auto problem = otherReceiver(kind, m_episode, m_request)) {
      return tl::unexpected(*problem);
    }
    engine::DocumentRequest request{newNumber(m_at.date), m_version};
    request.signature =
        engine::Signature{m_request.by, m_at, m_status.version + 1, replacedBy(m_status, wordOf(kind))};
    const auto content = composed(kind, m_pack, m_episode, m_assessment, request);
    const auto pdf = content ? documents::renderPdf(*content) : tl::unexpected(content.error());
    if (!pdf) {
      return tl::unexpected(pdf.error());
    }
    const std::string word(wordOf(kind));
    m_signed.action.documents.push_back({request.documentNumber, word, digestOf(pdf->bytes)});
    m_signed.extras.documents.push_back(
        {request.documentNumber, m_status.id, m_status.version + 1, word, pdf->bytes});
    return {};
  }

  [[nodiscard]] std::string record() const {
    exchange::SignedVisit visit{m_episode,
                                m_assessment.asOf,
                                {m_assessment.packName, m_assessment.packVersion, m_assessment.packHash},
                                engine::verdictOf(m_assessment),
                                {}};
    for (const auto& document : m_signed.action.documents) {
      visit.documents.push_back({document.number, document.kind, document.digest});
    }
    return exchange::encodeVisitRecord(visit);
  }

  const engine::Pack& m_pack;
  const engine::VisitStatus& m_status;
  const SigningRequest& m_request;
  engine::Moment m_at;
  const std::string& m_version;
  engine::Episode m_episode;
  engine::Assessment m_assessment;
  Signed m_signed;
};

}  // namespace

engine::Result<Signed> signedDocuments(const engine::Pack& pack, const engine::Snapshot& now,
                                       const SigningRequest& request, engine::Moment at,
                                       const std::string& calcarVersion) {
  if (!now.open) {
    return tl::unexpected(Error{ErrorCode::Refused, "sign", "there is no open visit to sign"});
  }
  return Signing(pack, now, request, at, calcarVersion).all();
}

}  // namespace calcar::workplace::internal
