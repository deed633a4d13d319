#include "integrations/store/location.hpp"

#include <gtest/gtest.h>

namespace calcar::store {
namespace {

using engine::ErrorCode;

TEST(ParseLocation, TakesAFileName) {
  const auto location = parseLocation("/var/lib/calcar/store.db");

  ASSERT_TRUE(location);
  EXPECT_EQ(location->kind, Location::Kind::File);
  EXPECT_EQ(location->file, "/var/lib/calcar/store.db");
}

TEST(ParseLocation, TakesAServer) {
  const auto location = parseLocation("postgresql://nora@db.clinic.example:5433/calcar");

  ASSERT_TRUE(location);
  EXPECT_EQ(location->kind, Location::Kind::Server);
  EXPECT_EQ(location->host, "db.clinic.example");
  EXPECT_EQ(location->port, 5433);
  EXPECT_EQ(location->user, "nora");
  EXPECT_EQ(location->database, "calcar");
}

TEST(ParseLocation, AsksAnotherMachineForItsCertificate) {
  EXPECT_EQ(parseLocation("postgresql://nora@db.clinic.example/calcar")->encryption, "verify-full");
  EXPECT_EQ(parseLocation("postgresql://nora@localhost/calcar")->encryption, "");
}

TEST(ParseLocation, RefusesAnOpenConnectionToAnotherMachine) {
  const auto location = parseLocation("postgresql://nora@db.clinic.example/calcar?sslmode=prefer");

  ASSERT_FALSE(location);
  EXPECT_EQ(location.error().where, "store.url.sslmode");
}

TEST(ParseLocation, RefusesAPasswordThatOthersCouldRead) {
  const auto location = parseLocation("postgresql://nora:secret@localhost/calcar");

  ASSERT_FALSE(location);
  EXPECT_EQ(location.error().where, "store.url.password");
}

TEST(ParseLocation, RefusesWordsThatWouldBecomeOtherOptions) {
  EXPECT_FALSE(parseLocation("postgresql://nora@localhost/calcar%20sslmode=disable"));
  EXPECT_FALSE(parseLocation("postgresql://nora@localhost/calcar?sslrootcert=/etc/a%20b"));
}

TEST(ParseLocation, RefusesOtherSchemes) {
  EXPECT_FALSE(parseLocation("mysql://nora@localhost/calcar"));
  EXPECT_FALSE(parseLocation(""));
}

}  // namespace
}  // namespace calcar::store
