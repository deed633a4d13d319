#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QByteArray>
#include <QLocalServer>
#include <QObject>
#include <QString>

#include "integrations/store/location.hpp"

namespace calcar::desktop {

/// What became of something that was handed over.
enum class Taken {
  Opened,   ///< the patient is open now, or the window was raised
  Waiting,  ///< the window asks first: it is locked, or another consultation is open
  Refused,  ///< it is another person
};

/// One running program for each user and store. A second one hands over what it was started for and ends. The
/// socket is the user's own: nobody else of the machine may connect.
class SingleInstance : public QObject {
  Q_OBJECT

 public:
  /// @param store  two stores are two programs
  explicit SingleInstance(const store::Location& store, QObject* parent = nullptr);

  /// @param context  what `--context-file` holds; empty = only raise the window
  /// @returns nothing when no other program answers
  [[nodiscard]] std::optional<Taken> handOver(const QByteArray& context);
  /// From now on others hand over to this one. @returns whether that is so
  [[nodiscard]] bool listen();
  /// Told of each that is handed over; the answer may come later.
  void setReceiver(
      std::function<void(const QByteArray& context, std::function<void(Taken)> answer)> receiver);

 private:
  void take();

  QString m_name;
  QLocalServer m_server;
  std::function<void(const QByteArray&, std::function<void(Taken)>)> m_receiver;
};

}  // namespace calcar::desktop
