#include "engine/report/words.hpp"

#include <cstdint>

namespace calcar::engine {
namespace {

std::string_view urgencyId(Urgency urgency) {
  switch (urgency) {
    case Urgency::None:
      return "none";
    case Urgency::Monitor:
      return "monitor";
    case Urgency::Routine:
      return "routine";
    case Urgency::Within2Weeks:
      return "within-2-weeks";
    case Urgency::Within48h:
      return "within-48h";
    case Urgency::SameDay:
      return "same-day";
    case Urgency::Emergency:
      return "emergency";
  }
  return "none";
}

std::string_view gradeId(Grade grade) {
  switch (grade) {
    case Grade::Default:
      return "default";
    case Grade::Consensus:
      return "consensus";
    case Grade::VeryLow:
      return "very-low";
    case Grade::Low:
      return "low";
    case Grade::Moderate:
      return "moderate";
    case Grade::High:
      return "high";
  }
  return "default";
}

void replaceAll(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

/// Findings in per cent are worked out from readings that are less exact: whole, below one with a decimal.
std::string percentText(double number) {
  const double size = number < 0 ? -number : number;
  const double steps = size < 1.0 ? 10.0 : 1.0;
  const double rounded = static_cast<double>(static_cast<std::int64_t>(size * steps + 0.5)) / steps;
  return numberText(number < 0 ? -rounded : rounded);
}

}  // namespace

std::string Words::operator()(std::string_view id) const { return m_pack.text("report." + std::string(id)); }

std::string Words::operator()(std::string_view id, Values values) const {
  return of("report", id, {}, values);
}

std::string Words::of(std::string_view kind, std::string_view id, std::string_view part) const {
  std::string key = std::string(kind) + "." + std::string(id);
  if (!part.empty()) {
    key += "." + std::string(part);
  }
  return m_pack.text(key);
}

std::string Words::of(std::string_view kind, std::string_view id, std::string_view part,
                      Values values) const {
  std::string text = of(kind, id, part);
  for (const auto& [name, value] : values) {
    replaceAll(text, "{" + std::string(name) + "}", value);
  }
  return text;
}

std::string Words::date(Date date) const {
  return (*this)("date", {{"day", std::to_string(date.day)},
                          {"month", (*this)("month." + std::to_string(date.month))},
                          {"year", std::to_string(date.year)}});
}

std::string Words::moment(Moment moment) const {
  if (!moment.minuteOfDay) {
    return date(moment.date);
  }
  return date(moment.date) + ", " + toText(moment).substr(11);
}

std::string Words::side(Side side) const { return (*this)("side." + std::string(toText(side))); }
std::string Words::action(Urgency urgency) const {
  return (*this)("action." + std::string(urgencyId(urgency)));
}
std::string Words::timeFrame(Urgency urgency) const {
  return (*this)("time." + std::string(urgencyId(urgency)));
}
std::string Words::grade(Grade grade) const { return (*this)("grade." + std::string(gradeId(grade))); }

std::string Words::label(std::uint32_t finding) const {
  return of("finding", m_pack.finding(finding).id()->string_view(), "label");
}

std::string Words::value(std::uint32_t finding, const Value& value) const {
  if (const auto* yes = std::get_if<bool>(&value)) {
    return (*this)(*yes ? "yes" : "no");
  }
  if (const auto* number = std::get_if<double>(&value)) {
    return measured(finding, *number);
  }
  return of("choice", m_pack.finding(finding).id()->string_view(), std::get<std::string>(value));
}

std::string Words::measured(std::uint32_t finding, double number) const {
  const auto* unit = m_pack.finding(finding).unit();
  if (unit == nullptr || unit->size() == 0) {
    return numberText(number);
  }
  const std::string text = unit->string_view() == "%" ? percentText(number) : numberText(number);
  const std::string one = "unit-one." + unit->str();
  const bool isOne = text == "1" && m_pack.hasText("report." + one);
  return text + (*this)(isOne ? one : "unit." + unit->str());
}

std::string Words::deciding(const Deciding& deciding) const {
  std::string text = label(deciding.finding);
  if (deciding.side) {
    text += " " + side(*deciding.side);
  }
  const auto* yes = std::get_if<bool>(&deciding.value);
  if (yes == nullptr || !*yes) {
    text += ": " + value(deciding.finding, deciding.value);
  }
  return text;
}

std::string Words::decidings(const std::vector<Deciding>& list) const {
  std::vector<std::string> items;
  items.reserve(list.size());
  for (const auto& item : list) {
    items.push_back(deciding(item));
  }
  return this->list(items);
}

std::string Words::labels(const FindingSet& findings) const {
  std::vector<std::string> items;
  items.reserve(findings.size());
  for (const std::uint32_t finding : findings) {
    items.push_back(label(finding));
  }
  return list(items);
}

std::string Words::list(const std::vector<std::string>& items) const {
  std::string text;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) {
      text += i + 1 == items.size() ? (*this)("list-and") : (*this)("list-comma");
    }
    text += items[i];
  }
  return text;
}

std::string Words::listOfPhrases(const std::vector<std::string>& items) const {
  std::string text;
  for (const auto& item : items) {
    text += (text.empty() ? "" : (*this)("list-semicolon")) + item;
  }
  return text;
}

std::string Words::percent(int permille) const {
  // Whole per cent: more digits would claim a precision that nothing here has.
  return std::to_string((permille + 5) / 10) + " %";
}

std::string Words::minutes(int tenths) const {
  return (*this)("minutes", {{"n", numberText(static_cast<double>(tenths) / 10.0)}});
}

std::string numberText(double number) {
  const bool negative = number < 0;
  const double size = negative ? -number : number;
  const auto hundredths = static_cast<std::int64_t>(size * 100.0 + 0.5);
  std::string text = std::to_string(hundredths / 100);
  const std::int64_t rest = hundredths % 100;
  if (rest != 0) {
    text += "." + std::to_string(rest / 10);
    if (rest % 10 != 0) {
      text += std::to_string(rest % 10);
    }
  }
  return negative && hundredths != 0 ? "-" + text : text;
}

Text plain(std::string text) { return {Span{std::move(text), false, Emphasis::Plain}}; }
Text strong(std::string text) { return {Span{std::move(text), true, Emphasis::Plain}}; }
Text gap(std::string text) { return {Span{std::move(text), false, Emphasis::Gap}}; }
Text muted(std::string text) { return {Span{std::move(text), false, Emphasis::Muted}}; }

Text labelled(std::string key, std::string value) {
  return {Span{std::move(key) + ": ", true, Emphasis::Plain}, Span{std::move(value), false, Emphasis::Plain}};
}

Text orGap(const std::string& value, std::string gapWords) {
  return value.empty() ? gap(std::move(gapWords)) : plain(value);
}

}  // namespace calcar::engine
