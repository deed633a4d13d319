#pragma once

#include "tests/support/pack_builder.hpp"

namespace calcar::testing {

/// A programme of one phase with one exercise, and an exercise that needs equipment.
inline void addProgramme(PackBuilder& builder) {
  auto dose = std::make_unique<pack::DoseT>();
  dose->exercise = "static-abduction";
  dose->sets_low = dose->sets_high = 1;
  dose->repetitions_low = 3;
  dose->repetitions_high = 5;
  dose->hold_seconds_low = 5;
  dose->hold_seconds_high = 15;
  dose->times_per_day = 2;
  dose->days_per_week = 7;
  dose->effort = "light";
  dose->tempo = "slow";
  dose->load = "eight";
  dose->rest_seconds = 60;
  auto phase = std::make_unique<pack::PhaseT>();
  phase->id = "settle";
  phase->exit = {"calm", "stands-30-s"};
  phase->doses.push_back(std::move(dose));
  auto programme = std::make_unique<pack::ProgrammeT>();
  programme->id = "gluteal-tendinopathy";
  programme->phases.push_back(std::move(phase));
  auto exercise = std::make_unique<pack::ExerciseT>();
  exercise->id = "static-abduction";
  exercise->equipment = {"belt", "band"};
  builder.content().exercises.push_back(std::move(exercise));
  builder.content().programmes.push_back(std::move(programme));
}

/// A dictionary with one finding of each kind, for tests of what reads and writes episodes.
inline PackBuilder smallDictionary() {
  PackBuilder builder;
  Shape sided;
  sided.sided = true;
  Shape rotation = sided;
  rotation.section = "range";
  rotation.unit = "deg";
  rotation.high = 90;
  rotation.minutesTenths = 10;
  Shape weight;
  weight.section = "person";
  weight.unit = "kg";
  weight.low = 30;
  weight.high = 200;
  Shape nightPain;
  nightPain.section = "pain-behaviour";
  builder.zone("F4", "front").zone("L1", "side").zone("B3", "back");
  builder.yesNo("night-pain", nightPain).yesNo("fever").number("weight", weight);
  builder.number("hip-internal-rotation-prone", rotation).yesNo("fadir-pain", sided);
  builder.yesNo("single-leg-hop-pain", sided);
  builder.choice("mri-hip-pelvis-read", {"no-bone-stress", "bone-stress", "other"});
  builder.person().painZone("pain-groin", {"F4"});
  builder.panel("infection", {"fever"}).panel("bones-and-load", {"night-pain"});
  Flag flag;
  flag.id = "femoral-neck-bone-stress-injury";
  flag.raise = all({yes("pain-groin"), yes("night-pain")});
  flag.clear = {{"mri-hip-pelvis-read", "no-bone-stress", 28, 3}};
  flag.guards = {"femoral-neck"};
  builder.redFlag(flag);
  addProgramme(builder);
  builder.text("finding.night-pain.label", "Night pain");
  builder.text("finding.night-pain.positive", "Wakes because of this pain, on most nights");
  builder.text("finding.night-pain.how", "Ask");
  return builder;
}

}  // namespace calcar::testing
