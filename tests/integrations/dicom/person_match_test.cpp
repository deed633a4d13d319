#include "integrations/dicom/person_match.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace calcar::dicom {
namespace {

using engine::Date;
using engine::Sex;
using enum PersonDoubt;

Person images() {
  Person person;
  person.id = Text{"4711", false};
  person.issuer = Text{"PRAXIS1", false};
  person.names = {Text{"Läufer^Ida", false}};
  person.birthDate = Date{1992, 3, 14};
  person.sex = Sex::Female;
  return person;
}

engine::Patient record() {
  engine::Patient patient;
  patient.id = "4711";
  patient.issuer = "PRAXIS1";
  patient.family = "Läufer";
  patient.given = "Ida";
  patient.birthDate = Date{1992, 3, 14};
  patient.sex = Sex::Female;
  return patient;
}

using Doubts = std::vector<PersonDoubt>;

TEST(ComparePersons, TheSamePersonRaisesNoDoubt) { EXPECT_EQ(comparePersons(images(), record()), Doubts{}); }

struct Pair {
  const char* inImages;
  const char* family;
  const char* given;
};

Doubts compareNames(const Pair& pair) {
  Person person = images();
  person.names = {Text{pair.inImages, false}};
  engine::Patient patient = record();
  patient.family = pair.family;
  patient.given = pair.given;
  return comparePersons(person, patient);
}

TEST(ComparePersons, NamesAgreeWithoutRegardToSpellingHabits) {
  const Pair pairs[] = {
      {"LÄUFER^IDA", "Läufer", "Ida"},
      {"LAEUFER^IDA", "Läufer", "Ida"},
      {"La\u0308ufer^Ida", "Läufer", "Ida"},
      {"Ida^Läufer", "Läufer", "Ida"},
      {"Läufer^Ida^", "Läufer", "Ida"},
      {"O'Neil^Shane", "ONeil", "Shane"},
      {"O’Neil^Shane", "O'Neil", "Shane"},
      {"Bjorn-Staale^Oeyvind", "Bjorn Ståle", "Øyvind"},
      {"Łukasz^Anna", "Lukasz", "Anna"},
      {"Nguyen^Thi Hong", "Nguyễn", "Thị Hồng"},
      {"Weiß^Zoë", "WEISS", "Zoe"},
      {"ИВАНОВ^Пётр", "Иванов", "пётр"},
      {"ΔΙΟΝΥΣΙΟΥ^Ελένη", "Διονυσίου", "Ελενη"},
      {"王^小东", "王", "小东"},
  };
  for (const Pair& pair : pairs) {
    EXPECT_EQ(compareNames(pair), Doubts{}) << pair.inImages;
  }
}

TEST(ComparePersons, NamesThatDifferAreADoubt) {
  const Pair pairs[] = {
      {"Läufer^Ira", "Läufer", "Ida"}, {"Läufer^Ida^Maria", "Läufer", "Ida"}, {"Laufer^Ida", "Läufer", "Ida"},
      {"Läufer", "Läufer", "Ida"},     {"Läufer-Holm^Ida", "Läufer", "Ida"},  {"Ida^Ida", "Läufer", "Ida"},
  };
  for (const Pair& pair : pairs) {
    EXPECT_EQ(compareNames(pair), Doubts{NameDiffers}) << pair.inImages;
  }
}

TEST(ComparePersons, AnyWrittenFormOfTheNameMayAgree) {
  Person person = images();
  person.names = {Text{"Wang^XiaoDong", false}, Text{"王^小东", false}};
  engine::Patient patient = record();
  patient.family = "王";
  patient.given = "小东";

  EXPECT_EQ(comparePersons(person, patient), Doubts{});
}

// Hazard H04: any difference, and anything missing, keeps the images from being attached.
TEST(ComparePersons, TheSameNameWithAnotherBirthDateIsAnotherPerson) {
  Person person = images();
  person.birthDate = Date{1992, 3, 15};

  EXPECT_EQ(comparePersons(person, record()), Doubts{BirthDateDiffers});
}

TEST(ComparePersons, TwinsDifferInNameAndId) {
  Person person = images();
  person.id.value = "4712";
  person.names = {Text{"Läufer^Eva", false}};

  EXPECT_EQ(comparePersons(person, record()), (Doubts{IdDiffers, NameDiffers}));
}

TEST(ComparePersons, TheSameIdOfAnotherIssuerIsAnotherPerson) {
  Person person = images();
  person.issuer.value = "PRAXIS2";

  EXPECT_EQ(comparePersons(person, record()), Doubts{IssuerDiffers});
}

TEST(ComparePersons, AnIssuerThatOneSideDoesNotNameIsNoDoubt) {
  Person person = images();
  person.issuer = Text{};

  EXPECT_EQ(comparePersons(person, record()), Doubts{});
}

TEST(ComparePersons, AnIdIsComparedLetterByLetter) {
  Person person = images();
  person.id.value = "04711";

  EXPECT_EQ(comparePersons(person, record()), Doubts{IdDiffers});
}

TEST(ComparePersons, ADifferentSexIsADoubtAndAnUnknownOneIsNot) {
  Person person = images();
  person.sex = Sex::Male;
  EXPECT_EQ(comparePersons(person, record()), Doubts{SexDiffers});

  person.sex = Sex::Unknown;
  EXPECT_EQ(comparePersons(person, record()), Doubts{});
}

TEST(ComparePersons, NamesEachThingThatIsMissing) {
  EXPECT_EQ(comparePersons(Person{}, record()),
            (Doubts{ImagesWithoutId, ImagesWithoutName, ImagesWithoutBirthDate}));
  EXPECT_EQ(comparePersons(images(), engine::Patient{}),
            (Doubts{RecordWithoutId, RecordWithoutName, RecordWithoutBirthDate}));
}

TEST(ComparePersons, WhatCannotBeReadCannotAgree) {
  Person person = images();
  person.names = {Text{"L\\xE4ufer^Ida", true}};
  person.id.undecodable = true;

  EXPECT_EQ(comparePersons(person, record()), (Doubts{IdNotReadable, NameNotReadable}));
}

TEST(ComparePersons, MissingThingsAreNoContradictions) {
  EXPECT_TRUE(isDifference(BirthDateDiffers));
  EXPECT_FALSE(isDifference(ImagesWithoutBirthDate));
  EXPECT_FALSE(isDifference(NameNotReadable));
}

}  // namespace
}  // namespace calcar::dicom
