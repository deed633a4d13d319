#include "qml/model/letter_fields.hpp"

#include <string>
#include <utility>
#include <vector>

#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

using engine::Edit;
using engine::Episode;
using engine::Visit;

/// Where one field is kept.
struct Place {
  const char* key;
  std::string& (*of)(Episode& episode, Visit& visit);
  Edit (*edit)(const Episode& episode, const Visit& visit);
};

Edit receiverEdit(const Episode& episode, const Visit&) { return engine::SetReceiver{episode.receiver}; }
Edit callBackEdit(const Episode& episode, const Visit&) { return engine::SetCallBack{episode.callBack}; }
Edit questionEdit(const Episode& episode, const Visit&) {
  return engine::SetQuestion{episode.complaint.question};
}
Edit explainedEdit(const Episode& episode, const Visit&) {
  return engine::SetRecordText{"explained", episode.record.at("explained")};
}
Edit clinicianEdit(const Episode&, const Visit& visit) {
  return engine::SetClinician{visit.clinician, visit.place};
}

const Place kPlaces[] = {
    {"receiver", [](Episode& e, Visit&) -> std::string& { return e.receiver.name; }, receiverEdit},
    {"receiver-role", [](Episode& e, Visit&) -> std::string& { return e.receiver.role; }, receiverEdit},
    {"receiver-place", [](Episode& e, Visit&) -> std::string& { return e.receiver.organisation; },
     receiverEdit},
    {"receiver-phone", [](Episode& e, Visit&) -> std::string& { return e.receiver.phone; }, receiverEdit},
    {"called-at", [](Episode& e, Visit&) -> std::string& { return e.receiver.calledAt; }, receiverEdit},
    {"question", [](Episode& e, Visit&) -> std::string& { return e.complaint.question; }, questionEdit},
    {"interim-advice", [](Episode& e, Visit&) -> std::string& { return e.record["explained"]; },
     explainedEdit},
    {"call-back", [](Episode& e, Visit&) -> std::string& { return e.callBack; }, callBackEdit},
    {"clinician", [](Episode&, Visit& v) -> std::string& { return v.clinician.name; }, clinicianEdit},
    {"clinician-role", [](Episode&, Visit& v) -> std::string& { return v.clinician.role; }, clinicianEdit},
    {"clinician-registration", [](Episode&, Visit& v) -> std::string& { return v.clinician.registration; },
     clinicianEdit},
    {"place", [](Episode&, Visit& v) -> std::string& { return v.place; }, clinicianEdit},
};

std::vector<LetterFieldRow> emptyFields() {
  const QString receiver = LetterFields::tr("Receiver");
  const QString letter = LetterFields::tr("What the letter says");
  const QString visit = LetterFields::tr("This visit");
  return {
      {"receiver", receiver, LetterFields::tr("Name"), LetterFields::tr("Dr. …"), {}, false},
      {"receiver-role", receiver, LetterFields::tr("Role"), LetterFields::tr("sports physician"), {}, false},
      {"receiver-place", receiver, LetterFields::tr("Practice or hospital"), {}, {}, false},
      {"receiver-phone", receiver, LetterFields::tr("Phone"), {}, {}, false},
      {"called-at",
       receiver,
       LetterFields::tr("Phoned: when, by whom"),
       LetterFields::tr("An urgent letter goes with a call"),
       {},
       false},
      {"question",
       letter,
       LetterFields::tr("Question"),
       LetterFields::tr("Empty: as the assessment has it"),
       {},
       true},
      {"interim-advice",
       letter,
       LetterFields::tr("Advice given meanwhile"),
       LetterFields::tr("What was explained, and what to stop"),
       {},
       true},
      {"call-back",
       letter,
       LetterFields::tr("Number for questions"),
       LetterFields::tr("Whom to call back"),
       {},
       false},
      {"clinician", visit, LetterFields::tr("Seen by"), {}, {}, false},
      {"clinician-role", visit, LetterFields::tr("Role"), {}, {}, false},
      {"clinician-registration", visit, LetterFields::tr("Registration"), {}, {}, false},
      {"place", visit, LetterFields::tr("Place"), {}, {}, false}};
}

}  // namespace

LetterFields::LetterFields(QObject* parent) : PageModel(parent, Reads::Record) {}

void LetterFields::update() {
  if (consultation()->visit() == nullptr) {
    return;
  }
  m_episode = consultation()->episode();
  m_visit = *consultation()->visit();
  std::vector<LetterFieldRow> rows = emptyFields();
  QString group;
  for (LetterFieldRow& row : rows) {
    row.isFirst = row.group != std::exchange(group, row.group);
    for (const Place& place : kPlaces) {
      if (row.key == place.key) {
        row.text = textOf(place.of(m_episode, m_visit));
      }
    }
  }
  m_fields.show(std::move(rows));
}

void LetterFields::put(const QString& key, const QString& text) {
  if (consultation() == nullptr || consultation()->visit() == nullptr) {
    return;
  }
  for (const Place& place : kPlaces) {
    if (key == place.key) {
      place.of(m_episode, m_visit) = text.trimmed().toStdString();
      consultation()->make(place.edit(m_episode, m_visit));
    }
  }
}

}  // namespace calcar::ui
