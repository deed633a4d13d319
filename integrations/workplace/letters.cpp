#include "integrations/workplace/letters.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "integrations/exchange/journal_json.hpp"
#include "integrations/store/consultations.hpp"
#include "integrations/store/patients.hpp"

namespace calcar::workplace {
namespace {

using engine::Error;
using engine::ErrorCode;
using engine::Result;

struct SignatureOf {
  std::string by;
  engine::Moment at{};
};

std::string titleOf(const std::string& kind) {
  static const std::map<std::string, std::string> kTitles{{"referral", "Referral letter"},
                                                          {"note", "Consultation note"},
                                                          {"rehab", "Rehabilitation plan"},
                                                          {"advice", "Interim advice"}};
  const auto found = kTitles.find(kind);
  return found == kTitles.end() ? std::string("Document") : found->second;
}

bool signs(const engine::Entry& entry, const std::string& number) {
  const auto* signature = std::get_if<engine::Sign>(&entry.action);
  return signature != nullptr && std::any_of(signature->documents.begin(), signature->documents.end(),
                                             [&](const auto& one) { return one.number == number; });
}

/// The entry of the journal that made the document. Only entries that name its number are read through: a
/// journal of years is long.
Result<SignatureOf> signatureOf(const store::Store& store, const store::DocumentLabel& label) {
  const auto entries = store::Consultations(store).since(label.consultation, 0);
  if (!entries) {
    return tl::unexpected(entries.error());
  }
  for (auto stored = entries->rbegin(); stored != entries->rend(); ++stored) {
    if (stored->payload.find(label.number) == std::string::npos) {
      continue;
    }
    const auto entry = exchange::decodeEntry(stored->payload);
    if (!entry) {
      return tl::unexpected(entry.error());
    }
    if (signs(*entry, label.number)) {
      return SignatureOf{std::get<engine::Sign>(entry->action).by.name, entry->at};
    }
  }
  return tl::unexpected(
      Error{ErrorCode::Truncated, "letter.signature",
            "its signature is not in the journal of the visit; restore the latest backup, or sign it anew"});
}

Result<engine::Patient> patientOf(const store::Store& store, const std::string& id) {
  const auto stored = store::Patients(store).read(id);
  return stored ? exchange::decodePatient(stored->payload) : tl::unexpected(stored.error());
}

}  // namespace

Result<OutgoingLetter> letterOf(const store::Store& store, const store::Outgoing& outgoing) {
  const store::Outbox outbox(store);
  const auto label = outbox.label(outgoing.document);
  if (!label) {
    return tl::unexpected(label.error());
  }
  auto signature = signatureOf(store, *label);
  if (!signature) {
    return tl::unexpected(signature.error());
  }
  auto patient = patientOf(store, label->patient);
  if (!patient) {
    return tl::unexpected(patient.error());
  }
  auto pdf = outbox.document(outgoing.document);
  if (!pdf) {
    return tl::unexpected(pdf.error());
  }
  return OutgoingLetter{
      outgoing.id,          outgoing.document,        label->kind,  std::move(*pdf), std::move(*patient),
      titleOf(label->kind), std::move(signature->by), signature->at};
}

}  // namespace calcar::workplace
