#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include <QObject>
#include <QString>

#include "qml/model/desk_thread.hpp"
#include "qml/model/mailbox.hpp"

namespace calcar::ui {

/// Sends what is due and looks what was received. A pass may take minutes: neither the window nor the desk
/// waits for it.
class Postman : public QObject {
  Q_OBJECT

 public:
  explicit Postman(QObject* parent = nullptr);
  ~Postman() override;

  [[nodiscard]] const std::filesystem::path& wayFile() const { return m_wayFile; }
  void useWays(const std::filesystem::path& file) { m_wayFile = file; }
  [[nodiscard]] bool isOut() const { return m_isOut; }
  /// One pass; nothing while one is on its way.
  void go(DeskThread& desk);

 signals:
  void left();
  /// @param trouble  the first thing that went wrong; empty when nothing did
  void returned(const QString& trouble);

 private:
  std::filesystem::path m_wayFile;
  std::shared_ptr<Mailbox> m_mailbox;
  bool m_isOut = false;
};

}  // namespace calcar::ui
