#include "qml/model/signing_sheet.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "engine/report/compose.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

using engine::DocumentKind;

constexpr std::array kKinds{DocumentKind::Note, DocumentKind::Referral, DocumentKind::Rehabilitation,
                            DocumentKind::Advice};

QString titleOf(DocumentKind kind) {
  switch (kind) {
    case DocumentKind::Referral:
      return SigningSheet::tr("Letter");
    case DocumentKind::Rehabilitation:
      return SigningSheet::tr("Plan");
    case DocumentKind::Advice:
      return SigningSheet::tr("Interim advice");
    case DocumentKind::Note:
    case DocumentKind::Assessment:
      break;
  }
  return SigningSheet::tr("Note");
}

/// Whether there is such a document at all now.
bool isThere(DocumentKind kind, const Consultation& consultation) {
  const auto& pack = consultation.pack();
  const auto& episode = consultation.episode();
  const auto& assessment = consultation.assessment();
  switch (kind) {
    case DocumentKind::Referral:
      return engine::composeReferral(pack, episode, assessment, {}).has_value();
    case DocumentKind::Rehabilitation:
      return engine::composeRehabilitation(pack, episode, assessment, {}).has_value();
    case DocumentKind::Advice:
      return engine::composeAdvice(pack, episode, assessment, {}).has_value();
    case DocumentKind::Note:
    case DocumentKind::Assessment:
      break;
  }
  return true;
}

}  // namespace

SigningSheet::SigningSheet(QObject* parent) : PageModel(parent) {
  QObject::connect(this, &PageModel::consultationChanged, this, [this] {
    if (consultation() != nullptr) {
      QObject::connect(consultation(), &Consultation::refused, this, &SigningSheet::takeRefusal);
      begin();
    }
  });
}

void SigningSheet::begin() {
  if (consultation() != nullptr && consultation()->visit() != nullptr) {
    const engine::Clinician& clinician = consultation()->visit()->clinician;
    m_name = textOf(clinician.name);
    m_role = textOf(clinician.role);
    m_registration = textOf(clinician.registration);
  }
  m_receiverRead.clear();
  m_isPlaceRead = false;
  m_refusal.clear();
  m_left.clear();
  refresh();
}

void SigningSheet::takeRefusal() {
  if (m_isUnderWay) {
    m_isUnderWay = false;
    m_refusal = consultation()->trouble();
    emit changed();
  }
}

void SigningSheet::update() {
  if (m_isUnderWay && !consultation()->isOpen()) {
    m_isUnderWay = false;
    emit done();
  }
  if (!consultation()->isAssessed() || consultation()->visit() == nullptr) {
    return;
  }
  std::vector<SigningRow> rows;
  for (const DocumentKind kind : kKinds) {
    if (!isThere(kind, *consultation())) {
      continue;
    }
    SigningRow row;
    row.key = textOf(workplace::wordOf(kind));
    row.title = titleOf(kind);
    QStringList missing;
    for (const std::string& id :
         engine::missingForSignature(kind, consultation()->episode(), consultation()->assessment())) {
      missing.append(textOf(consultation()->words().of("signing", id)));
    }
    row.hindrance = missing.join(' ');
    row.isChosen = missing.isEmpty() && !m_left.contains(row.key);
    rows.push_back(std::move(row));
  }
  m_documents.show(std::move(rows));
}

void SigningSheet::choose(const QString& document, bool isChosen) {
  m_left.removeAll(document);
  if (!isChosen) {
    m_left.append(document);
  }
  refresh();
}

bool SigningSheet::isChosen(const QString& document) const {
  const auto& rows = m_documents.rows();
  return std::any_of(rows.begin(), rows.end(),
                     [&document](const SigningRow& row) { return row.key == document && row.isChosen; });
}

bool SigningSheet::asksForReceiver() const {
  return consultation() != nullptr && isChosen(textOf(workplace::wordOf(DocumentKind::Referral))) &&
         !consultation()->episode().receiver.name.empty();
}

QString SigningSheet::receiverPlace() const {
  return consultation() == nullptr ? QString() : textOf(consultation()->episode().receiver.organisation);
}

bool SigningSheet::isOtherReceiver() const {
  return asksForReceiver() && !m_receiverRead.trimmed().isEmpty() &&
         m_receiverRead.trimmed() != textOf(consultation()->episode().receiver.name);
}

QString SigningSheet::hindrance() const {
  const auto& rows = m_documents.rows();
  if (std::none_of(rows.begin(), rows.end(), [](const SigningRow& row) { return row.isChosen; })) {
    return tr("Choose what is signed.");
  }
  if (m_name.trimmed().isEmpty()) {
    return tr("Say who signs.");
  }
  if (asksForReceiver() && (m_receiverRead.trimmed().isEmpty() || isOtherReceiver())) {
    return tr("Read the receiver in the letter and type the name as it stands there.");
  }
  if (asksForReceiver() && !receiverPlace().isEmpty() && !m_isPlaceRead) {
    return tr("Read the receiver's place in the letter and confirm it.");
  }
  return {};
}

void SigningSheet::sign() {
  if (consultation() == nullptr || m_isUnderWay || !hindrance().isEmpty()) {
    return;
  }
  workplace::SigningRequest request;
  request.by = {m_name.trimmed().toStdString(), m_role.trimmed().toStdString(),
                m_registration.trimmed().toStdString()};
  request.receiverConfirmed = asksForReceiver() ? m_receiverRead.trimmed().toStdString() : std::string();
  for (const SigningRow& row : m_documents.rows()) {
    if (row.isChosen) {
      request.documents.push_back(*workplace::documentKindOf(row.key.toStdString()));
    }
  }
  m_refusal.clear();
  m_isUnderWay = true;
  emit changed();
  consultation()->sign(std::move(request));
}

}  // namespace calcar::ui
