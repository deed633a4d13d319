#include "integrations/dicom/person_match.hpp"

#include <gtest/gtest.h>

#include "tests/integrations/dicom/support/persons.hpp"

namespace calcar::dicom {
namespace {

using engine::Date;
using engine::Sex;
using enum PersonDoubt;

using test::images;
using test::record;

using Doubts = std::vector<PersonDoubt>;

TEST(ComparePersons, TheSamePersonRaisesNoDoubt) { EXPECT_EQ(comparePersons(images(), record()), Doubts{}); }

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

TEST(ComparePersons, TheSameIdOfAnotherIssuerIsToBeConfirmed) {
  Person person = images();
  person.issuer.value = "PRAXIS2";

  EXPECT_EQ(comparePersons(person, record()), Doubts{IssuerDiffers});
  EXPECT_EQ(verdictOf(comparePersons(person, record())), PersonVerdict::Probable);
}

TEST(ComparePersons, AnotherIdOfAnotherIssuerIsToBeConfirmed) {
  Person person = images();
  person.issuer.value = "PRAXIS2";
  person.id.value = "9";

  EXPECT_EQ(comparePersons(person, record()), Doubts{IssuerDiffers});
}

TEST(ComparePersons, AnIssuerThatOneSideDoesNotNameIsNoDoubt) {
  Person person = images();
  person.issuer = Text{};

  EXPECT_EQ(comparePersons(person, record()), Doubts{});
}

TEST(ComparePersons, AnotherIdIsAnotherPersonUnlessOneIssuerIsUnknown) {
  Person person = images();
  person.id.value = "4712";
  EXPECT_EQ(comparePersons(person, record()), Doubts{IdDiffers});

  person.issuer = Text{};
  EXPECT_EQ(comparePersons(person, record()), Doubts{IdOfUnknownIssuer});

  engine::Patient patient = record();
  patient.issuer.clear();
  EXPECT_EQ(comparePersons(person, patient), Doubts{IdDiffers});
}

TEST(ComparePersons, AnIssuerIsComparedWithoutRegardToCase) {
  Person person = images();
  person.issuer.value = "Praxis1";

  EXPECT_EQ(comparePersons(person, record()), Doubts{});
}

Doubts compareIds(const char* inImages, const char* inRecord) {
  Person person = images();
  person.id.value = inImages;
  engine::Patient patient = record();
  patient.id = inRecord;
  return comparePersons(person, patient);
}

TEST(ComparePersons, AnIdThatASystemWritesDifferentlyIsToBeConfirmed) {
  EXPECT_EQ(compareIds("04711", "4711"), Doubts{IdWrittenDifferently});
  EXPECT_EQ(compareIds("ab-4711", "AB4711"), Doubts{IdWrittenDifferently});
  EXPECT_EQ(compareIds("123456", "1234567"), Doubts{IdWrittenDifferently}) << "cut off";
  EXPECT_EQ(compareIds("12345", "123456"), Doubts{IdDiffers}) << "too short to be cut off";
  EXPECT_EQ(compareIds("000", "0"), Doubts{IdDiffers}) << "nothing but zeros says nothing";
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

TEST(VerdictOf, TheGravestDoubtDecides) {
  EXPECT_EQ(verdictOf(Doubts{}), PersonVerdict::Match);
  EXPECT_EQ(verdictOf({FurtherGivenName, IssuerDiffers}), PersonVerdict::Probable);
  EXPECT_EQ(verdictOf({FurtherGivenName, ImagesWithoutBirthDate}), PersonVerdict::Insufficient);
  EXPECT_EQ(verdictOf({RecordWithoutId, SexDiffers}), PersonVerdict::Mismatch);
}

TEST(ComparePersons, MissingThingsAreNoContradictions) {
  EXPECT_TRUE(isDifference(BirthDateDiffers));
  EXPECT_FALSE(isDifference(ImagesWithoutBirthDate));
  EXPECT_FALSE(isDifference(NameNotReadable));
}

}  // namespace
}  // namespace calcar::dicom
