#pragma once

#include "engine/episode/episode.hpp"
#include "integrations/dicom/instance.hpp"

namespace calcar::test {

/// One invented person, as images and as a record name her.
inline dicom::Person images() {
  dicom::Person person;
  person.id = dicom::Text{"4711", false};
  person.issuer = dicom::Text{"PRAXIS1", false};
  person.names = {dicom::Text{"Läufer^Ida", false}};
  person.birthDate = engine::Date{1992, 3, 14};
  person.sex = engine::Sex::Female;
  return person;
}

inline engine::Patient record() {
  engine::Patient patient;
  patient.id = "4711";
  patient.issuer = "PRAXIS1";
  patient.family = "Läufer";
  patient.given = "Ida";
  patient.birthDate = engine::Date{1992, 3, 14};
  patient.sex = engine::Sex::Female;
  return patient;
}

}  // namespace calcar::test
