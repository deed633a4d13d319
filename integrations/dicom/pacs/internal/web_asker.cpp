#include "integrations/dicom/pacs/internal/web_asker.hpp"

#include <algorithm>

namespace calcar::dicom {
namespace {

constexpr const char* kStudyFields = "&includefield=00081030&includefield=00100021&includefield=00081032";
constexpr const char* kSeriesFields =
    "&includefield=0008103E&includefield=00180015&includefield=00200060&includefield=00181030"
    "&includefield=00201209&includefield=00200011";

std::string keyed(const char* key, const std::string& value) {
  return value.empty() ? std::string() : std::string("&") + key + '=' + escaped(value);
}

std::string dicomDate(const engine::Date& date) {
  std::string text = toText(date);
  std::erase(text, '-');
  return text;
}

/// One more than wanted, so that it shows when there are more.
std::string limited(std::size_t most) { return "?limit=" + std::to_string(most + 1); }

std::string pathOf(const Question& question) {
  const Query& keys = question.keys;
  switch (question.level) {
    case QueryLevel::Patient:
    case QueryLevel::Study:
      return "/studies" + limited(question.most) + keyed("PatientID", keys.patientId) +
             keyed("PatientName", keys.name) +
             keyed("PatientBirthDate", keys.birthDate ? dicomDate(*keys.birthDate) : "") +
             keyed("StudyInstanceUID", keys.studyUid) + kStudyFields;
    case QueryLevel::Series:
      return "/studies/" + keys.studyUid + "/series" + limited(question.most) + kSeriesFields;
    case QueryLevel::Image:
      break;
  }
  return "/studies/" + keys.studyUid + "/series/" + question.seriesUid + "/metadata";
}

PacsResult<Answers> readReply(const WebReply& reply, std::size_t most) {
  constexpr int kOk = 200;
  constexpr int kNothing = 204;
  if (reply.status == kNothing) {
    return Answers{};
  }
  if (reply.status != kOk) {
    return tl::unexpected(refusalOf(reply.status));
  }
  auto trees = fieldsOfJson(reply.body);
  if (!trees) {
    return tl::unexpected(
        PacsFailure{FailureKind::BadAnswer, "the node does not answer with DICOM JSON; check url", false});
  }
  Answers answers;
  answers.cutOff = trees->size() > most;
  trees->resize(std::min(trees->size(), most));
  answers.trees = std::move(*trees);
  return answers;
}

}  // namespace

WebAsker::WebAsker(const WebNode& node, const PacsLimits& limits)
    : m_node(node), m_limits(limits), m_end(std::chrono::steady_clock::now() + limits.total) {}

PacsResult<Answers> WebAsker::ask(const Question& question) {
  PacsLimits limits = m_limits;
  limits.total = std::max(
      std::chrono::duration_cast<std::chrono::milliseconds>(m_end - std::chrono::steady_clock::now()),
      std::chrono::milliseconds(1));
  WebRequest wanted;
  wanted.path = pathOf(question);
  const auto reply = request(m_node, wanted, limits);
  return reply ? readReply(*reply, question.most) : tl::unexpected(reply.error());
}

PacsResult<void> echoWeb(const WebNode& node, const PacsLimits& limits) {
  WebRequest wanted;
  wanted.path = "/studies?limit=1";
  const auto reply = request(node, wanted, limits);
  if (!reply) {
    return tl::unexpected(reply.error());
  }
  const auto answers = readReply(*reply, 1);
  return answers ? PacsResult<void>() : tl::unexpected(answers.error());
}

}  // namespace calcar::dicom
