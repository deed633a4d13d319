#pragma once

#include "tests/support/pack_builder.hpp"

namespace calcar::testing {

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
  builder.text("finding.night-pain.label", "Night pain");
  builder.text("finding.night-pain.positive", "Wakes because of this pain, on most nights");
  builder.text("finding.night-pain.how", "Ask");
  return builder;
}

}  // namespace calcar::testing
