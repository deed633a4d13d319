#include "qml/model/person_words.hpp"

#include <QCoreApplication>
#include <QStringList>

#include "engine/episode/folded_words.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

struct PersonWords {
  Q_DECLARE_TR_FUNCTIONS(Person)
};

bool sameWords(const std::string& left, const std::string& right) {
  return engine::foldedWords(left) == engine::foldedWords(right);
}

}  // namespace

QString nameOf(const engine::Patient& patient) {
  QStringList parts{textOf(patient.family), textOf(patient.given)};
  parts.removeAll(QString());
  return parts.isEmpty() ? PersonWords::tr("No name recorded") : parts.join(", ");
}

QString factsOf(const engine::Patient& patient) {
  const QString birth = patient.birthDate ? dateText(*patient.birthDate) : PersonWords::tr("no birth date");
  const QString id = patient.id.empty() ? PersonWords::tr("no id")
                                        : (textOf(patient.id) + " " + textOf(patient.issuer)).trimmed();
  return birth + " · " + id;
}

bool isSamePerson(const engine::Patient& left, const engine::Patient& right) {
  const bool sameId =
      left.id.empty() || right.id.empty() || (left.id == right.id && left.issuer == right.issuer);
  const bool sameBirth = !left.birthDate || !right.birthDate || *left.birthDate == *right.birthDate;
  return sameId && sameBirth && sameWords(left.family, right.family) && sameWords(left.given, right.given);
}

}  // namespace calcar::ui
