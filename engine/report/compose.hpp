#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/assessment/assessment.hpp"
#include "engine/report/document.hpp"

namespace calcar::engine {

/// Who signs a document, and of which version of the visit it is.
struct Signature {
  Clinician by;
  Moment at;
  int version = 1;       ///< from 2 on the visit was amended
  std::string replaces;  ///< number of the document of the version before; empty when there is none
};

/// What the person who prints knows and the record does not.
struct DocumentRequest {
  std::string documentNumber;  ///< e.g. "20261120-1"; used in the file name, so free of patient data
  std::string calcarVersion;
  std::optional<Signature> signature = {};  ///< none: a draft, and marked so on every page
};

/// The assessment as a person reads it: disposition first.
[[nodiscard]] DocumentContent composeAssessment(const Pack& pack, const Episode& episode,
                                                const Assessment& assessment, const DocumentRequest& request);
/// The consultation note (dossier D section 7).
[[nodiscard]] DocumentContent composeNote(const Pack& pack, const Episode& episode,
                                          const Assessment& assessment, const DocumentRequest& request);
/// The referral letter; urgent or routine by the disposition.
/// @errors  WrongOrder when nothing asks for a referral (disposition below routine)
[[nodiscard]] Result<DocumentContent> composeReferral(const Pack& pack, const Episode& episode,
                                                      const Assessment& assessment,
                                                      const DocumentRequest& request);
/// The rehabilitation plan.
/// @errors  WrongOrder, naming the flags, when a raised flag locks it or the person is outside the scope
[[nodiscard]] Result<DocumentContent> composeRehabilitation(const Pack& pack, const Episode& episode,
                                                            const Assessment& assessment,
                                                            const DocumentRequest& request);
/// Interim advice while a flag is raised: what to stop, what is still allowed, when to call whom.
/// @errors  WrongOrder when no flag is raised
[[nodiscard]] Result<DocumentContent> composeAdvice(const Pack& pack, const Episode& episode,
                                                    const Assessment& assessment,
                                                    const DocumentRequest& request);

/// What keeps a document from being signed: text ids "signing.<id>" (receiver, side, interim-advice,
/// call-back, question, contradiction). An emergency letter can always be printed; its gaps are then marked
/// in words.
[[nodiscard]] std::vector<std::string> missingForSignature(DocumentKind kind, const Episode& episode,
                                                           const Assessment& assessment);

}  // namespace calcar::engine
