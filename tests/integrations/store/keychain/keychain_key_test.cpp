#include "integrations/store/keychain/keychain_key.hpp"

#include <gtest/gtest.h>

#include <map>

#include "integrations/store/key_slots.hpp"
#include "tests/support/store_files.hpp"

namespace calcar::store {
namespace {

using engine::Error;
using engine::ErrorCode;

const Actor kActor{"Mira Test", "desk 1"};

/// What one machine keeps.
struct Machine {
  std::map<std::string, std::string> secrets;
  std::optional<Error> trouble;
  bool forgets = false;
};

class InventedKeychain : public Keychain {
 public:
  explicit InventedKeychain(Machine& machine) : m_machine(machine) {}

  engine::Result<std::string> read(const std::string& name) override {
    if (m_machine.trouble) {
      return tl::unexpected(*m_machine.trouble);
    }
    const auto kept = m_machine.secrets.find(name);
    if (kept == m_machine.secrets.end()) {
      return tl::unexpected(Error{ErrorCode::UnknownId, "store.keychain", "nothing"});
    }
    return kept->second;
  }

  engine::Result<void> write(const std::string& name, const std::string& secret) override {
    if (m_machine.trouble) {
      return tl::unexpected(*m_machine.trouble);
    }
    m_machine.secrets[name] = m_machine.forgets ? std::string() : secret;
    return {};
  }

 private:
  Machine& m_machine;
};

std::unique_ptr<KeySource> keyOf(Machine& machine) {
  return keyFromKeychain(std::make_unique<InventedKeychain>(machine));
}

TEST(KeychainKey, OpensTheStoreOnTheMachineThatMadeIt) {
  const tests::TestFolder folder;
  Machine machine;
  ASSERT_TRUE(Store::create(tests::fileIn(folder.path()), *keyOf(machine)));

  EXPECT_TRUE(Store::open(tests::fileIn(folder.path()), *keyOf(machine)));
  EXPECT_EQ(machine.secrets.size(), 1U);
}

TEST(KeychainKey, DoesNotOpenTheStoreOnAnotherMachine) {
  const tests::TestFolder folder;
  Machine machine;
  Machine other;
  ASSERT_TRUE(Store::create(tests::fileIn(folder.path()), *keyOf(machine)));

  const auto opened = Store::open(tests::fileIn(folder.path()), *keyOf(other));

  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code, ErrorCode::Sealed);
}

TEST(KeychainKey, EachOfTwoMachinesHasASlotOfItsOwn) {
  const tests::TestFolder folder;
  Machine first;
  Machine second;
  {
    const auto store = Store::create(tests::fileIn(folder.path()), *keyOf(first));
    ASSERT_TRUE(store);
    ASSERT_TRUE(KeySlots(*store).add(kActor, *keyOf(second), "desk 2"));
  }

  EXPECT_TRUE(Store::open(tests::fileIn(folder.path()), *keyOf(first)));
  EXPECT_TRUE(Store::open(tests::fileIn(folder.path()), *keyOf(second)));
  EXPECT_NE(first.secrets.begin()->second, second.secrets.begin()->second);
}

TEST(KeychainKey, IsNeverReplacedByPlainTextWhereThereIsNoKeychainH20) {
  const tests::TestFolder folder;
  Machine machine;
  machine.trouble = Error{ErrorCode::Unavailable, "store.keychain", "use a passphrase instead"};

  const auto made = Store::create(tests::fileIn(folder.path()), *keyOf(machine));

  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, ErrorCode::Unavailable);
  EXPECT_TRUE(machine.secrets.empty());
}

TEST(KeychainKey, SaysThatTheKeychainDoesNotAnswerRatherThanThatTheKeyIsWrong) {
  const tests::TestFolder folder;
  Machine machine;
  ASSERT_TRUE(Store::create(tests::fileIn(folder.path()), *keyOf(machine)));
  machine.trouble = Error{ErrorCode::Unavailable, "store.keychain", "use a passphrase instead"};

  const auto opened = Store::open(tests::fileIn(folder.path()), *keyOf(machine));

  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code, ErrorCode::Unavailable);
}

TEST(KeychainKey, IsNotUsedWhenTheKeychainDidNotKeepIt) {
  const tests::TestFolder folder;
  Machine machine;
  machine.forgets = true;

  const auto made = Store::create(tests::fileIn(folder.path()), *keyOf(machine));

  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, ErrorCode::Unavailable);
}

TEST(KeychainKey, KeepsARandomSecretAndNotTheKeyOfTheStore) {
  Machine machine;
  const auto source = keyOf(machine);
  const auto slot = source->newSlot("store");
  ASSERT_TRUE(slot);
  const auto key = source->keyFor("store", *slot);
  ASSERT_TRUE(key);

  EXPECT_EQ(machine.secrets.begin()->second.size(), 64U);
  EXPECT_EQ(key->size(), 32U);
  EXPECT_NE(source->newSlot("store").value().salt, slot->salt);
}

}  // namespace
}  // namespace calcar::store
