#include "integrations/store/internal/recovery_code.hpp"

#include <array>

#include "integrations/store/internal/failure.hpp"

namespace calcar::store::internal {
namespace {

using engine::ErrorCode;

constexpr std::string_view kLetters = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t kGroups = 6;
constexpr std::size_t kGroupLetters = 4;
constexpr std::size_t kTyped = kGroups * (kGroupLetters + 1);
constexpr const char* kWhere = "store.recovery-code";

/// The product of two letters in the field of 32 elements, modulo x^5 + x^2 + 1.
unsigned product(unsigned one, unsigned other) {
  unsigned sum = 0;
  for (; other != 0; other >>= 1U) {
    sum ^= (other & 1U) != 0 ? one : 0U;
    one <<= 1U;
    one ^= (one & 0x20U) != 0 ? 0x25U : 0U;
  }
  return sum;
}

/// Weights that differ from each other and from nothing make each slip visible; the group's number is in it.
char checkLetter(std::string_view group, std::size_t at) {
  constexpr std::array<unsigned, kGroupLetters> kWeights{2, 4, 8, 16};
  auto sum = static_cast<unsigned>(at + 1);
  for (std::size_t letter = 0; letter < kGroupLetters; ++letter) {
    sum ^= product(kWeights[letter], static_cast<unsigned>(kLetters.find(group[letter])));
  }
  return kLetters[sum];
}

/// Letters of the code alone, in its own spelling.
std::string spelled(std::string_view typed) {
  std::string letters;
  for (char letter : typed) {
    if (letter == ' ' || letter == '-' || letter == '\t' || letter == '\n' || letter == '\r') {
      continue;
    }
    letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    letter = letter == 'o' ? '0' : letter;
    letters += letter == 'i' || letter == 'l' ? '1' : letter;
  }
  return letters;
}

void checkGroup(std::string_view group, std::size_t at) {
  if (group.find_first_not_of(kLetters) != std::string_view::npos ||
      checkLetter(group, at) != group[kGroupLetters]) {
    fail(ErrorCode::Unreadable, kWhere,
         "group " + std::to_string(at + 1) + " of the recovery code is not as it was printed; compare it");
  }
}

std::string inGroups(const std::string& letters) {
  std::string code;
  for (std::size_t group = 0; group < kGroups; ++group) {
    code += (group == 0 ? "" : "-") + letters.substr(group * (kGroupLetters + 1), kGroupLetters + 1);
  }
  return code;
}

}  // namespace

std::string recoveryCode(std::string_view random) {
  std::string letters;
  unsigned bits = 0;
  unsigned held = 0;
  for (const char byte : random.substr(0, kCodeBytes)) {
    bits = (bits << 8U) | static_cast<unsigned char>(byte);
    held += 8;
    for (; held >= 5; held -= 5) {
      letters += kLetters[(bits >> (held - 5)) & 0x1FU];
      const std::size_t group = letters.size() / (kGroupLetters + 1);
      if (letters.size() % (kGroupLetters + 1) == kGroupLetters) {
        letters += checkLetter(std::string_view(letters).substr(group * (kGroupLetters + 1)), group);
      }
    }
  }
  return inGroups(letters);
}

std::string readRecoveryCode(std::string_view typed) {
  const std::string letters = spelled(typed);
  if (letters.size() != kTyped) {
    fail(ErrorCode::Unreadable, kWhere,
         "expected 6 groups of 5 letters, but there are " + std::to_string(letters.size()) +
             " letters in all; compare them with the print");
  }
  for (std::size_t group = 0; group < kGroups; ++group) {
    checkGroup(std::string_view(letters).substr(group * (kGroupLetters + 1), kGroupLetters + 1), group);
  }
  return inGroups(letters);
}

}  // namespace calcar::store::internal
