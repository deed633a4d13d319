#include "integrations/dicom/pacs/letter_object.hpp"

#include <gtest/gtest.h>

#include <map>

namespace calcar::dicom {
namespace {

engine::Patient ida() {
  engine::Patient patient;
  patient.id = "4711";
  patient.issuer = "PRAXIS1";
  patient.family = "Läufer";
  patient.given = "Ida";
  patient.birthDate = engine::makeDate(1992, 3, 14);
  patient.sex = engine::Sex::Female;
  return patient;
}

Letter letterWith(std::string_view pdf) {
  Letter letter;
  letter.patient = ida();
  letter.pdf = pdf;
  letter.title = "Consultation note";
  letter.signedBy = "Nora Berg";
  letter.signedAt = engine::Moment{*engine::makeDate(2026, 11, 29), 615};
  letter.softwareVersion = "0.1.0";
  return letter;
}

Study studyOfIda() {
  Study study;
  study.uid = "2.999.4711.1";
  study.person.id.value = "4711";
  study.person.family.value = "Läufer";
  study.person.given.value = "Ida";
  study.person.names = {Text{"Läufer^Ida"}};
  study.person.birthDate = engine::makeDate(1992, 3, 14);
  return study;
}

engine::ErrorCode codeOf(const Letter& letter) {
  const auto object = makeLetterObject(letter);
  EXPECT_FALSE(object);
  return object ? engine::ErrorCode::Unreadable : object.error().code;
}

TEST(LetterObject, GivesThePdfBackByteForByte) {
  std::string all = "%PDF-1.7\n";
  for (int i = 0; i < 256; ++i) {
    all += static_cast<char>(i);
  }
  for (const std::string& pdf : {all, all + '\0', all + std::string("\0\0\0", 3)}) {
    const auto object = makeLetterObject(letterWith(pdf));
    ASSERT_TRUE(object);

    EXPECT_EQ(pdfOf(*object), pdf);
  }
}

TEST(LetterObject, IsTheSameWhenItIsMadeTwice) {
  const auto one = makeLetterObject(letterWith("%PDF-1.7 a"));
  const auto two = makeLetterObject(letterWith("%PDF-1.7 a"));

  ASSERT_TRUE(one && two);
  EXPECT_EQ(one->uid, two->uid);
  EXPECT_EQ(one->bytes, two->bytes);
}

TEST(LetterObject, IsAnotherForAnotherDocumentPersonOrStudy) {
  const Study study = studyOfIda();
  Letter joined = letterWith("%PDF-1.7 a");
  joined.study = &study;
  Letter other = letterWith("%PDF-1.7 a");
  other.patient.id = "4712";
  std::map<std::string, int> uids;

  for (const Letter& letter : {letterWith("%PDF-1.7 a"), letterWith("%PDF-1.7 b"), joined, other}) {
    const auto object = makeLetterObject(letter);
    ASSERT_TRUE(object);
    ++uids[object->uid];
    ++uids[object->seriesUid];
  }

  EXPECT_EQ(uids.size(), 8U);
}

TEST(LetterObject, JoinsTheStudyInASeriesOfItsOwn) {
  const Study study = studyOfIda();
  Letter letter = letterWith("%PDF-1.7 a");
  letter.study = &study;

  const auto object = makeLetterObject(letter);

  ASSERT_TRUE(object);
  EXPECT_EQ(object->studyUid, study.uid);
  EXPECT_TRUE(object->seriesUid.starts_with("2.25."));
  EXPECT_LE(object->seriesUid.size(), 64U);
}

TEST(LetterObject, DoesNotLeaveUnsigned) {
  Letter letter = letterWith("%PDF-1.7 a");
  letter.signedBy.clear();

  EXPECT_EQ(codeOf(letter), engine::ErrorCode::WrongOrder);
}

TEST(LetterObject, JoinsNoStudyOfAnotherPerson) {
  Study study = studyOfIda();
  Letter letter = letterWith("%PDF-1.7 a");
  letter.study = &study;

  study.person.birthDate = engine::makeDate(1992, 3, 15);
  EXPECT_EQ(codeOf(letter), engine::ErrorCode::Foreign);
  study.person.birthDate.reset();
  EXPECT_EQ(codeOf(letter), engine::ErrorCode::Foreign);
}

TEST(LetterObject, RefusesWhatIsNoPdfAndWhoHasNoId) {
  Letter nameless = letterWith("%PDF-1.7 a");
  nameless.patient.family.clear();
  Letter withoutId = letterWith("%PDF-1.7 a");
  withoutId.patient.id.clear();

  EXPECT_EQ(codeOf(letterWith("hello")), engine::ErrorCode::WrongType);
  EXPECT_EQ(codeOf(nameless), engine::ErrorCode::UnknownId);
  EXPECT_EQ(codeOf(withoutId), engine::ErrorCode::UnknownId);
}

TEST(LetterObject, CountsLettersNotBytes) {
  Letter letter = letterWith("%PDF-1.7 a");
  for (int i = 0; i < 64; ++i) {
    letter.title = i == 0 ? "ä" : letter.title + "ä";
  }
  EXPECT_TRUE(makeLetterObject(letter));

  letter.title += 'a';
  EXPECT_EQ(codeOf(letter), engine::ErrorCode::OutOfRange);
}

TEST(LetterObject, RefusesSignsThatWouldDivideAField) {
  for (const char* family : {"Läu^fer", "Läu=fer", "Läu\\fer", "Läu\nfer"}) {
    Letter letter = letterWith("%PDF-1.7 a");
    letter.patient.family = family;
    EXPECT_EQ(codeOf(letter), engine::ErrorCode::OutOfRange) << family;
  }
}

TEST(ReadLetterObject, TakesBackWhatWasWritten) {
  const auto object = makeLetterObject(letterWith("%PDF-1.7 a"));
  ASSERT_TRUE(object);

  const auto read = readLetterObject(object->bytes);

  ASSERT_TRUE(read);
  EXPECT_EQ(read->uid, object->uid);
  EXPECT_EQ(read->studyUid, object->studyUid);
}

TEST(ReadLetterObject, RefusesEveryBeginningOfAFile) {
  const auto object = makeLetterObject(letterWith("%PDF-1.7 a"));
  ASSERT_TRUE(object);

  for (std::size_t length = 0; length < object->bytes.size(); length += 13) {
    const auto read = readLetterObject(object->bytes.substr(0, length));
    EXPECT_TRUE(!read || pdfOf(*read) != std::string("%PDF-1.7 a")) << length;
  }
}

}  // namespace
}  // namespace calcar::dicom
