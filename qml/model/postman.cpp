#include "qml/model/postman.hpp"

#include <utility>

#include <QThreadPool>

#include "integrations/workplace/sending.hpp"
#include "integrations/workplace/settings_file.hpp"
#include "qml/model/errands.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

using Outcome = engine::Result<void>;
using Given = std::pair<std::shared_ptr<store::Store>, store::Actor>;

Outcome pass(const Given& given, const std::filesystem::path& wayFile, const std::string& version) {
  if (!given.first) {
    return tl::unexpected(engine::Error{engine::ErrorCode::Sealed, "store", "The workplace is locked."});
  }
  const auto report = workplace::sendDue(*given.first, given.second, wayFile, version);
  if (!report) {
    return tl::unexpected(report.error());
  }
  return report->problems.empty() ? Outcome() : tl::unexpected(report->problems.front());
}

}  // namespace

Postman::Postman(QObject* parent)
    : QObject(parent),
      m_wayFile(workplace::settingsFile("ways.yaml")),
      m_mailbox(std::make_shared<Mailbox>(this)) {}

Postman::~Postman() { m_mailbox->close(); }

void Postman::go(DeskThread& desk) {
  if (m_isOut) {
    return;
  }
  m_isOut = true;
  emit left();
  desk.run([](workplace::Desk& opened) { return Given(opened.sharedStore(), opened.actor()); }, this,
           [this, version = desk.softwareVersion()](const Given& given) {
             errands().start([this, given, version, file = m_wayFile, mailbox = m_mailbox] {
               const Outcome outcome = pass(given, file, version);
               mailbox->post([this, outcome] {
                 m_isOut = false;
                 emit returned(outcome ? QString() : textOf(outcome.error().detail));
               });
             });
           });
}

}  // namespace calcar::ui
