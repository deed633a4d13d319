#include "integrations/training/internal/read_tcx.hpp"

#include <string>

#include "integrations/training/internal/clock.hpp"
#include "integrations/training/internal/numbers.hpp"
#include "integrations/training/internal/problem_list.hpp"
#include "integrations/training/internal/sports.hpp"
#include "integrations/training/internal/track.hpp"
#include "integrations/training/internal/xml_events.hpp"

namespace calcar::training::internal {
namespace {

/// An activity while it is read.
struct OpenActivity {
  int line = 0;
  std::string sport;
  std::optional<Instant> begin;
  std::optional<double> metres;
  std::optional<double> seconds;
  ClimbMeter climb;
};

void addTo(std::optional<double>& sum, const std::optional<double>& part) {
  if (part && *part >= 0) {
    sum = sum.value_or(0) + *part;
  }
}

class TcxListener : public XmlListener {
 public:
  explicit TcxListener(const ReadOptions& options) : m_options(options) {}

  void begin(std::string_view element, const XmlAttributes& attributes, int line) override {
    m_path.emplace_back(element);
    if (element == "Activity") {
      m_activity.emplace();
      m_activity->line = line;
      m_activity->sport = attributeOf(attributes, "Sport");
    } else if (element == "Lap" && m_activity && !m_activity->begin) {
      m_activity->begin = instantOf(attributeOf(attributes, "StartTime"), m_options.clock);
    }
  }

  void end(std::string_view element, std::string_view text, int line) override {
    m_path.pop_back();
    const std::string_view around = m_path.empty() ? std::string_view() : std::string_view(m_path.back());
    if (!m_activity) {
      return;
    }
    if (element == "Activity") {
      finish();
    } else if (element == "Id" && around == "Activity") {
      const auto instant = instantOf(trimmed(text), m_options.clock);
      m_activity->begin = instant ? instant : m_activity->begin;
    } else if (around == "Lap") {
      readLap(element, text, line);
    } else if (element == "AltitudeMeters" && around == "Trackpoint") {
      if (const auto elevation = plainNumberOf(text)) {
        m_activity->climb.add(*elevation);
      }
    }
  }

  [[nodiscard]] TrainingLog take(bool isWhole) {
    if (!isWhole && m_activity) {
      m_problems.refuse(m_activity->line, "Activity", "this activity does not end", "export the file again");
    }
    if (isWhole && m_log.sessions.empty() && m_activities == 0) {
      m_problems.refuse(0, {}, "no activity", "a course or a planned workout is no training");
    }
    m_log.problems = m_problems.take();
    return std::move(m_log);
  }

  [[nodiscard]] ProblemList& problems() { return m_problems; }

 private:
  void readLap(std::string_view element, std::string_view text, int line) {
    const bool isDistance = element == "DistanceMeters";
    if (!isDistance && element != "TotalTimeSeconds") {
      return;
    }
    const auto number = plainNumberOf(text);
    if (!number || *number < 0) {
      m_problems.mention(line, std::string(element), "no number; the lap counts without it", {});
      return;
    }
    addTo(isDistance ? m_activity->metres : m_activity->seconds, number);
  }

  void finish() {
    const OpenActivity activity = std::move(*m_activity);
    m_activity.reset();
    ++m_activities;
    if (!activity.begin) {
      m_problems.refuse(activity.line, "Id", "an activity without a readable start", "export the file again");
      return;
    }
    if (activity.sport.empty() && !m_options.sport) {
      m_problems.refuse(activity.line, "Sport", "this activity does not name its sport",
                        "say which it is: --sport running");
      return;
    }
    if (!activity.metres && !activity.seconds) {
      m_problems.refuse(activity.line, "Lap", "an activity without distance and time",
                        "export the file again");
      return;
    }
    if (m_log.sessions.size() == kMostSessions) {
      m_problems.refuse(activity.line, "Activity", "more than 20,000 sessions in one file", "split it");
      return;
    }
    m_log.sessions.push_back(sessionOf(activity));
  }

  engine::TrainingSession sessionOf(const OpenActivity& activity) {
    constexpr double kMetresOfKm = 1000;
    engine::TrainingSession session;
    session.day = activity.begin->wall.date;
    session.start = startText(activity.begin->wall.minuteOfDay);
    const NamedSport named =
        activity.sport.empty() ? NamedSport{*m_options.sport, true, false} : sportOf(activity.sport);
    if (!named.isKnown) {
      m_problems.mention(activity.line, "Sport",
                         "“" + activity.sport + "” is no sport that Calcar knows; kept as other",
                         "correct the sport in the case file if it was a run");
    }
    session.sport = named.sport;
    if (activity.metres && *activity.metres > 0) {
      session.km = rounded(*activity.metres / kMetresOfKm, 2);
    }
    if (activity.seconds) {
      session.minutes = rounded(*activity.seconds / 60.0, 1);
    }
    if (const auto climb = activity.climb.climb()) {
      session.climb = rounded(*climb, 0);
    }
    return session;
  }

  const ReadOptions& m_options;
  TrainingLog m_log;
  ProblemList m_problems;
  std::vector<std::string> m_path;
  std::optional<OpenActivity> m_activity;
  std::size_t m_activities = 0;
};

}  // namespace

TrainingLog readTcx(std::string_view content, const ReadOptions& options) {
  TcxListener listener(options);
  const bool isWhole = parseXml(content, listener, listener.problems());
  return listener.take(isWhole);
}

}  // namespace calcar::training::internal
