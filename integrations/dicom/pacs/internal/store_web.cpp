#include <algorithm>

#include "integrations/dicom/pacs/internal/digest_uid.hpp"
#include "integrations/dicom/pacs/internal/field_tree.hpp"
#include "integrations/dicom/pacs/internal/store.hpp"
#include "integrations/dicom/pacs/internal/tags.hpp"
#include "integrations/dicom/pacs/internal/web_request.hpp"

namespace calcar::dicom {
namespace {

bool names(const std::vector<FieldTree>& references, const std::string& uid) {
  return std::any_of(references.begin(), references.end(), [&](const FieldTree& reference) {
    return reference.word(Tags::kReferencedInstance) == uid;
  });
}

/// The answer to STOW-RS is one object, not a list.
PacsResult<void> readAnswer(const std::string& body, const std::string& uid) {
  const auto answer = fieldsOfJson('[' + body + ']');
  if (!answer || answer->size() != 1) {
    return tl::unexpected(PacsFailure{FailureKind::BadAnswer,
                                      "the node does not say whether it keeps the document; sending it again "
                                      "does no harm",
                                      true});
  }
  if (names(answer->front().sequence(Tags::kReferencedSops), uid)) {
    return {};
  }
  const auto& failed = answer->front().sequence(Tags::kFailedSops);
  const std::string code = failed.empty() ? std::string() : failed.front().word(Tags::kFailureReason);
  const bool isCode = !code.empty() && code.size() < 8 &&
                      std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
  return tl::unexpected(PacsFailure{FailureKind::Refused,
                                    "the node does not keep the document" +
                                        (isCode ? ", reason " + code : std::string()) +
                                        "; ask its administrator",
                                    false});
}

}  // namespace

PacsResult<void> storeWeb(const WebNode& node, const LetterObject& document, const PacsLimits& limits) {
  constexpr int kOk = 200;
  constexpr int kPartly = 202;
  constexpr int kConflict = 409;
  // No PDF holds its own digest, so the boundary cannot stand in the document.
  const std::string boundary = digestUid({"boundary", document.bytes});
  const std::string body = "--" + boundary + "\r\nContent-Type: application/dicom\r\n\r\n" + document.bytes +
                           "\r\n--" + boundary + "--\r\n";
  WebRequest wanted;
  wanted.method = "POST";
  wanted.path = "/studies";
  wanted.contentType = "multipart/related; type=\"application/dicom\"; boundary=" + boundary;
  wanted.body = body;
  const auto reply = request(node, wanted, limits);
  if (!reply) {
    return tl::unexpected(reply.error());
  }
  const bool answered = reply->status == kOk || reply->status == kPartly || reply->status == kConflict;
  return answered ? readAnswer(reply->body, document.uid) : tl::unexpected(refusalOf(reply->status));
}

}  // namespace calcar::dicom
