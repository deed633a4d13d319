#include <gtest/gtest.h>

#include <QCoreApplication>
#include <cstdlib>

#include "integrations/store/keychain/keychain_key.hpp"

namespace calcar::store {
namespace {

using engine::ErrorCode;

/// A session without any service: the bus that it is told of is not there.
class SystemKeychainTest : public ::testing::Test {
 protected:
  void SetUp() override {
    ::setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus", 1);
    ::unsetenv("XDG_CURRENT_DESKTOP");
    ::unsetenv("DISPLAY");
  }
};

TEST_F(SystemKeychainTest, SaysToUseAPassphraseWhereThereIsNoKeychain) {
  const auto keychain = systemKeychain(std::chrono::seconds(10));

  const auto read = keychain->read("store test");
  const auto written = keychain->write("store test", "secret");

  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, ErrorCode::Unavailable);
  EXPECT_NE(read.error().detail.find("passphrase"), std::string::npos);
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().code, ErrorCode::Unavailable);
}

TEST_F(SystemKeychainTest, LeavesNoApplicationObjectBehind) {
  static_cast<void>(systemKeychain(std::chrono::seconds(10))->read("store test"));

  EXPECT_EQ(QCoreApplication::instance(), nullptr);
}

TEST_F(SystemKeychainTest, UsesTheApplicationOfItsHost) {
  int count = 1;
  char program[] = "host";
  char* words[] = {program, nullptr};
  const QCoreApplication host(count, words);

  static_cast<void>(systemKeychain(std::chrono::seconds(10))->read("store test"));

  EXPECT_EQ(QCoreApplication::instance(), &host);
}

}  // namespace
}  // namespace calcar::store
