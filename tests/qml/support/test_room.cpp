#include "tests/qml/support/test_room.hpp"

#include <algorithm>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QQmlEngine>

#include "engine/report/words.hpp"
#include "tests/qml/support/on_screen.hpp"

namespace calcar::tests {
namespace {

QString textOf(const engine::Value& value) {
  if (const bool* yes = std::get_if<bool>(&value)) {
    return *yes ? "yes" : "no";
  }
  if (const double* number = std::get_if<double>(&value)) {
    return QString::fromStdString(engine::numberText(*number));
  }
  return QString::fromStdString(std::get<std::string>(value));
}

}  // namespace

ui::Consultation* TestRoom::openExample(const QString& name) {
  ui::Consultation* consultation = &m_place.open(exampleCase(name.toStdString()));
  QQmlEngine::setObjectOwnership(consultation, QQmlEngine::CppOwnership);
  return consultation;
}

ui::Consultation* TestRoom::openNew() {
  ui::Consultation* consultation = &m_place.openNew();
  QQmlEngine::setObjectOwnership(consultation, QQmlEngine::CppOwnership);
  return consultation;
}

QString TestRoom::answerTo(const QString& finding, const QString& side) const {
  const engine::Visit* visit = m_place.workplace().consultation()->visit();
  for (const engine::Observation& one : visit->observations) {
    const bool isSide = side.isEmpty() || (one.side && engine::toText(*one.side) == side.toStdString());
    if (one.finding == finding.toStdString() && isSide) {
      const auto* value = std::get_if<engine::Value>(&one.outcome);
      return value != nullptr ? textOf(*value)
                              : QString::fromStdString(
                                    std::string(engine::toText(std::get<engine::NoValue>(one.outcome))));
    }
  }
  return "none";
}

QStringList TestRoom::painMarks() const {
  QStringList marks;
  const auto& episode = m_place.workplace().consultation()->episode();
  for (const engine::PainMark& mark : episode.complaint.pain) {
    marks.append(QString::fromStdString(mark.zone + "/" + std::string(engine::toText(mark.side)) + "/" +
                                        (mark.intensity ? std::to_string(*mark.intensity) : "-")));
  }
  return marks;
}

QStringList TestRoom::signedDocuments() const {
  QStringList documents;
  const auto& snapshot = m_place.workplace().consultation()->snapshot();
  for (const engine::VisitStatus& visit : snapshot.visits) {
    for (const engine::SignedDocument& document : visit.documents) {
      documents.append(QString::fromStdString(document.kind + "/" + document.number));
    }
  }
  return documents;
}

int TestRoom::entries() const {
  return static_cast<int>(m_place.workplace().consultation()->snapshot().sequence);
}

QString TestRoom::folderWith(const QStringList& names) {
  const QDir folder(m_folder.path());
  for (const QString& name : names) {
    folder.mkpath(QFileInfo(name).path());
    if (name.endsWith('/')) {
      folder.mkpath(name);
    } else {
      QFile file(folder.filePath(name));
      file.open(QIODevice::WriteOnly);
      file.write("date,km\n");
    }
  }
  return folder.path();
}

QString TestRoom::accessibleName(QQuickItem* item) const { return accessibleNameOf(*item); }

QQuickItem* TestRoom::named(QQuickItem* root, const QString& name) const {
  return root == nullptr ? nullptr : itemNamed(*root, name);
}

bool TestRoom::isRaised(const QString& flag) const {
  const auto& flags = m_place.workplace().consultation()->assessment().flags;
  return std::any_of(flags.begin(), flags.end(), [&flag](const engine::FlagAssessment& one) {
    return one.flag == flag.toStdString() && one.state == engine::FlagState::Raised;
  });
}

}  // namespace calcar::tests
