#include "engine/assessment/internal/people.hpp"

namespace calcar::engine::internal {

Person personOf(const Facts& facts) {
  const Patient& patient = facts.episode().patient;
  Person person;
  if (patient.sex != Sex::Unknown) {
    person.sex = toText(patient.sex);
  }
  if (patient.birthDate) {
    person.age = completedYears(*patient.birthDate, facts.asOf().date);
  }
  return person;
}

bool suits(const Person& person, std::string_view sex, std::uint32_t from, std::uint32_t to) {
  if (!sex.empty() && sex != person.sex) {
    return false;
  }
  if (from == 0 && to == 0) {
    return true;
  }
  if (!person.age || *person.age < 0) {
    return false;
  }
  const auto years = static_cast<std::uint32_t>(*person.age);
  return years >= from && (to == 0 || years <= to);
}

}  // namespace calcar::engine::internal
