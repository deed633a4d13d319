#include <gtest/gtest.h>

#include <QGuiApplication>
#include <QLocale>

/// Tests of the window need an application, and no display.
int main(int argc, char** argv) {
  qputenv("QT_QUICK_BACKEND", "software");
  if (!qEnvironmentVariableIsSet("CALCAR_TEST_DISPLAY")) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
  }
  const QGuiApplication app(argc, argv);
  QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
  ::testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
