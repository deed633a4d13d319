#include "integrations/training/internal/read_gpx.hpp"

#include <cmath>
#include <string>

#include "integrations/training/internal/clock.hpp"
#include "integrations/training/internal/numbers.hpp"
#include "integrations/training/internal/problem_list.hpp"
#include "integrations/training/internal/sports.hpp"
#include "integrations/training/internal/track.hpp"
#include "integrations/training/internal/xml_events.hpp"

namespace calcar::training::internal {
namespace {

/// A track while it is read.
struct OpenTrack {
  int line = 0;
  std::string type;
  Track way;
  std::optional<Instant> begin;
  std::size_t points = 0;
};

/// Sites that wrote numbers for sports: 1 a ride, 4 a hike, 9 a run, 10 a walk, 16 a swim.
std::string typeInWords(std::string type) {
  return type == "9"                   ? "running"
         : type == "1"                 ? "cycling"
         : type == "4" || type == "10" ? "walking"
         : type == "16"                ? "swimming"
                                       : type;
}

class GpxListener : public XmlListener {
 public:
  explicit GpxListener(const ReadOptions& options) : m_options(options) {}

  void begin(std::string_view element, const XmlAttributes& attributes, int line) override {
    // A copy: the path moves its elements when it grows.
    const std::string around = m_path.empty() ? std::string() : m_path.back();
    m_path.emplace_back(element);
    if (element == "trk" && around == "gpx") {
      m_track.emplace().line = line;
    } else if (element == "trkseg" && m_track) {
      m_track->way.pause();
    } else if (element == "trkpt" && around == "trkseg" && m_track) {
      beginPoint(attributes, line);
    }
  }

  void end(std::string_view element, std::string_view text, int line) override {
    m_path.pop_back();
    const std::string_view around = m_path.empty() ? std::string_view() : std::string_view(m_path.back());
    if (element == "trk" && around == "gpx") {
      finish();
    } else if (element == "type" && around == "trk" && m_track) {
      m_track->type = trimmed(text);
    } else if (around == "trkpt" && m_point) {
      readPart(element, trimmed(text), line);
    } else if (element == "trkpt" && around == "trkseg" && m_point) {
      m_track->way.add(*m_point);
      ++m_track->points;
      m_point.reset();
    }
  }

  [[nodiscard]] TrainingLog take(bool isWhole) {
    if (!isWhole && m_track) {
      m_problems.refuse(m_track->line, "trk", "this track does not end", "export the file again");
    }
    if (isWhole && m_log.sessions.empty() && m_tracks == 0) {
      m_problems.refuse(0, {}, "no recorded track", "a route or a list of places is no training");
    }
    m_log.problems = m_problems.take();
    return std::move(m_log);
  }

  [[nodiscard]] ProblemList& problems() { return m_problems; }

 private:
  void beginPoint(const XmlAttributes& attributes, int line) {
    const auto latitude = plainNumberOf(attributeOf(attributes, "lat"));
    const auto longitude = plainNumberOf(attributeOf(attributes, "lon"));
    if (!latitude || !longitude || std::abs(*latitude) > 90 || std::abs(*longitude) > 180) {
      m_problems.mention(line, "trkpt", "a point without a place on earth; the way leaves it out", {});
      return;
    }
    m_point = TrackPoint{*latitude, *longitude, std::nullopt, std::nullopt};
  }

  void readPart(std::string_view element, std::string_view text, int line) {
    if (element == "ele") {
      m_point->elevation = plainNumberOf(text);
    } else if (element == "time") {
      const auto instant = instantOf(text, m_options.clock);
      if (!instant) {
        m_problems.mention(line, "time", "a time that cannot be read; the point counts without it", {});
        return;
      }
      m_point->seconds = instant->seconds;
      m_track->begin = m_track->begin ? m_track->begin : instant;
    }
  }

  void finish() {
    const OpenTrack track = std::move(*m_track);
    m_track.reset();
    ++m_tracks;
    if (!track.begin || track.points < 2) {
      m_problems.refuse(track.line, "trk", "a track without times, or without points",
                        "a planned route is no training; export the recorded activity");
      return;
    }
    if (track.type.empty() && !m_options.sport) {
      m_problems.refuse(track.line, "type", "this track does not name its sport",
                        "say which it is: --sport running");
      return;
    }
    if (m_log.sessions.size() == kMostSessions) {
      m_problems.refuse(track.line, "trk", "more than 20,000 sessions in one file", "split it");
      return;
    }
    m_log.sessions.push_back(sessionOf(track));
  }

  engine::Sport sportOfTrack(const OpenTrack& track) {
    if (track.type.empty()) {
      return *m_options.sport;
    }
    const NamedSport named = sportOf(typeInWords(track.type));
    if (!named.isKnown) {
      m_problems.mention(track.line, "type",
                         "“" + track.type + "” is no sport that Calcar knows; kept as other",
                         "correct the sport in the case file if it was a run");
    }
    return named.sport;
  }

  engine::TrainingSession sessionOf(const OpenTrack& track) {
    engine::TrainingSession session;
    session.day = track.begin->wall.date;
    session.start = startText(track.begin->wall.minuteOfDay);
    session.sport = sportOfTrack(track);
    const bool onFoot = session.sport == engine::Sport::Running || session.sport == engine::Sport::Walking;
    if (onFoot && track.way.hasJumps()) {
      m_problems.mention(track.line, "trk", "the receiver jumped; what no runner can cover is not counted",
                         {});
    }
    session.km = rounded(track.way.km(onFoot), 2);
    const auto moving = track.way.movingMinutes();
    const auto minutes = moving && *moving > 0 ? moving : track.way.elapsedMinutes();
    session.minutes = minutes ? std::optional(rounded(*minutes, 1)) : std::nullopt;
    const auto climb = track.way.climb();
    session.climb = climb ? std::optional(rounded(*climb, 0)) : std::nullopt;
    return session;
  }

  const ReadOptions& m_options;
  TrainingLog m_log;
  ProblemList m_problems;
  std::vector<std::string> m_path;
  std::optional<OpenTrack> m_track;
  std::optional<TrackPoint> m_point;
  std::size_t m_tracks = 0;
};

}  // namespace

TrainingLog readGpx(std::string_view content, const ReadOptions& options) {
  GpxListener listener(options);
  const bool isWhole = parseXml(content, listener, listener.problems());
  return listener.take(isWhole);
}

}  // namespace calcar::training::internal
