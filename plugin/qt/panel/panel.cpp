#include "plugin/qt/panel/panel.hpp"

#include <utility>

#include <QGuiApplication>
#include <QJsonDocument>

#include "plugin/setup/workplace_setup.hpp"
#include "qml/ground.hpp"

namespace calcar::panel {

Panel::Panel(std::unique_ptr<host::Surface> surface, QLocalSocket* socket, WId place)
    : m_surface(std::move(surface)),
      m_view(std::make_unique<QQuickView>(&m_surface->engine(), nullptr)),
      m_lines(socket) {
  connect(&m_lines, &host::PanelLines::heard, this, &Panel::hear);
  // The host is gone. What was typed is on the disk.
  connect(&m_lines, &host::PanelLines::ended, this, [] { QGuiApplication::quit(); });
  connect(m_surface.get(), &host::Surface::contextOpened, this, [this] { m_lines.say("opened"); });
  connect(m_surface.get(), &host::Surface::contextRefused, this, [this](const QString& why) {
    m_lines.say("error", {{"why", why}});
  });
  connect(m_surface.get(), &host::Surface::openChanged, this, [this] {
    m_lines.say("open", {{"consultation", m_surface->openConsultation()}});
  });
  connect(m_surface.get(), &host::Surface::documentSigned, this,
          [this](const QByteArray& pdf, const QString& kind, const QString& number) {
            m_lines.say("document",
                        {{"kind", kind}, {"number", number}, {"pdf", QString::fromLatin1(pdf.toBase64())}});
          });
  connect(&m_alive, &QTimer::timeout, this, [this] { m_lines.say("alive"); });
  m_alive.start(host::kAliveEvery);

  m_view->setResizeMode(QQuickView::SizeRootObjectToView);
  m_view->setContent({}, nullptr, m_surface->item());
  m_view->setFlag(Qt::FramelessWindowHint);
  if (place != 0) {
    m_place.reset(QWindow::fromWinId(place));
    m_view->setParent(m_place.get());
  }
  m_surface->begin();
  ui::layGround(*m_view);
  m_view->show();
}

Panel::~Panel() { m_view.reset(); }

void Panel::hear(const QString& type, const QJsonObject& line) {
  if (type == "context") {
    showContext(line.value("context").toObject());
  } else if (type == "theme") {
    setLook(line);
  } else if (type == "size") {
    m_view->setPosition(0, 0);
    m_view->resize(line.value("width").toInt(), line.value("height").toInt());
  } else if (type == "close") {
    end();
  }
}

void Panel::showContext(const QJsonObject& context) {
  const auto shown = m_surface->showContext(QJsonDocument(context).toJson(QJsonDocument::Compact));
  if (!shown) {
    m_lines.say("error",
                {{"why", QString::fromStdString(shown.error().where + ": " + shown.error().detail)}});
  }
}

void Panel::setLook(const QJsonObject& look) {
  const QString scheme = look.value("scheme").toString();
  m_surface->setScheme(scheme == "dark"    ? ui::Settings::Scheme::Dark
                       : scheme == "light" ? ui::Settings::Scheme::Light
                                           : ui::Settings::Scheme::System);
  if (look.contains("scale")) {
    m_surface->setScale(look.value("scale").toInt());
  }
  m_surface->setLanguage(look.value("language").toString());
}

void Panel::end() {
  m_surface->leave();
  m_surface->door().finish();
  m_lines.say("closed");
  m_lines.flush();
  QGuiApplication::quit();
}

}  // namespace calcar::panel
