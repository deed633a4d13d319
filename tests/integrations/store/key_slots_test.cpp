#include "integrations/store/key_slots.hpp"

#include <gtest/gtest.h>

#include "integrations/store/internal/vault.hpp"
#include "tests/support/every_database.hpp"

namespace calcar::store {
namespace {

using engine::ErrorCode;
using tests::keyFileIn;

const Actor kActor{"Mira Test", "desk 1"};

class KeySlotsTest : public tests::OnEveryDatabase {
 protected:
  static std::vector<std::string> trail(const Store& store) {
    std::vector<std::string> actions;
    for (const auto& row : store.vault().connection.query("SELECT action FROM audit ORDER BY sequence")) {
      actions.push_back(internal::text(row[0]));
    }
    return actions;
  }
};
CALCAR_ON_EVERY_DATABASE(KeySlotsTest);

TEST_P(KeySlotsTest, ASecondWayOpensTheStoreToo) {
  const auto passphrase = keyFromPassphrase("four words that rhyme");
  std::string id;
  {
    const Store store = newStore();
    id = store.id();
    ASSERT_TRUE(KeySlots(store).add(kActor, *passphrase, "Mira"));
    EXPECT_EQ(trail(store), std::vector<std::string>{"key-added"});
  }

  const auto opened = Store::open(location(), *passphrase);

  ASSERT_TRUE(opened) << opened.error().detail;
  EXPECT_EQ(opened->id(), id);
  EXPECT_TRUE(Store::open(location(), key()));
}

TEST_P(KeySlotsTest, EachOfSeveralPassphrasesOpensAndAWrongOneDoesNot) {
  const Store store = newStore();
  ASSERT_TRUE(KeySlots(store).add(kActor, *keyFromPassphrase("four words that rhyme"), "Mira"));
  ASSERT_TRUE(KeySlots(store).add(kActor, *keyFromPassphrase("eleven pipers piping"), "Tom"));

  EXPECT_TRUE(Store::open(location(), *keyFromPassphrase("eleven pipers piping")));
  const auto wrong = Store::open(location(), *keyFromPassphrase("eleven pipers Piping"));
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().code, ErrorCode::Sealed);
}

TEST_P(KeySlotsTest, APrintedRecoveryCodeOpensTheStore) {
  const std::string code = newRecoveryCode();
  {
    const Store store = newStore();
    const auto recovery = keyFromRecoveryCode(code);
    ASSERT_TRUE(recovery);
    ASSERT_TRUE(KeySlots(store).add(kActor, **recovery, "in the safe"));
  }

  const auto typed = keyFromRecoveryCode(code);
  ASSERT_TRUE(typed);
  EXPECT_TRUE(Store::open(location(), **typed));
  // A code is no passphrase, though both are typed.
  EXPECT_FALSE(Store::open(location(), *keyFromPassphrase(code)));
}

TEST_P(KeySlotsTest, ARemovedWayOpensNoLonger) {
  const auto passphrase = keyFromPassphrase("four words that rhyme");
  const Store store = newStore();
  const auto added = KeySlots(store).add(kActor, *passphrase, "Mira");
  ASSERT_TRUE(added);

  ASSERT_TRUE(KeySlots(store).remove(kActor, *added));

  const auto opened = Store::open(location(), *passphrase);
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code, ErrorCode::Sealed);
  EXPECT_EQ(trail(store), (std::vector<std::string>{"key-added", "key-removed"}));
}

TEST_P(KeySlotsTest, TheLastWayStays) {
  const Store store = newStore();
  const auto slots = KeySlots(store).list();
  ASSERT_TRUE(slots);
  ASSERT_EQ(slots->size(), 1U);

  const auto removed = KeySlots(store).remove(kActor, slots->front().id);

  ASSERT_FALSE(removed);
  EXPECT_EQ(removed.error().code, ErrorCode::Refused);
  EXPECT_TRUE(Store::open(location(), key()));
  EXPECT_TRUE(trail(store).empty());
}

TEST_P(KeySlotsTest, ListsKindsAndLabelsButNoSecrets) {
  const Store store = newStore();
  ASSERT_TRUE(KeySlots(store).add(kActor, *keyFromPassphrase("four words that rhyme"), "Mira"));

  const auto slots = KeySlots(store).list();

  ASSERT_TRUE(slots);
  ASSERT_EQ(slots->size(), 2U);
  EXPECT_EQ(slots->at(0).kind, "key-file");
  EXPECT_EQ(slots->at(1).kind, "passphrase");
  EXPECT_EQ(slots->at(1).label, "Mira");
}

TEST_P(KeySlotsTest, SaysWhichSlotIsNotThereAndWhichLabelIsTooLong) {
  const Store store = newStore();

  const auto removed = KeySlots(store).remove(kActor, 77);
  const auto added = KeySlots(store).add(kActor, key(), std::string(81, 'x'));

  ASSERT_FALSE(removed);
  EXPECT_EQ(removed.error().code, ErrorCode::UnknownId);
  ASSERT_FALSE(added);
  EXPECT_EQ(added.error().code, ErrorCode::OutOfRange);
  EXPECT_TRUE(KeySlots(store).add(kActor, key(), std::string(80, 'x')));
}

TEST_P(KeySlotsTest, ASlotCannotBePassedOffAsAnother) {
  const Store store = newStore();
  const auto added = KeySlots(store).add(kActor, *keyFromPassphrase("four words that rhyme"), "");
  ASSERT_TRUE(added);
  internal::Connection& connection = store.vault().connection;

  // Somebody who may write to the database gives the slot another number.
  connection.execute("UPDATE key_slot SET id=9 WHERE id=$1", {*added});

  EXPECT_FALSE(Store::open(location(), *keyFromPassphrase("four words that rhyme")));
}

}  // namespace
}  // namespace calcar::store
