#pragma once

#include <QObject>
#include <QSettings>
#include <QString>
#include <qqmlintegration.h>

namespace calcar::ui {

/// How one user of this machine likes the window. Holds nothing of a patient.
class Settings : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("The program makes the settings")

  Q_PROPERTY(Scheme scheme READ scheme WRITE setScheme NOTIFY changed FINAL)
  Q_PROPERTY(int scale READ scale WRITE setScale NOTIFY changed FINAL)
  Q_PROPERTY(bool hypothesisFirst READ hypothesisFirst WRITE setHypothesisFirst NOTIFY changed FINAL)
  Q_PROPERTY(bool reduceMotion READ reduceMotion WRITE setReduceMotion NOTIFY changed FINAL)

 public:
  enum class Scheme { System, Light, Dark };
  Q_ENUM(Scheme)

  static constexpr int kSmallestScale = 100;
  static constexpr int kLargestScale = 200;

  /// @param file  an ini file; made when something is changed
  explicit Settings(const QString& file, QObject* parent = nullptr);

  [[nodiscard]] Scheme scheme() const;
  void setScheme(Scheme scheme);
  [[nodiscard]] int scale() const;  ///< per cent, 100 to 200
  void setScale(int percent);
  /// The clinician's own hypothesis comes before the list of conditions.
  [[nodiscard]] bool hypothesisFirst() const;
  void setHypothesisFirst(bool first);
  [[nodiscard]] bool reduceMotion() const;
  void setReduceMotion(bool reduce);

  /// The page on which a consultation was left. @param consultation  its id in the store, which says nothing of
  /// the patient
  Q_INVOKABLE int placeOf(const QString& consultation) const;
  Q_INVOKABLE void setPlaceOf(const QString& consultation, int page);

 signals:
  void changed();

 private:
  void put(const QString& key, const QVariant& value);

  mutable QSettings m_file;
};

}  // namespace calcar::ui
