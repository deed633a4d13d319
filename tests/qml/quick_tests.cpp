#include <QtQml>
#include <QtQuickTest>

#include "qml/window.hpp"
#include "tests/qml/support/test_room.hpp"

// Runs the Qt Quick Tests of the window: `calcar-quick-tests -input tst_HistoryPage.qml`.

namespace {

class Setup : public QObject {
  Q_OBJECT

 public slots:
  void applicationAvailable() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

  void qmlEngineAvailable(QQmlEngine* engine) {
    calcar::ui::useCalcar(*engine);
    qmlRegisterType<calcar::tests::TestRoom>("Calcar.Test", 1, 0, "TestRoom");
  }
};

}  // namespace

QUICK_TEST_MAIN_WITH_SETUP(calcar_quick_tests, Setup)

#include "quick_tests.moc"
