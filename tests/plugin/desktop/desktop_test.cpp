#include "plugin/desktop/desktop.hpp"

#include <gtest/gtest.h>

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>

#include "plugin/desktop/single_instance.hpp"
#include "plugin/setup/host_context.hpp"
#include "plugin/window/door_setup.hpp"
#include "qml/model/new_person.hpp"
#include "qml/model/start_page.hpp"
#include "tests/plugin/support/own_workplace.hpp"

namespace calcar::desktop {
namespace {

using calcar::testing::holdsSoon;
using calcar::testing::OwnWorkplace;
using State = ui::FrontDoor::State;

ui::DoorSetup setupOf(const OwnWorkplace& place, bool withKey = true) {
  setup::WorkplaceOptions options;
  options.store = place.store().toStdString();
  options.keyFile = withKey ? place.keyFile().toStdString() : std::string();
  auto door = window::doorSetup(options);
  window::addExamples(*door);
  if (!withKey) {
    door->machineKey = {};
  }
  return std::move(*door);
}

struct Opened {
  explicit Opened(const OwnWorkplace& place) : desktop(setupOf(place), place.settings()) {
    desktop.door().begin();
    EXPECT_TRUE(desktop.show());
    EXPECT_TRUE(holdsSoon([this] { return desktop.door().state() == State::Open; }));
  }
  [[nodiscard]] ui::Consultation* consultation() { return desktop.door().workplace()->consultation(); }
  Desktop desktop;
};

workplace::PatientContext context(const QByteArray& json) { return *setup::readContext(json.toStdString()); }

/// Runs the program itself. @returns its exit code
int exitCodeOf(const QStringList& arguments) {
  QProcess process;
  process.setProcessChannelMode(QProcess::ForwardedChannels);
  process.start(CALCAR_DESKTOP, arguments);
  EXPECT_TRUE(holdsSoon([&] { return process.state() == QProcess::NotRunning; }, 60'000));
  return process.exitCode();
}

QString write(const OwnWorkplace& place, const QByteArray& content) {
  QFile file(place.file("context.json"));
  file.open(QIODevice::WriteOnly);
  file.write(content);
  return file.fileName();
}

TEST(FrontDoor, MakesAStoreAtTheFirstStartAndGivesARecoveryCodeThatOpensIt) {
  const OwnWorkplace place(false);
  ui::Settings settings(place.settings());
  ui::FrontDoor door(setupOf(place, false), &settings);
  door.begin();
  ASSERT_EQ(door.state(), State::Missing);

  door.makeWithPassphrase("too short", "too short");
  EXPECT_NE(door.trouble(), "");
  door.makeWithPassphrase("four ordinary words", "four ordinary swords");
  EXPECT_NE(door.trouble(), "");
  door.makeWithPassphrase("four ordinary words", "four ordinary words");
  ASSERT_TRUE(holdsSoon([&] { return door.state() == State::Open; }));
  const QString code = door.recoveryCode();
  ASSERT_NE(code, "");
  door.forgetRecoveryCode();
  EXPECT_EQ(door.recoveryCode(), "");

  door.lock();
  EXPECT_EQ(door.state(), State::Locked);
  door.unlockWithPassphrase("four ordinary birds");
  ASSERT_TRUE(holdsSoon([&] { return !door.isBusy(); }));
  EXPECT_EQ(door.state(), State::Locked);
  EXPECT_NE(door.trouble(), "");
  door.unlockWithRecoveryCode(code);
  EXPECT_TRUE(holdsSoon([&] { return door.state() == State::Open; }));
}

TEST(FrontDoor, OpensAgainWhatWasOpenWhenItWasLocked) {
  const OwnWorkplace place;
  Opened opened(place);
  opened.desktop.openContext(context(calcar::testing::idaLaeufer()), [](Taken) {});
  ASSERT_TRUE(holdsSoon([&] { return opened.consultation() != nullptr; }));
  const std::string before = opened.consultation()->token().consultation;

  opened.desktop.door().lock();
  ASSERT_EQ(opened.consultation(), nullptr);
  opened.desktop.door().unlockWithMachineKey();

  ASSERT_TRUE(holdsSoon([&] { return opened.consultation() != nullptr; }));
  EXPECT_EQ(opened.consultation()->token().consultation, before);
}

TEST(DesktopWindow, MakesEachViewOnce) {
  const OwnWorkplace place;
  Opened opened(place);
  QObject* holder = nullptr;
  for (QObject* loader : opened.desktop.window()->findChildren<QObject*>()) {
    if (loader->inherits("QQuickLoader") && loader->property("source").toString().endsWith("StartView.qml")) {
      holder = loader;
    }
  }
  ASSERT_NE(holder, nullptr);
  const QSignalSpy made(holder, SIGNAL(loaded()));

  opened.desktop.openContext(context(calcar::testing::idaLaeufer()), [](Taken) {});
  ASSERT_TRUE(holdsSoon([&] { return opened.consultation() != nullptr; }));
  EXPECT_TRUE(holdsSoon([&] { return made.count() > 0; }));
  EXPECT_EQ(made.count(), 1) << "the consultation";

  opened.desktop.door().workplace()->close();
  ASSERT_TRUE(holdsSoon([&] { return opened.consultation() == nullptr; }));
  EXPECT_TRUE(holdsSoon([&] { return made.count() > 1; }));
  EXPECT_EQ(made.count(), 2) << "the start page";
}

void type(QWindow& window, const QString& words) {
  for (const QChar letter : words) {
    QTest::keyClick(&window, letter.toLatin1());
  }
}

TEST(DesktopWindow, GoesFromTheFirstStartToAConsultationByKeyboardAlone) {
  const OwnWorkplace place(false);
  Desktop desktop(setupOf(place, false), place.settings());
  desktop.door().begin();
  ASSERT_TRUE(desktop.show());
  QQuickWindow& window = *desktop.window();
  window.requestActivate();
  ASSERT_TRUE(holdsSoon([&] { return window.isActive() && window.activeFocusItem() != nullptr; }));

  type(window, "four ordinary words");
  QTest::keyClick(&window, Qt::Key_Return);
  type(window, "four ordinary words");
  QTest::keyClick(&window, Qt::Key_Return);
  ASSERT_TRUE(holdsSoon([&] { return desktop.door().recoveryCode() != ""; }));
  ASSERT_TRUE(holdsSoon([&] { return window.activeFocusItem()->property("text") == "It is written down"; }));
  QTest::keyClick(&window, Qt::Key_Space);
  ASSERT_TRUE(
      holdsSoon([&] { return window.activeFocusItem()->property("name") == "Name, birth date or id"; }));
  type(window, "Holm");
  QTest::keyClick(&window, Qt::Key_Tab);
  QTest::keyClick(&window, Qt::Key_Return);
  ASSERT_TRUE(holdsSoon([&] { return window.activeFocusItem()->property("name") == "Family name"; }));
  EXPECT_EQ(window.activeFocusItem()->property("text"), "Holm");
  QTest::keyClick(&window, Qt::Key_Tab);
  type(window, "Marta");
  QTest::keyClick(&window, Qt::Key_Tab);
  type(window, "2.6.1977");
  QTest::keyClick(&window, Qt::Key_Return);

  ASSERT_TRUE(holdsSoon([&] { return desktop.door().workplace()->consultation() != nullptr; }));
  EXPECT_EQ(desktop.door().workplace()->consultation()->patientName(), "Holm, Marta");
  EXPECT_FALSE(window.title().contains("Holm"));
}

TEST(StartPage, FindsAPersonWhileTheNameIsTypedAndGoesOnWithTheirConsultation) {
  const OwnWorkplace place;
  Opened opened(place);
  opened.desktop.openContext(context(calcar::testing::martaHolm()), [](Taken) {});
  ASSERT_TRUE(holdsSoon([&] { return opened.consultation() != nullptr; }));
  opened.desktop.door().workplace()->close();
  ui::StartPage page;
  page.setDoor(&opened.desktop.door());

  page.setQuery("H");
  page.setQuery("Hol");

  ASSERT_TRUE(holdsSoon([&] { return page.found()->count() == 1; }));
  ASSERT_TRUE(holdsSoon([&] { return page.recent()->count() == 1; }));
  const QModelIndex first = page.found()->index(0, 0);
  page.choose(page.found()->data(first, Qt::UserRole).toString());
  ASSERT_TRUE(holdsSoon([&] { return page.complaints()->count() == 1; }));
  page.open(page.complaints()->data(page.complaints()->index(0, 0), Qt::UserRole).toString());
  EXPECT_TRUE(holdsSoon([&] { return opened.consultation() != nullptr; }));
}

TEST(StartPage, MarksAnExampleAsInventedWhereverItAppears) {
  const OwnWorkplace place;
  Opened opened(place);
  ui::StartPage page;
  page.setDoor(&opened.desktop.door());

  page.openExample("labral");

  ASSERT_TRUE(holdsSoon([&] { return opened.consultation() != nullptr; }));
  EXPECT_TRUE(opened.consultation()->patientId().contains("invented"));
}

// Hazards H03, H04.
TEST(NewPerson, ShowsTheStoredRecordBesideOneThatHasItsIdAndAnotherName) {
  const OwnWorkplace place;
  Opened opened(place);
  opened.desktop.openContext(context(calcar::testing::martaHolm()), [](Taken) {});
  ASSERT_TRUE(holdsSoon([&] { return opened.consultation() != nullptr; }));
  opened.desktop.door().workplace()->close();
  ui::NewPerson person;
  person.setProperty("door", QVariant::fromValue(&opened.desktop.door()));
  person.setProperty("family", "Sol");
  person.setProperty("birthDate", "2.6.1999");
  person.setProperty("identity", "4712");
  person.setProperty("issuer", "PRAXIS1");

  person.save();

  ASSERT_TRUE(holdsSoon([&] { return person.storedName() != ""; }));
  EXPECT_EQ(person.storedName(), "Holm, Marta");
  EXPECT_EQ(person.typedName(), "Sol");
  EXPECT_EQ(opened.consultation(), nullptr);
}

TEST(NewPerson, SaysInWordsWhatIsMissingOrCannotBe) {
  const OwnWorkplace place;
  Opened opened(place);
  ui::NewPerson person;
  person.setProperty("door", QVariant::fromValue(&opened.desktop.door()));
  person.setProperty("birthDate", "31.02.1990");

  person.save();

  EXPECT_NE(person.nameFault(), "");
  EXPECT_NE(person.birthFault(), "");

  person.setProperty("birthDate", "14.3.1992");
  EXPECT_EQ(person.birthFault(), "");
  EXPECT_NE(person.nameFault(), "");
}

TEST(DesktopProgram, EndsAsTheCommandLineDoes) {
  const OwnWorkplace place;

  EXPECT_EQ(exitCodeOf({"--no-such-option"}), 2);
  EXPECT_EQ(exitCodeOf({"--context-file", place.file("none.json")}), 1);
  EXPECT_EQ(exitCodeOf({"--context-file", write(place, R"({"calcar":"context/1","patient":{"id":"1"}})")}),
            1);
}

TEST(DesktopProgram, DescribesItselfWhereThereIsNoDisplay) {
  QProcess process;
  QProcessEnvironment environment;
  environment.insert("PATH", qEnvironmentVariable("PATH"));
  process.setProcessEnvironment(environment);
  process.start(CALCAR_DESKTOP, {"--help"});
  ASSERT_TRUE(process.waitForFinished());
  EXPECT_EQ(process.exitCode(), 0);
  EXPECT_TRUE(process.readAllStandardOutput().contains("--context-file"));
}

TEST(DesktopProgram, HandsItsPatientOverToTheOneThatRuns) {
  const OwnWorkplace place;
  Opened opened(place);
  const setup::WorkplaceOptions options{place.store().toStdString(), {}, {}, {}, {}};
  SingleInstance running(*setup::locationOf(options));
  ASSERT_TRUE(running.listen());
  running.setReceiver([&](const QByteArray& handed, const std::function<void(Taken)>& answer) {
    opened.desktop.openContext(context(handed), answer);
  });
  const QStringList arguments{"--store", place.store(), "--key-file", place.keyFile(), "--context-file"};

  EXPECT_EQ(exitCodeOf(arguments + QStringList{write(place, calcar::testing::idaLaeufer())}), 0);
  ASSERT_TRUE(holdsSoon([&] { return opened.consultation() != nullptr; }));
  EXPECT_EQ(opened.consultation()->patientName(), QString::fromUtf8("Läufer, Ida"));

  opened.desktop.door().workplace()->close();
  EXPECT_EQ(exitCodeOf(arguments + QStringList{write(place, calcar::testing::somebodyElse())}), 3);
  EXPECT_EQ(opened.consultation(), nullptr);
}

TEST(DesktopProgram, ShowsAnExampleInAStoreThatGoesWithIt) {
  const OwnWorkplace place(false);

  EXPECT_EQ(exitCodeOf({"--example", "labral", "--screenshot", place.file("window.png")}), 0);

  const QImage picture(place.file("window.png"));
  EXPECT_GE(picture.width(), 380);
  EXPECT_FALSE(QFile::exists(place.store()));
}

}  // namespace
}  // namespace calcar::desktop
