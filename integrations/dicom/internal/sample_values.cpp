#include "integrations/dicom/internal/sample_values.hpp"

#include <algorithm>
#include <cstddef>

namespace calcar::dicom {
namespace {

constexpr std::string_view kPadding(" \0", 2);

bool isDigit(char letter) { return letter >= '0' && letter <= '9'; }
bool isSmall(char letter) { return letter >= 'a' && letter <= 'z'; }
bool isCapital(char letter) { return letter >= 'A' && letter <= 'Z'; }
bool isWordLetter(char letter) {
  return isDigit(letter) || isSmall(letter) || isCapital(letter) ||
         static_cast<unsigned char>(letter) >= 0x80;
}

std::string inLowerCase(std::string_view word) {
  std::string lower(word);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return isCapital(c) ? static_cast<char>(c - 'A' + 'a') : c; });
  return lower;
}

/// Calls `change(begin, end)` for each value of a field that may have several.
template <typename Change>
void forEachValue(std::string_view field, const Change& change) {
  for (std::size_t begin = 0; begin <= field.size();) {
    const std::size_t end = std::min(field.find('\\', begin), field.size());
    change(begin, end);
    begin = end + 1;
  }
}

/// Words of the list stay; the rest is masked. A word with letters beyond ASCII is none of the list.
void keepWords(std::string& text, std::string_view declared) {
  const std::string original = text;
  maskText(text, declared, false);
  if (original.find('\x1B') != std::string::npos) {
    return;  // between escape sequences, what looks like a word may be something else
  }
  for (std::size_t begin = 0; begin < original.size();) {
    std::size_t end = begin;
    while (end < original.size() && isWordLetter(original[end])) {
      ++end;
    }
    const std::string_view word = std::string_view(original).substr(begin, end - begin);
    if (isHarmlessWord(inLowerCase(word))) {
      text.replace(begin, word.size(), word);
    }
    begin = std::max(end, begin + 1);
  }
}

void maskDigits(std::string& value) {
  constexpr std::string_view kKept(" \0.:+-\\", 7);
  for (char& letter : value) {
    letter = isDigit(letter) ? '0' : (kKept.find(letter) != std::string_view::npos ? letter : 'X');
  }
}

/// `20261005` becomes 1 January 2020; what is written otherwise keeps its form with zeros.
void replaceDays(std::string& value) {
  constexpr std::string_view kDay = "20200101";
  const std::string original = value;
  maskDigits(value);
  forEachValue(original, [&](std::size_t begin, std::size_t end) {
    const std::string_view day = std::string_view(original).substr(begin, std::min(end - begin, kDay.size()));
    if (day.size() == kDay.size() && std::all_of(day.begin(), day.end(), isDigit)) {
      value.replace(begin, kDay.size(), kDay);
    }
  });
}

bool isShortNumber(std::string_view text) {
  constexpr std::size_t kLongest = 8;
  constexpr std::string_view kLetters(" \0.-+0123456789", 15);
  return text.size() <= kLongest && text.find_first_not_of(kLetters) == std::string_view::npos;
}

void keepShortNumbers(std::string& value) {
  const std::string original = value;
  maskDigits(value);
  forEachValue(original, [&](std::size_t begin, std::size_t end) {
    const std::string_view text = std::string_view(original).substr(begin, end - begin);
    if (isShortNumber(text)) {
      value.replace(begin, text.size(), text);
    }
  });
}

void keepCharacterSets(std::string& value) {
  const std::string original = value;
  maskText(value, "", false);
  forEachValue(original, [&](std::size_t begin, std::size_t end) {
    const std::string_view text = std::string_view(original).substr(begin, end - begin);
    if (namesCharacterSet(text.substr(0, text.find_last_not_of(kPadding) + 1))) {
      value.replace(begin, text.size(), text);
    }
  });
}

}  // namespace

void SampleValues::replaceIdentifiers(std::string& value) {
  const std::string original = value;
  forEachValue(original, [&](std::size_t begin, std::size_t end) {
    const std::string_view padded = std::string_view(original).substr(begin, end - begin);
    const std::string uid(padded.substr(0, padded.find_last_not_of(kPadding) + 1));
    if (!uid.empty() && !isStandardIdentifier(uid)) {
      value.replace(begin, uid.size(), identifierFor(uid));
    }
  });
}

/// An identifier under 2.999, which the standard keeps for examples, with a running number and the length of
/// the one it stands for.
std::string SampleValues::identifierFor(const std::string& uid) {
  constexpr std::string_view kRoot = "2.999.1";
  const auto [known, isNew] = m_identifiers.try_emplace(uid);
  if (isNew) {
    const std::string count = std::to_string(m_identifiers.size());
    std::string made(kRoot.substr(0, uid.size()));
    made.resize(uid.size(), '0');
    const std::size_t room = uid.size() - std::min(uid.size(), kRoot.size());
    const std::size_t digits = std::min(room, count.size());
    made.replace(made.size() - digits, digits, count.substr(count.size() - digits));
    if (made.ends_with('.')) {
      made.back() = '9';
    }
    known->second = made;
  }
  return known->second;
}

void SampleValues::replace(std::string& value, SampleRule rule, std::string_view declared) {
  switch (rule) {
    case SampleRule::Zeros:
      return value.assign(value.size(), '\0'), void();
    case SampleRule::Text:
      return maskText(value, declared, false);
    case SampleRule::Words:
      return keepWords(value, declared);
    case SampleRule::Name:
      return maskText(value, declared, true);
    case SampleRule::Identifier:
      return replaceIdentifiers(value);
    case SampleRule::Day:
      return replaceDays(value);
    case SampleRule::Digits:
      return maskDigits(value);
    case SampleRule::Number:
      return keepShortNumbers(value);
    case SampleRule::CharacterSet:
      return keepCharacterSets(value);
    case SampleRule::Binary:
      // Larger ones are no single number.
      return value.size() > 4 ? value.assign(value.size(), '\0'), void() : void();
  }
}

}  // namespace calcar::dicom
