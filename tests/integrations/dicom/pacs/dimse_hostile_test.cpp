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

TEST(Find, CutsEndlessAnswersOffAndSaysSo) {
  PacsLimits limits = quick();
  limits.studies = 5;

  const auto found = findWith(
      [](const Peer& peer) {
        takeRequest(peer);
        for (int i = 0; peer.send(pending(studyAnswer("1.2." + std::to_string(i)))); ++i) {
        }
      },
      idQuery(), limits);

  ASSERT_TRUE(found) << found.error().detail;
  EXPECT_EQ(found->scan.studies.size(), 5U);
  EXPECT_TRUE(found->cutOff);
}

TEST(Find, SkipsAnAnswerThatIsNestedTooDeep) {
  std::string nested;
  for (int i = 0; i < 20'000; ++i) {
    nested += test::little(0x1140'0008U, 4) + test::little(0xFFFF'FFFFU, 4) + test::little(0xE000'FFFEU, 4) +
              test::little(0xFFFF'FFFFU, 4);
  }

  const auto found = findWith([&](const Peer& peer) {
    takeRequest(peer);
    peer.send(pdv(Part::Command, test::answer(test::kFindAnswer, test::kPending, true)));
    for (std::size_t i = 0; i < nested.size(); i += 16'000) {
      peer.send(pdv(Part::DataSet, nested.substr(i, 16'000), 1, i + 16'000 >= nested.size()));
    }
    peer.send(pending(studyAnswer("1.2.3")) + noMore());
    static_cast<void>(peer.readPdu());
  });

  ASSERT_TRUE(found) << found.error().detail;
  ASSERT_EQ(found->scan.skipped.size(), 1U);
  EXPECT_EQ(found->scan.skipped.front().reason, SkipReason::NestedTooDeep);
  EXPECT_EQ(found->scan.studies.size(), 1U);
}

TEST(Find, RefusesAnAnswerThatIsLargerThanAllowed) {
  const auto found = findWith([](const Peer& peer) {
    takeRequest(peer);
    peer.send(pdv(Part::Command, test::answer(test::kFindAnswer, test::kPending, true)));
    while (peer.send(pdv(Part::DataSet, std::string(16'000, 'x'), 1, false))) {
    }
  });

  EXPECT_EQ(kindOf(found), FailureKind::TooLarge);
}

TEST(Find, RefusesACommandThatIsNoCommand) {
  std::string nested;
  for (int i = 0; i < 500; ++i) {
    nested += test::little(0x0001'0000U, 4) + test::little(0xFFFF'FFFFU, 4);
  }

  const auto found = findWith([&](const Peer& peer) {
    takeRequest(peer);
    peer.send(pdv(Part::Command, nested));
    peer.waitForEnd();
  });

  EXPECT_EQ(kindOf(found), FailureKind::BadAnswer);
}

TEST(Find, RefusesAnAnswerToAnotherQuestion) {
  const auto found = findWith([](const Peer& peer) {
    takeRequest(peer);
    peer.send(pending(studyAnswer("1.2.3"), 1, 77));
    peer.waitForEnd();
  });

  EXPECT_EQ(kindOf(found), FailureKind::BadAnswer);
}

TEST(Find, DoesNotMakeRoomForAHugePdu) {
  const auto found = findWith([](const Peer& peer) {
    takeRequest(peer);
    peer.send(std::string("\x04\0\xFF\xFF\xFF\xF0", 6) + std::string(100'000, 'x'));
    peer.waitForEnd();
  });

  EXPECT_FALSE(found);
}

TEST(Find, GivesUpOnASilentArchive) {
  const auto start = std::chrono::steady_clock::now();

  const auto found = findWith([](const Peer& peer) { peer.waitForEnd(); });

  EXPECT_EQ(kindOf(found), FailureKind::TimedOut);
  EXPECT_TRUE(found.error().retryable);
  EXPECT_LT(std::chrono::steady_clock::now() - start, 3s);
}

// Each byte comes well within the time-out of a single read.
TEST(Find, GivesUpOnAnArchiveThatDripsItsAnswer) {
  const auto start = std::chrono::steady_clock::now();

  const auto found = findWith([](const Peer& peer) {
    takeRequest(peer);
    const std::string message = pdv(Part::Command, test::answer(test::kFindAnswer, 0, false));
    for (const char byte : message) {
      if (!peer.send(std::string_view(&byte, 1))) {
        return;
      }
      std::this_thread::sleep_for(50ms);
    }
  });

  EXPECT_EQ(kindOf(found), FailureKind::TimedOut);
  EXPECT_LT(std::chrono::steady_clock::now() - start, 3s);
}

TEST(Find, SendsTheCancelToTheArchive) {
  std::atomic<bool> wish = false;
  std::atomic<bool> told = false;
  PacsLimits limits = quick();
  limits.answer = 5s;
  limits.total = 10s;
  limits.cancel = &wish;
  const auto start = std::chrono::steady_clock::now();

  const auto found = findWith(
      [&](const Peer& peer) {
        takeRequest(peer);
        wish = true;
        const std::string cancel = peer.readPdu();
        told = cancel.find(std::string("\x00\x01\x02\x00\x00\x00\xFF\x0F", 8)) != std::string::npos;
        peer.send(pdv(Part::Command, test::answer(test::kFindAnswer, 0xFE00, false)));
        peer.waitForEnd();
      },
      idQuery(), limits);

  EXPECT_EQ(kindOf(found), FailureKind::Cancelled);
  EXPECT_TRUE(told);
  EXPECT_LT(std::chrono::steady_clock::now() - start, 4s);
}

TEST(Find, LeavesAnArchiveThatDoesNotHearTheCancel) {
  std::atomic<bool> wish = false;
  PacsLimits limits = quick();
  limits.answer = 20s;
  limits.total = 20s;
  limits.cancel = &wish;
  const auto start = std::chrono::steady_clock::now();

  const auto found = findWith(
      [&](const Peer& peer) {
        takeRequest(peer);
        wish = true;
        peer.waitForEnd();
      },
      idQuery(), limits);

  EXPECT_EQ(kindOf(found), FailureKind::Cancelled);
  EXPECT_LT(std::chrono::steady_clock::now() - start, 5s);
}

TEST(Find, SurvivesEveryDamageToAnAcceptance) {
  std::mt19937 random(20'261'129);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same damage each time
  PacsLimits limits = quick();
  limits.answer = 100ms;

  for (int round = 0; round < 150; ++round) {
    std::string bytes = test::acceptance();
    for (int i = 0; i < 4; ++i) {
      bytes[6 + random() % (bytes.size() - 6)] = static_cast<char>(random());
    }
    const auto found = findWith(
        [&](const Peer& peer) {
          static_cast<void>(peer.readPdu());
          peer.send(bytes);
        },
        idQuery(), limits);
    EXPECT_FALSE(found);
  }
}

TEST(Find, SurvivesEveryDamageToAnAnswer) {
  std::mt19937 random(711);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same damage each time
  PacsLimits limits = quick();
  limits.answer = 100ms;

  for (int round = 0; round < 150; ++round) {
    std::string bytes = pending(studyAnswer("1.2.3")) + noMore();
    for (int i = 0; i < 3; ++i) {
      bytes[random() % bytes.size()] = static_cast<char>(random());
    }
    const auto found = findWith(
        [&](const Peer& peer) {
          takeRequest(peer);
          peer.send(bytes);
        },
        idQuery(), limits);
    EXPECT_TRUE(!found || found->scan.studies.size() <= 1);
  }
}

TEST(Find, SurvivesGarbageInPlaceOfAnAssociation) {
  const auto found = findWith([](const Peer& peer) {
    peer.send("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n" + std::string(70'000, '\xFF'));
    peer.waitForEnd();
  });

  EXPECT_FALSE(found);
}

}  // namespace
}  // namespace calcar::dicom
