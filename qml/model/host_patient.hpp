#pragma once

#include <optional>
#include <string>

#include <QObject>
#include <QPointer>
#include <QString>
#include <qqmlintegration.h>

#include "integrations/workplace/patient_context.hpp"
#include "qml/model/workplace.hpp"

namespace calcar::ui {

/// The patient that another program shows. Opens their consultation; when another one is open, that one
/// freezes until the clinician stays with it or parks it (hazard H03). Never opens a record of another name
/// or birth date.
class HostPatient : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("A front door has it")

  Q_PROPERTY(bool isRefused READ isRefused NOTIFY changed FINAL)
  Q_PROPERTY(QString refusal READ refusal NOTIFY changed FINAL)
  Q_PROPERTY(QString shownName READ shownName NOTIFY changed FINAL)
  Q_PROPERTY(QString shownFacts READ shownFacts NOTIFY changed FINAL)
  Q_PROPERTY(QString storedName READ storedName NOTIFY changed FINAL)
  Q_PROPERTY(QString storedFacts READ storedFacts NOTIFY changed FINAL)

 public:
  using QObject::QObject;

  /// Where consultations are opened; none while the store is locked: what is shown then waits.
  void setWorkplace(Workplace* workplace);
  void show(workplace::PatientContext context);
  [[nodiscard]] bool isWaiting() const { return m_waiting.has_value(); }

  [[nodiscard]] bool isRefused() const { return !m_refusal.isEmpty(); }
  [[nodiscard]] QString refusal() const { return m_refusal; }
  [[nodiscard]] QString shownName() const;
  [[nodiscard]] QString shownFacts() const;
  [[nodiscard]] QString storedName() const;
  [[nodiscard]] QString storedFacts() const;

  /// Leaves what is open as it is, and opens who is shown now.
  Q_INVOKABLE void park();
  /// The refusal was read.
  Q_INVOKABLE void dismiss();

 signals:
  void changed();
  void opened();
  /// @param isContext  it is another person, not something that failed
  void refused(bool isContext, const QString& why);

 private:
  struct Found {
    std::string person;
    std::string consultation;  ///< empty = none yet
  };
  struct Answer {
    engine::Result<Found> found = Found();
    std::optional<engine::Patient> stored;  ///< of a refusal: who has this id
  };
  void consider();
  void openWaiting();
  void take(const workplace::PatientContext& context, Answer answer);

  QPointer<Workplace> m_workplace;
  std::optional<workplace::PatientContext> m_waiting;
  std::optional<engine::Patient> m_shown;
  std::optional<engine::Patient> m_stored;
  QString m_refusal;
};

}  // namespace calcar::ui
