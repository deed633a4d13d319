#pragma once

#include <memory>

#include <QJsonObject>
#include <QObject>
#include <QQuickView>
#include <QTimer>
#include <QWindow>

#include "plugin/qt/panel_lines.hpp"
#include "plugin/qt/surface.hpp"

namespace calcar::panel {

/// A consultation in a window of another program. Ends when that program says so, or is gone.
class Panel : public QObject {
  Q_OBJECT

 public:
  /// @param place  the host's window; 0 = a window of its own
  Panel(std::unique_ptr<host::Surface> surface, QLocalSocket* socket, WId place);
  ~Panel() override;

 private:
  void hear(const QString& type, const QJsonObject& line);
  void showContext(const QJsonObject& context);
  void setLook(const QJsonObject& look);
  void end();

  std::unique_ptr<host::Surface> m_surface;
  std::unique_ptr<QWindow> m_place;
  std::unique_ptr<QQuickView> m_view;
  host::PanelLines m_lines;
  QTimer m_alive;
};

}  // namespace calcar::panel
