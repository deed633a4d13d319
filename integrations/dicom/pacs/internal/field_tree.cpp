#include "integrations/dicom/pacs/internal/field_tree.hpp"

namespace calcar::dicom {

Text FieldTree::text(Tag tag) const {
  const auto found = values.find(tag);
  return found == values.end() || found->second.empty() ? Text{} : found->second.front();
}

std::string FieldTree::words(Tag tag) const {
  std::string all;
  const auto found = values.find(tag);
  if (found == values.end()) {
    return all;
  }
  for (std::size_t i = 0; i < found->second.size(); ++i) {
    all += i == 0 ? "" : "\\";
    all += found->second[i].value;
  }
  return all;
}

const std::vector<FieldTree>& FieldTree::sequence(Tag tag) const {
  static const std::vector<FieldTree> kNone;
  const auto found = items.find(tag);
  return found == items.end() ? kNone : found->second;
}

}  // namespace calcar::dicom
