#include <qt6keychain/keychain.h>

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>
#include <array>
#include <optional>

#include "integrations/store/keychain/keychain_key.hpp"

namespace calcar::store {
namespace {

using engine::Error;
using engine::ErrorCode;

constexpr const char* kWhere = "store.keychain";

QString service() { return QStringLiteral("Calcar"); }

/// Qt's loop needs an application object. Where the host has none, one is made for as long as the answer
/// takes: one that stayed would keep the host, or the writer of documents, from making its own.
class Application {
 public:
  Application() {
    if (QCoreApplication::instance() == nullptr) {
      m_own.emplace(m_count, m_words.data());
    }
  }

 private:
  int m_count = 1;
  std::array<char, 7> m_program{"calcar"};
  std::array<char*, 2> m_words{m_program.data(), nullptr};
  std::optional<QCoreApplication> m_own;
};

Error unavailable() {
  return {ErrorCode::Unavailable, kWhere,
          "the keychain of this machine does not answer, or there is none; use a passphrase instead"};
}

Error meaningOf(QKeychain::Error error) {
  switch (error) {
    case QKeychain::EntryNotFound:
      return {ErrorCode::UnknownId, kWhere, "the keychain holds nothing under this name"};
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
      return {ErrorCode::Refused, kWhere,
              "the keychain was not opened; unlock it and try again, or use a passphrase"};
    default:
      return unavailable();
  }
}

/// Runs a job and waits for it, no longer than `wait`.
engine::Result<void> run(QKeychain::Job& job, std::chrono::milliseconds wait) {
  job.setAutoDelete(false);
  job.setInsecureFallback(false);
  QEventLoop loop;
  bool answered = false;
  QObject::connect(&job, &QKeychain::Job::finished, &loop, [&](QKeychain::Job*) {
    answered = true;
    loop.quit();
  });
  QTimer::singleShot(wait, &loop, &QEventLoop::quit);
  job.start();
  if (!answered) {
    loop.exec();
  }
  if (!answered) {
    return tl::unexpected(unavailable());
  }
  return job.error() == QKeychain::NoError ? engine::Result<void>() : tl::unexpected(meaningOf(job.error()));
}

class SystemKeychain : public Keychain {
 public:
  explicit SystemKeychain(std::chrono::milliseconds wait) : m_wait(wait) {}

  engine::Result<std::string> read(const std::string& name) override {
    const Application application;
    QKeychain::ReadPasswordJob job(service());
    job.setKey(QString::fromStdString(name));
    return run(job, m_wait).map([&job] { return job.textData().toStdString(); });
  }

  engine::Result<void> write(const std::string& name, const std::string& secret) override {
    const Application application;
    QKeychain::WritePasswordJob job(service());
    job.setKey(QString::fromStdString(name));
    job.setTextData(QString::fromStdString(secret));
    return run(job, m_wait);
  }

 private:
  std::chrono::milliseconds m_wait;
};

}  // namespace

std::unique_ptr<Keychain> systemKeychain(std::chrono::milliseconds wait) {
  return std::make_unique<SystemKeychain>(wait);
}

}  // namespace calcar::store
