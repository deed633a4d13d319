#include "integrations/dicom/internal/person_name.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace calcar::dicom {
namespace {

/// The parts of one written form between the `^`: family, given, middle, prefix, suffix.
std::vector<std::string_view> nameParts(std::string_view form) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= form.size();) {
    const std::size_t end = std::min(form.find('^', begin), form.size());
    parts.push_back(form.substr(begin, end - begin));
    begin = end + 1;
  }
  parts.resize(std::max<std::size_t>(parts.size(), 3));
  return parts;
}

std::string spaced(std::string_view first, std::string_view second, std::string_view between) {
  std::string both(first);
  both += first.empty() || second.empty() ? "" : between;
  return both.append(second);
}

}  // namespace

void readName(Person& person, std::string_view raw, const CharacterSet& characters) {
  takeNameForms(person, characters.nameForms(raw));
}

void takeNameForms(Person& person, const std::vector<Text>& forms) {
  for (const Text& form : forms) {
    const auto parts = nameParts(form.value);
    const std::string given = spaced(parts[1], parts[2], " ");
    if (person.names.empty()) {
      person.family = Text{std::string(parts[0]), form.undecodable};
      person.given = Text{given, form.undecodable};
    }
    person.names.push_back(Text{spaced(parts[0], given, "^"), form.undecodable});
    person.fullName.value = spaced(person.fullName.value, spaced(parts[0], given, ", "), " = ");
    person.fullName.undecodable = person.fullName.undecodable || form.undecodable;
  }
}

}  // namespace calcar::dicom
