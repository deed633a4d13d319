#include "integrations/store/internal/blind_index.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/episode/folded_words.hpp"
#include "engine/episode/utf8.hpp"
#include "integrations/store/internal/typed_date.hpp"
#include "tests/support/property.hpp"

namespace calcar::store::internal {
namespace {

using engine::Patient;

const std::string kKey(32, 'i');

bool hasAll(const std::vector<Token>& tokens, const std::vector<Token>& wanted) {
  return std::all_of(wanted.begin(), wanted.end(),
                     [&tokens](Token one) { return std::binary_search(tokens.begin(), tokens.end(), one); });
}

/// Whether a search for what was typed comes to this person: through the tokens, and through the last check.
bool isFoundBy(const Patient& person, const std::string& typed) {
  const auto words = soughtWords(typed);
  return hasAll(tokensOf(kKey, person), soughtTokens(kKey, words, false)) && matches(words, person);
}

/// Letters as names have them, and some that nobody expects.
rc::Gen<std::string> anyName() {
  static const std::vector<char32_t> kLetters = {
      U'a', U'B', U'e',  U'm',  U'Z',  U'ä', U'Ö', U'ü', U'ß',  U'å', U'Ø', U'ł',   U'ễ',   U'Ж',   U'ё',
      U'Σ', U'ω', U'王', U'小', U'김', U'א', U'ع', U'-', U'\'', U' ', U'.', 0x0308, 0x0301, 0x1F600};
  return rc::gen::map(rc::gen::container<std::vector<char32_t>>(rc::gen::elementOf(kLetters)),
                      [](const std::vector<char32_t>& letters) {
                        std::string text;
                        for (const char32_t letter : letters) {
                          engine::appendCodePoint(text, letter);
                        }
                        return text;
                      });
}

Patient anyPerson() {
  Patient person;
  person.family = *anyName();
  person.given = *anyName();
  person.id = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("0123456789AB-./")));
  person.issuer = "clinic";
  return person;
}

/// All beginnings of a word, longest last.
std::vector<std::string> beginningsOf(const std::string& word) {
  std::vector<std::string> beginnings;
  for (std::size_t at = 0; at < word.size();) {
    static_cast<void>(engine::nextCodePoint(word, at));
    beginnings.push_back(word.substr(0, at));
  }
  return beginnings;
}

bool tellsPeopleApart(const std::string& beginning) {
  const auto words = soughtWords("nobody " + beginning);
  return words.size() == 2;
}

TEST(BlindIndex, FindsAPersonByEveryBeginningOfEveryWord) {
  testing::holdsAlways(
      [] {
        const Patient person = anyPerson();
        for (const std::string& text : {person.family, person.given, person.id}) {
          for (const std::string& word : engine::foldedWords(text)) {
            for (const std::string& beginning : beginningsOf(word)) {
              RC_ASSERT(!tellsPeopleApart(beginning) || isFoundBy(person, beginning));
            }
            RC_ASSERT(isFoundBy(person, word));
          }
        }
      },
      400);
}

TEST(BlindIndex, FindsAPersonByAnyTwoBeginningsTogether) {
  testing::holdsAlways(
      [] {
        const Patient person = anyPerson();
        std::vector<std::string> words = engine::foldedWords(person.family + ' ' + person.given);
        std::erase(words, std::string());
        RC_PRE(!words.empty());
        const auto pick = [&words] {
          const auto beginnings = beginningsOf(*rc::gen::elementOf(words));
          return *rc::gen::elementOf(beginnings);
        };
        const std::string one = pick();
        const std::string other = pick();
        RC_ASSERT((!tellsPeopleApart(one) && !tellsPeopleApart(other)) ||
                  isFoundBy(person, one + ' ' + other));
      },
      400);
}

TEST(BlindIndex, FindsAPersonByTheNameAsItIsWritten) {
  testing::holdsAlways(
      [] {
        const Patient person = anyPerson();
        const std::string whole = person.family + ' ' + person.given;
        RC_ASSERT(soughtWords(whole).empty() || isFoundBy(person, whole));
      },
      400);
}

TEST(BlindIndex, TellsNothingWithoutItsKey) {
  const Patient person{.id = "17", .issuer = "clinic", .family = "Müller", .given = "Anna"};
  const auto ours = tokensOf(kKey, person);
  const auto others = tokensOf(std::string(32, 'j'), person);
  std::vector<Token> shared;

  std::set_intersection(ours.begin(), ours.end(), others.begin(), others.end(), std::back_inserter(shared));

  EXPECT_FALSE(ours.empty());
  EXPECT_TRUE(shared.empty());
}

TEST(BlindIndex, KeepsAnIssuerApartFromItsId) {
  EXPECT_NE(identityToken(kKey, "ab", "c"), identityToken(kKey, "a", "bc"));
  EXPECT_NE(identityToken(kKey, "", "abc"), identityToken(kKey, "abc", ""));
}

TEST(BlindIndex, LooksAtEightWordsAtMost) {
  EXPECT_EQ(soughtWords("aa bb cc dd ee ff gg hh ii jj").size(), 8U);
  EXPECT_EQ(soughtWords("aa aa aa").size(), 1U);
}

TEST(TypedDate, IsADayInEitherSpellingAndNothingElse) {
  const auto day = engine::makeDate(1991, 3, 4);

  EXPECT_EQ(typedDate("1991-03-04"), day);
  EXPECT_EQ(typedDate("04.03.1991"), day);
  EXPECT_EQ(typedDate("4.3.1991"), day);
  for (const char* other : {"", "4.3.91", "31.02.1991", "4.3.", "4.3", "..1991", "a.3.1991", "-4.3.1991",
                            "4.3.1991.", "756.1234.5678", "04-03-1991", "4.3.1991x", "999999999999.3.1991"}) {
    EXPECT_FALSE(typedDate(other)) << other;
  }
}

}  // namespace
}  // namespace calcar::store::internal
