#include "engine/consultation/context.hpp"

#include <gtest/gtest.h>

namespace calcar::engine {
namespace {

TEST(ContextGuard, AllowsWhatIsOpen) {
  ContextGuard guard;
  const ContextToken token = guard.enter("ida", "hip");

  EXPECT_TRUE(guard.allowWrite(token));
  EXPECT_TRUE(guard.allowRead(token));
}

TEST(ContextGuard, RefusesEveryTokenOfBefore) {
  ContextGuard guard;
  const ContextToken before = guard.enter("ida", "hip");
  const ContextToken now = guard.enter("ben", "hip");

  EXPECT_EQ(guard.allowWrite(before).error().code, ErrorCode::WrongContext);
  EXPECT_EQ(guard.allowRead(before).error().code, ErrorCode::WrongContext);
  EXPECT_TRUE(guard.allowWrite(now));
}

TEST(ContextGuard, RefusesTheTokenOfThePatientWhoCameBack) {
  ContextGuard guard;
  const ContextToken before = guard.enter("ida", "hip");
  static_cast<void>(guard.enter("ben", "hip"));
  static_cast<void>(guard.enter("ida", "hip"));

  EXPECT_FALSE(guard.allowWrite(before));
}

TEST(ContextGuard, ReadsButDoesNotWriteWhileFrozen) {
  ContextGuard guard;
  const ContextToken token = guard.enter("ida", "hip");

  guard.freeze();
  EXPECT_EQ(guard.allowWrite(token).error().code, ErrorCode::Refused);
  EXPECT_TRUE(guard.allowRead(token));
  guard.thaw();

  EXPECT_TRUE(guard.allowWrite(token));
}

TEST(ContextGuard, RefusesEverythingWhenNothingIsOpen) {
  ContextGuard guard;
  const ContextToken token = guard.enter("ida", "hip");

  guard.leave();

  EXPECT_FALSE(guard.allowRead(token));
  EXPECT_FALSE(guard.allowRead(ContextToken{}));
}

}  // namespace
}  // namespace calcar::engine
