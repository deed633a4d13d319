#include "integrations/store/internal/sealing.hpp"

#include <gtest/gtest.h>

#include <set>

#include "integrations/store/internal/failure.hpp"

namespace calcar::store::internal {
namespace {

const Belonging kEntry{"entry", "patient-a", "consultation-a/7"};

std::string keyOf(char byte) { return std::string(kKeyBytes, byte); }

void give(Sealer& sealer, std::uint32_t number, char byte) {
  sealer.addKey(number, keyOf(byte));
  sealer.sealWith(number);
}

/// Whether it opens, and if so as what.
engine::Result<std::string> opened(const Sealer& sealer, const Belonging& belonging,
                                   std::string_view sealed) {
  return guarded([&] { return sealer.open(belonging, sealed); });
}

void expectSealed(const engine::Result<std::string>& result) {
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, engine::ErrorCode::Sealed);
}

TEST(Sealer, GivesBackWhatWasSealed) {
  Sealer sealer;
  give(sealer, 1, 'k');
  const std::string everyByte = [] {
    std::string all;
    for (int byte = 0; byte < 256; ++byte) {
      all.push_back(static_cast<char>(byte));
    }
    return all;
  }();

  for (const std::string& plain :
       {std::string(), std::string("knee"), everyByte, std::string(10 << 20, 'x')}) {
    EXPECT_EQ(sealer.open(kEntry, sealer.seal(kEntry, plain)), plain);
  }
}

TEST(Sealer, RefusesARecordOfWhichAnyBitWasFlipped) {
  Sealer sealer;
  give(sealer, 1, 'k');
  const std::string sealed = sealer.seal(kEntry, "pain at night, front of the hip");

  for (std::size_t at = 0; at < sealed.size(); ++at) {
    for (unsigned bit = 0; bit < 8; ++bit) {
      std::string altered = sealed;
      altered[at] = static_cast<char>(static_cast<unsigned char>(altered[at]) ^ (1U << bit));
      expectSealed(opened(sealer, kEntry, altered));
    }
  }
}

TEST(Sealer, RefusesARecordThatIsCutOffOrLongerAtAnyPlace) {
  Sealer sealer;
  give(sealer, 1, 'k');
  const std::string sealed = sealer.seal(kEntry, "pain at night, front of the hip");

  for (std::size_t size = 0; size < sealed.size(); ++size) {
    expectSealed(opened(sealer, kEntry, sealed.substr(0, size)));
  }
  expectSealed(opened(sealer, kEntry, sealed + '\0'));
}

TEST(Sealer, RefusesARecordThatWasMovedToAnotherPlaceH20) {
  Sealer sealer;
  give(sealer, 1, 'k');
  const std::string sealed = sealer.seal(kEntry, "pain at night");

  for (const Belonging& other : {Belonging{"entry", "patient-b", "consultation-a/7"},
                                 Belonging{"entry", "patient-a", "consultation-a/8"},
                                 Belonging{"snapshot", "patient-a", "consultation-a/7"},
                                 Belonging{"entry", "patient-aconsultation-a/7", ""},
                                 Belonging{"entrypatient-a", "", "consultation-a/7"}}) {
    expectSealed(opened(sealer, other, sealed));
  }
}

TEST(Sealer, RefusesARecordOfAnotherKeyOfTheSameNumber) {
  Sealer one;
  Sealer other;
  give(one, 1, 'k');
  give(other, 1, 'l');

  expectSealed(opened(other, kEntry, one.seal(kEntry, "pain at night")));
}

TEST(Sealer, RefusesARecordWhoseKeyIsGone) {
  Sealer sealer;
  give(sealer, 1, 'k');
  const std::string sealed = sealer.seal(kEntry, "pain at night");
  give(sealer, 2, 'l');

  sealer.removeKey(1);

  expectSealed(opened(sealer, kEntry, sealed));
}

TEST(Sealer, OpensWhatAnEarlierKeySealed) {
  Sealer sealer;
  give(sealer, 1, 'k');
  const std::string before = sealer.seal(kEntry, "pain at night");
  give(sealer, 2, 'l');

  EXPECT_EQ(sealer.open(kEntry, before), "pain at night");
  EXPECT_EQ(Sealer::keyOf(before), 1U);
  EXPECT_EQ(Sealer::keyOf(sealer.seal(kEntry, "better")), 2U);
}

TEST(Sealer, AsksForAKeyThatItDoesNotHave) {
  Sealer maker;
  give(maker, 7, 'm');
  const std::string sealed = maker.seal(kEntry, "pain at night");
  Sealer sealer;
  give(sealer, 1, 'k');
  sealer.watch([&sealer](std::uint32_t wanted) { sealer.addKey(wanted, keyOf('m')); }, nullptr);

  EXPECT_EQ(sealer.open(kEntry, sealed), "pain at night");
}

TEST(Sealer, NeverUsesANonceTwice) {
  Sealer sealer;
  give(sealer, 1, 'k');
  constexpr std::size_t kBeforeNonce = 5;
  constexpr std::size_t kNonce = 12;
  std::set<std::string> nonces;

  for (int round = 0; round < 10'000; ++round) {
    nonces.insert(sealer.seal(kEntry, "the same").substr(kBeforeNonce, kNonce));
  }

  EXPECT_EQ(nonces.size(), 10'000U);
}

TEST(WrappedKey, OpensUnderItsKeyAndLabelAlone) {
  const std::string wrapped = wrapKey(keyOf('d'), keyOf('s'), "slot 1");

  EXPECT_EQ(unwrapKey(wrapped, keyOf('s'), "slot 1"), keyOf('d'));
  EXPECT_THROW(static_cast<void>(unwrapKey(wrapped, keyOf('t'), "slot 1")), Failure);
  EXPECT_THROW(static_cast<void>(unwrapKey(wrapped, keyOf('s'), "slot 2")), Failure);
  EXPECT_THROW(static_cast<void>(unwrapKey(wrapped.substr(1), keyOf('s'), "slot 1")), Failure);
}

TEST(Wipe, LeavesNothing) {
  std::string secret(64, 's');
  const char* const memory = secret.data();

  wipe(secret);

  EXPECT_TRUE(secret.empty());
  EXPECT_EQ(std::string(memory, 64).find('s'), std::string::npos);
}

}  // namespace
}  // namespace calcar::store::internal
