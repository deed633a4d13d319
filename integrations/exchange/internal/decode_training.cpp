#include <algorithm>
#include <tuple>

#include "integrations/exchange/internal/decode_parts.hpp"

namespace calcar::exchange {
namespace {

constexpr double kMostKm = 1000;
constexpr double kMostMinutes = 7 * 24 * 60;
constexpr double kMostClimb = 30'000;
constexpr std::size_t kLongestSource = 256;

const Words& sportWords() {
  static const Words kWords{"running",  "walking",       "cycling", "swimming", "aqua-running",
                            "strength", "cross-trainer", "rowing",  "other"};
  return kWords;
}

/// `07:40`, as the clock showed it.
std::string startOf(const MappingReader& reader) {
  std::string start = reader.text("start");
  const auto moment = engine::parseMoment("2000-01-01T" + start);
  if (!start.empty() && (!moment || !moment->minuteOfDay)) {
    reader.reportAt(*reader.find("start"), "start", "expected a time written HH:MM",
                    "put it in quotes: \"07:40\"");
    return {};
  }
  return start;
}

std::optional<double> amountOf(const MappingReader& reader, std::string_view key, double most) {
  const SourceNode* node = reader.find(key);
  if (node == nullptr) {
    return std::nullopt;
  }
  const auto number = numberOf(*node);
  if (!number || *number < 0 || *number > most) {
    const bool hasComma = isText(*node) && node->text.find(',') != std::string::npos;
    reader.reportAt(*node, key, "expected a number from 0 to " + shortest(most),
                    hasComma ? "write a decimal point instead of the comma" : "");
    return std::nullopt;
  }
  return number;
}

std::optional<bool> speedOf(const MappingReader& reader) {
  const SourceNode* node = reader.find("speed");
  if (node == nullptr) {
    return std::nullopt;
  }
  const bool isAnswer = isScalar(*node) && node->kind != SourceNode::Kind::Number;
  if (isAnswer && (node->text == "yes" || node->text == "true")) {
    return true;
  }
  if (isAnswer && (node->text == "no" || node->text == "false")) {
    return false;
  }
  reader.reportAt(*node, "speed", "expected yes or no", "yes for intervals, tempo runs and races");
  return std::nullopt;
}

std::string sourceOf(const MappingReader& reader) {
  std::string source = reader.text("source");
  if (source.size() > kLongestSource) {
    reader.reportAt(*reader.find("source"), "source", "expected at most 256 characters");
  }
  return source;
}

engine::TrainingSession decodeSession(Decoding& decoding, const SourceNode& node, const std::string& path) {
  const MappingReader reader(decoding, node, path,
                             {"day", "start", "sport", "km", "minutes", "climb", "speed", "source"});
  engine::TrainingSession session;
  if (const auto day = reader.requiredDate("day")) {
    reportUnlessOrdered(decoding, decoding.birth, day, "expected a day that is not before the birth date");
    session.day = day->value;
  }
  session.start = startOf(reader);
  if (reader.require("sport") != nullptr) {
    const auto sport = reader.word("sport", sportWords());
    session.sport = sport ? engine::parseSport(*sport).value_or(engine::Sport::Other) : engine::Sport::Other;
  }
  session.km = amountOf(reader, "km", kMostKm);
  session.minutes = amountOf(reader, "minutes", kMostMinutes);
  session.climb = amountOf(reader, "climb", kMostClimb);
  session.speed = speedOf(reader);
  session.source = sourceOf(reader);
  return session;
}

}  // namespace

std::vector<engine::TrainingSession> decodeTraining(Decoding& decoding, const std::vector<SourceNode>& items,
                                                    const std::string& path) {
  std::vector<engine::TrainingSession> sessions;
  sessions.reserve(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    sessions.push_back(decodeSession(decoding, items[i], indexed(path, i)));
  }
  return sessions;
}

void putOldestFirst(std::vector<engine::TrainingSession>& sessions) {
  std::stable_sort(sessions.begin(), sessions.end(), [](const auto& one, const auto& other) {
    return std::tie(one.day, one.start) < std::tie(other.day, other.start);
  });
}

}  // namespace calcar::exchange
