#pragma once

#include "rules/compiler/internal/document.hpp"
#include "rules/compiler/internal/draft.hpp"

namespace calcar::rules::internal {

// One reader per room. Each turns one document into tables of the draft's pack.

/// Registers every id first, so that rules may refer to each other in any order. Findings are declared whole
/// except for what rests on other findings.
void declareIds(const std::vector<Document>& documents, Draft& draft);
void declareFindings(const std::vector<Document>& documents, Draft& draft);

void readReferences(const Document& document, Draft& draft);
void readPackFile(const Document& document, Draft& draft);
/// Definitions and formulas.
void readDerivedFindings(const Document& document, Draft& draft);
void readPanel(const Document& document, Draft& draft);
void readRedFlag(const Document& document, Draft& draft);
void readCondition(const Document& document, Draft& draft);
void readSegment(const Document& document, Draft& draft);
void readImagingQuestion(const Document& document, Draft& draft);
void readExercises(const Document& document, Draft& draft);
/// Draws exercises that have been read before.
void readPoses(const Document& document, Draft& draft);
void readProgramme(const Document& document, Draft& draft);
void readInstrument(const Document& document, Draft& draft);

}  // namespace calcar::rules::internal
