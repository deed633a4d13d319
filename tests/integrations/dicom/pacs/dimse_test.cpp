#include <gtest/gtest.h>

#include <chrono>
#include <random>

#include "integrations/dicom/pacs/query.hpp"
#include "integrations/dicom/pacs/send.hpp"
#include "tests/integrations/dicom/pacs/support/dimse_questions.hpp"
#include "tests/integrations/dicom/pacs/support/fake_archive.hpp"
#include "tests/integrations/dicom/pacs/support/pdus.hpp"

namespace calcar::dicom {
namespace {

using namespace std::chrono_literals;
using test::FakeArchive;
using test::field;
using test::noMore;
using test::Part;
using test::pdv;
using test::Peer;
using test::pending;
using test::studyAnswer;
using test::takeRequest;

TEST(Echo, IsAnsweredByAnArchiveThatIsThere) {
  const FakeArchive archive([](const Peer& peer) {
    takeRequest(peer, 1);
    peer.send(pdv(Part::Command, test::answer(0x8030, 0, false)));
    static_cast<void>(peer.readPdu());
  });

  EXPECT_TRUE(echo(nodeAt(archive.port()), quick()));
}

TEST(Echo, SaysThatNobodyIsThereAndThatLaterMayHelp) {
  int port = 0;
  {
    port = FakeArchive([](const Peer&) {}).port();
  }

  const auto result = echo(nodeAt(port), quick());

  EXPECT_EQ(kindOf(result), FailureKind::Unreachable);
  EXPECT_TRUE(result.error().retryable);
}

TEST(Echo, SaysWhichTitleAnArchiveDoesNotKnow) {
  const FakeArchive archive([](const Peer& peer) {
    static_cast<void>(peer.readPdu());
    peer.send(test::pdu(3, std::string("\0\1\1\7", 4)));
    peer.waitForEnd();
  });

  const auto result = echo(nodeAt(archive.port()), quick());

  EXPECT_EQ(kindOf(result), FailureKind::Refused);
  EXPECT_NE(result.error().detail.find("called"), std::string::npos);
}

TEST(Find, DecodesNamesByTheCharacterSetOfEachAnswer) {
  const auto found = findWith([](const Peer& peer) {
    takeRequest(peer);
    peer.send(pending(studyAnswer("1.2.3")) + noMore());
    static_cast<void>(peer.readPdu());
  });

  ASSERT_TRUE(found);
  ASSERT_EQ(found->scan.studies.size(), 1U);
  const Study& study = found->scan.studies.front();
  EXPECT_EQ(study.person.family.value, "Läufer");
  EXPECT_EQ(study.person.id.value, "4711");
  EXPECT_EQ(study.person.birthDate, engine::makeDate(1992, 3, 14));
  EXPECT_EQ(study.uid, "1.2.3");
}

TEST(Find, TakesSideAndBodyPartOfSeries) {
  const auto found = findWith(
      [](const Peer& peer) {
        takeRequest(peer);
        peer.send(pending(studyAnswer("1.2.3")) + noMore());
        static_cast<void>(peer.readPdu());
        static_cast<void>(peer.readPdu());
        const std::string series = field(0x0008, 0x0052, "SERIES") + field(0x0008, 0x0060, "MR") +
                                   field(0x0018, 0x0015, "HIP") + field(0x0020, 0x000D, "1.2.3") +
                                   field(0x0020, 0x000E, "1.2.3.1") + field(0x0020, 0x0060, "L") +
                                   field(0x0020, 0x1209, "12");
        peer.send(pending(series, 1, 2) + noMore(1, 2));
        static_cast<void>(peer.readPdu());
      },
      idQuery(QueryLevel::Series));

  ASSERT_TRUE(found) << found.error().detail;
  ASSERT_EQ(found->scan.studies.size(), 1U);
  const Study& study = found->scan.studies.front();
  EXPECT_EQ(study.side.side, engine::Side::Left);
  EXPECT_EQ(study.region, "hip");
  EXPECT_EQ(study.modality, engine::Modality::Mri);
  EXPECT_EQ(study.instances, 12);
}

TEST(Find, LeavesOutSeriesOfAnotherStudy) {
  const auto found = findWith(
      [](const Peer& peer) {
        takeRequest(peer);
        peer.send(pending(studyAnswer("1.2.3")) + noMore());
        static_cast<void>(peer.readPdu());
        static_cast<void>(peer.readPdu());
        peer.send(pending(field(0x0020, 0x000D, "1.2.9") + field(0x0020, 0x000E, "1.2.9.1"), 1, 2) +
                  noMore(1, 2));
        static_cast<void>(peer.readPdu());
      },
      idQuery(QueryLevel::Series));

  ASSERT_TRUE(found) << found.error().detail;
  ASSERT_EQ(found->scan.studies.size(), 1U);
  EXPECT_TRUE(found->scan.studies.front().series.empty());
  EXPECT_FALSE(found->notes.empty());
}

TEST(Find, LeavesOutAStudyThatWasNotAskedFor) {
  Query query;
  query.studyUid = "1.2.3";

  const auto found = findWith(
      [](const Peer& peer) {
        takeRequest(peer);
        peer.send(pending(studyAnswer("1.2.4")) + pending(studyAnswer("../../etc")) + noMore());
        static_cast<void>(peer.readPdu());
      },
      query);

  ASSERT_TRUE(found);
  EXPECT_TRUE(found->scan.studies.empty());
  EXPECT_FALSE(found->notes.empty());
}

TEST(Find, ListsPersonsAtPatientLevel) {
  const auto found = findWith(
      [](const Peer& peer) {
        takeRequest(peer);
        peer.send(pending(field(0x0010, 0x0010, "Holm^Marta") + field(0x0010, 0x0020, "4712"), 3) +
                  noMore(3));
        static_cast<void>(peer.readPdu());
      },
      idQuery(QueryLevel::Patient));

  ASSERT_TRUE(found) << found.error().detail;
  ASSERT_EQ(found->people.size(), 1U);
  EXPECT_EQ(found->people.front().family.value, "Holm");
}

TEST(Find, RefusesToAskForEverything) {
  const auto found = find(nodeAt(1), Query{}, quick());

  EXPECT_EQ(kindOf(found), FailureKind::Configuration);
}

}  // namespace
}  // namespace calcar::dicom
