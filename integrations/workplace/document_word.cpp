#include <algorithm>
#include <array>

#include "integrations/workplace/desk.hpp"

namespace calcar::workplace {
namespace {

using engine::DocumentKind;

struct KindWord {
  DocumentKind kind;
  std::string_view word;
};
constexpr std::array<KindWord, 4> kKinds{{{DocumentKind::Note, "note"},
                                          {DocumentKind::Referral, "referral"},
                                          {DocumentKind::Rehabilitation, "rehab"},
                                          {DocumentKind::Advice, "advice"}}};

}  // namespace

std::string_view wordOf(DocumentKind kind) {
  const auto* found =
      std::find_if(kKinds.begin(), kKinds.end(), [kind](const KindWord& one) { return one.kind == kind; });
  return found == kKinds.end() ? std::string_view("assessment") : found->word;
}

std::optional<DocumentKind> documentKindOf(std::string_view word) {
  const auto* found =
      std::find_if(kKinds.begin(), kKinds.end(), [word](const KindWord& one) { return one.word == word; });
  return found == kKinds.end() ? std::nullopt : std::optional(found->kind);
}

}  // namespace calcar::workplace
