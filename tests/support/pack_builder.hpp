#pragma once

#include <algorithm>
#include <cassert>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "engine/knowledge/pack.hpp"
#include "engine/knowledge/pack_objects_generated.h"

namespace calcar::testing {

/// A criterion that names its findings by id, so that a test reads like a rule file.
struct Rule {
  pack::Op op = pack::Op::Holds;
  std::uint32_t count = 0;
  std::vector<Rule> children;
  std::string finding;
  pack::Compare compare = pack::Compare::Yes;
  std::string choice;
  double number = 0;
  pack::Aspect aspect = pack::Aspect::Affected;
};

inline Rule compared(std::string finding, pack::Compare compare, double number = 0) {
  Rule rule;
  rule.finding = std::move(finding);
  rule.compare = compare;
  rule.number = number;
  return rule;
}
inline Rule yes(std::string finding) { return compared(std::move(finding), pack::Compare::Yes); }
inline Rule no(std::string finding) { return compared(std::move(finding), pack::Compare::No); }
inline Rule atLeast(std::string finding, double number) {
  return compared(std::move(finding), pack::Compare::AtLeast, number);
}
inline Rule above(std::string finding, double number) {
  return compared(std::move(finding), pack::Compare::Above, number);
}
inline Rule atMost(std::string finding, double number) {
  return compared(std::move(finding), pack::Compare::AtMost, number);
}
inline Rule below(std::string finding, double number) {
  return compared(std::move(finding), pack::Compare::Below, number);
}
inline Rule is(std::string finding, std::string choice) {
  Rule rule = compared(std::move(finding), pack::Compare::Is);
  rule.choice = std::move(choice);
  return rule;
}
inline Rule joined(pack::Op op, std::vector<Rule> children, std::uint32_t count = 0) {
  Rule rule;
  rule.op = op;
  rule.count = count;
  rule.children = std::move(children);
  return rule;
}
inline Rule all(std::vector<Rule> children) { return joined(pack::Op::All, std::move(children)); }
inline Rule any(std::vector<Rule> children) { return joined(pack::Op::Any, std::move(children)); }
inline Rule atLeastOf(std::uint32_t count, std::vector<Rule> children) {
  return joined(pack::Op::CountAtLeast, std::move(children), count);
}
inline Rule seenOn(pack::Aspect aspect, Rule rule) {
  rule.aspect = aspect;
  return rule;
}
inline Rule other(Rule rule) { return seenOn(pack::Aspect::Other, std::move(rule)); }
inline Rule eitherSide(Rule rule) { return seenOn(pack::Aspect::Either, std::move(rule)); }

/// A formula that names its findings by id.
struct Calculation {
  pack::FormulaOp op = pack::FormulaOp::Reading;
  double number = 0;
  std::string finding;
  pack::Aspect aspect = pack::Aspect::Affected;
  std::vector<Calculation> args;
};

inline Calculation constant(double number) { return {pack::FormulaOp::Constant, number, {}, {}, {}}; }
inline Calculation reading(std::string finding, pack::Aspect aspect = pack::Aspect::Affected) {
  return {pack::FormulaOp::Reading, 0, std::move(finding), aspect, {}};
}
inline Calculation calculated(pack::FormulaOp op, std::vector<Calculation> args) {
  return {op, 0, {}, pack::Aspect::Affected, std::move(args)};
}

/// What a finding needs beyond its id and type. Answers stay valid for ever unless a test says otherwise.
struct Shape {
  bool sided = false;
  int validDays = -1;
  std::vector<std::pair<std::string, pack::Safety>> safety = {};
  std::uint32_t minutesTenths = 0;
  std::string section = "history";
  std::string unit = {};
  double low = 0;
  double high = 1000;
};

struct Step {
  pack::Urgency level;
  std::vector<Rule> when = {};  ///< none or one
  std::string id = {};
};

struct Clearing {
  std::string finding;
  std::string choice;
  int withinDays = 0;
  int afterOnsetDays = 0;
};

struct Flag {
  std::string id;
  Rule raise;
  std::vector<Step> urgency = {{pack::Urgency::Within2Weeks}};
  std::vector<Rule> applies = {};  ///< none or one
  std::vector<std::string> guards = {};
  std::vector<std::string> locks = {};
  std::vector<Clearing> clear = {};
  bool systemic = false;
};

/// Builds a small knowledge pack for a test. Findings come before whatever refers to them.
class PackBuilder {
 public:
  PackBuilder() {
    m_content.name = "test";
    m_content.version = "1";
    m_content.review = "none";
  }

  PackBuilder& yesNo(std::string id, Shape shape = {}) {
    add(std::move(id), pack::ValueType::YesNo, pack::Origin::Observed, std::move(shape));
    return *this;
  }
  PackBuilder& number(std::string id, Shape shape = {}) {
    add(std::move(id), pack::ValueType::Number, pack::Origin::Observed, std::move(shape));
    return *this;
  }
  PackBuilder& choice(std::string id, std::vector<std::string> choices, Shape shape = {}) {
    add(std::move(id), pack::ValueType::Choice, pack::Origin::Observed, std::move(shape)).choices =
        std::move(choices);
    return *this;
  }
  PackBuilder& painZone(std::string id, std::vector<std::string> zones) {
    add(std::move(id), pack::ValueType::YesNo, pack::Origin::PainZone, {}).zones = std::move(zones);
    return *this;
  }
  PackBuilder& person() {  ///< findings `age`, `sex` and `days-since-onset`
    add("age", pack::ValueType::Number, pack::Origin::Age, {});
    add("sex", pack::ValueType::Choice, pack::Origin::Sex, {}).choices = {"female", "male", "other"};
    add("days-since-onset", pack::ValueType::Number, pack::Origin::DaysSinceOnset, {});
    return *this;
  }
  PackBuilder& defined(std::string id, const Rule& rule, Shape shape = {}) {
    auto criterion = this->criterion(rule);
    add(std::move(id), pack::ValueType::YesNo, pack::Origin::Definition, std::move(shape)).definition =
        std::move(criterion);
    return *this;
  }
  PackBuilder& computed(std::string id, const Calculation& calculation, Shape shape = {}) {
    auto formula = this->formula(calculation);
    add(std::move(id), pack::ValueType::Number, pack::Origin::Formula, std::move(shape)).formula =
        std::move(formula);
    return *this;
  }
  PackBuilder& zone(std::string id, std::string view) {
    auto zone = std::make_unique<pack::ZoneT>();
    zone->id = std::move(id);
    zone->view = std::move(view);
    m_content.zones.push_back(std::move(zone));
    return *this;
  }
  PackBuilder& panel(std::string id, const std::vector<std::string>& items,
                     const std::vector<Rule>& gate = {}) {
    auto panel = std::make_unique<pack::PanelT>();
    panel->id = std::move(id);
    panel->gate = optionalCriterion(gate);
    for (const std::string& item : items) {
      panel->items.push_back(index(item));
    }
    m_content.panels.push_back(std::move(panel));
    return *this;
  }
  PackBuilder& redFlag(const Flag& shape) {
    auto flag = std::make_unique<pack::RedFlagT>();
    flag->id = shape.id;
    flag->applies = optionalCriterion(shape.applies);
    flag->raise = criterion(shape.raise);
    flag->guards = shape.guards;
    flag->locks = shape.locks;
    flag->systemic = shape.systemic;
    for (const Step& step : shape.urgency) {
      auto packed = std::make_unique<pack::UrgencyStepT>();
      packed->level = step.level;
      packed->when = optionalCriterion(step.when);
      packed->id = step.id;
      flag->urgency.push_back(std::move(packed));
    }
    for (const Clearing& clearing : shape.clear) {
      auto packed = std::make_unique<pack::ClearingFindingT>();
      packed->finding = index(clearing.finding);
      packed->choice = clearing.choice;
      packed->within_days = clearing.withinDays;
      packed->after_onset_days = clearing.afterOnsetDays;
      flag->clear.push_back(std::move(packed));
    }
    m_content.red_flags.push_back(std::move(flag));
    return *this;
  }
  PackBuilder& text(std::string id, std::string value) {
    if (m_content.languages.empty()) {
      m_content.languages.push_back(std::make_unique<pack::LanguageT>());
      m_content.languages.front()->code = "en";
    }
    auto text = std::make_unique<pack::TextT>();
    text->id = std::move(id);
    text->value = std::move(value);
    m_content.languages.front()->texts.push_back(std::move(text));
    return *this;
  }

  /// Everything that has no method here is written into the object itself.
  pack::KnowledgeT& content() { return m_content; }

  std::uint32_t index(const std::string& finding) const {
    for (std::size_t i = 0; i < m_content.findings.size(); ++i) {
      if (m_content.findings[i]->id == finding) {
        return static_cast<std::uint32_t>(i);
      }
    }
    throw std::invalid_argument("the test's pack has no finding " + finding);
  }

  std::unique_ptr<pack::CriterionT> criterion(const Rule& rule) const {
    auto packed = std::make_unique<pack::CriterionT>();
    packed->op = rule.op;
    packed->count = rule.count;
    packed->compare = rule.compare;
    packed->choice = rule.choice;
    packed->number = rule.number;
    packed->aspect = rule.aspect;
    packed->finding = rule.op == pack::Op::Holds ? index(rule.finding) : 0;
    for (const Rule& child : rule.children) {
      packed->children.push_back(criterion(child));
    }
    return packed;
  }

  std::unique_ptr<pack::FormulaT> formula(const Calculation& calculation) const {
    auto packed = std::make_unique<pack::FormulaT>();
    packed->op = calculation.op;
    packed->number = calculation.number;
    packed->aspect = calculation.aspect;
    packed->finding = calculation.op == pack::FormulaOp::Reading ? index(calculation.finding) : 0;
    for (const Calculation& argument : calculation.args) {
      packed->args.push_back(formula(argument));
    }
    return packed;
  }

  /// The finished pack as a program would load it: packed, sealed, verified.
  engine::Pack open() {
    sortKeys();
    flatbuffers::FlatBufferBuilder builder;
    builder.Finish(pack::Knowledge::Pack(builder, &m_content));
    const auto sealed = engine::sealPack(std::span(builder.GetBufferPointer(), builder.GetSize()));
    auto opened = engine::Pack::open(sealed);
    if (!opened) {
      throw std::invalid_argument("the test's pack is refused: " + opened.error().detail);
    }
    return std::move(*opened);
  }

 private:
  pack::FindingT& add(std::string id, pack::ValueType type, pack::Origin origin, Shape shape) {
    auto finding = std::make_unique<pack::FindingT>();
    finding->id = std::move(id);
    finding->section = std::move(shape.section);
    finding->type = type;
    finding->origin = origin;
    finding->sided = shape.sided;
    finding->valid_days = shape.validDays;
    finding->minutes_tenths = shape.minutesTenths;
    finding->unit = std::move(shape.unit);
    finding->low = shape.low;
    finding->high = shape.high;
    for (auto& [guard, grade] : shape.safety) {
      auto packed = std::make_unique<pack::GuardGradeT>();
      packed->guard = std::move(guard);
      packed->grade = grade;
      finding->safety.push_back(std::move(packed));
    }
    m_content.findings.push_back(std::move(finding));
    return *m_content.findings.back();
  }

  std::unique_ptr<pack::CriterionT> optionalCriterion(const std::vector<Rule>& rule) const {
    return rule.empty() ? nullptr : criterion(rule.front());
  }

  /// Lookups by key need sorted vectors; the object API keeps the order in which a test adds.
  void sortKeys() {
    std::sort(m_content.sources.begin(), m_content.sources.end(),
              [](const auto& left, const auto& right) { return left->key < right->key; });
    for (auto& language : m_content.languages) {
      std::sort(language->texts.begin(), language->texts.end(),
                [](const auto& left, const auto& right) { return left->id < right->id; });
    }
  }

  pack::KnowledgeT m_content;
};

}  // namespace calcar::testing
