#include <gtest/gtest.h>

#include <cstdlib>

#include <QCoreApplication>
#include <QGuiApplication>

#include "integrations/documents/pdf.hpp"
#include "tests/integrations/documents/support/read_back.hpp"
#include "tests/integrations/documents/support/sample_document.hpp"

namespace calcar::documents::test {
namespace {

/// Each host is a process of its own, since a process has one application object.
class Host : public testing::Test {
 protected:
  void SetUp() override { testing::FLAGS_gtest_death_test_style = "threadsafe"; }
};

template <typename Application>
[[noreturn]] void writeAsHost(const std::filesystem::path& file) {
  int count = 3;
  char name[] = "host";
  char option[] = "-platform";
  char platform[] = "offscreen";
  char* arguments[] = {name, option, platform, nullptr};
  const Application application(count, arguments);
  const auto written = writePdf(sampleLetter(), file);
  const bool isOurs = QCoreApplication::instance() == &application;
  std::_Exit(written && isOurs ? 0 : written ? 2 : static_cast<int>(written.error().code) + 10);
}

TEST_F(Host, WithAWindowApplicationKeepsIt) {
  const auto file = freshFolder() / "letter.pdf";

  EXPECT_EXIT(writeAsHost<QGuiApplication>(file), testing::ExitedWithCode(0), "");
}

TEST_F(Host, WithAnApplicationThatCannotDrawGetsAnError) {
  const auto file = freshFolder() / "letter.pdf";
  const int refused = static_cast<int>(engine::ErrorCode::Unwritable) + 10;

  EXPECT_EXIT(writeAsHost<QCoreApplication>(file), testing::ExitedWithCode(refused), "");
  EXPECT_FALSE(std::filesystem::exists(file));
}

TEST_F(Host, WithoutAnApplicationNeedsNoDisplayAndSaysNothing) {
  const auto file = freshFolder() / "letter.pdf";

  EXPECT_EXIT(
      {
        unsetenv("DISPLAY");
        unsetenv("WAYLAND_DISPLAY");
        unsetenv("XDG_RUNTIME_DIR");
        const auto first = writePdf(sampleLetter(), file);
        const auto second = writePdf(hostileDocument(), file);
        std::_Exit(first && second ? 0 : 1);
      },
      testing::ExitedWithCode(0), "^$");
}

}  // namespace
}  // namespace calcar::documents::test
