#pragma once

#include <string>
#include <vector>

#include "integrations/dicom/pacs/failure.hpp"
#include "integrations/dicom/pacs/internal/field_tree.hpp"
#include "integrations/dicom/pacs/query.hpp"

namespace calcar::dicom {

/// One question at one level.
struct Question {
  QueryLevel level = QueryLevel::Study;
  Query keys;             ///< its `studyUid` is set below study level
  std::string seriesUid;  ///< set at image level
  std::size_t most = 0;   ///< answers beyond these are not taken
};

struct Answers {
  std::vector<FieldTree> trees;
  std::vector<Skipped> skipped;  ///< answers that could not be read
  bool cutOff = false;
};

/// A node that can be asked, whatever it speaks.
class Asker {
 public:
  Asker() = default;
  Asker(const Asker&) = delete;
  Asker& operator=(const Asker&) = delete;
  Asker(Asker&&) = delete;
  Asker& operator=(Asker&&) = delete;
  virtual ~Asker() = default;

  [[nodiscard]] virtual PacsResult<Answers> ask(const Question& question) = 0;
};

/// Asks level by level and puts the answers together.
[[nodiscard]] PacsResult<Found> collect(Asker& asker, const Query& query, const PacsLimits& limits);

/// Whether it is built like an identifier of DICOM, so that it can stand in a query or an address.
[[nodiscard]] bool isUid(std::string_view text);

}  // namespace calcar::dicom
