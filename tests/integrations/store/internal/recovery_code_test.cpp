#include "integrations/store/internal/recovery_code.hpp"

#include <gtest/gtest.h>

#include "integrations/store/internal/failure.hpp"
#include "tests/support/property.hpp"

namespace calcar::store::internal {
namespace {

constexpr std::string_view kLetters = "0123456789abcdefghjkmnpqrstvwxyz";

std::string codeOf(unsigned seed) {
  std::string random;
  for (std::size_t at = 0; at < kCodeBytes; ++at) {
    seed = seed * 1'664'525U + 1'013'904'223U;
    random.push_back(static_cast<char>(seed >> 24U));
  }
  return recoveryCode(random);
}

engine::Result<std::string> typed(const std::string& code) {
  return guarded([&] { return readRecoveryCode(code); });
}

TEST(RecoveryCode, IsSixGroupsOfFiveLettersThatAreNotMisread) {
  const std::string code = codeOf(1);

  EXPECT_EQ(code.size(), 6U * 5U + 5U);
  EXPECT_EQ(code.find_first_not_of(std::string(kLetters) + '-'), std::string::npos);
}

TEST(RecoveryCode, CarriesEveryRandomBit) {
  const std::string zeros(kCodeBytes, '\0');
  for (std::size_t bit = 0; bit < kCodeBytes * 8; ++bit) {
    std::string random = zeros;
    random[bit / 8] = static_cast<char>(1U << (bit % 8));

    EXPECT_NE(recoveryCode(random), recoveryCode(zeros)) << bit;
  }
}

TEST(RecoveryCode, IsReadInAnyCaseWithOrWithoutDashes) {
  const std::string code = codeOf(2);
  std::string shouted;
  for (const char letter : code) {
    shouted += letter == '-' ? ' ' : static_cast<char>(std::toupper(letter));
    shouted = letter == '0' ? shouted.substr(0, shouted.size() - 1) + 'O' : shouted;
  }

  EXPECT_EQ(typed(code), code);
  EXPECT_EQ(typed(shouted), code);
}

TEST(RecoveryCode, TellsTheGroupOfEverySingleSlip) {
  const std::string code = codeOf(3);
  for (std::size_t at = 0; at < code.size(); ++at) {
    for (const char other : kLetters) {
      if (code[at] == '-' || code[at] == other) {
        continue;
      }
      std::string slipped = code;
      slipped[at] = other;
      const auto result = typed(slipped);

      ASSERT_FALSE(result) << at << other;
      EXPECT_EQ(result.error().code, engine::ErrorCode::Unreadable);
      EXPECT_NE(result.error().detail.find("group " + std::to_string(at / 6 + 1)), std::string::npos);
    }
  }
}

TEST(RecoveryCode, TellsLettersAndGroupsThatChangedPlaces) {
  testing::holdsAlways([] {
    const std::string code = codeOf(*rc::gen::arbitrary<unsigned>());
    const auto at = *rc::gen::inRange<std::size_t>(0, code.size() - 1);
    std::string swapped = code;
    std::swap(swapped[at], swapped[at + 1]);
    const bool sameLetters = swapped == code || code[at] == '-' || code[at + 1] == '-';
    RC_ASSERT(sameLetters || !typed(swapped));

    const auto group = *rc::gen::inRange<std::size_t>(0, 5);
    const std::string moved = code.substr(0, group * 6) + code.substr(group * 6 + 6) +
                              (group == 5 ? "" : "-") + code.substr(group * 6, 5);
    RC_ASSERT(moved == code || !typed(moved));
  });
}

TEST(RecoveryCode, SaysHowManyLettersThereAre) {
  const auto result = typed(codeOf(4).substr(0, 20));

  ASSERT_FALSE(result);
  EXPECT_NE(result.error().detail.find("17 letters"), std::string::npos) << result.error().detail;
}

}  // namespace
}  // namespace calcar::store::internal
