#include "integrations/dicom/belonging.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace calcar::dicom {
namespace {

using engine::Date;

Study study() {
  Study study;
  study.uid = "2.999.1";
  study.person.id.value = "4711";
  study.person.names = {Text{"Läufer^Ida^Maria", false}};
  study.person.birthDate = Date{1992, 3, 14};
  return study;
}

engine::Episode episode() {
  engine::Episode episode;
  episode.patient.id = "4711";
  episode.patient.family = "Läufer";
  episode.patient.given = "Ida";
  episode.patient.birthDate = Date{1992, 3, 14};
  return episode;
}

engine::Episode confirmedEpisode() {
  engine::Episode confirmed = episode();
  engine::ImagingStudy imaging;
  imaging.uid = study().uid;
  imaging.confirmed = {"Nora Berg", Date{2026, 11, 20}, "second given name",
                       identityDigest(study().person, confirmed.patient)};
  confirmed.imaging.push_back(imaging);
  return confirmed;
}

TEST(Belonging, AMatchNeedsNobodysWord) {
  Study same = study();
  same.person.names = {Text{"Läufer^Ida", false}};

  const Belonging belonging = belongingOf(same, episode());

  EXPECT_EQ(belonging.verdict, PersonVerdict::Match);
  EXPECT_TRUE(belonging.isOfThisPerson());
  EXPECT_EQ(toText(belonging), "");
}

// Hazard H04: whatever is not a match waits for somebody's word.
TEST(Belonging, AProbablePersonWaitsForConfirmation) {
  const Belonging belonging = belongingOf(study(), episode());

  EXPECT_EQ(belonging.verdict, PersonVerdict::Probable);
  EXPECT_FALSE(belonging.isOfThisPerson());
  EXPECT_EQ(toText(belonging),
            "Probably the same person, which somebody has to confirm: one side has a further given name");
}

TEST(Belonging, AConfirmationOfTheseIdentitiesCounts) {
  const Belonging belonging = belongingOf(study(), confirmedEpisode());

  EXPECT_TRUE(belonging.confirmed);
  EXPECT_TRUE(belonging.isOfThisPerson());
  EXPECT_EQ(toText(belonging), "");
}

TEST(Belonging, AConfirmationEndsWhenTheStudyNamesAnybodyElse) {
  Study other = study();
  other.person.names = {Text{"Läufer^Ida^Eva", false}};

  const Belonging belonging = belongingOf(other, confirmedEpisode());

  EXPECT_FALSE(belonging.isOfThisPerson());
  EXPECT_TRUE(belonging.confirmedAnother);
  EXPECT_NE(toText(belonging).find("comparison of other identities"), std::string::npos);
}

TEST(Belonging, AConfirmationEndsWhenTheRecordBecomesSomebodyElses) {
  engine::Episode renamed = confirmedEpisode();
  renamed.patient.given = "Eva";

  EXPECT_FALSE(belongingOf(study(), renamed).isOfThisPerson());
}

TEST(Belonging, AConfirmationOfAnotherStudyDoesNotCount) {
  Study other = study();
  other.uid = "2.999.2";

  EXPECT_FALSE(belongingOf(other, confirmedEpisode()).isOfThisPerson());
}

TEST(IdentityDigest, ChangesWithEveryPartOfBothIdentities) {
  const Person person = study().person;
  const engine::Patient patient = episode().patient;
  std::vector<std::string> digests{identityDigest(person, patient)};
  const auto addImages = [&](auto change) {
    Person changed = person;
    change(changed);
    digests.push_back(identityDigest(changed, patient));
  };
  const auto addRecord = [&](auto change) {
    engine::Patient changed = patient;
    change(changed);
    digests.push_back(identityDigest(person, changed));
  };

  addImages([](Person& changed) { changed.id.value = "47112"; });
  addImages([](Person& changed) { changed.id.undecodable = true; });
  addImages([](Person& changed) { changed.issuer.value = "X"; });
  addImages([](Person& changed) { changed.names.push_back({"王", false}); });
  addImages([](Person& changed) { changed.birthDate = Date{1992, 3, 15}; });
  addImages([](Person& changed) { changed.birthDate.reset(); });
  addImages([](Person& changed) { changed.sex = engine::Sex::Male; });
  addRecord([](engine::Patient& changed) { changed.id = "1"; });
  addRecord([](engine::Patient& changed) { changed.issuer = "X"; });
  addRecord([](engine::Patient& changed) { changed.family = "X"; });
  addRecord([](engine::Patient& changed) { changed.given = "X"; });
  addRecord([](engine::Patient& changed) { changed.birthDate.reset(); });
  addRecord([](engine::Patient& changed) { changed.sex = engine::Sex::Male; });

  std::sort(digests.begin(), digests.end());
  EXPECT_EQ(std::adjacent_find(digests.begin(), digests.end()), digests.end());
  EXPECT_EQ(digests.front().size(), 32U);
}

TEST(IdentityDigest, DoesNotDependOnHowToReachThePerson) {
  engine::Patient patient = episode().patient;
  patient.contact = "+49 30 1";

  EXPECT_EQ(identityDigest(study().person, patient), identityDigest(study().person, episode().patient));
}

}  // namespace
}  // namespace calcar::dicom
