#include "tests/qml/support/test_window.hpp"

#include <functional>
#include <stdexcept>
#include <string>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QImage>
#include <QQmlComponent>

#include "qml/ground.hpp"
#include "qml/window.hpp"

namespace calcar::tests {
namespace {

void waitFor(const std::function<bool()>& isThere, const char* what) {
  constexpr int kPatience = 10'000;  // milliseconds
  QElapsedTimer timer;
  timer.start();
  while (!isThere()) {
    if (timer.elapsed() > kPatience) {
      throw std::runtime_error(std::string(what) + " was not there after ten seconds");
    }
    QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
  }
}

}  // namespace

TestWindow::TestWindow(ui::Workplace& workplace, QSize size, Rest rested) {
  ui::useCalcar(m_engine);
  QQmlComponent component(&m_engine, QUrl("qrc:/calcar/qml/Calcar/shell/ConsultationView.qml"));
  QObject* made = component.createWithInitialProperties(
      {{"workplace", QVariant::fromValue(&workplace)},
       {"consultation", QVariant::fromValue(workplace.consultation())}});
  m_root = qobject_cast<QQuickItem*>(made);
  if (m_root == nullptr) {
    throw std::runtime_error(component.errorString().toStdString());
  }
  m_window = std::make_unique<QQuickWindow>();
  m_window->resize(size);
  m_root->setParent(m_window.get());
  // As in the programs: a consultation comes into a window that is on the screen.
  QObject::connect(
      m_window.get(), &QQuickWindow::frameSwapped, m_root,
      [this] { m_root->setParentItem(m_window->contentItem()); },
      static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
  m_root->setSize(size);
  QObject::connect(m_window.get(), &QQuickWindow::widthChanged, m_root,
                   [this](int width) { m_root->setWidth(width); });
  QObject::connect(m_window.get(), &QQuickWindow::heightChanged, m_root,
                   [this](int height) { m_root->setHeight(height); });
  ui::layGround(*m_window);
  m_window->show();
  m_window->requestActivate();
  if (rested == Rest::Yes) {
    waitFor([this] { return m_root->parentItem() != nullptr; }, "the first frame");
    waitForPage();
    rest();
  }
}

TestWindow::~TestWindow() = default;

void TestWindow::show(int page) {
  m_root->property("shell").value<QObject*>()->setProperty("page", page);
  waitForPage();
  rest();
}

bool TestWindow::isPageThere() const {
  const QObject* shell = m_root->property("shell").value<QObject*>();
  return shell->property("shown") == shell->property("page");
}

void TestWindow::waitForPage() {
  waitFor([this] { return isPageThere(); }, "a page");
}

void TestWindow::rest() {
  constexpr int kMilliseconds = 250;
  QElapsedTimer timer;
  timer.start();
  while (timer.elapsed() < kMilliseconds) {
    QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
}

QImage TestWindow::picture() { return m_window->grabWindow(); }

}  // namespace calcar::tests
