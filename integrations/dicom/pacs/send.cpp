#include "integrations/dicom/pacs/send.hpp"

#include <exception>
#include <fstream>
#include <iterator>
#include <system_error>

#include "integrations/dicom/pacs/internal/store.hpp"

namespace calcar::dicom {
namespace {

Delivery undelivered(const PacsFailure& failure) {
  return {false, failure.detail, failure.retryable, failure.kind};
}

PacsResult<void> store(const Node& node, const LetterObject& document, const PacsLimits& limits) {
  if (document.bytes.size() > limits.documentBytes) {
    return tl::unexpected(
        PacsFailure{FailureKind::Configuration, "the document is larger than allowed", false});
  }
  if (const auto* web = std::get_if<WebNode>(&node.access)) {
    return storeWeb(*web, document, limits);
  }
  return storeDimse(std::get<DimseNode>(node.access), document, limits);
}

}  // namespace

Delivery sendDocument(const Node& node, const LetterObject& document, const PacsLimits& limits) {
  try {
    const auto stored = store(node, document, limits);
    return stored ? Delivery{true, {}, false, {}} : undelivered(stored.error());
  } catch (const std::exception&) {
    return undelivered({FailureKind::BadAnswer, "the answer of the node cannot be worked with", true});
  }
}

Delivery sendDocument(const Node& node, const std::filesystem::path& file, const PacsLimits& limits) {
  std::error_code problem;
  const auto size = std::filesystem::file_size(file, problem);
  if (problem || size > limits.documentBytes) {
    return undelivered(
        {FailureKind::Configuration, "the document cannot be read or is larger than allowed", false});
  }
  std::ifstream stream(file, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  const auto document = readLetterObject(std::move(bytes));
  if (!document) {
    return undelivered({FailureKind::Configuration, document.error().detail, false});
  }
  return sendDocument(node, *document, limits);
}

}  // namespace calcar::dicom
