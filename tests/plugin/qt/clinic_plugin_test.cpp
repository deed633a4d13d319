#include "plugin/qt/clinic_plugin.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <memory>

#include <QFile>
#include <QJsonObject>
#include <QPluginLoader>
#include <QQuickItem>
#include <QQuickWindow>
#include <QWidget>

#include "tests/plugin/support/own_workplace.hpp"

namespace calcar {
namespace {

using testing::holdsSoon;

ClinicPlugin* plugin() {
  static QPluginLoader loader(CALCAR_CLINIC_PLUGIN);
  return qobject_cast<ClinicPlugin*>(loader.instance());
}

/// One that was made with the workplace's own store; counts what the host is told.
struct Hosted {
  explicit Hosted(const testing::OwnWorkplace& place) {
    ClinicSetup setup;
    setup.store = place.store();
    setup.keyFile = place.keyFile();
    setup.settingsFile = place.settings();
    setup.clinicianName = "Nora Berg";
    setup.contextOpened = [this] { ++opened; };
    setup.contextRefused = [this](const QString& why) { refusal = why; };
    QString why;
    consultation.reset(plugin()->create(setup, &why));
    EXPECT_TRUE(consultation) << why.toStdString();
  }

  /// The view model behind the window, by its names.
  [[nodiscard]] QObject* model() const { return item->property("consultation").value<QObject*>(); }

  int opened = 0;
  QString refusal;
  std::unique_ptr<ClinicConsultation> consultation;
  QQuickItem* item = nullptr;
};

long residentKilobytes() {
  std::ifstream file("/proc/self/statm");
  long total = 0;
  long resident = 0;
  file >> total >> resident;
  return resident * (::sysconf(_SC_PAGESIZE) / 1024);
}

TEST(ClinicPlugin, SaysWhatItIsBeforeItIsLoaded) {
  const QPluginLoader loader(CALCAR_CLINIC_PLUGIN);

  const QJsonObject data = loader.metaData();

  EXPECT_EQ(data.value("IID").toString(), "org.calcar.ClinicPlugin/1");
  const QJsonObject own = data.value("MetaData").toObject();
  EXPECT_EQ(own.value("name").toString(), "Calcar");
  EXPECT_EQ(own.value("abi").toInt(), 1);
  EXPECT_EQ(own.value("qt").toString(), QT_VERSION_STR);
  EXPECT_FALSE(loader.isLoaded());
}

TEST(ClinicPlugin, OfAnotherVersionIsNotTakenForThisOne) {
  QPluginLoader loader(CALCAR_OTHER_PLUGIN);

  ASSERT_NE(loader.instance(), nullptr) << loader.errorString().toStdString();
  EXPECT_NE(loader.metaData().value("IID").toString(), CALCAR_CLINIC_PLUGIN_IID);
  EXPECT_EQ(qobject_cast<ClinicPlugin*>(loader.instance()), nullptr);
}

TEST(ClinicPlugin, ThatIsBrokenIsRefusedWithAReason) {
  const testing::OwnWorkplace place;
  QFile::copy(CALCAR_CLINIC_PLUGIN, place.file("broken.so"));
  QFile file(place.file("broken.so"));
  ASSERT_TRUE(file.resize(4096));

  QPluginLoader loader(place.file("broken.so"));

  EXPECT_FALSE(loader.load());
  EXPECT_FALSE(loader.errorString().isEmpty());
}

TEST(ClinicPlugin, OpensThePatientThatTheHostShows) {
  const testing::OwnWorkplace place;
  Hosted host(place);
  host.item = host.consultation->item();

  EXPECT_EQ(host.consultation->setPatientContext(testing::idaLaeufer()), "");

  ASSERT_TRUE(holdsSoon([&] { return host.model() != nullptr; }));
  EXPECT_EQ(host.model()->property("patientName").toString(), QString::fromUtf8("Läufer, Ida"));
  EXPECT_EQ(host.opened, 1);
}

TEST(ClinicPlugin, SaysWhatIsWrongWithAContext) {
  const testing::OwnWorkplace place;
  Hosted host(place);

  EXPECT_NE(host.consultation->setPatientContext("{"), "");
  EXPECT_NE(host.consultation->setPatientContext(R"({"calcar":"context/2","patient":{"family":"A"}})"), "");
  EXPECT_NE(host.consultation->setPatientContext(R"({"calcar":"context/1","patient":{"id":"4711"}})"), "");
}

// Hazard H03.
TEST(ClinicPlugin, TakesNothingWhileTheHostShowsSomebodyElseUntilTheClinicianChooses) {
  const testing::OwnWorkplace place;
  Hosted host(place);
  host.item = host.consultation->item();
  ASSERT_EQ(host.consultation->setPatientContext(testing::idaLaeufer()), "");
  ASSERT_TRUE(holdsSoon([&] { return host.model() != nullptr; }));

  ASSERT_EQ(host.consultation->setPatientContext(testing::martaHolm()), "");
  ASSERT_TRUE(holdsSoon([&] { return host.model()->property("isFrozen").toBool(); }));
  QMetaObject::invokeMethod(host.model(), "setRecord", Q_ARG(QString, "goals"), Q_ARG(QString, "for whom"));
  ASSERT_TRUE(holdsSoon([&] { return host.model()->property("trouble").toString() != ""; }));

  EXPECT_EQ(host.model()->property("patientName").toString(), QString::fromUtf8("Läufer, Ida"));
  EXPECT_TRUE(host.model()->property("otherPatient").toString().startsWith("Holm, Marta"));
  QString goals = "?";
  QMetaObject::invokeMethod(host.model(), "record", Q_RETURN_ARG(QString, goals), Q_ARG(QString, "goals"));
  EXPECT_EQ(goals, "");

  QObject* workplace = host.item->property("workplace").value<QObject*>();
  QMetaObject::invokeMethod(workplace, "park");
  ASSERT_TRUE(holdsSoon([&] {
    return host.model() != nullptr && host.model()->property("patientName").toString() == "Holm, Marta";
  }));
  EXPECT_FALSE(host.model()->property("isFrozen").toBool());
}

TEST(ClinicPlugin, GoesOnWhenTheHostComesBackToThePatientThatIsOpen) {
  const testing::OwnWorkplace place;
  Hosted host(place);
  host.item = host.consultation->item();
  ASSERT_EQ(host.consultation->setPatientContext(testing::idaLaeufer()), "");
  ASSERT_TRUE(holdsSoon([&] { return host.model() != nullptr; }));
  ASSERT_EQ(host.consultation->setPatientContext(testing::martaHolm()), "");
  ASSERT_TRUE(holdsSoon([&] { return host.model()->property("isFrozen").toBool(); }));

  ASSERT_EQ(host.consultation->setPatientContext(testing::idaLaeufer()), "");

  EXPECT_TRUE(holdsSoon([&] { return !host.model()->property("isFrozen").toBool(); }));
}

// Hazard H03.
TEST(ClinicPlugin, OpensNoRecordThatHasThisIdAndAnotherName) {
  const testing::OwnWorkplace place;
  Hosted host(place);
  host.item = host.consultation->item();
  ASSERT_EQ(host.consultation->setPatientContext(testing::idaLaeufer()), "");
  ASSERT_TRUE(holdsSoon([&] { return host.model() != nullptr; }));
  host.consultation->close();

  ASSERT_EQ(host.consultation->setPatientContext(testing::somebodyElse()), "");

  ASSERT_TRUE(holdsSoon([&] { return host.refusal != ""; }));
  EXPECT_EQ(host.model(), nullptr);
}

TEST(ClinicPlugin, ComesAsItemAsWidgetOrAsWindowAndOnlyAsOneOfThem) {
  const testing::OwnWorkplace place;
  Hosted item(place);
  Hosted widget(place);
  Hosted window(place);

  EXPECT_NE(item.consultation->item(), nullptr);
  EXPECT_EQ(item.consultation->widget(), nullptr);
  EXPECT_NE(widget.consultation->widget(), nullptr);
  EXPECT_EQ(widget.consultation->window(), nullptr);
  EXPECT_NE(window.consultation->window(), nullptr);
  EXPECT_EQ(window.consultation->item(), nullptr);
}

TEST(ClinicPlugin, KeepsToItselfWhatTheHostThrows) {
  const testing::OwnWorkplace place;
  ClinicSetup setup;
  setup.store = place.store();
  setup.keyFile = place.keyFile();
  setup.settingsFile = place.settings();
  int called = 0;
  setup.contextOpened = [&called] {
    ++called;
    throw std::runtime_error("of the host");
  };
  const std::unique_ptr<ClinicConsultation> consultation(plugin()->create(setup, nullptr));

  ASSERT_EQ(consultation->setPatientContext(testing::idaLaeufer()), "");

  EXPECT_TRUE(holdsSoon([&] { return called == 1; }));
}

// Hazard H28: CALCAR_PLUGIN_CYCLES says how often; ./dev soak asks for a thousand.
TEST(ClinicPlugin, LeavesNothingBehindHoweverOftenItIsOpenedAndClosed) {
  constexpr int kWarmUp = 15;
  constexpr long kKilobytesEach = 40;
  constexpr long kNoise = 12'000;
  const testing::OwnWorkplace place;
  const char* wish = std::getenv("CALCAR_PLUGIN_CYCLES");
  const int cycles = wish == nullptr ? 50 : std::atoi(wish);
  const auto once = [&place] {
    Hosted host(place);
    host.item = host.consultation->item();
    ASSERT_EQ(host.consultation->setPatientContext(testing::idaLaeufer()), "");
    ASSERT_TRUE(holdsSoon([&] { return host.model() != nullptr; }));
    host.consultation->close();
    ASSERT_TRUE(holdsSoon([&] { return host.model() == nullptr; }));
  };
  for (int i = 0; i < kWarmUp; ++i) {
    once();
  }
  const long before = residentKilobytes();

  for (int i = 0; i < cycles; ++i) {
    once();
  }

  EXPECT_LT(residentKilobytes() - before, kNoise + cycles * kKilobytesEach);
}

}  // namespace
}  // namespace calcar
