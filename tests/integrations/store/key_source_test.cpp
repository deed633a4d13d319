#include "integrations/store/key_source.hpp"

#include <gtest/gtest.h>

#include "integrations/store/internal/sealing.hpp"
#include "tests/support/store_files.hpp"

namespace calcar::store {
namespace {

using engine::ErrorCode;
using tests::keyFileIn;
using tests::TestFolder;

constexpr const char* kStore = "store";

std::string keyOf(KeySource& source, const KeySlot& slot, const std::string& store = kStore) {
  return source.keyFor(store, slot).value();
}

TEST(Passphrase, GivesTheSameKeyForTheSameSlot) {
  const auto key = keyFromPassphrase("four words that rhyme");
  const auto slot = key->newSlot(kStore);
  ASSERT_TRUE(slot);

  const std::string first = keyOf(*key, *slot);

  EXPECT_EQ(first.size(), internal::kKeyBytes);
  EXPECT_EQ(first, keyOf(*keyFromPassphrase("four words that rhyme"), *slot));
  EXPECT_NE(first, keyOf(*keyFromPassphrase("four words that rhymE"), *slot));
}

TEST(Passphrase, GivesAnotherKeyForAnotherSalt) {
  const auto key = keyFromPassphrase("four words that rhyme");
  const auto one = key->newSlot(kStore);
  const auto other = key->newSlot(kStore);
  ASSERT_TRUE(one && other);

  EXPECT_NE(one->salt, other->salt);
  EXPECT_NE(keyOf(*key, *one), keyOf(*key, *other));
}

// RFC 7914 section 12, the vector with N = 16384 lies below our least cost; this one was computed with
// Python's hashlib.scrypt(b"four words that rhyme", salt=b"0123456789abcdef", n=65536, r=8, p=1, dklen=32).
TEST(Passphrase, IsStretchedAsScryptSays) {
  KeySlot slot;
  slot.salt = "0123456789abcdef";
  slot.cost = 65536;

  const auto key = keyFromPassphrase("four words that rhyme")->keyFor(kStore, slot);

  ASSERT_TRUE(key);
  EXPECT_EQ(internal::hex(*key), "3d82fb1919cc3aaf146da79a0fdb8aa0df5a9eaa84737cbeee19f7cbc30dfebe");
}

TEST(Passphrase, IsRefusedWhenItIsShort) {
  const auto slot = keyFromPassphrase("elevenchars")->newSlot(kStore);

  ASSERT_FALSE(slot);
  EXPECT_EQ(slot.error().code, ErrorCode::OutOfRange);
  EXPECT_TRUE(keyFromPassphrase("twelve chars")->newSlot(kStore));
}

TEST(Passphrase, RefusesASlotWhoseCostIsNotOurs) {
  const auto key = keyFromPassphrase("four words that rhyme");
  auto slot = key->newSlot(kStore);
  ASSERT_TRUE(slot);

  for (const std::int64_t cost : {0LL, 1LL, -65536LL, 16384LL, 65535LL, 524288LL, 1LL << 62}) {
    slot->cost = cost;
    const auto refused = key->keyFor(kStore, *slot);
    ASSERT_FALSE(refused) << cost;
    EXPECT_EQ(refused.error().code, ErrorCode::Unreadable);
  }
}

TEST(RecoveryKey, IsItsOwnKindAndTheSameHoweverItIsTyped) {
  const std::string code = newRecoveryCode();
  auto printed = keyFromRecoveryCode(code);
  std::string bare = code;
  std::erase(bare, '-');
  auto typed = keyFromRecoveryCode(bare);
  ASSERT_TRUE(printed && typed);
  const auto slot = (*printed)->newSlot(kStore);
  ASSERT_TRUE(slot);

  EXPECT_EQ(slot->kind, "recovery");
  EXPECT_EQ(keyOf(**printed, *slot), keyOf(**typed, *slot));
  EXPECT_NE(code, newRecoveryCode());
}

TEST(RecoveryKey, TellsASlip) {
  std::string code = newRecoveryCode();
  code[0] = code[0] == '2' ? '3' : '2';

  const auto key = keyFromRecoveryCode(code);

  ASSERT_FALSE(key);
  EXPECT_EQ(key.error().code, ErrorCode::Unreadable);
  EXPECT_EQ(key.error().where, "store.recovery-code");
}

TEST(KeyFile, IsMadeAtRandomAndNeverTwice) {
  const TestFolder folder;
  const auto content = [&folder](const char* name) {
    std::ifstream file(folder.path() / name, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
  };

  ASSERT_TRUE(makeKeyFile(folder.path() / "one"));
  ASSERT_TRUE(makeKeyFile(folder.path() / "two"));
  const auto again = makeKeyFile(folder.path() / "one");

  EXPECT_EQ(content("one").size(), 32U);
  EXPECT_NE(content("one"), content("two"));
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().code, engine::ErrorCode::Refused);
}

TEST(KeyFile, IsRefusedWhenOthersMayReadIt) {
  const TestFolder folder;
  const auto file = keyFileIn(folder.path());
  const auto key = keyFromFile(file);
  const auto slot = key->newSlot(kStore);
  ASSERT_TRUE(slot);
  ASSERT_TRUE(key->keyFor(kStore, *slot));

  for (const mode_t rights : {0640U, 0604U, 0620U, 0601U}) {
    ::chmod(file.c_str(), rights);
    const auto refused = key->keyFor(kStore, *slot);
    ASSERT_FALSE(refused) << rights;
    EXPECT_EQ(refused.error().code, ErrorCode::Refused);
  }
}

TEST(KeyFile, IsRefusedWhenItIsTooShortOrTooLongOrGone) {
  const TestFolder folder;
  const auto file = keyFileIn(folder.path());
  const auto key = keyFromFile(file);
  const auto slot = key->newSlot(kStore);
  ASSERT_TRUE(slot);

  for (const std::size_t size : {std::size_t{0}, std::size_t{31}, std::size_t{4097}}) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << std::string(size, 'k');
    const auto refused = key->keyFor(kStore, *slot);
    ASSERT_FALSE(refused) << size;
    EXPECT_EQ(refused.error().code, ErrorCode::Unreadable);
  }
  std::filesystem::remove(file);
  const auto gone = key->keyFor(kStore, *slot);
  ASSERT_FALSE(gone);
  EXPECT_EQ(gone.error().code, ErrorCode::Sealed);
}

TEST(KeyFile, GivesEachStoreAKeyOfItsOwn) {
  const TestFolder folder;
  const auto key = keyFromFile(keyFileIn(folder.path()));
  const auto slot = key->newSlot(kStore);
  ASSERT_TRUE(slot);

  EXPECT_NE(keyOf(*key, *slot, "one"), keyOf(*key, *slot, "other"));
}

}  // namespace
}  // namespace calcar::store
