#include "tests/plugin/desktop/window_at_archives.hpp"

#include <stdexcept>
#include <utility>

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTest>

#include "integrations/workplace/take_in.hpp"
#include "plugin/window/door_setup.hpp"
#include "tests/qml/support/on_screen.hpp"

namespace calcar::desktop {
namespace {

using calcar::testing::holdsSoon;

/// What the program that started the archives says of them; nothing is skipped where it did not.
QByteArray given(const char* name) {
  const QByteArray value = qgetenv(name);
  return value.isEmpty() ? throw std::runtime_error(std::string(name) + " is not set; see drive_window.py")
                         : value;
}

quint16 portOf(const char* name) { return given(name).toUShort(); }

ui::DoorSetup setupOf(const testing::OwnWorkplace& place) {
  setup::WorkplaceOptions options;
  options.store = place.store().toStdString();
  options.keyFile = place.keyFile().toStdString();
  auto door = window::doorSetup(options);
  window::addPlaces(*door);
  door->author = {{"Nora Berg", "physiotherapist", "PT-20415"}, "room-1"};
  door->clock = [] { return *engine::parseMoment("2026-11-20T13:45"); };
  door->deskSetup = [made = door->deskSetup, clock = door->clock](engine::Author author,
                                                                  const std::string& storeId) {
    auto desk = made(std::move(author), storeId);
    desk.clock = clock;
    return desk;
  };
  return std::move(*door);
}

}  // namespace

WindowAtArchives::WindowAtArchives()
    : m_hospital(portOf("CALCAR_TEST_ORTHANC_DICOM")),
      m_radiology(portOf("CALCAR_TEST_DCMQRSCP")),
      m_web(portOf("CALCAR_TEST_ORTHANC_WEB")) {
  configure();
  m_desktop = std::make_unique<Desktop>(setupOf(m_place), m_place.settings());
  m_desktop->door().settings()->setReduceMotion(true);
  m_desktop->door().begin();
  const bool isShown = m_desktop->show();
  if (!isShown || !holdsSoon([this] { return m_desktop->door().state() == ui::FrontDoor::State::Open; })) {
    throw std::runtime_error("the window did not open");
  }
  m_desktop->window()->resize(1440, 900);
}

WindowAtArchives::~WindowAtArchives() {
  m_desktop.reset();
  EXPECT_TRUE(m_messages.all().isEmpty()) << m_messages.all().join("\n").toStdString();
}

void WindowAtArchives::configure() const {
  QDir(m_place.file("calcar")).mkpath(".");
  QDir(m_place.file("praxis")).mkpath(".");
  const auto dimse = [](quint16 port, const QByteArray& title) {
    return "{ kind: dimse, host: localhost, port: " + QByteArray::number(port) + ", called: " + title +
           " }\n";
  };
  write("password", given("CALCAR_TEST_PASSWORD"));
  write("pacs.yaml",
        "nodes:\n  hospital: " + dimse(m_hospital.port(), "ORTHANC") + "  radiology: " +
            dimse(m_radiology.port(), "ARCHIVE") + "  stranger: " + dimse(m_radiology.port(), "NOBODY") +
            "  web: { kind: dicomweb, url: 'http://127.0.0.1:" + QByteArray::number(m_web.port()) +
            "/dicom-web', auth: { basic: { user: calcar, password-file: password } } }\n");
  write("ways.yaml",
        "ways:\n  folder:praxis: " + m_place.file("praxis").toUtf8() +
            "\n  pacs:hospital: pacs.yaml\n"
            "default: { referral: pacs:hospital, note: by-hand, rehab: by-hand, advice: by-hand }\n");
}

void WindowAtArchives::write(const QString& name, const QByteArray& content) const {
  QFile file(m_place.file("calcar/" + name));
  file.open(QIODevice::WriteOnly);
  file.write(content);
  file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

void WindowAtArchives::open(const engine::Episode& episode) {
  ui::Workplace& place = *m_desktop->door().workplace();
  place.desk()->run([episode](workplace::Desk& desk) { return workplace::takeIn(desk, episode); }, &place,
                    [&place](const engine::Result<workplace::Opened>& opened) {
                      place.open(QString::fromStdString(opened->token.consultation), "From clinic record");
                    });
  ASSERT_TRUE(
      holdsSoon([&place] { return place.consultation() != nullptr && place.consultation()->isAssessed(); }));
}

void WindowAtArchives::show(const QString& page) {
  // The rail says more of some pages than their names.
  QQuickItem& root = *m_desktop->window()->contentItem();
  ASSERT_TRUE(holdsSoon([&] { return tests::itemNamed(root, "Pages") != nullptr; }));
  const auto number = QStringList{"Pain",    "History", "Load", "Examination", "Chain",
                                  "Imaging", "Outcome", "Plan", "Documents"}
                          .indexOf(page);
  QTest::keyClick(m_desktop->window(), static_cast<Qt::Key>(Qt::Key_1 + number), Qt::ControlModifier);
}

void WindowAtArchives::click(const QString& name) {
  QQuickItem& root = *m_desktop->window()->contentItem();
  const auto item = [&] { return tests::itemNamed(root, name); };
  // A page that is being made is not seen yet.
  const auto isSeen = [](const QQuickItem* at) {
    while (at != nullptr && at->opacity() > 0) {
      at = at->parentItem();
    }
    return at == nullptr;
  };
  if (!holdsSoon([&] { return item() != nullptr && item()->isEnabled() && isSeen(item()); }, 20'000)) {
    picture("not-there");
    FAIL() << "nothing on the screen is called “" << name.toStdString() << "”:\n" << texts().toStdString();
  }
  constexpr int kFrame = 30;
  QTest::qWait(kFrame);
  tests::scrollTo(*item());
  QTest::qWait(kFrame);
  const QPointF middle(item()->width() / 2, item()->height() / 2);
  QTest::mouseClick(m_desktop->window(), Qt::LeftButton, Qt::NoModifier,
                    item()->mapToScene(middle).toPoint());
  QTest::qWait(kFrame);
}

void WindowAtArchives::fill(const QString& field, const QString& words) {
  click(field);
  for (const QChar letter : words) {
    QTest::sendKeyEvent(QTest::Click, m_desktop->window(), Qt::Key_unknown, QString(letter), Qt::NoModifier);
  }
}

bool WindowAtArchives::sees(const QString& name) const {
  return tests::itemNamed(*m_desktop->window()->contentItem(), name) != nullptr;
}

QString WindowAtArchives::texts() const { return tests::textsIn(*m_desktop->window()->contentItem()); }

bool WindowAtArchives::reads(const QString& words, int milliseconds) const {
  const bool isRead = holdsSoon([&] { return texts().contains(words); }, milliseconds);
  if (!isRead) {
    picture("not-read");
    ADD_FAILURE() << texts().toStdString();
  }
  return isRead;
}

void WindowAtArchives::picture(const QString& name) const {
  if (const QString folder = qEnvironmentVariable("CALCAR_TEST_PICTURES"); !folder.isEmpty()) {
    constexpr int kFrames = 200;
    QTest::qWait(kFrames);
    m_desktop->window()->grabWindow().save(QDir(folder).filePath(name + ".png"));
  }
}

void WindowAtArchives::ask(const QString& archive) {
  click("Search archive");
  click(archive);
}

}  // namespace calcar::desktop
