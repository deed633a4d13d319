#include "qml/model/host_patient.hpp"

#include <algorithm>
#include <utility>

#include "integrations/exchange/journal_json.hpp"
#include "integrations/store/patients.hpp"
#include "qml/model/person_words.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

using engine::Error;
using engine::ErrorCode;

std::optional<engine::Patient> storedWithId(workplace::Desk& desk, const engine::Patient& shown) {
  const auto record = store::Patients(desk.store()).withId(shown.issuer, shown.id);
  if (!record || !*record) {
    return std::nullopt;
  }
  auto patient = exchange::decodePatient((*record)->payload);
  return patient ? std::optional(std::move(*patient)) : std::nullopt;
}

/// The one that was asked for, or else the latest; empty when there is none.
engine::Result<std::string> consultationOf(workplace::Desk& desk, const std::string& person,
                                           const std::string& wanted) {
  const auto known = store::Consultations(desk.store()).ofPatient(person);
  if (!known) {
    return tl::unexpected(known.error());
  }
  const auto isWanted = [&](const store::ConsultationRow& row) { return row.id == wanted; };
  if (!wanted.empty() && std::none_of(known->begin(), known->end(), isWanted)) {
    return tl::unexpected(
        Error{ErrorCode::WrongContext, "consultation", "this consultation is not one of this patient"});
  }
  if (!wanted.empty() || known->empty()) {
    return wanted;
  }
  return std::max_element(known->begin(), known->end(),
                          [](const auto& left, const auto& right) { return left.changed < right.changed; })
      ->id;
}

}  // namespace

void HostPatient::setWorkplace(Workplace* workplace) {
  if (m_workplace != nullptr) {
    disconnect(m_workplace, nullptr, this, nullptr);
  }
  m_workplace = workplace;
  if (m_workplace != nullptr) {
    connect(m_workplace, &Workplace::parkWanted, this, &HostPatient::park);
    consider();
  }
}

void HostPatient::show(workplace::PatientContext context) {
  m_shown = context.patient;
  m_stored.reset();
  m_refusal.clear();
  m_waiting = std::move(context);
  emit changed();
  consider();
}

void HostPatient::consider() {
  if (!m_waiting || m_workplace == nullptr) {
    return;
  }
  Consultation* open = m_workplace->consultation();
  if (open == nullptr) {
    openWaiting();
    return;
  }
  const bool isThisOne =
      m_waiting->consultation.empty() || m_waiting->consultation == open->token().consultation;
  if (isThisOne && isSamePerson(open->episode().patient, m_waiting->patient)) {
    m_waiting.reset();
    open->stay();
    emit opened();
    return;
  }
  // Whoever it is, it is not this one; who it is in the store is looked up when this one is parked.
  open->hostShows("another", nameOf(m_waiting->patient) + "\n" + factsOf(m_waiting->patient));
}

void HostPatient::park() {
  if (m_workplace != nullptr) {
    m_workplace->close();
    openWaiting();
  }
}

void HostPatient::openWaiting() {
  if (!m_waiting) {
    return;
  }
  const workplace::PatientContext context = *std::exchange(m_waiting, std::nullopt);
  m_workplace->desk()->run(
      [context](workplace::Desk& desk) {
        Answer answer;
        const auto person = desk.findOrAdd(context.patient);
        if (!person) {
          answer.found = tl::unexpected(person.error());
          if (person.error().code == ErrorCode::WrongContext) {
            answer.stored = storedWithId(desk, context.patient);
          }
          return answer;
        }
        const auto consultation = consultationOf(desk, person->id, context.consultation);
        answer.found = consultation ? engine::Result<Found>(Found{person->id, *consultation})
                                    : tl::unexpected(consultation.error());
        return answer;
      },
      this, [this, context](Answer answer) { take(context, std::move(answer)); });
}

void HostPatient::take(const workplace::PatientContext& context, Answer answer) {
  if (!answer.found) {
    m_stored = std::move(answer.stored);
    m_refusal = textOf(answer.found.error().detail);
    emit changed();
    emit refused(answer.found.error().code == ErrorCode::WrongContext, m_refusal);
    return;
  }
  if (m_waiting || m_workplace == nullptr) {
    consider();  // the host went on meanwhile, or it was locked
    return;
  }
  const QString source = context.source.empty() ? tr("From the clinic's program") : textOf(context.source);
  if (answer.found->consultation.empty()) {
    m_workplace->begin(textOf(answer.found->person), source);
  } else {
    m_workplace->open(textOf(answer.found->consultation), source);
  }
  emit opened();
}

QString HostPatient::shownName() const { return m_shown ? nameOf(*m_shown) : QString(); }
QString HostPatient::shownFacts() const { return m_shown ? factsOf(*m_shown) : QString(); }
QString HostPatient::storedName() const { return m_stored ? nameOf(*m_stored) : QString(); }
QString HostPatient::storedFacts() const { return m_stored ? factsOf(*m_stored) : QString(); }

void HostPatient::dismiss() {
  m_refusal.clear();
  m_stored.reset();
  emit changed();
}

}  // namespace calcar::ui
