#include "qml/model/desk_thread.hpp"

#include <QCoreApplication>
#include <QEvent>

namespace calcar::ui {

DeskThread::DeskThread(std::unique_ptr<workplace::Desk> desk)
    : m_desk(std::move(desk)), m_there(new QObject) {
  m_thread.setObjectName("calcar-desk");
  m_there->moveToThread(&m_thread);
  QObject::connect(&m_thread, &QThread::finished, m_there, &QObject::deleteLater);
  m_thread.start();
}

DeskThread::~DeskThread() {
  // Everything that was typed is put down before the desk goes.
  QMetaObject::invokeMethod(
      m_there, [] {}, Qt::BlockingQueuedConnection);
  m_thread.quit();
  m_thread.wait();
}

void DeskThread::finish() {
  QMetaObject::invokeMethod(
      m_there, [] {}, Qt::BlockingQueuedConnection);
  QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

void DeskThread::enqueue(std::function<void()> work) {
  QMetaObject::invokeMethod(m_there, std::move(work), Qt::QueuedConnection);
}

void DeskThread::deliver(std::function<void()> answer) {
  QMetaObject::invokeMethod(this, std::move(answer), Qt::QueuedConnection);
}

}  // namespace calcar::ui
