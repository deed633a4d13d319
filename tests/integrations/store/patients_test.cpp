#include "integrations/store/patients.hpp"

#include <gtest/gtest.h>

#include <thread>

#include "integrations/store/internal/vault.hpp"
#include "tests/support/every_database.hpp"

namespace calcar::store {
namespace {

using engine::ErrorCode;
using engine::Patient;

const Actor kActor{"Mira Test", "desk 1"};

Patient person(const std::string& family, const std::string& given, const std::string& born = {},
               const std::string& id = {}) {
  return {.id = id,
          .issuer = id.empty() ? "" : "clinic",
          .family = family,
          .given = given,
          .birthDate = engine::parseDate(born)};
}

class PatientsTest : public tests::OnEveryDatabase {
 protected:
  [[nodiscard]] Patients patients() const {
    return Patients(m_store ? *m_store : throw std::logic_error(""));
  }

  void SetUp() override { m_store.emplace(newStore()); }

  /// @returns the record's id; the payload is the family name
  std::string add(const Patient& patient) {
    const auto id = patients().add(kActor, patient, patient.family);
    EXPECT_TRUE(id) << (id ? "" : id.error().detail);
    return id.value_or(std::string());
  }
  std::vector<std::string> found(std::string_view words, std::size_t limit = 20) {
    std::vector<std::string> payloads;
    for (const StoredPatient& one : patients().search(words, limit).value()) {
      payloads.push_back(one.payload);
    }
    return payloads;
  }

  std::optional<Store> m_store;
};
CALCAR_ON_EVERY_DATABASE(PatientsTest);

using Names = std::vector<std::string>;

TEST_P(PatientsTest, AreReadAsTheyWereStored) {
  const std::string payload("{\"a\":\"line\\n\"}\n\n\0end", 21);
  const auto id = patients().add(kActor, person("Müller", "Anna", "1991-03-14", "17"), payload);
  ASSERT_TRUE(id);

  const auto read = patients().read(*id);

  ASSERT_TRUE(read);
  EXPECT_EQ(read->id, *id);
  EXPECT_EQ(read->version, 1);
  EXPECT_EQ(read->payload, payload);
  EXPECT_TRUE(read->mergedInto.empty());
}

TEST_P(PatientsTest, AreFoundByTheBeginningOfAnyName) {
  add(person("Müller-Lüdenscheidt", "Anna Sophie"));
  add(person("Nguyễn", "Bjørn-Ståle"));

  for (const char* words : {"mu", "Mü", "mue", "MÜLLER", "lued", "Lüdenscheidt", "an", "soph", "anna müller",
                            "mül an", "sophie anna", "müller-lüdenscheidt", "Müller, Anna"}) {
    EXPECT_EQ(found(words), Names{"Müller-Lüdenscheidt"}) << words;
  }
  EXPECT_EQ(found("nguyen"), Names{"Nguyễn"});
  EXPECT_EQ(found("bjo sta"), Names{"Nguyễn"});
  EXPECT_EQ(found("bjoern"), Names{"Nguyễn"});
}

TEST_P(PatientsTest, AreNotFoundWhenOneWordIsOfSomebodyElse) {
  add(person("Müller", "Anna"));
  add(person("Meier", "Berta"));

  EXPECT_TRUE(found("müller berta").empty());
  EXPECT_TRUE(found("üller").empty());
  EXPECT_TRUE(found("müllers").empty());
  EXPECT_TRUE(found("anna anton").empty());
}

TEST_P(PatientsTest, AreFoundByBirthDateInEitherSpelling) {
  add(person("Müller", "Anna", "1991-03-14"));
  add(person("Meier", "Berta", "1991-04-03"));

  EXPECT_EQ(found("1991-03-14"), Names{"Müller"});
  EXPECT_EQ(found("14.03.1991"), Names{"Müller"});
  EXPECT_EQ(found("14.3.1991 an"), Names{"Müller"});
  EXPECT_EQ(found("3.4.1991"), Names{"Meier"});
  EXPECT_TRUE(found("14.03.1991 berta").empty());
}

TEST_P(PatientsTest, AreFoundByTheirIdAndItsBeginning) {
  add(person("Müller", "Anna", "", "756.1234.5678.97"));
  add(person("Meier", "Berta", "", "PID-20441"));

  EXPECT_EQ(found("756.1234.5678.97"), Names{"Müller"});
  EXPECT_EQ(found("7561234567897"), Names{"Müller"});
  EXPECT_EQ(found("756"), Names{"Müller"});
  EXPECT_EQ(found("pid204"), Names{"Meier"});
  EXPECT_EQ(found("PID-20"), Names{"Meier"});
  EXPECT_EQ(found("20441 be"), Names{"Meier"});
  EXPECT_TRUE(found("20442").empty());
}

TEST_P(PatientsTest, AreFoundByTheExactIdOfTheirIssuerAlone) {
  const std::string id = add(person("Müller", "Anna", "", "17"));

  const auto same = patients().withId("clinic", "17");
  const auto otherIssuer = patients().withId("lab", "17");
  const auto otherId = patients().withId("clinic", "1");

  ASSERT_TRUE(same && otherIssuer && otherId);
  ASSERT_TRUE(same->has_value());
  EXPECT_EQ((*same)->id, id);
  EXPECT_FALSE(otherIssuer->has_value());
  EXPECT_FALSE(otherId->has_value());
}

TEST_P(PatientsTest, HaveAnIdOnce) {
  const std::string first = add(person("Müller", "Anna", "", "17"));
  const std::string second = add(person("Meier", "Berta", "", "18"));

  const auto twice = patients().add(kActor, person("Müller", "Anna", "", "17"), "");
  const auto taken = patients().change(kActor, {second, 1, "", ""}, person("Meier", "Berta", "", "17"), "");
  const auto own = patients().change(kActor, {first, 1, "", ""}, person("Möller", "Anna", "", "17"), "");

  ASSERT_FALSE(twice);
  EXPECT_EQ(twice.error().code, ErrorCode::Refused);
  ASSERT_FALSE(taken);
  EXPECT_EQ(taken.error().code, ErrorCode::Refused);
  EXPECT_TRUE(own);
}

TEST_P(PatientsTest, HaveAnIdOnceWhenTwoWorkplacesBringItAtTheSameTime) {
  const Store other = openStore();
  for (int round = 0; round < 20; ++round) {
    const Patient same = person("Müller", "Anna", "", "id-" + std::to_string(round));
    engine::Result<std::string> one;
    engine::Result<std::string> two;
    std::thread there([&] { two = Patients(other).add(kActor, same, "there"); });
    one = patients().add(kActor, same, "here");
    there.join();

    EXPECT_NE(one.has_value(), two.has_value()) << round;
  }
}

TEST_P(PatientsTest, AreFoundByTheirNewNameOnlyAfterAChange) {
  const std::string id = add(person("Müller", "Anna", "1991-03-14", "17"));

  ASSERT_TRUE(
      patients().change(kActor, {id, 1, "", ""}, person("Schmidt", "Anna", "1991-03-15", "18"), "new"));

  EXPECT_EQ(found("schmidt"), Names{"new"});
  EXPECT_EQ(found("anna 15.3.1991"), Names{"new"});
  EXPECT_TRUE(found("müller").empty());
  EXPECT_TRUE(found("1991-03-14").empty());
  EXPECT_FALSE(patients().withId("clinic", "17").value().has_value());
  EXPECT_EQ(patients().read(id).value().version, 2);
}

TEST_P(PatientsTest, AreNotOverwrittenByWhoReadAnEarlierVersion) {
  const std::string id = add(person("Müller", "Anna"));
  const StoredPatient before = patients().read(id).value();
  ASSERT_TRUE(patients().change(kActor, before, person("Müller", "Anne"), "first"));

  const auto late = patients().change(kActor, before, person("Müller", "Anni"), "second");

  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().code, ErrorCode::Conflict);
  EXPECT_EQ(patients().read(id).value().payload, "first");
  EXPECT_TRUE(found("anni").empty());
}

TEST_P(PatientsTest, OfWhomNothingIsKnownAreNotThere) {
  const auto read = patients().read("nobody");
  const auto changed = patients().change(kActor, {"nobody", 1, "", ""}, person("Müller", "Anna"), "");

  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, ErrorCode::UnknownId);
  ASSERT_FALSE(changed);
  EXPECT_EQ(changed.error().code, ErrorCode::UnknownId);
}

TEST_P(PatientsTest, MergedIntoOthersAreLeftOutAndStay) {
  const std::string gone = add(person("Müller", "Anna", "", "17"));
  add(person("Müller", "Anne", "", "18"));
  m_store->vault().connection.execute("UPDATE patient SET merged_into='x' WHERE id=$1", {gone});

  EXPECT_EQ(found("müller").size(), 1U);
  EXPECT_FALSE(patients().withId("clinic", "17").value().has_value());
  EXPECT_EQ(patients().read(gone).value().mergedInto, "x");
  const auto changed = patients().change(kActor, {gone, 1, "", ""}, person("Müller", "Anna"), "");
  ASSERT_FALSE(changed);
  EXPECT_EQ(changed.error().code, ErrorCode::Refused);
  // The id is free for the record that took its place.
  EXPECT_TRUE(patients().add(kActor, person("Müller", "Anna", "", "17"), ""));
}

TEST_P(PatientsTest, SearchedByOneLetterAreNobodyUnlessAnotherWordTellsMore) {
  add(person("Müller", "Anna"));

  EXPECT_TRUE(found("m").empty());
  EXPECT_TRUE(found("").empty());
  EXPECT_TRUE(found(" , - ").empty());
  EXPECT_EQ(found("müller x"), Names{"Müller"});
}

TEST_P(PatientsTest, WithAShortNameAreFoundBeforeThoseWhoseNameOnlyBeginsSo) {
  for (int other = 0; other < 30; ++other) {
    add(person("Lindner", "Kim"));
  }
  add(person("Li", "Wei"));
  add(person("王", "小東"));

  EXPECT_EQ(found("li", 5).front(), "Li");
  EXPECT_EQ(found("li", 5).size(), 5U);
  EXPECT_EQ(found("王"), Names{"王"});
  EXPECT_EQ(found("小 王"), Names{"王"});
}

TEST_P(PatientsTest, ComeInTheOrderOfTheirNames) {
  add(person("Zobel", "Max", "1980-01-01"));
  add(person("Müller", "Max", "1990-01-01"));
  add(person("Ahrens", "Max"));

  EXPECT_EQ(found("max"), (Names{"Ahrens", "Müller", "Zobel"}));
}

TEST_P(PatientsTest, WhoseNamesBeginLongAlikeAreToldApart) {
  add(person("Papadopoulos", "Ari"));
  add(person("Papadopoulou", "Eva"));

  EXPECT_EQ(found("papadopoul").size(), 2U);
  EXPECT_EQ(found("papadopoulo").size(), 2U);
  EXPECT_EQ(found("papadopoulou"), Names{"Papadopoulou"});
}

TEST_P(PatientsTest, WhoseTokenCollidesWithASoughtOneAreNotTakenForIt) {
  add(person("Müller", "Anna"));
  add(person("Meier", "Berta"));
  // As if every truncated digest of the one were that of the other too.
  m_store->vault().connection.execute(
      "INSERT INTO patient_token(token, patient) SELECT token, 2 FROM patient_token one WHERE patient=1 AND "
      "NOT EXISTS(SELECT 1 FROM patient_token other WHERE other.token=one.token AND other.patient=2)");

  EXPECT_EQ(found("müller anna"), Names{"Müller"});
  EXPECT_EQ(found("mü"), Names{"Müller"});
}

TEST_P(PatientsTest, LeaveATraceOfWhoAddedAndChangedThem) {
  const std::string id = add(person("Müller", "Anna"));
  ASSERT_TRUE(patients().change(kActor, {id, 1, "", ""}, person("Müller", "Anne"), ""));

  const auto rows = m_store->vault().connection.query("SELECT action, patient FROM audit ORDER BY sequence");

  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(internal::text(rows[0][0]), "added");
  EXPECT_EQ(internal::text(rows[1][0]), "changed");
  EXPECT_EQ(internal::text(rows[1][1]), id);
}

TEST_P(PatientsTest, AreFoundWithHostileWordsAsWithOthers) {
  add(person("O'Neil'; DROP TABLE patient;--", "Anna"));

  EXPECT_EQ(found("oneil drop").size(), 1U);
  EXPECT_TRUE(found("' OR 1=1 --").empty());
  EXPECT_TRUE(found(std::string(100'000, 'x')).empty());
  EXPECT_TRUE(found("\xFF\xFE\x80").empty());
}

}  // namespace
}  // namespace calcar::store
