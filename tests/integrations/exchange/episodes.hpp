#pragma once

#include <gtest/gtest.h>

#include "engine/episode/episode.hpp"

namespace calcar::testing {

// Field by field, so that a reader that forgets one is found out.

inline void expectSame(const engine::Observation& left, const engine::Observation& right) {
  EXPECT_EQ(left.finding, right.finding);
  EXPECT_EQ(left.side, right.side) << left.finding;
  EXPECT_EQ(left.outcome, right.outcome) << left.finding;
  EXPECT_EQ(left.source, right.source) << left.finding;
  EXPECT_EQ(left.note, right.note) << left.finding;
  EXPECT_EQ(left.on, right.on) << left.finding;
}

inline void expectSame(const engine::Score& left, const engine::Score& right) {
  EXPECT_EQ(left.instrument, right.instrument);
  EXPECT_EQ(left.scale, right.scale);
  EXPECT_EQ(left.total, right.total);
  EXPECT_EQ(left.items, right.items);
  EXPECT_EQ(left.activities, right.activities);
  EXPECT_EQ(left.source, right.source);
  EXPECT_EQ(left.on, right.on);
}

inline void expectSame(const engine::PhaseReport& left, const engine::PhaseReport& right) {
  EXPECT_EQ(left.programme, right.programme);
  EXPECT_EQ(left.phase, right.phase);
  EXPECT_EQ(left.since, right.since);
  EXPECT_EQ(left.criteria, right.criteria);
  ASSERT_EQ(left.trials.size(), right.trials.size());
  for (std::size_t i = 0; i < left.trials.size(); ++i) {
    EXPECT_EQ(left.trials[i].on, right.trials[i].on);
    EXPECT_EQ(left.trials[i].during, right.trials[i].during);
    EXPECT_EQ(left.trials[i].after, right.trials[i].after);
    EXPECT_EQ(left.trials[i].settled, right.trials[i].settled);
  }
}

inline void expectSame(const engine::Visit& left, const engine::Visit& right) {
  EXPECT_EQ(left.when, right.when);
  EXPECT_EQ(left.clinician.name, right.clinician.name);
  EXPECT_EQ(left.clinician.role, right.clinician.role);
  EXPECT_EQ(left.clinician.registration, right.clinician.registration);
  EXPECT_EQ(left.place, right.place);
  ASSERT_EQ(left.panels.size(), right.panels.size());
  for (std::size_t i = 0; i < left.panels.size(); ++i) {
    EXPECT_EQ(left.panels[i].panel, right.panels[i].panel);
    EXPECT_EQ(left.panels[i].at, right.panels[i].at);
    EXPECT_EQ(left.panels[i].answeredBy, right.panels[i].answeredBy);
  }
  ASSERT_EQ(left.progress.has_value(), right.progress.has_value());
  if (left.progress) {
    expectSame(*left.progress, *right.progress);
  }
  ASSERT_EQ(left.observations.size(), right.observations.size());
  for (std::size_t i = 0; i < left.observations.size(); ++i) {
    expectSame(left.observations[i], right.observations[i]);
  }
  ASSERT_EQ(left.scores.size(), right.scores.size());
  for (std::size_t i = 0; i < left.scores.size(); ++i) {
    expectSame(left.scores[i], right.scores[i]);
  }
}

inline void expectSame(const engine::Patient& left, const engine::Patient& right) {
  EXPECT_EQ(left.id, right.id);
  EXPECT_EQ(left.issuer, right.issuer);
  EXPECT_EQ(left.family, right.family);
  EXPECT_EQ(left.given, right.given);
  EXPECT_EQ(left.birthDate, right.birthDate);
  EXPECT_EQ(left.sex, right.sex);
  EXPECT_EQ(left.contact, right.contact);
}

inline void expectSame(const engine::Complaint& left, const engine::Complaint& right) {
  EXPECT_EQ(left.side, right.side);
  EXPECT_EQ(left.onset, right.onset);
  EXPECT_EQ(left.inOwnWords, right.inOwnWords);
  EXPECT_EQ(left.question, right.question);
  ASSERT_EQ(left.pain.size(), right.pain.size());
  for (std::size_t i = 0; i < left.pain.size(); ++i) {
    EXPECT_EQ(left.pain[i].zone, right.pain[i].zone);
    EXPECT_EQ(left.pain[i].side, right.pain[i].side);
    EXPECT_EQ(left.pain[i].intensity, right.pain[i].intensity);
    EXPECT_EQ(left.pain[i].qualities, right.pain[i].qualities);
    EXPECT_EQ(left.pain[i].spread, right.pain[i].spread);
  }
}

inline void expectSame(const engine::ImagingStudy& left, const engine::ImagingStudy& right) {
  EXPECT_EQ(left.uid, right.uid);
  EXPECT_EQ(left.date, right.date);
  EXPECT_EQ(left.modality, right.modality);
  EXPECT_EQ(left.region, right.region);
  EXPECT_EQ(left.side, right.side);
  EXPECT_EQ(left.description, right.description);
  EXPECT_EQ(left.readBy, right.readBy);
  EXPECT_EQ(left.result, right.result);
  EXPECT_EQ(left.series, right.series);
  EXPECT_EQ(left.instances, right.instances);
  EXPECT_EQ(left.setAside, right.setAside);
  EXPECT_EQ(left.confirmed, right.confirmed);
  EXPECT_EQ(left.protocol, right.protocol);
}

inline void expectSameClosures(const engine::Episode& left, const engine::Episode& right) {
  ASSERT_EQ(left.clearances.size(), right.clearances.size());
  for (std::size_t i = 0; i < left.clearances.size(); ++i) {
    EXPECT_EQ(left.clearances[i].flag, right.clearances[i].flag);
    EXPECT_EQ(left.clearances[i].finding, right.clearances[i].finding);
    EXPECT_EQ(left.clearances[i].value, right.clearances[i].value);
    EXPECT_EQ(left.clearances[i].by, right.clearances[i].by);
    EXPECT_EQ(left.clearances[i].on, right.clearances[i].on);
  }
  ASSERT_EQ(left.overrides.size(), right.overrides.size());
  for (std::size_t i = 0; i < left.overrides.size(); ++i) {
    EXPECT_EQ(left.overrides[i].flag, right.overrides[i].flag);
    EXPECT_EQ(left.overrides[i].reason, right.overrides[i].reason);
    EXPECT_EQ(left.overrides[i].by, right.overrides[i].by);
    EXPECT_EQ(left.overrides[i].on, right.overrides[i].on);
  }
}

inline void expectSame(const engine::TrainingSession& left, const engine::TrainingSession& right) {
  EXPECT_EQ(left.day, right.day);
  EXPECT_EQ(left.start, right.start);
  EXPECT_EQ(left.sport, right.sport);
  EXPECT_EQ(left.km, right.km);
  EXPECT_EQ(left.minutes, right.minutes);
  EXPECT_EQ(left.climb, right.climb);
  EXPECT_EQ(left.speed, right.speed);
  EXPECT_EQ(left.source, right.source);
}

inline void expectSame(const engine::Episode& left, const engine::Episode& right) {
  expectSame(left.patient, right.patient);
  expectSame(left.complaint, right.complaint);
  ASSERT_EQ(left.visits.size(), right.visits.size());
  for (std::size_t i = 0; i < left.visits.size(); ++i) {
    expectSame(left.visits[i], right.visits[i]);
  }
  ASSERT_EQ(left.imaging.size(), right.imaging.size());
  for (std::size_t i = 0; i < left.imaging.size(); ++i) {
    expectSame(left.imaging[i], right.imaging[i]);
  }
  expectSameClosures(left, right);
  EXPECT_EQ(left.means.equipment, right.means.equipment);
  EXPECT_EQ(left.means.daysPerWeek, right.means.daysPerWeek);
  EXPECT_EQ(left.planChanges, right.planChanges);
  ASSERT_EQ(left.training.size(), right.training.size());
  for (std::size_t i = 0; i < left.training.size(); ++i) {
    expectSame(left.training[i], right.training[i]);
  }
  EXPECT_EQ(left.receiver.name, right.receiver.name);
  EXPECT_EQ(left.receiver.role, right.receiver.role);
  EXPECT_EQ(left.receiver.organisation, right.receiver.organisation);
  EXPECT_EQ(left.receiver.phone, right.receiver.phone);
  EXPECT_EQ(left.receiver.calledAt, right.receiver.calledAt);
  EXPECT_EQ(left.callBack, right.callBack);
  EXPECT_EQ(left.record, right.record);
}

}  // namespace calcar::testing
