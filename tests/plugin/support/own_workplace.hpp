#pragma once

#include <functional>
#include <stdexcept>

#include <QByteArray>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include "integrations/store/store.hpp"

namespace calcar::testing {

/// A store with a key file, settings and a place for sockets: all of it gone with the test.
class OwnWorkplace {
 public:
  explicit OwnWorkplace(bool withStore = true) {
    qputenv("XDG_RUNTIME_DIR", m_folder.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", m_folder.path().toUtf8());
    qputenv("XDG_STATE_HOME", m_folder.path().toUtf8());
    if (!store::makeKeyFile(keyFile().toStdString())) {
      throw std::runtime_error("no key file");
    }
    if (withStore) {
      store::Location location;
      location.file = store().toStdString();
      if (!store::Store::create(location, *store::keyFromFile(keyFile().toStdString()))) {
        throw std::runtime_error("no store");
      }
    }
  }

  [[nodiscard]] QString store() const { return m_folder.filePath("store.db"); }
  [[nodiscard]] QString keyFile() const { return m_folder.filePath("key"); }
  [[nodiscard]] QString settings() const { return m_folder.filePath("window.ini"); }
  [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }

 private:
  QTemporaryDir m_folder;
};

/// Lets events run until it holds. @returns whether it does
inline bool holdsSoon(const std::function<bool()>& condition, int milliseconds = 60'000) {
  QElapsedTimer timer;
  timer.start();
  while (!condition() && timer.elapsed() < milliseconds) {
    QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
  return condition();
}

inline QByteArray idaLaeufer() {
  return R"({"calcar":"context/1","patient":{"id":"4711","issuer":"PRAXIS1","family":"Läufer","given":"Ida",)"
         R"("birth-date":"1992-03-14","sex":"female"}})";
}

inline QByteArray martaHolm() {
  return R"({"calcar":"context/1","patient":{"id":"4712","issuer":"PRAXIS1","family":"Holm","given":"Marta",)"
         R"("birth-date":"1977-06-02","sex":"female"}})";
}

/// The id of Ida Läufer with another name and birth date.
inline QByteArray somebodyElse() {
  return R"({"calcar":"context/1","patient":{"id":"4711","issuer":"PRAXIS1","family":"Sol","given":"Ada",)"
         R"("birth-date":"1980-01-01"}})";
}

}  // namespace calcar::testing
