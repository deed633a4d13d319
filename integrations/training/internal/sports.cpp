#include "integrations/training/internal/sports.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace calcar::training::internal {
namespace {

using engine::Sport;

template <std::size_t N>
using SportWords = std::array<std::pair<std::string_view, Sport>, N>;

/// Names that say something else than their words do.
constexpr SportWords<23> kNames{{{"trail", Sport::Running},
                                 {"course à pied", Sport::Running},
                                 {"course à pied sur tapis roulant", Sport::Running},
                                 {"course sur piste", Sport::Running},
                                 {"course à pied virtuelle", Sport::Running},
                                 {"tapis de course", Sport::Running},
                                 {"cross trainer", Sport::CrossTrainer},
                                 {"vélo elliptique", Sport::CrossTrainer},
                                 {"marche à pied", Sport::Walking},
                                 {"x train", Sport::Other},
                                 {"stair climbing", Sport::Other},
                                 {"table tennis", Sport::Other},
                                 {"snowboard", Sport::Other},
                                 {"nordic ski", Sport::Other},
                                 {"cross country skiing", Sport::Other},
                                 {"roller ski", Sport::Other},
                                 {"inline skating", Sport::Other},
                                 {"ice skate", Sport::Other},
                                 {"other indoor", Sport::Other},
                                 {"other outdoor", Sport::Other},
                                 {"water polo", Sport::Other},
                                 {"day off", Sport::Other},
                                 {"race", Sport::Running}}};

/// Single words, the first that is there decides: a run with other words in its name stays a run.
constexpr SportWords<64> kTokens{{{"run", Sport::Running},
                                  {"running", Sport::Running},
                                  {"jog", Sport::Running},
                                  {"jogging", Sport::Running},
                                  {"treadmill", Sport::Running},
                                  {"lauf", Sport::Running},
                                  {"laufen", Sport::Running},
                                  {"laufband", Sport::Running},
                                  {"laufbandtraining", Sport::Running},
                                  {"bahnlauf", Sport::Running},
                                  {"bahnlaufen", Sport::Running},
                                  {"traillauf", Sport::Running},
                                  {"trailrunning", Sport::Running},
                                  {"ride", Sport::Cycling},
                                  {"bike", Sport::Cycling},
                                  {"biking", Sport::Cycling},
                                  {"cycling", Sport::Cycling},
                                  {"spinning", Sport::Cycling},
                                  {"mtb", Sport::Cycling},
                                  {"radfahren", Sport::Cycling},
                                  {"radfahrt", Sport::Cycling},
                                  {"rennradfahren", Sport::Cycling},
                                  {"mountainbiken", Sport::Cycling},
                                  {"cyclisme", Sport::Cycling},
                                  {"vélo", Sport::Cycling},
                                  {"vtt", Sport::Cycling},
                                  {"swim", Sport::Swimming},
                                  {"swimming", Sport::Swimming},
                                  {"schwimmen", Sport::Swimming},
                                  {"schwimmbadschwimmen", Sport::Swimming},
                                  {"freiwasserschwimmen", Sport::Swimming},
                                  {"natation", Sport::Swimming},
                                  {"nage", Sport::Swimming},
                                  {"elliptical", Sport::CrossTrainer},
                                  {"crosstrainer", Sport::CrossTrainer},
                                  {"ellipsentrainer", Sport::CrossTrainer},
                                  {"elliptique", Sport::CrossTrainer},
                                  {"rowing", Sport::Rowing},
                                  {"rudern", Sport::Rowing},
                                  {"aviron", Sport::Rowing},
                                  {"rameur", Sport::Rowing},
                                  {"strength", Sport::Strength},
                                  {"weight", Sport::Strength},
                                  {"weights", Sport::Strength},
                                  {"krafttraining", Sport::Strength},
                                  {"gewichtstraining", Sport::Strength},
                                  {"musculation", Sport::Strength},
                                  {"walk", Sport::Walking},
                                  {"walking", Sport::Walking},
                                  {"hike", Sport::Walking},
                                  {"hiking", Sport::Walking},
                                  {"gehen", Sport::Walking},
                                  {"wandern", Sport::Walking},
                                  {"wanderung", Sport::Walking},
                                  {"spaziergang", Sport::Walking},
                                  {"marche", Sport::Walking},
                                  {"randonnée", Sport::Walking},
                                  {"yoga", Sport::Other},
                                  {"pilates", Sport::Other},
                                  {"cardio", Sport::Other},
                                  {"workout", Sport::Other},
                                  {"other", Sport::Other},
                                  {"sonstige", Sport::Other},
                                  {"autre", Sport::Other}}};

/// Further sports that are not told apart.
constexpr std::array<std::string_view, 21> kOthers{
    "hiit",    "crossfit",   "fitness",   "skiing",   "ski",      "skilanglauf", "langlauf",
    "skating", "tennis",     "golf",      "football", "soccer",   "basketball",  "volleyball",
    "rest",    "multisport", "triathlon", "climbing", "klettern", "badminton",   "dancing"};

/// Capital letters of Latin-1 as UTF-8 (À to Þ), without the multiplication sign: 0x20 further is the small
/// one.
bool isCapitalOfLatin1(unsigned char second) { return second >= 0x80U && second <= 0x9EU && second != 0x97U; }

std::vector<std::string_view> tokensOf(std::string_view words) {
  std::vector<std::string_view> tokens;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    tokens.push_back(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return tokens;
}

bool holds(const std::vector<std::string_view>& tokens, std::string_view word) {
  return std::find(tokens.begin(), tokens.end(), word) != tokens.end();
}

/// Running in water bears no weight: it is not a run.
bool isInWater(const std::vector<std::string_view>& tokens) {
  const bool water = holds(tokens, "aqua") || holds(tokens, "water") || holds(tokens, "pool");
  const bool run = holds(tokens, "run") || holds(tokens, "running") || holds(tokens, "jogging");
  return (water && run) || holds(tokens, "aquajogging") || holds(tokens, "aquarunning");
}

NamedSport named(Sport sport, const std::vector<std::string_view>& tokens) {
  const bool onTrack = holds(tokens, "track") || holds(tokens, "bahnlauf") || holds(tokens, "bahnlaufen") ||
                       holds(tokens, "piste");
  return {sport, true, sport == Sport::Swimming || onTrack};
}

}  // namespace

NamedSport sportOf(std::string_view words) {
  const std::string plain = plainWords(words);
  const auto tokens = tokensOf(plain);
  if (isInWater(tokens)) {
    return {Sport::AquaRunning, true, false};
  }
  for (const auto& [name, sport] : kNames) {
    if (name == plain) {
      return named(sport, tokens);
    }
  }
  for (const auto& [token, sport] : kTokens) {
    if (holds(tokens, token)) {
      return named(sport, tokens);
    }
  }
  const bool isOther =
      std::any_of(kOthers.begin(), kOthers.end(), [&](std::string_view word) { return holds(tokens, word); });
  return {Sport::Other, isOther, false};
}

std::string plainWords(std::string_view words) {
  std::string plain;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const char letter = words[i];
    const bool isGap = letter == ' ' || letter == '_' || letter == '-' || letter == '\t';
    if (isGap) {
      plain += plain.empty() || plain.back() == ' ' ? "" : " ";
    } else if (letter >= 'A' && letter <= 'Z') {
      plain += static_cast<char>(letter - 'A' + 'a');
    } else if (letter == '\xC3' && i + 1 < words.size() &&
               isCapitalOfLatin1(static_cast<unsigned char>(words[i + 1]))) {
      plain += letter;
      plain += static_cast<char>(static_cast<unsigned char>(words[++i]) + 0x20U);
    } else {
      plain += letter;
    }
  }
  if (plain.ends_with(' ')) {
    plain.pop_back();
  }
  return plain;
}

}  // namespace calcar::training::internal
