#include "integrations/store/health.hpp"

#include <gtest/gtest.h>

#include <map>

#include "tests/integrations/store/support/sample_consultation.hpp"
#include "tests/support/every_database.hpp"

namespace calcar::store {
namespace {

using internal::Connection;
using tests::edit;
using tests::kNora;
using tests::need;

class HealthTest : public tests::OnEveryDatabase {
 protected:
  Severity severityOf(const std::string& what, KeySource* source = nullptr) {
    for (const StoreFinding& finding : checkStore(location(), source)) {
      if (finding.what == what) {
        return finding.severity;
      }
    }
    throw std::runtime_error("nothing was said about " + what);
  }
};
CALCAR_ON_EVERY_DATABASE(HealthTest);

TEST_P(HealthTest, FindsNoTroubleInAStoreThatWorks) {
  const Store store = newStore();
  need(Consultations(store).append(kNora, edit(tests::begin(store), 1)));

  for (const StoreFinding& finding : checkStore(location(), &key())) {
    EXPECT_NE(finding.severity, Severity::Trouble) << finding.what << ": " << finding.words;
  }
}

TEST_P(HealthTest, FindsAnEntryThatIsMissing) {
  const Store store = newStore();
  need(Consultations(store).append(kNora, edit(tests::begin(store), 1)));
  need(store.vault().write([](Connection& connection) { connection.execute("DELETE FROM entry"); }));

  EXPECT_EQ(severityOf("journals"), Severity::Trouble);
}

TEST_P(HealthTest, FindsAClockThatWasSetBack) {
  const Store store = newStore();
  need(Consultations(store).append(kNora, edit(tests::begin(store), 1)));
  EXPECT_EQ(severityOf("clock"), Severity::Fine);
  need(store.vault().write([](Connection& connection) {
    connection.execute("UPDATE consultation SET changed='2999-01-01T00:00:00.000Z'");
  }));

  EXPECT_EQ(severityOf("clock"), Severity::Advice);
}

TEST_P(HealthTest, FindsThatTheKeyIsAnotherOne) {
  const Store store = newStore();
  const auto other = keyFromFile(tests::keyFileIn(folder(), 'b'));

  EXPECT_EQ(severityOf("key", other.get()), Severity::Trouble);
  EXPECT_EQ(severityOf("key", &key()), Severity::Fine);
}

TEST_P(HealthTest, SaysThatThereIsNoStore) {
  EXPECT_EQ(severityOf(isServer() ? "schema" : "connection"), Severity::Trouble);
}

TEST(HealthOfAFile, FindsThatOthersMayReadItAndThatThereIsNoBackup) {
  const tests::TestFolder folder;
  const auto key = keyFromFile(tests::keyFileIn(folder.path()));
  const Location place = tests::fileIn(folder.path());
  need(Store::create(place, *key));
  std::filesystem::permissions(place.file, std::filesystem::perms::others_read,
                               std::filesystem::perm_options::add);

  std::map<std::string, Severity> found;
  for (const StoreFinding& finding : checkStore(place, nullptr)) {
    found[finding.what] = finding.severity;
  }

  EXPECT_EQ(found.at("file-rights"), Severity::Trouble);
  EXPECT_EQ(found.at("backups"), Severity::Advice);
}

}  // namespace
}  // namespace calcar::store
