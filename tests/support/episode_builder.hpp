#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "engine/episode/episode.hpp"

namespace calcar::testing {

inline engine::Date day(std::string_view text) {
  const auto date = engine::parseDate(text);
  if (!date) {
    throw std::invalid_argument("not a day: " + std::string(text));
  }
  return *date;
}

inline engine::Moment moment(std::string_view text) {
  const auto parsed = engine::parseMoment(text);
  if (!parsed) {
    throw std::invalid_argument("not a moment: " + std::string(text));
  }
  return *parsed;
}

/// Builds an episode for a test. Answers belong to the visit that was begun last.
class EpisodeBuilder {
 public:
  using Side = engine::Side;

  explicit EpisodeBuilder(Side side = Side::Left) { m_episode.complaint.side = side; }

  EpisodeBuilder& bornOn(std::string_view date) {
    m_episode.patient.birthDate = day(date);
    return *this;
  }
  EpisodeBuilder& sex(engine::Sex sex) {
    m_episode.patient.sex = sex;
    return *this;
  }
  EpisodeBuilder& onset(std::string_view date) {
    m_episode.complaint.onset = day(date);
    return *this;
  }
  EpisodeBuilder& pain(std::string zone, Side side) {
    m_episode.complaint.pain.push_back({std::move(zone), side, std::nullopt});
    return *this;
  }
  EpisodeBuilder& visit(std::string_view when) {
    engine::Visit visit;
    visit.when = moment(when);
    m_episode.visits.push_back(std::move(visit));
    return *this;
  }
  EpisodeBuilder& yes(std::string finding, std::optional<Side> side = {}) {
    return observe(std::move(finding), engine::Value(true), side);
  }
  EpisodeBuilder& no(std::string finding, std::optional<Side> side = {}) {
    return observe(std::move(finding), engine::Value(false), side);
  }
  EpisodeBuilder& number(std::string finding, double value, std::optional<Side> side = {}) {
    return observe(std::move(finding), engine::Value(value), side);
  }
  EpisodeBuilder& choice(std::string finding, std::string value, std::optional<Side> side = {}) {
    return observe(std::move(finding), engine::Value(std::move(value)), side);
  }
  EpisodeBuilder& without(std::string finding, engine::NoValue reason, std::optional<Side> side = {}) {
    return observe(std::move(finding), reason, side);
  }
  /// Dates the answer given last, when it was not established at the visit.
  EpisodeBuilder& on(std::string_view date) {
    m_episode.visits.back().observations.back().on = day(date);
    return *this;
  }
  EpisodeBuilder& allNo(std::string panel) {
    m_episode.visits.back().panels.push_back({std::move(panel), std::nullopt, {}});
    return *this;
  }
  EpisodeBuilder& clearance(std::string flag, std::string finding, std::string value, std::string by,
                            std::string_view on) {
    m_episode.clearances.push_back(
        {std::move(flag), std::move(finding), std::move(value), std::move(by), day(on)});
    return *this;
  }
  EpisodeBuilder& overridden(std::string flag, std::string reason, std::string by, std::string_view on) {
    m_episode.overrides.push_back({std::move(flag), std::move(reason), std::move(by), day(on)});
    return *this;
  }
  EpisodeBuilder& study(engine::ImagingStudy study) {
    m_episode.imaging.push_back(std::move(study));
    return *this;
  }

  engine::Episode& content() { return m_episode; }
  engine::Episode build() const { return m_episode; }

 private:
  template <typename Outcome>
  EpisodeBuilder& observe(std::string finding, Outcome outcome, std::optional<Side> side) {
    engine::Observation observation;
    observation.finding = std::move(finding);
    observation.side = side;
    observation.outcome = std::move(outcome);
    m_episode.visits.back().observations.push_back(std::move(observation));
    return *this;
  }

  engine::Episode m_episode;
};

}  // namespace calcar::testing
