#include "tests/bench/store/invented_people.hpp"

#include <array>
#include <string_view>

namespace calcar::bench {
namespace {

constexpr std::array<std::string_view, 60> kFamilies{
    "Müller",   "Schmidt",  "Schneider", "Fischer",    "Weber",  "Meyer",   "Wagner",  "Becker",
    "Schulz",   "Hoffmann", "Schäfer",   "Koch",       "Bauer",  "Richter", "Klein",   "Wolf",
    "Schröder", "Neumann",  "Schwarz",   "Zimmermann", "Braun",  "Krüger",  "Hofmann", "Hartmann",
    "Lange",    "Schmitt",  "Werner",    "Schmitz",    "Krause", "Meier",   "Lehmann", "Schmid",
    "Schulze",  "Maier",    "Köhler",    "Herrmann",   "König",  "Walter",  "Mayer",   "Huber",
    "Kaiser",   "Fuchs",    "Peters",    "Lang",       "Scholz", "Möller",  "Weiß",    "Jung",
    "Hahn",     "Schubert", "Vogel",     "Friedrich",  "Keller", "Günther", "Frank",   "Berger",
    "Winkler",  "Roth",     "Beck",      "Lorenz"};
constexpr std::array<std::string_view, 50> kGivens{
    "Anna",   "Maria",  "Andrea",  "Michael",  "Thomas", "Andreas", "Peter",  "Stefan",   "Christian",
    "Sabine", "Martin", "Claudia", "Susanne",  "Markus", "Daniel",  "Monika", "Petra",    "Matthias",
    "Julia",  "Nicole", "Frank",   "Stefanie", "Karin",  "Jan",     "Sophie", "Lukas",    "Laura",
    "Leon",   "Lea",    "Jonas",   "Mia",      "Paul",   "Emma",    "Felix",  "Hannah",   "Elias",
    "Lena",   "Noah",   "Ursula",  "Hans",     "Renate", "Klaus",   "Helga",  "Wolfgang", "Ingrid",
    "Jürgen", "Gisela", "Manfred", "Brigitte", "Bernd"};
constexpr std::array<std::string_view, 32> kBeginnings{
    "Ab", "Al", "Ba",  "Ber", "Bo", "Bru", "Da", "Dor", "Eb", "Er", "Fa", "Ga", "Go",   "Ha",  "He", "Hol",
    "Ka", "Ko", "Kra", "La",  "Lo", "Ma",  "Mo", "Na",  "Ot", "Pa", "Ra", "Sa", "Stei", "Tho", "Wa", "Zi"};
constexpr std::array<std::string_view, 24> kMiddles{"",   "ber", "chel", "der", "fe",  "gen", "hard", "kel",
                                                    "li", "mar", "nen",  "pe",  "ran", "sen", "ten",  "wal",
                                                    "be", "du",  "go",   "ki",  "lo",  "mi",  "no",   "ru"};
constexpr std::array<std::string_view, 24> kEnds{
    "mann", "er",   "berg", "feld", "hofer", "inger", "ler",  "meier", "ner", "s",    "ski",  "stein",
    "thal", "wald", "ow",   "itz",  "ke",    "bach",  "dorf", "ert",   "ic",  "oglu", "sson", "en"};

template <std::size_t Count>
std::string_view oneOf(Dice& dice, const std::array<std::string_view, Count>& among) {
  return among[dice.below(Count)];
}

/// The n-th of a list is had about 1/n as often as the first.
template <std::size_t Count>
std::string_view oneOfUneven(Dice& dice, const std::array<std::string_view, Count>& among) {
  double sum = 0.0;
  for (std::size_t rank = 1; rank <= Count; ++rank) {
    sum += 1.0 / static_cast<double>(rank + 2);
  }
  double left = sum * static_cast<double>(dice.below(1'000'000)) / 1e6;
  for (std::size_t rank = 1; rank < Count; ++rank) {
    left -= 1.0 / static_cast<double>(rank + 2);
    if (left < 0.0) {
      return among[rank - 1];
    }
  }
  return among.back();
}

std::string rareName(Dice& dice) {
  return std::string(oneOf(dice, kBeginnings)) + std::string(oneOf(dice, kMiddles)) +
         std::string(oneOf(dice, kEnds));
}

std::string family(Dice& dice) {
  std::string name = dice.below(100) < 12 ? std::string(oneOfUneven(dice, kFamilies)) : rareName(dice);
  return dice.below(100) < 8 ? name + '-' + rareName(dice) : name;
}

std::string given(Dice& dice) {
  std::string name = dice.below(100) < 40 ? std::string(oneOfUneven(dice, kGivens)) : rareName(dice);
  return dice.below(100) < 30 ? name + ' ' + std::string(oneOfUneven(dice, kGivens)) : name;
}

}  // namespace

std::uint64_t Dice::below(std::uint64_t limit) {
  m_state += 0x9E3779B97F4A7C15U;
  std::uint64_t mixed = m_state;
  mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
  mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
  return (mixed ^ (mixed >> 31U)) % limit;
}

engine::Patient inventedPerson(std::uint64_t number) {
  Dice dice(number);
  engine::Patient person;
  person.family = family(dice);
  person.given = given(dice);
  person.birthDate =
      engine::makeDate(1930 + static_cast<int>(dice.below(91)), 1 + static_cast<int>(dice.below(12)),
                       1 + static_cast<int>(dice.below(28)));
  // A step that is prime to the modulus meets each number once.
  person.id = std::to_string(10'000'000 + number * 7'368'787 % 90'000'000);
  person.issuer = "clinic";
  return person;
}

}  // namespace calcar::bench
