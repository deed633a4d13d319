#include "rules/compiler/internal/fields.hpp"
#include "rules/compiler/internal/rooms.hpp"
#include "rules/compiler/internal/values.hpp"
#include "rules/compiler/internal/vocabulary.hpp"

namespace calcar::rules::internal {
namespace {

/// What the product itself decided has no publication to point to.
bool needsLocator(const std::string& quality) { return quality != "default" && quality != "consensus"; }

void readSource(const Entry& entry, Draft& draft) {
  const Fields fields(entry.value, "a source", {"citation", "locator", "quality"}, draft.log);
  auto source = std::make_unique<pack::SourceT>();
  source->key = entry.key;
  if (!isKebab(entry.key)) {
    draft.log.add(entry.place, quoted(entry.key) + " is no key",
                  "use lower-case letters, digits and single hyphens");
  }
  source->citation = textOf(fields.need("citation"), draft.log);
  if (const Node* quality = fields.need("quality"); wordOf(quality, kQualities, "quality", draft.log)) {
    source->quality = quality->text;
  }
  source->locator =
      textOf(needsLocator(source->quality) ? fields.need("locator") : fields.find("locator"), draft.log);
  draft.knowledge.sources.push_back(std::move(source));
}

}  // namespace

void readReferences(const Document& document, Draft& draft) {
  eachEntry(&document.root, draft.log, [&](const Entry& entry) { readSource(entry, draft); });
}

}  // namespace calcar::rules::internal
