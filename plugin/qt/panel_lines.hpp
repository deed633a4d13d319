#pragma once

#include <functional>
#include <optional>

#include <QByteArray>
#include <QJsonObject>
#include <QLocalSocket>
#include <QObject>
#include <QString>

namespace calcar::host {

/// The marker of what host and panel say to each other; `docs/schema/panel.schema.json` describes it.
inline constexpr const char* kPanelFormat = "panel/1";

/// Longer lines end the talk: a signed document fits, a mistake does not fill the memory.
inline constexpr qint64 kLongestLine = qint64{32} * 1024 * 1024;

/// How often a panel says that it lives, and after how long its silence means that it hangs; milliseconds.
inline constexpr int kAliveEvery = 1000;
inline constexpr int kSilence = 4000;

/// One side of the talk between a host and a panel: JSON, one object a line. The first line says who speaks
/// which version; another version, a line that is none, or one that is too long ends it.
class PanelLines : public QObject {
  Q_OBJECT

 public:
  /// @param socket  becomes this one's child
  explicit PanelLines(QLocalSocket* socket, QObject* parent = nullptr);

  void say(const QString& type, QJsonObject rest = {});
  /// Everything that was said is with the system when it returns.
  void flush();
  /// Ends the talk from this side.
  void leave() { end({}); }
  [[nodiscard]] bool isKnown() const { return m_isKnown; }

 signals:
  void heard(const QString& type, const QJsonObject& line);
  /// @param why  empty when the other side went of itself
  void ended(const QString& why);

 private:
  void read();
  void end(const QString& why);

  QLocalSocket* m_socket;
  bool m_isKnown = false;  ///< the other side has said its version
  bool m_isEnded = false;
};

}  // namespace calcar::host
