#pragma once

#include "rules/compiler/evidence/labels.hpp"
#include "rules/compiler/evidence/markdown.hpp"

namespace calcar::rules {

// The parts of the evidence document, in their order. Each writes its own heading.

/// Title, what this is and is not, whose review it has had, how to read it, and how much there is.
void writeOpening(Page& page, const Labels& labels);
void writeRedFlags(Page& page, const Labels& labels);
/// Which tests a guarding red flag holds back.
void writeGuards(Page& page, const Labels& labels);
void writePanels(Page& page, const Labels& labels);
void writeScope(Page& page, const Labels& labels);
/// Bands of prior probability, then every condition with its readings.
void writeConditions(Page& page, const Labels& labels);
void writeChain(Page& page, const Labels& labels);
void writeLoad(Page& page, const Labels& labels);
/// How each outcome measure is scored, and what a change of it means.
void writeOutcomes(Page& page, const Labels& labels);
void writeImaging(Page& page, const Labels& labels);
void writeProgrammes(Page& page, const Labels& labels);
void writeRunning(Page& page, const Labels& labels);
void writeExercises(Page& page, const Labels& labels);
/// Findings that the programs work out, and from what.
void writeDerivedFindings(Page& page, const Labels& labels);
/// Every number that no publication states, and what it rests on instead.
void writeUnpublished(Page& page, const Labels& labels);
void writeSources(Page& page, const Labels& labels);

}  // namespace calcar::rules
