#pragma once

#include <QObject>
#include <QRectF>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <qqmlintegration.h>

namespace calcar::ui {

/// How one user of this machine likes the window. Holds nothing of a patient.
class Settings : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("The program makes the settings")

  Q_PROPERTY(Scheme scheme READ scheme WRITE setScheme NOTIFY changed FINAL)
  Q_PROPERTY(int scale READ scale WRITE setScale NOTIFY changed FINAL)
  Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed FINAL)
  Q_PROPERTY(int languageIndex READ languageIndex NOTIFY changed FINAL)
  Q_PROPERTY(QList<QString> languageNames READ languageNames NOTIFY changed FINAL)
  Q_PROPERTY(bool hypothesisFirst READ hypothesisFirst WRITE setHypothesisFirst NOTIFY changed FINAL)
  Q_PROPERTY(bool reduceMotion READ reduceMotion WRITE setReduceMotion NOTIFY changed FINAL)
  Q_PROPERTY(QRectF windowArea READ windowArea WRITE setWindowArea NOTIFY changed FINAL)
  Q_PROPERTY(int idleMinutes READ idleMinutes WRITE setIdleMinutes NOTIFY changed FINAL)
  Q_PROPERTY(QString clinicianName READ clinicianName WRITE setClinicianName NOTIFY changed FINAL)
  Q_PROPERTY(QString clinicianRole READ clinicianRole WRITE setClinicianRole NOTIFY changed FINAL)
  Q_PROPERTY(QString clinicianRegistration READ clinicianRegistration WRITE setClinicianRegistration NOTIFY
                 changed FINAL)
  Q_PROPERTY(QString workplaceName READ workplaceName WRITE setWorkplaceName NOTIFY changed FINAL)

 public:
  enum class Scheme { System, Light, Dark };
  Q_ENUM(Scheme)

  static constexpr int kSmallestScale = 100;
  static constexpr int kLargestScale = 200;
  static constexpr int kUsualIdleMinutes = 10;
  static constexpr int kLongestIdleMinutes = 120;

  /// @param file  an ini file; made when something is changed
  explicit Settings(const QString& file, QObject* parent = nullptr);

  [[nodiscard]] Scheme scheme() const;
  void setScheme(Scheme scheme);
  [[nodiscard]] int scale() const;  ///< per cent, 100 to 200
  void setScale(int percent);
  /// `de`; empty = as the system.
  [[nodiscard]] QString language() const;
  void setLanguage(const QString& language);
  /// What can be chosen: "" for the system's, and those that the program has words of. Not kept.
  [[nodiscard]] QStringList languages() const { return m_languages; }
  void setLanguages(const QStringList& known);
  [[nodiscard]] int languageIndex() const;
  Q_INVOKABLE void chooseLanguage(int index);
  /// Each in its own words.
  [[nodiscard]] QStringList languageNames() const;
  /// The clinician's own hypothesis comes before the list of conditions.
  [[nodiscard]] bool hypothesisFirst() const;
  void setHypothesisFirst(bool first);
  [[nodiscard]] bool reduceMotion() const;
  void setReduceMotion(bool reduce);
  /// After so many minutes without a touch the store is locked; 0 = never.
  [[nodiscard]] int idleMinutes() const;
  void setIdleMinutes(int minutes);
  /// Who works here, as documents are signed; empty = as the machine says. Holds from the next opening of the
  /// store.
  [[nodiscard]] QString clinicianName() const;
  void setClinicianName(const QString& name);
  [[nodiscard]] QString clinicianRole() const;
  void setClinicianRole(const QString& role);
  [[nodiscard]] QString clinicianRegistration() const;
  void setClinicianRegistration(const QString& number);
  [[nodiscard]] QString workplaceName() const;
  void setWorkplaceName(const QString& name);
  /// Where the window was on the screen; empty at the first start.
  [[nodiscard]] QRectF windowArea() const;
  void setWindowArea(const QRectF& area);

  /// The page on which a consultation was left. @param consultation  its id in the store, which says nothing
  /// of the patient
  Q_INVOKABLE int placeOf(const QString& consultation) const;
  Q_INVOKABLE void setPlaceOf(const QString& consultation, int page);

 signals:
  void changed();

 private:
  void put(const QString& key, const QVariant& value);

  mutable QSettings m_file;
  QStringList m_languages;
};

}  // namespace calcar::ui
