#pragma once

#include <map>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "integrations/dicom/instance.hpp"
#include "integrations/dicom/internal/entry_header.hpp"
#include "integrations/dicom/skip_reason.hpp"

class DcmItem;

namespace calcar::dicom {

/// The fields of an answer as UTF-8, the same for both protocols.
struct FieldTree {
  std::map<Tag, std::vector<Text>> values;  ///< a name's values are its written forms
  std::map<Tag, std::vector<FieldTree>> items;

  /// The first value; empty when there is none.
  [[nodiscard]] Text text(Tag tag) const;
  [[nodiscard]] std::string word(Tag tag) const { return text(tag).value; }

  /// All values divided by `\`.
  [[nodiscard]] std::string words(Tag tag) const;

  [[nodiscard]] const std::vector<FieldTree>& sequence(Tag tag) const;

  [[nodiscard]] bool empty() const { return values.empty() && items.empty(); }
};

/// The fields of a data set whose structure was checked. Values that are long or not text are left out.
[[nodiscard]] FieldTree fieldsOf(DcmItem& dataSet);

/// The data sets of a DICOM JSON answer, each as fields or as the reason why it is none.
///
/// @errors  Damaged when it is no JSON array of objects; NestedTooDeep
[[nodiscard]] tl::expected<std::vector<FieldTree>, SkipReason> fieldsOfJson(std::string_view json);

}  // namespace calcar::dicom
