#include "qml/model/start_rows.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <QCoreApplication>

#include "integrations/workplace/take_in.hpp"
#include "qml/model/person_words.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

struct StartWords {
  Q_DECLARE_TR_FUNCTIONS(StartPage)
};

QString stateWord(const std::string& state) {
  if (state == "signed") {
    return StartWords::tr("Signed");
  }
  return state == "amended"    ? StartWords::tr("Being amended")
         : state == "reviewed" ? StartWords::tr("Reviewed, not signed")
                               : StartWords::tr("Not signed");
}

QString whenWords(const std::string& happened) {
  const auto moment = engine::parseMoment(happened);
  return moment ? momentText(*moment) : QString();
}

StartRow rowOf(const store::VisitRow& visit) {
  StartRow row;
  row.key = textOf(visit.consultation);
  row.when = whenWords(visit.happened);
  row.stateWord = stateWord(visit.state);
  row.isDraft = visit.state != "signed";
  return row;
}

/// The latest visit of each consultation, in the order in which they come.
std::vector<store::VisitRow> latestOfEach(const std::vector<store::VisitRow>& visits) {
  std::vector<store::VisitRow> latest;
  for (const store::VisitRow& visit : visits) {
    const bool isKnown = std::any_of(latest.begin(), latest.end(), [&](const store::VisitRow& other) {
      return other.consultation == visit.consultation;
    });
    if (!isKnown) {
      latest.push_back(visit);
    }
  }
  return latest;
}

}  // namespace

engine::Result<std::vector<StartRow>> recentRows(workplace::Desk& desk, std::size_t most) {
  constexpr std::size_t kVisitsEach = 5;
  if (desk.isLocked()) {
    return std::vector<StartRow>();
  }
  const auto visits = store::Consultations(desk.store()).visits({}, most * kVisitsEach);
  if (!visits) {
    return tl::unexpected(visits.error());
  }
  std::map<std::string, workplace::Person> people;
  std::vector<StartRow> rows;
  for (const store::VisitRow& visit : latestOfEach(*visits)) {
    if (rows.size() == most) {
      break;
    }
    auto known = people.find(visit.patient);
    if (known == people.end()) {
      auto person = desk.person(visit.patient);
      if (!person) {
        return tl::unexpected(person.error());
      }
      known = people.emplace(visit.patient, std::move(*person)).first;
    }
    StartRow row = rowOf(visit);
    row.title = nameOf(known->second.patient);
    row.facts = factsOf(known->second.patient);
    rows.push_back(std::move(row));
  }
  return rows;
}

engine::Result<std::vector<StartRow>> peopleRows(workplace::Desk& desk, const std::string& words) {
  const auto people = desk.search(words);
  if (!people) {
    return tl::unexpected(people.error());
  }
  std::vector<StartRow> rows;
  for (const workplace::Person& person : *people) {
    StartRow row;
    row.key = textOf(person.id);
    row.title = nameOf(person.patient);
    row.facts = factsOf(person.patient);
    rows.push_back(std::move(row));
  }
  return rows;
}

engine::Result<std::vector<StartRow>> complaintRows(workplace::Desk& desk, const std::string& person) {
  constexpr std::size_t kMost = 200;
  const auto visits = store::Consultations(desk.store()).visits(person, kMost);
  if (!visits) {
    return tl::unexpected(visits.error());
  }
  std::vector<StartRow> rows;
  for (const store::VisitRow& visit : latestOfEach(*visits)) {
    const auto count = std::count_if(visits->begin(), visits->end(), [&](const store::VisitRow& other) {
      return other.consultation == visit.consultation;
    });
    StartRow row = rowOf(visit);
    row.title = StartWords::tr("Last seen %1").arg(row.when);
    row.facts = StartWords::tr("Visits: %1").arg(count);
    rows.push_back(std::move(row));
  }
  return rows;
}

engine::Result<std::string> takeInExample(workplace::Desk& desk, engine::Episode episode) {
  episode.patient.issuer = kInvented;
  const auto person = desk.findOrAdd(episode.patient);
  if (!person) {
    return tl::unexpected(person.error());
  }
  const auto known = store::Consultations(desk.store()).ofPatient(person->id);
  if (!known) {
    return tl::unexpected(known.error());
  }
  if (!known->empty()) {
    return known->front().id;
  }
  const auto opened = workplace::takeIn(desk, episode);
  return opened.map([](const workplace::Opened& one) { return one.token.consultation; });
}

}  // namespace calcar::ui
