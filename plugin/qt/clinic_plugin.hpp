#pragma once

#include <functional>

#include <QByteArray>
#include <QString>
#include <QtPlugin>

class QQuickItem;
class QWidget;
class QWindow;

namespace calcar {

/// A document that was signed, for the host's own record.
struct ClinicDocument {
  QByteArray pdf;  ///< byte for byte as it was signed
  QString kind;    ///< `note`, `referral`, `rehab`, `advice`
  QString number;  ///< free of patient data
};

/// What a host says when it makes a consultation. Empty parts are taken from the environment, as the other
/// programs of Calcar do (docs/embedding-guide.md).
struct ClinicSetup {
  QString store;    ///< a file, or postgresql://user@host/database
  QString keyFile;  ///< opens the store; empty = the keychain, or the clinician types the passphrase
  QString clinicianName;
  QString clinicianRole;
  QString clinicianRegistration;
  QString workplace;
  QString settingsFile;  ///< an ini file for how the window looks

  // Called on the host's thread of the window. What they throw stays with the caller.
  std::function<void(const ClinicDocument&)> documentSigned;
  std::function<void()> contextOpened;
  /// It is another person, or something failed; words for people, free of patient data.
  std::function<void(const QString& why)> contextRefused;
};

/// One consultation inside a host. Everything is called on the thread of the host's window; nothing throws.
class ClinicConsultation {
 public:
  enum class Scheme { System, Light, Dark };

  ClinicConsultation() = default;
  ClinicConsultation(const ClinicConsultation&) = delete;
  ClinicConsultation& operator=(const ClinicConsultation&) = delete;
  ClinicConsultation(ClinicConsultation&&) = delete;
  ClinicConsultation& operator=(ClinicConsultation&&) = delete;
  /// Everything that was typed is on the disk when it returns.
  virtual ~ClinicConsultation() = default;

  // One of the three; the first that is asked for decides, and the others are null from then on. What is
  // returned belongs to the consultation.

  /// For a scene of the host's own: to be given a parent item and a size.
  [[nodiscard]] virtual QQuickItem* item() = 0;
  /// For a host made of widgets, which has a QApplication.
  [[nodiscard]] virtual QWidget* widget() = 0;
  [[nodiscard]] virtual QWindow* window() = 0;

  /// Which patient the host shows: docs/schema/context.schema.json. May be called at any time. While another
  /// one is open, nothing can be typed until the clinician stays with it or parks it.
  /// @returns what is wrong with it, in words; empty when it was understood. `contextOpened` or
  /// `contextRefused`
  ///          tells what came of it
  [[nodiscard]] virtual QString setPatientContext(const QByteArray& json) = 0;
  virtual void setScheme(Scheme scheme) = 0;
  virtual void setScale(int percent) = 0;  ///< 100 to 200
  /// `de`; may be called at any time. Empty = as the system; English where there are no words of it.
  virtual void setLanguage(const QString& language) = 0;

  /// Whether nothing is on its way to the disk. False for a moment after typing; never because of a question.
  [[nodiscard]] virtual bool canClose() const = 0;
  /// Leaves the patient: the draft stays as it is. The next context opens as usual.
  virtual void close() = 0;
};

/// What the plugin is asked for. Its metadata is readable before anything of it is loaded
/// (`QPluginLoader::metaData`): `name`, `version`, `iid`, `abi`, `qt`.
class ClinicPlugin {
 public:
  ClinicPlugin() = default;
  ClinicPlugin(const ClinicPlugin&) = delete;
  ClinicPlugin& operator=(const ClinicPlugin&) = delete;
  ClinicPlugin(ClinicPlugin&&) = delete;
  ClinicPlugin& operator=(ClinicPlugin&&) = delete;
  virtual ~ClinicPlugin() = default;

  [[nodiscard]] virtual QString version() const = 0;
  /// @returns a consultation that the caller deletes before the application ends; null, with `*why` in words,
  /// when it
  ///          cannot be made
  [[nodiscard]] virtual ClinicConsultation* create(const ClinicSetup& setup, QString* why) = 0;
};

}  // namespace calcar

// The number grows when a function changes; a host that asks for another one is told so, and nothing is
// called.
#define CALCAR_CLINIC_PLUGIN_IID "org.calcar.ClinicPlugin/1"
Q_DECLARE_INTERFACE(calcar::ClinicPlugin, CALCAR_CLINIC_PLUGIN_IID)
