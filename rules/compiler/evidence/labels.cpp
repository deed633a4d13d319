#include "rules/compiler/evidence/labels.hpp"

#include <array>
#include <charconv>

#include "rules/compiler/evidence/markdown.hpp"
#include "rules/compiler/internal/vocabulary.hpp"

namespace calcar::rules {

std::string Labels::of(std::string_view kind, std::string_view id, std::string_view part) const {
  std::string key = std::string(kind) + "." + std::string(id);
  if (!part.empty()) {
    key += "." + std::string(part);
  }
  return escaped(m_pack.text(key));
}

std::string Labels::each(std::string_view kind, const Ids* ids, std::string_view separator,
                         std::string_view part) const {
  std::vector<std::string> texts;
  if (ids != nullptr) {
    for (const auto* id : *ids) {
      texts.push_back(of(kind, id->string_view(), part));
    }
  }
  return joined(texts, separator);
}

std::string Labels::advice(const Ids* ids) const {
  std::string text;
  for (flatbuffers::uoffset_t i = 0; ids != nullptr && i < ids->size(); ++i) {
    const std::string sentence = of("advice", ids->Get(i)->string_view());
    text += (text.empty() ? "" : " ") + sentence + (sentence.ends_with('.') ? "" : ".");
  }
  return text;
}

std::string Labels::finding(std::uint32_t index) const {
  return of("finding", m_pack.finding(index).id()->string_view(), "label");
}

std::string Labels::findings(const flatbuffers::Vector<std::uint32_t>* indexes) const {
  std::vector<std::string> labels;
  if (indexes != nullptr) {
    for (const std::uint32_t index : *indexes) {
      labels.push_back(finding(index));
    }
  }
  return joined(labels, "; ");
}

std::string Labels::choice(std::uint32_t finding, std::string_view choice) const {
  return of("choice", m_pack.finding(finding).id()->string_view(), choice);
}

std::string Labels::measured(std::uint32_t finding, double number) const {
  const auto* unit = m_pack.finding(finding).unit();
  const std::string text = numberInWords(number);
  // The unit “1” marks a plain ratio.
  if (unit == nullptr || unit->size() == 0 || unit->string_view() == "1") {
    return text;
  }
  const std::string one = "report.unit-one." + unit->str();
  const std::string many = "report.unit." + unit->str();
  if (text == "1" && m_pack.hasText(one)) {
    return text + escaped(m_pack.text(one));
  }
  return text + (m_pack.hasText(many) ? escaped(m_pack.text(many)) : " " + escaped(unit->string_view()));
}

std::string Labels::action(pack::Urgency urgency) const {
  const auto index = static_cast<std::size_t>(urgency);
  return of("report.action", index == 0 ? "none" : internal::kUrgencies.at(index - 1));
}

std::string Labels::grade(const pack::Provenance* provenance) const {
  const auto grade = provenance == nullptr ? pack::Grade::Default : provenance->grade();
  return of("report.grade", internal::kGrades.at(static_cast<std::size_t>(grade)));
}

std::string Labels::basis(pack::Basis basis) const {
  return of("report.basis", internal::kBases.at(static_cast<std::size_t>(basis)));
}

std::string Labels::keys(const pack::Provenance* provenance) const {
  std::vector<std::string> keys;
  if (provenance != nullptr && provenance->because() != nullptr) {
    for (const auto* key : *provenance->because()) {
      keys.push_back(escaped(key->string_view()));
    }
  }
  return joined(keys, ", ");
}

std::string Labels::sources(const pack::Provenance* provenance) const {
  std::vector<std::string> links;
  if (provenance != nullptr && provenance->because() != nullptr) {
    for (const auto* key : *provenance->because()) {
      links.push_back("[" + escaped(key->string_view()) + "](#source-" + key->str() + ")");
    }
  }
  return joined(links, ", ");
}

std::string Labels::authority(const pack::Provenance* provenance) const {
  const bool isReviewed = provenance != nullptr && provenance->review() != nullptr;
  const std::string review = isReviewed ? escaped(provenance->review()->string_view()) : "none";
  return joined({grade(provenance), "review: " + review, sources(provenance)}, "; ");
}

std::string joined(const std::vector<std::string>& items, std::string_view separator) {
  std::string text;
  for (const auto& item : items) {
    text += (text.empty() || item.empty() ? "" : std::string(separator)) + item;
  }
  return text;
}

std::string numberInWords(double number) {
  std::array<char, 64> letters{};
  const auto [end, problem] = std::to_chars(letters.data(), letters.data() + letters.size(), number);
  return problem == std::errc() ? std::string(letters.data(), end) : std::string("?");
}

std::string spanInWords(std::uint32_t low, std::uint32_t high) {
  return low == high ? std::to_string(low) : std::to_string(low) + " to " + std::to_string(high);
}

std::string counted(std::int64_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

pack::Basis basisOf(const pack::Provenance* provenance) {
  const auto grade = provenance == nullptr ? pack::Grade::Default : provenance->grade();
  if (grade == pack::Grade::Default) {
    return pack::Basis::Default;
  }
  return grade == pack::Grade::Consensus ? pack::Basis::Consensus : pack::Basis::Published;
}

}  // namespace calcar::rules
