#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "rules/compiler/compile.hpp"

namespace calcar::testing {

/// A small, complete and correct set of rules with one of everything. A test changes one place in it and says
/// what the compiler must answer. Values show form only; they are not advice.
class SmallRules {
 public:
  SmallRules();

  /// The same rules with a piece of one file replaced. The piece must stand there exactly once.
  [[nodiscard]] SmallRules edited(const std::string& path, const std::string& piece,
                                  const std::string& replacement) const {
    SmallRules changed = *this;
    std::string& text = changed.m_files.at(path);
    const std::size_t at = text.find(piece);
    if (at == std::string::npos || text.find(piece, at + 1) != std::string::npos) {
      throw std::invalid_argument("'" + piece + "' must stand once in " + path);
    }
    text.replace(at, piece.size(), replacement);
    return changed;
  }

  /// The same rules with a file added or replaced.
  [[nodiscard]] SmallRules with(const std::string& path, std::string text) const {
    SmallRules changed = *this;
    changed.m_files[path] = std::move(text);
    return changed;
  }

  [[nodiscard]] SmallRules without(const std::string& path) const {
    SmallRules changed = *this;
    changed.m_files.erase(path);
    return changed;
  }

  [[nodiscard]] std::vector<rules::SourceFile> files() const {
    std::vector<rules::SourceFile> list;
    for (const auto& [path, text] : m_files) {
      list.push_back({path, text});
    }
    return list;
  }

  /// Everything the compiler complains about, one line each; empty when it compiles.
  [[nodiscard]] std::string problems() const {
    const auto pack = rules::compile(files());
    std::string text;
    if (!pack) {
      for (const auto& diagnostic : pack.error()) {
        text += (text.empty() ? "" : "\n") + rules::toText(diagnostic);
      }
    }
    return text;
  }

 private:
  std::map<std::string, std::string> m_files;
};

inline SmallRules::SmallRules() {
  m_files["pack.yaml"] = R"(name: small
version: "1"
issued: 2026-01-01
review-by: 2027-01-01
licence: Apache-2.0
review: none
zones: [{ id: F1, view: front }, { id: L1, view: side }]
bands:
  C: { probability: 0.17, from: 0.10, to: 0.25, because: [ours], grade: default }
  V: { probability: 0.5, from: 0.25, to: 0.75, because: [ours], grade: default }
standard-errors: { default: 1.0, consensus: 0.8, very-low: 0.7, low: 0.5, moderate: 0.35, high: 0.2 }
consensus-default: { present: 2, absent: 0.5 }
scope:
  - { id: under-18, when: { age: below 18 a }, because: [ours], grade: consensus, review: none }
spike:
  ratio: run-ratio
  baseline: longest-run
  bands:
    - { id: over-10, above: 1.1, to: 1.3, hazard: 1.64, interval: [1.31, 2.05] }
    - { id: over-30, above: 1.3, hazard: 1.5, interval: [1.1, 2.5] }
  because: [paper-2020]
  grade: low
  review: none
)";
  m_files["references.yaml"] = R"(ours:
  citation: "Calcar default"
  quality: default
paper-2020:
  citation: "Author 2020, A paper"
  locator: "doi:10.1000/1"
  quality: cohort
)";
  m_files["findings/all.yaml"] = R"(defaults: { because: [ours], grade: consensus, review: none }
findings:
  - { id: fever, section: general-health, minutes: 0.2 }
  - { id: rigors, section: general-health, valid: 2 d }
  - id: trochanter-tenderness
    section: palpation
    sided: yes
    valid: 28 d
    safety: { femoral-neck: to-first-pain, pelvic-bone: blocked }
  - id: lunge
    section: range
    type: number
    unit: cm
    range: [0, 30]
    sided: yes
    position: standing
    minutes: 1
  - { id: longest-run, section: load, type: number, unit: km, range: [0, 300] }
  - { id: recent-run, section: load, type: number, unit: km, range: [0, 300] }
  - id: mri-read
    section: imaging
    type: choice
    choices: [normal, bone-stress]
  - { id: old-ankle-injury, section: old-injuries, valid: always, codes: { snomed-ct: "1234" } }
  - { id: age, section: person, from: age, unit: a, range: [0, 130] }
  - { id: sex, section: person, from: sex, choices: [female, male, other] }
  - { id: days-since-onset, section: derived, from: onset, unit: d, range: [0, 36500] }
  - { id: pain-groin, section: derived, zones: [F1] }
  - { id: feels-ill, section: derived, when: { any: [fever, rigors] } }
  - { id: run-ratio, section: derived, unit: "1", range: [0, 1000], formula: { divide: [recent-run, longest-run] } }
  - id: lunge-difference
    section: derived
    unit: cm
    range: [-30, 30]
    formula: { subtract: [{ other: lunge }, { affected: lunge }] }
)";
  m_files["panels/illness.yaml"] = R"(id: illness
version: 1
gate: { any: [pain-groin, { age: at-least 50 a }] }
items: [fever, rigors]
minutes: 0.4
because: [ours]
grade: consensus
review: none
)";
  m_files["red-flags/infection.yaml"] = R"(id: infection
applies: { age: at-least 18 a }
raise: { all: [feels-ill, pain-groin] }
urgency:
  - within-2-weeks
  - same-day: { when: { at-least: 2, of: [fever, rigors, { mri-read: bone-stress }] }, id: signs, grade: low }
locks: [impact]
guards: [femoral-neck]
clear:
  - { mri-read: normal, within: 28 d, after-onset: 3 d }
act:
  weight-bearing: as-tolerated
  contact: doctor
  do: [rest]
  must-not: [no-hop]
  allowed: [swim]
  safety-net: [call]
  imaging: { first: [radiograph-pelvis-hip], next: [mri-hip] }
systemic: yes
because: [paper-2020]
grade: consensus
review: { name: A. Clinician, role: physiotherapist, date: 2026-01-02 }
)";
  m_files["conditions/side/tendon.yaml"] = R"(id: tendon
regions: [side]
zones: { L1: V, F1: C }
applies: { age: at-least 18 a }
evidence:
  - group: palpation
    readings:
      - id: tenderness
        when: trochanter-tenderness
        present: { ratio: 5, published: 16.7 }
        absent: { ratio: 0.5, published: 0.5, interval: [0.25, 1.0] }
        derived-by: cohort-bounds
        minutes: 1
        because: [paper-2020]
        grade: low
      - id: no-fever
        when: { fever: no }
        present: { ratio: 2 }
        absent: none
        derived-by: consensus-default
first-line: [rest]
refer-when: [no-gain]
refer-to: doctor
routine-referral: { days-since-onset: above 90 d }
programme: hip-strength
because: [paper-2020]
grade: low
review: none
)";
  m_files["kinetic-chain/foot.yaml"] = R"(id: foot
old-injuries: [old-ankle-injury]
tests:
  - finding: lunge
    deficit: low
    cutoffs: [{ value: 6.4 cm }, { sex: male, age: [18, 60], value: 7 cm, because: [ours], grade: default }]
    norms: [{ mean: 12 cm, deviation: 2.8 cm, population: "35 adults" }]
    side-difference: 3.0 cm
    error: 1.9 cm
    train: [bridge]
    retest: 6 weeks
    group: range
because: [paper-2020]
grade: low
review: none
)";
  m_files["imaging/tendon-question.yaml"] = R"(id: tendon-question
flags: [infection]
conditions: [tendon]
first: [{ modality: radiograph, region: pelvis-hip }]
next: [{ modality: mri, region: hip }]
answers:
  - { modality: mri, regions: [pelvis-hip, hip], within: 28 d, after-onset: 3 d }
because: [ours]
grade: consensus
review: none
)";
  m_files["exercises/strength.yaml"] = R"(defaults: { because: [ours], grade: default, review: none }
exercises:
  - { id: bridge, purpose: strength, parts: [loading], equipment: [mat], not-when: trochanter-tenderness }
)";
  m_files["programmes/hip-strength.yaml"] = R"(id: hip-strength
pain-rule: { during: 5, after: 5, settles: 24 h, because: [ours], grade: default }
phases:
  - id: settle
    weeks: [0, 2]
    exercises:
      - { exercise: bridge, sets: 2, repetitions: [3, 5], per-day: 1, days: 7, effort: light, basis: published }
      - { exercise: bridge, sets: [1, 2], hold: [5 s, 15 s], per-day: 2, days: 3, basis: default }
    entry: [calm]
    exit: [calm]
running: walk-run
cross-training: [swim]
cross-training-parts: [loading]
refer-again: [no-gain]
retest: 6 weeks
because: [paper-2020]
grade: low
review: none
)";
  m_files["programmes/walk-run.yaml"] = R"(id: walk-run
running-plan: yes
parts: [impact]
entry: [calm]
stages: [walk, run]
stop: [call]
cues: [cadence]
because: [ours]
grade: default
review: none
)";
  m_files["texts/en/all.yaml"] = R"(finding:
  fever: { label: Fever, ask: "Fever?", positive: "Fever", how: "Ask" }
  rigors: { label: Rigors, positive: "Shakes", how: "Ask" }
  trochanter-tenderness: { label: Tender, positive: "Familiar pain", how: "Press" }
  lunge: { label: Lunge, positive: "Less", how: "Measure" }
  longest-run: { label: Longest run, positive: "Any", how: "Ask" }
  recent-run: { label: Recent run, positive: "Any", how: "Ask" }
  mri-read: { label: MRI, positive: "As read", how: "Read" }
  old-ankle-injury: { label: Ankle, positive: "Ever", how: "Ask" }
  age: { label: Age }
  sex: { label: Sex }
  days-since-onset: { label: Days }
  pain-groin: { label: Groin pain }
  feels-ill: { label: Ill }
  run-ratio: { label: Ratio }
  lunge-difference: { label: Difference }
choice:
  mri-read: { normal: Normal, bone-stress: Bone stress }
  sex: { female: Female, male: Male, other: Other }
panel: { illness: { title: Illness, say: "Fever or shaking?" } }
red-flag: { infection: { name: Infection, suspicion: "an infection", step: { signs: Signs } } }
condition: { tendon: { name: Tendon } }
zone: { F1: { name: Groin }, L1: { name: Side } }
region: { front: { name: Front }, side: { name: Side }, back: { name: Back } }
segment: { foot: { name: Foot, link: "May matter" } }
reading: { tenderness: { label: Tenderness }, no-fever: { label: No fever } }
imaging: { tendon-question: { name: Question, normal: "Rules nothing out" } }
study: { radiograph-pelvis-hip: Radiograph, mri-hip: MRI }
exercise: { bridge: { name: Bridge, how: "Lift", why: "Strength" } }
programme: { hip-strength: { name: Strength, phase: { settle: Settle } } }
running: { walk-run: { name: Walk and run, stage: { walk: Walk, run: Run } } }
advice:
  { as-tolerated: A, doctor: B, rest: C, no-hop: D, swim: E, call: F, no-gain: G, calm: H, cadence: I }
scope: { under-18: Under 18 }
spike: { over-10: Over 10, over-30: Over 30 }
effort: { light: Light }
equipment: { mat: Mat }
report: { title: { note: Note }, "yes": "yes" }
)";
}

}  // namespace calcar::testing
