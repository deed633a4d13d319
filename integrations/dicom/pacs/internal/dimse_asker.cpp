#include "integrations/dicom/pacs/internal/dimse_asker.hpp"

#include <dcmtk/dcmdata/dcdeftag.h>
#include <dcmtk/dcmdata/dcuid.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <span>

#include "integrations/dicom/pacs/internal/dicom_date.hpp"
#include "integrations/dicom/pacs/internal/tags.hpp"

namespace calcar::dicom {
namespace {

constexpr const char* kPatientRoot = UID_FINDPatientRootQueryRetrieveInformationModel;
constexpr const char* kStudyRoot = UID_FINDStudyRootQueryRetrieveInformationModel;

using Tagged = std::span<const Tag>;

constexpr std::array kOfPatient{Tags::kPatientName, Tags::kPatientId, Tags::kIssuerOfPatientId,
                                Tags::kPatientBirthDate, Tags::kPatientSex};
constexpr std::array kOfStudy{Tags::kStudyId,           Tags::kStudyUid,         Tags::kStudyDate,
                              Tags::kStudyTime,         Tags::kStudyDescription, Tags::kAccession,
                              Tags::kModalitiesInStudy, Tags::kInstancesOfStudy, Tags::kBodyPart};
constexpr std::array kOfSeries{Tags::kStudyUid,    Tags::kSeriesUid,         Tags::kSeriesNumber,
                               Tags::kModality,    Tags::kSeriesDescription, Tags::kBodyPart,
                               Tags::kLaterality,  Tags::kProtocolName,      Tags::kInstancesOfSeries,
                               Tags::kViewPosition};
constexpr std::array kOfImage{Tags::kStudyUid, Tags::kSeriesUid,       Tags::kInstanceUid, Tags::kSopClass,
                              Tags::kBodyPart, Tags::kImageLaterality, Tags::kLaterality,  Tags::kImageType};

void wish(DcmDataset& keys, Tagged tags) {
  for (const Tag tag : tags) {
    keys.insertEmptyElement(DcmTag(tag.group, tag.element));
  }
}

void narrow(DcmDataset& keys, Tag tag, const std::string& value) {
  if (!value.empty()) {
    keys.putAndInsertString(DcmTag(tag.group, tag.element), value.c_str());
  }
}

const char* wordOf(QueryLevel level) {
  switch (level) {
    case QueryLevel::Patient:
      return "PATIENT";
    case QueryLevel::Study:
      return "STUDY";
    case QueryLevel::Series:
      return "SERIES";
    case QueryLevel::Image:
      return "IMAGE";
  }
  return "";
}

void wishFor(DcmDataset& keys, QueryLevel level) {
  switch (level) {
    case QueryLevel::Patient:
      wish(keys, kOfPatient);
      break;
    case QueryLevel::Study:
      wish(keys, kOfPatient);
      wish(keys, kOfStudy);
      break;
    case QueryLevel::Series:
      wish(keys, kOfSeries);
      break;
    case QueryLevel::Image:
      wish(keys, kOfImage);
      break;
  }
}

DcmDataset keysOf(const Question& question) {
  DcmDataset keys;
  wishFor(keys, question.level);
  keys.putAndInsertString(DCM_SpecificCharacterSet, "ISO_IR 192");
  keys.putAndInsertString(DCM_QueryRetrieveLevel, wordOf(question.level));
  narrow(keys, Tags::kPatientId, question.keys.patientId);
  narrow(keys, Tags::kPatientName, question.keys.name);
  narrow(keys, Tags::kPatientBirthDate, question.keys.birthDate ? dicomDate(*question.keys.birthDate) : "");
  narrow(keys, Tags::kStudyUid, question.keys.studyUid);
  narrow(keys, Tags::kSeriesUid, question.seriesUid);
  return keys;
}

bool isPending(std::uint16_t status) { return status == 0xFF00 || status == 0xFF01; }

bool isOutOfResources(std::uint16_t status) { return (status & 0xFF00U) == 0xA700; }

PacsFailure refusal(std::uint16_t status) {
  std::array<char, 8> code{};
  static_cast<void>(std::snprintf(code.data(), code.size(), "%04X", status));
  return {FailureKind::Refused, "the node refuses with status " + std::string(code.data()),
          isOutOfResources(status)};
}

tl::unexpected<PacsFailure> nonsense() {
  return tl::unexpected(
      PacsFailure{FailureKind::BadAnswer, "the node answers something else than it was asked", false});
}

bool isAnswerTo(const CommandFields& command, DIC_US message) {
  return command.command == DIMSE_C_FIND_RSP && command.answers == message &&
         isPending(command.status) == command.hasDataSet;
}

/// What the last message of a C-FIND makes of the answers before it.
PacsResult<Answers> finished(Answers answers, std::uint16_t status) {
  constexpr std::uint16_t kCancelled = 0xFE00;
  if (status == kCancelled) {
    return tl::unexpected(PacsFailure{FailureKind::Cancelled, "cancelled", false});
  }
  return status == 0 ? PacsResult<Answers>(std::move(answers)) : tl::unexpected(refusal(status));
}

std::chrono::milliseconds until(std::chrono::steady_clock::time_point end) {
  const auto left =
      std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
  return std::max(left, std::chrono::milliseconds(1));
}

}  // namespace

DimseAsker::DimseAsker(const DimseNode& node, const PacsLimits& limits)
    : m_node(node), m_limits(limits), m_end(std::chrono::steady_clock::now() + limits.total) {}

PacsResult<void> DimseAsker::connect() {
  if (m_association) {
    return {};
  }
  PacsLimits limits = m_limits;
  limits.total = until(m_end);
  auto opened = Association::open(m_node, {kStudyRoot, kPatientRoot}, limits);
  if (!opened) {
    return tl::unexpected(opened.error());
  }
  m_association = std::move(*opened);
  return {};
}

PacsResult<Answers> DimseAsker::ask(const Question& question) {
  if (auto connected = connect(); !connected) {
    return tl::unexpected(connected.error());
  }
  const char* model = question.level == QueryLevel::Patient ? kPatientRoot : kStudyRoot;
  T_DIMSE_Message request{};
  request.CommandField = DIMSE_C_FIND_RQ;
  T_DIMSE_C_FindRQ& find = request.msg.CFindRQ;
  find.MessageID = m_association->nextMessageId();
  find.Priority = DIMSE_PRIORITY_MEDIUM;
  find.DataSetType = DIMSE_DATASET_PRESENT;
  std::strncpy(find.AffectedSOPClassUID, model, sizeof(find.AffectedSOPClassUID) - 1);
  DcmDataset keys = keysOf(question);
  if (auto sent = m_association->send(model, request, &keys); !sent) {
    return tl::unexpected(sent.error());
  }
  auto answers = receiveAnswers(question.most, find.MessageID);
  if (!answers || answers->cutOff) {
    m_association.reset();
  }
  return answers;
}

PacsResult<Answers> DimseAsker::receiveAnswers(std::size_t most, DIC_US message) {
  Answers answers;
  for (std::size_t number = 1;; ++number) {
    const auto answer = m_association->receive();
    if (!answer) {
      return tl::unexpected(answer.error());
    }
    const CommandFields& command = answer->command;
    if (!isAnswerTo(command, message)) {
      return nonsense();
    }
    if (!isPending(command.status)) {
      return finished(std::move(answers), command.status);
    }
    if (number > most) {
      m_association->sendCancel();
      answers.cutOff = true;
      return answers;
    }
    const auto parsed = m_association->parse(answer->dataSet);
    if (parsed) {
      answers.trees.push_back(fieldsOf(**parsed));
    } else {
      answers.skipped.push_back({"answer " + std::to_string(number), parsed.error()});
    }
  }
}

void DimseAsker::sayGoodbye() {
  if (m_association) {
    m_association->release();
  }
}

PacsResult<void> echoDimse(const DimseNode& node, const PacsLimits& limits) {
  auto association = Association::open(node, {UID_VerificationSOPClass}, limits);
  if (!association) {
    return tl::unexpected(association.error());
  }
  T_DIMSE_Message request{};
  request.CommandField = DIMSE_C_ECHO_RQ;
  T_DIMSE_C_EchoRQ& echo = request.msg.CEchoRQ;
  echo.MessageID = (*association)->nextMessageId();
  echo.DataSetType = DIMSE_DATASET_NULL;
  std::strncpy(echo.AffectedSOPClassUID, UID_VerificationSOPClass, sizeof(echo.AffectedSOPClassUID) - 1);
  if (auto sent = (*association)->send(UID_VerificationSOPClass, request, nullptr); !sent) {
    return sent;
  }
  const auto answer = (*association)->receive();
  if (!answer) {
    return tl::unexpected(answer.error());
  }
  if (answer->command.command != DIMSE_C_ECHO_RSP || answer->command.answers != echo.MessageID) {
    return nonsense();
  }
  if (answer->command.status != 0) {
    return tl::unexpected(refusal(answer->command.status));
  }
  (*association)->release();
  return {};
}

}  // namespace calcar::dicom
