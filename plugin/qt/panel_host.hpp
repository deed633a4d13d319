#pragma once

#include <memory>

#include <QByteArray>
#include <QElapsedTimer>
#include <QJsonObject>
#include <QLocalServer>
#include <QObject>
#include <QPointer>
#include <QProcess>
#include <QSize>
#include <QString>
#include <QTimer>
#include <QWindow>

#include "plugin/qt/panel_lines.hpp"

namespace calcar {

/// How a host wants its panel.
struct PanelSetup {
  QString program;  ///< path of calcar-panel
  QString store;
  QString keyFile;
  QString settingsFile;
  QString clinicianName;
  QString workplace;
};

/// Runs a panel in a process of its own inside a window of the host, for hosts that want isolation: whatever
/// becomes of the panel, the host goes on, and whatever becomes of the host, what was typed is on the disk.
class PanelHost : public QObject {
  Q_OBJECT

 public:
  enum class State {
    Stopped,
    Starting,
    Running,
    Hung,    ///< it has said nothing for seconds; it may come back, or be restarted
    Crashed  ///< it is gone, and nobody had asked it to go
  };
  Q_ENUM(State)

  /// @param place  where it is to be shown; has to outlive this
  PanelHost(PanelSetup setup, WId place, QSize size, QObject* parent = nullptr);
  /// Ends the panel.
  ~PanelHost() override;

  [[nodiscard]] State state() const { return m_state; }
  [[nodiscard]] qint64 processId() const { return m_process == nullptr ? 0 : m_process->processId(); }
  /// The consultation that is open in the panel; empty when none is.
  [[nodiscard]] QString openConsultation() const { return m_consultation; }

  void start();
  /// Ends what hangs, and starts anew with the patient and the consultation that it had.
  void restart();
  /// Asks it to go. `closed` tells when it has.
  void stop();
  /// docs/schema/context.schema.json
  void showContext(const QByteArray& json);
  /// @param scheme  `system`, `light` or `dark`
  void setLook(const QString& scheme, int scale, const QString& language);
  void resize(QSize size);

 signals:
  void stateChanged();
  void contextOpened();
  void contextRefused(const QString& why);
  void documentSigned(const QByteArray& pdf, const QString& kind, const QString& number);
  void closed();

 private:
  void take();
  void hear(const QString& type, const QJsonObject& line);
  void lookWhetherItLives();
  void show(State state);
  void endProcess();
  void dropProcess();
  void sayAll();

  PanelSetup m_setup;
  WId m_place;
  QSize m_size;
  State m_state = State::Stopped;
  QLocalServer m_server;
  std::unique_ptr<QProcess> m_process;
  QPointer<host::PanelLines> m_lines;
  QElapsedTimer m_sinceAlive;
  QTimer m_watch;
  QByteArray m_context;
  QJsonObject m_look;
  QString m_consultation;
};

}  // namespace calcar
