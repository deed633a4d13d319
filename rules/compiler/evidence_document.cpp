#include "rules/compiler/evidence_document.hpp"

#include "rules/compiler/evidence/parts.hpp"

namespace calcar::rules {

std::string evidenceDocument(const engine::Pack& pack) {
  const Labels labels(pack);
  Page page;
  for (const auto write : {writeOpening, writeRedFlags, writeGuards, writePanels, writeScope, writeConditions,
                           writeChain, writeLoad, writeOutcomes, writeImaging, writeProgrammes, writeRunning,
                           writeExercises, writeDerivedFindings, writeUnpublished, writeSources}) {
    write(page, labels);
  }
  return page.text();
}

}  // namespace calcar::rules
