#pragma once

#include <optional>

#include <QObject>
#include <QPointer>
#include <QString>
#include <QStringList>
#include <qqmlintegration.h>

#include "engine/episode/episode.hpp"
#include "qml/model/front_door.hpp"

namespace calcar::ui {

/// A person who is typed in. Says in words what is missing or cannot be, and shows the stored record beside
/// the typed one when their id is already that of somebody else (hazards H03, H04).
class NewPerson : public QObject {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(calcar::ui::FrontDoor* door MEMBER m_door REQUIRED FINAL)
  Q_PROPERTY(QString family MEMBER m_family NOTIFY changed FINAL)
  Q_PROPERTY(QString given MEMBER m_given NOTIFY changed FINAL)
  Q_PROPERTY(QString birthDate MEMBER m_birthDate NOTIFY changed FINAL)
  Q_PROPERTY(QString identity MEMBER m_identity NOTIFY changed FINAL)
  Q_PROPERTY(QString issuer MEMBER m_issuer NOTIFY changed FINAL)
  Q_PROPERTY(int sex MEMBER m_sex NOTIFY changed FINAL)
  Q_PROPERTY(QStringList sexWords READ sexWords CONSTANT FINAL)
  Q_PROPERTY(QString birthWords READ birthWords NOTIFY changed FINAL)
  Q_PROPERTY(QString nameFault READ nameFault NOTIFY faultsChanged FINAL)
  Q_PROPERTY(QString birthFault READ birthFault NOTIFY faultsChanged FINAL)
  Q_PROPERTY(QString identityFault READ identityFault NOTIFY faultsChanged FINAL)
  Q_PROPERTY(QString trouble READ trouble NOTIFY faultsChanged FINAL)
  Q_PROPERTY(QString typedName READ typedName NOTIFY faultsChanged FINAL)
  Q_PROPERTY(QString typedFacts READ typedFacts NOTIFY faultsChanged FINAL)
  Q_PROPERTY(QString storedName READ storedName NOTIFY faultsChanged FINAL)
  Q_PROPERTY(QString storedFacts READ storedFacts NOTIFY faultsChanged FINAL)

 public:
  explicit NewPerson(QObject* parent = nullptr);

  [[nodiscard]] QStringList sexWords() const;
  /// How the birth date was understood, with the age: `14 Mar 1992, 34 years`.
  [[nodiscard]] QString birthWords() const;
  [[nodiscard]] QString nameFault() const { return m_nameFault; }
  [[nodiscard]] QString birthFault() const { return m_birthFault; }
  [[nodiscard]] QString identityFault() const { return m_identityFault; }
  [[nodiscard]] QString trouble() const { return m_trouble; }
  [[nodiscard]] QString typedName() const;
  [[nodiscard]] QString typedFacts() const;
  [[nodiscard]] QString storedName() const;
  [[nodiscard]] QString storedFacts() const;

  /// Takes over what was looked for in vain.
  Q_INVOKABLE void startWith(const QString& words);
  /// Checks and stores the person, and opens a new consultation.
  Q_INVOKABLE void save();
  /// The typed one is wrong: goes on with it.
  Q_INVOKABLE void reconsider();

 signals:
  void changed();
  void faultsChanged();
  void saved();

 private:
  struct Answer {
    engine::Result<workplace::Person> person;
    std::optional<engine::Patient> stored;
  };
  [[nodiscard]] std::optional<engine::Patient> checked();
  void take(Answer answer);

  QPointer<FrontDoor> m_door;
  QString m_family;
  QString m_given;
  QString m_birthDate;
  QString m_identity;
  QString m_issuer;
  int m_sex = 0;
  QString m_nameFault;
  QString m_birthFault;
  QString m_identityFault;
  QString m_trouble;
  std::optional<engine::Patient> m_typed;
  std::optional<engine::Patient> m_stored;
};

}  // namespace calcar::ui
