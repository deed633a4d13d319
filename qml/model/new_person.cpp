#include "qml/model/new_person.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "integrations/exchange/journal_json.hpp"
#include "integrations/store/patients.hpp"
#include "qml/model/person_words.hpp"
#include "qml/model/typed_day.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

constexpr int kOldest = 120;  // years
constexpr std::array<engine::Sex, 4> kSexes{engine::Sex::Unknown, engine::Sex::Female, engine::Sex::Male,
                                            engine::Sex::Other};

std::optional<engine::Patient> storedWithId(workplace::Desk& desk, const engine::Patient& typed) {
  const auto record = store::Patients(desk.store()).withId(typed.issuer, typed.id);
  if (!record || !*record) {
    return std::nullopt;
  }
  auto patient = exchange::decodePatient((*record)->payload);
  return patient ? std::optional(std::move(*patient)) : std::nullopt;
}

}  // namespace

NewPerson::NewPerson(QObject* parent) : QObject(parent) {
  // What was found wrong once is looked at again while it is mended.
  QObject::connect(this, &NewPerson::changed, this, [this] {
    if (!m_nameFault.isEmpty() || !m_birthFault.isEmpty() || !m_identityFault.isEmpty()) {
      static_cast<void>(checked());
      emit faultsChanged();
    }
  });
}

QStringList NewPerson::sexWords() const {
  return {tr("Not recorded"), tr("Female"), tr("Male"), tr("Other")};
}

QString NewPerson::birthWords() const {
  const auto day = typedDay(m_birthDate, ShortYear::Refused, {});
  if (!day || m_door == nullptr) {
    return {};
  }
  const engine::Date today = m_door->setup().clock().date;
  return dateText(*day) +
         (*day <= today ? ", " + tr("%1 years").arg(engine::completedYears(*day, today)) : QString());
}

std::optional<engine::Patient> NewPerson::checked() {
  engine::Patient patient;
  patient.family = m_family.simplified().toStdString();
  patient.given = m_given.simplified().toStdString();
  patient.id = m_identity.simplified().toStdString();
  patient.issuer = m_issuer.simplified().toStdString();
  patient.sex = kSexes.at(static_cast<std::size_t>(std::clamp(m_sex, 0, 3)));
  patient.birthDate = typedDay(m_birthDate, ShortYear::Refused, {});
  m_nameFault = patient.family.empty() ? tr("A family name is needed to find them again.") : QString();
  m_birthFault.clear();
  if (!patient.birthDate) {
    m_birthFault = m_birthDate.simplified().isEmpty()
                       ? tr("The birth date is needed: age decides which rules hold.")
                       : tr("A day such as %1").arg(dateText({1992, 3, 14}));
  } else if (const engine::Date today = m_door->setup().clock().date; *patient.birthDate > today) {
    m_birthFault = tr("This day is still to come.");
  } else if (engine::completedYears(*patient.birthDate, today) > kOldest) {
    m_birthFault = tr("That is more than %1 years ago.").arg(kOldest);
  }
  m_identityFault = !patient.issuer.empty() && patient.id.empty()
                        ? tr("Who issued an id is written, but not the id.")
                        : QString();
  const bool isWhole = m_nameFault.isEmpty() && m_birthFault.isEmpty() && m_identityFault.isEmpty();
  return isWhole ? std::optional(patient) : std::nullopt;
}

void NewPerson::startWith(const QString& words) {
  const bool isName = !words.isEmpty() && words.at(0).isLetter();
  m_family = isName ? words.section(QChar(u' '), 0, 0).remove(QChar(u',')) : QString();
  m_given = isName ? words.section(QChar(u' '), 1) : QString();
  emit changed();
}

void NewPerson::save() {
  if (m_door == nullptr || m_door->state() != FrontDoor::State::Open) {
    return;
  }
  m_trouble.clear();
  m_stored.reset();
  m_typed = checked();
  emit faultsChanged();
  if (!m_typed) {
    return;
  }
  m_door->workplace()->desk()->run(
      [typed = *m_typed](workplace::Desk& desk) {
        Answer answer{desk.findOrAdd(typed), std::nullopt};
        if (!answer.person && answer.person.error().code == engine::ErrorCode::WrongContext) {
          answer.stored = storedWithId(desk, typed);
        }
        return answer;
      },
      this, [this](Answer answer) { take(std::move(answer)); });
}

void NewPerson::take(Answer answer) {
  m_stored = std::move(answer.stored);
  if (!answer.person) {
    m_trouble = textOf(answer.person.error().detail);
    emit faultsChanged();
    return;
  }
  emit faultsChanged();
  emit saved();
  if (m_door != nullptr && m_door->workplace() != nullptr) {
    m_door->workplace()->begin(textOf(answer.person->id), {});
  }
}

void NewPerson::reconsider() {
  m_stored.reset();
  m_trouble.clear();
  emit faultsChanged();
}

QString NewPerson::typedName() const { return m_typed ? nameOf(*m_typed) : QString(); }
QString NewPerson::typedFacts() const { return m_typed ? factsOf(*m_typed) : QString(); }
QString NewPerson::storedName() const { return m_stored ? nameOf(*m_stored) : QString(); }
QString NewPerson::storedFacts() const { return m_stored ? factsOf(*m_stored) : QString(); }

}  // namespace calcar::ui
