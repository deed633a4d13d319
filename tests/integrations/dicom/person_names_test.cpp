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
      {"Läufer^Ida^", "Läufer", "Ida"},
      {"Läufer Ida", "Läufer", "Ida"},
      {"Läufer^Dr. Ida", "Läufer", "Ida"},
      {"Läufer^Ida", "Läufer, Prof. Dr. med.", "Ida"},
      {"O'Neil^Shane", "ONeil", "Shane"},
      {"O’Neil^Shane", "O'Neil", "Shane"},
      {"O NEIL^SHANE", "O'Neil", "Shane"},
      {"Bjorn-Staale^Oeyvind", "Bjorn Ståle", "Øyvind"},
      {"BJORN^STALE", "Bjørn", "Ståle"},
      {"BJOERN^STAALE", "Bjørn", "Ståle"},
      {"Łukasz^Anna", "Lukasz", "Anna"},
      {"Djordjevic^Ana", "Đorđević", "Ana"},
      {"Dordevic^Ana", "Đorđević", "Ana"},
      {"Nguyen^Thi Hong", "Nguyễn", "Thị Hồng"},
      {"NGUYEN^THIHONG", "Nguyễn", "Thị Hồng"},
      {"Jean Luc^Martin", "Martin", "Jean-Luc"},
      {"VANDERBERG^IDA", "van der Berg", "Ida"},
      {"Weiß^Zoë", "WEISS", "Zoe"},
      {"王^小东", "王", "小东"},
      {"王小东", "王", "小东"},
  };
  for (const Pair& pair : pairs) {
    EXPECT_EQ(compareNames(pair), Doubts{}) << pair.inImages;
  }
}

TEST(ComparePersons, SwappedPartsOfANameAgree) {
  EXPECT_EQ(compareNames({"Ida^Läufer", "Läufer", "Ida"}), Doubts{});
  EXPECT_EQ(compareNames({"Thị Hồng^Nguyễn", "Nguyễn", "Thị Hồng"}), Doubts{});
}

TEST(ComparePersons, CyrillicNamesAgreeWithTheirUsualTransliterations) {
  const Pair pairs[] = {
      {"ИВАНОВ^Пётр", "Иванов", "пётр"},
      {"Иванов^Петр", "Иванов", "Пётр"},
      {"Ivanov^Petr", "Иванов", "Пётр"},
      {"Iwanow^Pjotr", "Иванов", "Пётр"},
      {"Ivanoff^Piotr", "Иванов", "Пётр"},
      {"Иванов^Пётр", "Ivanov", "Pyotr"},
      {"Chekhov^Anton", "Чехов", "Антон"},
      {"Tschechow^Anton", "Чехов", "Антон"},
      {"Czechow^Anton", "Чехов", "Антон"},
      {"Čechov^Anton", "Чехов", "Антон"},
      {"Shcherbakov^Yuri", "Щербаков", "Юрий"},
      {"Schtscherbakow^Jurij", "Щербаков", "Юрий"},
      {"Zhukova^Mariya", "Жукова", "Мария"},
      {"Žukova^Marija", "Жукова", "Мария"},
      {"Schukowa^Maria", "Жукова", "Мария"},
      {"Kuznetsov^Sergey", "Кузнецов", "Сергей"},
      {"Kusnezow^Sergej", "Кузнецов", "Сергей"},
      {"Dostoyevskiy^Fyodor", "Достоевский", "Фёдор"},
      {"Dostojewski^Fedor", "Достоевский", "Фёдор"},
      {"Solovyov^Aleksandr", "Соловьёв", "Александр"},
      {"Soloviev^Alexander", "Соловьев", "Александер"},
      {"Gorbatschow^Michail", "Горбачёв", "Михаил"},
      {"Gorbachev^Mikhail", "Горбачёв", "Михаил"},
      {"Müller^Weber", "Мюллер", "Вебер"},
  };
  for (const Pair& pair : pairs) {
    EXPECT_EQ(compareNames(pair), Doubts{}) << pair.inImages;
  }
}

TEST(ComparePersons, GreekNamesAgreeWithTheirUsualTransliterations) {
  const Pair pairs[] = {
      {"ΔΙΟΝΥΣΙΟΥ^Ελένη", "Διονυσίου", "Ελενη"},
      {"Dionysiou^Eleni", "Διονυσίου", "Ελένη"},
      {"Dionisiou^Eleni", "ΔΙΟΝΥΣΙΟΥ", "ΕΛΕΝΗ"},
      {"Papadopoulos^Christos", "Παπαδόπουλος", "Χρήστος"},
      {"Papadopoulos^Khristos", "Παπαδόπουλος", "Χρήστος"},
      {"Papadopulos^Hristos", "Παπαδόπουλος", "Χρήστος"},
      {"Theodorou^Stavros", "Θεοδώρου", "Σταύρος"},
      {"Angelou^Georgios", "Αγγέλου", "Γεώργιος"},
      {"Aggelou^Antonis", "Αγγέλου", "Αντώνης"},
  };
  for (const Pair& pair : pairs) {
    EXPECT_EQ(compareNames(pair), Doubts{}) << pair.inImages;
  }
}

TEST(ComparePersons, NamesThatDifferAreADoubt) {
  const Pair pairs[] = {
      {"Läufer^Ira", "Läufer", "Ida"},
      {"Ida^Ida", "Läufer", "Ida"},
      {"Berger^Ida", "Läufer", "Ida"},
      {"Läufer^Ida Maria", "Läufer", "Ida Eva"},
      {"Ida", "Läufer", "Ida"},
      {"Petrov^Petr", "Иванов", "Пётр"},
      {"Ivanova^Petr", "Иванов", "Пётр"},
      {"Иванов^Павел", "Ivanov", "Petr"},
      {"Michal^Rafal", "Michael", "Rafael"},
      {"王^小明", "王", "小东"},
      {"Mueller^Ida", "Muller", "Ida"},
  };
  for (const Pair& pair : pairs) {
    EXPECT_EQ(compareNames(pair), Doubts{NameDiffers}) << pair.inImages;
  }
}

TEST(ComparePersons, AFurtherNameOnOneSideIsToBeConfirmed) {
  EXPECT_EQ(compareNames({"Läufer^Ida^Maria", "Läufer", "Ida"}), Doubts{FurtherGivenName});
  EXPECT_EQ(compareNames({"Läufer^Ida", "Läufer", "Ida-Maria"}), Doubts{FurtherGivenName});
  EXPECT_EQ(compareNames({"Иванов^Пётр Сергеевич", "Ivanov", "Petr"}), Doubts{FurtherGivenName});
  EXPECT_EQ(compareNames({"Läufer-Holm^Ida", "Läufer", "Ida"}), Doubts{FurtherFamilyName});
  EXPECT_EQ(compareNames({"Holm^Ida", "Läufer, geb. Holm", "Ida"}), Doubts{FurtherFamilyName});
  EXPECT_EQ(compareNames({"García^José", "García López", "José"}), Doubts{FurtherFamilyName});
}

TEST(ComparePersons, AMissingMarkOrAnInitialIsToBeConfirmed) {
  EXPECT_EQ(compareNames({"Laufer^Ida", "Läufer", "Ida"}), Doubts{NameMarksMissing});
  EXPECT_EQ(compareNames({"OZTURK^GUL", "Öztürk", "Gül"}), Doubts{NameMarksMissing});
  EXPECT_EQ(compareNames({"Läufer^I.", "Läufer", "Ida"}), Doubts{NameMarksMissing});
}

TEST(ComparePersons, AFamilyNameAloneIsNotEnough) {
  EXPECT_EQ(compareNames({"Läufer", "Läufer", "Ida"}), Doubts{GivenNameMissing});
  EXPECT_EQ(compareNames({"Läufer^Ida", "Läufer", ""}), Doubts{GivenNameMissing});
  EXPECT_EQ(compareNames({"Läufer", "Läufer", ""}), Doubts{GivenNameMissing});
  EXPECT_EQ(compareNames({"Läufer-Holm", "Läufer-Holm", "Ida"}), Doubts{GivenNameMissing});
}

TEST(ComparePersons, NamesWithoutACommonScriptCannotBeCompared) {
  EXPECT_EQ(compareNames({"王^小东", "Wang", "XiaoDong"}), Doubts{NameInOtherScript});
  EXPECT_EQ(compareNames({"やまだ^たろう", "山田", "太郎"}), Doubts{NameInOtherScript});
  EXPECT_EQ(compareNames({"שרון^דבורה", "Sharon", "Dvora"}), Doubts{NameInOtherScript});
}

TEST(ComparePersons, AnyWrittenFormOfTheNameMayAgree) {
  Person person = images();
  person.names = {Text{"Wang^XiaoDong", false}, Text{"王^小东", false}};
  engine::Patient patient = record();
  patient.family = "王";
  patient.given = "小东";

  EXPECT_EQ(comparePersons(person, patient), Doubts{});
}

}  // namespace
}  // namespace calcar::dicom
