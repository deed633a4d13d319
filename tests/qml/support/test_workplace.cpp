#include "tests/qml/support/test_workplace.hpp"

#include <stdexcept>

#include <QCoreApplication>
#include <QDeadlineTimer>

#include "integrations/store/key_source.hpp"
#include "integrations/workplace/take_in.hpp"
#include "tests/support/case_files.hpp"

namespace calcar::tests {
namespace {

std::unique_ptr<workplace::Desk> deskIn(const std::filesystem::path& folder) {
  store::Location location;
  location.file = folder / "store.db";
  const auto keyFile = folder / "key";
  if (!store::makeKeyFile(keyFile)) {
    throw std::runtime_error("no key file");
  }
  auto opened = store::Store::create(location, *store::keyFromFile(keyFile));
  if (!opened) {
    throw std::runtime_error(opened.error().detail);
  }
  workplace::DeskSetup setup;
  setup.author = {{"Nora Berg", "physiotherapist", "PT-20415"}, "room-1"};
  setup.clock = [] { return *engine::parseMoment("2026-11-20T13:45"); };
  setup.pendingFolder = folder / "waiting";
  setup.calcarVersion = "test";
  return std::make_unique<workplace::Desk>(
      std::move(*opened), std::make_shared<const engine::Pack>(testing::hipPack()), std::move(setup));
}

}  // namespace

engine::Episode exampleCase(const std::string& name) {
  return testing::caseIn(std::filesystem::path(CALCAR_EXAMPLES) / name / "case.yaml");
}

TestWorkplace::TestWorkplace() {
  m_settings = std::make_unique<ui::Settings>(m_folder.filePath("settings.ini"));
  m_desk = std::make_shared<ui::DeskThread>(deskIn(m_folder.path().toStdString()));
  m_workplace = std::make_unique<ui::Workplace>(m_desk, m_settings.get(),
                                                [] { return *engine::parseMoment("2026-11-20T13:45"); });
}

TestWorkplace::~TestWorkplace() = default;

ui::Consultation& TestWorkplace::open(const engine::Episode& episode) {
  std::string consultation;
  m_desk->run(
      [&episode](workplace::Desk& desk) { return workplace::takeIn(desk, episode); }, m_workplace.get(),
      [&consultation](engine::Result<workplace::Opened> opened) {
        consultation = opened ? opened->token.consultation : throw std::runtime_error(opened.error().detail);
      });
  m_desk->finish();
  m_workplace->open(QString::fromStdString(consultation), "From clinic record");
  waitForConsultation();
  return *m_workplace->consultation();
}

ui::Consultation& TestWorkplace::openNew() {
  const engine::Patient patient{
      "4711", "PRAXIS1", "Läufer", "Ida", engine::parseDate("1992-03-14"), engine::Sex::Female, {}};
  std::string person;
  m_desk->run([&patient](workplace::Desk& desk) { return desk.findOrAdd(patient); }, m_workplace.get(),
              [&person](engine::Result<workplace::Person> known) { person = known->id; });
  m_desk->finish();
  m_workplace->begin(QString::fromStdString(person), "From clinic record");
  waitForConsultation();
  return *m_workplace->consultation();
}

void TestWorkplace::settle() {
  if (m_workplace->consultation() != nullptr) {
    m_workplace->consultation()->settle();
  }
}

void TestWorkplace::waitForConsultation() {
  m_desk->finish();
  if (m_workplace->consultation() == nullptr) {
    throw std::runtime_error(m_workplace->trouble().toStdString());
  }
  settle();
}

}  // namespace calcar::tests
