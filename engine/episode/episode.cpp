#include "engine/episode/episode.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace calcar::engine {
namespace {

template <typename Enum, std::size_t N>
using Words = std::array<std::pair<Enum, std::string_view>, N>;

constexpr Words<Sex, 4> kSexes{
    {{Sex::Unknown, "unknown"}, {Sex::Female, "female"}, {Sex::Male, "male"}, {Sex::Other, "other"}}};

constexpr Words<NoValue, 4> kReasons{{{NoValue::NotAsked, "not-asked"},
                                      {NoValue::CannotSay, "cannot-say"},
                                      {NoValue::Declined, "declined"},
                                      {NoValue::Blocked, "blocked"}}};

constexpr Words<Modality, 7> kModalities{{{Modality::Radiograph, "radiograph"},
                                          {Modality::Mri, "mri"},
                                          {Modality::Ct, "ct"},
                                          {Modality::Ultrasound, "ultrasound"},
                                          {Modality::BoneScan, "bone-scan"},
                                          {Modality::Dxa, "dxa"},
                                          {Modality::Other, "other"}}};

constexpr Words<Sport, 9> kSports{{{Sport::Running, "running"},
                                   {Sport::Walking, "walking"},
                                   {Sport::Cycling, "cycling"},
                                   {Sport::Swimming, "swimming"},
                                   {Sport::AquaRunning, "aqua-running"},
                                   {Sport::Strength, "strength"},
                                   {Sport::CrossTrainer, "cross-trainer"},
                                   {Sport::Rowing, "rowing"},
                                   {Sport::Other, "other"}}};

template <typename Enum, std::size_t N>
std::string_view wordOf(const Words<Enum, N>& words, Enum value) {
  for (const auto& [candidate, word] : words) {
    if (candidate == value) {
      return word;
    }
  }
  return {};
}

template <typename Enum, std::size_t N>
std::optional<Enum> valueOf(const Words<Enum, N>& words, std::string_view text) {
  for (const auto& [value, word] : words) {
    if (word == text) {
      return value;
    }
  }
  return std::nullopt;
}

}  // namespace

const std::vector<std::string>& recordParts() {
  static const std::vector<std::string> kParts{
      "consent",        "wishes",    "goals",    "medication", "allergies",     "past-history", "care-so-far",
      "outcome-scores", "treatment", "reaction", "explained",  "repeated-back", "copies",       "hypothesis"};
  return kParts;
}

std::string_view toText(Sex sex) { return wordOf(kSexes, sex); }
std::string_view toText(NoValue reason) { return wordOf(kReasons, reason); }
std::string_view toText(Modality modality) { return wordOf(kModalities, modality); }
std::string_view toText(Sport sport) { return wordOf(kSports, sport); }
std::optional<Sex> parseSex(std::string_view text) { return valueOf(kSexes, text); }
std::optional<NoValue> parseNoValue(std::string_view text) { return valueOf(kReasons, text); }
std::optional<Modality> parseModality(std::string_view text) { return valueOf(kModalities, text); }
std::optional<Sport> parseSport(std::string_view text) { return valueOf(kSports, text); }

}  // namespace calcar::engine
