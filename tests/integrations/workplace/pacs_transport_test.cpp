#include "integrations/workplace/pacs_transport.hpp"

#include <gtest/gtest.h>

#include <mutex>
#include <set>

#include "integrations/dicom/pacs/letter_object.hpp"
#include "tests/integrations/dicom/pacs/support/fake_archive.hpp"
#include "tests/integrations/workplace/support/letters.hpp"

namespace calcar::workplace {
namespace {

using tests::letterOf;
using tests::sentOf;
using Kind = Outcome::Kind;

dicom::Node nodeAt(int port) {
  dicom::WebNode web;
  web.url = "http://127.0.0.1:" + std::to_string(port) + "/dicom-web";
  return {"archive", web};
}

std::string reply(const std::string& status, const std::string& body) {
  return "HTTP/1.1 " + status +
         "\r\nContent-Type: application/dicom+json\r\nContent-Length: " + std::to_string(body.size()) +
         "\r\n\r\n" + body;
}

/// Reads a whole request. @returns its body
std::string bodyOf(const test::Peer& peer) {
  const std::string head = peer.readRequest();
  constexpr std::string_view kLength = "Content-Length: ";
  const std::size_t place = head.find(kLength);
  return place == std::string::npos ? std::string()
                                    : peer.read(std::stoul(head.substr(place + kLength.size())));
}

/// An archive that keeps what it is sent under the identifier of the object, as archives do.
class KeepingArchive {
 public:
  KeepingArchive() : m_archive([this](const test::Peer& peer) { answer(peer); }) {}

  [[nodiscard]] int port() const { return m_archive.port(); }
  std::size_t documents() {
    const std::scoped_lock lock(m_turn);
    return m_kept.size();
  }
  std::size_t requests() {
    const std::scoped_lock lock(m_turn);
    return m_requests;
  }

 private:
  void answer(const test::Peer& peer) {
    const std::string body = bodyOf(peer);
    const std::size_t first = body.find("\r\n\r\n") + 4;
    const std::size_t end = body.rfind("\r\n--");
    const auto object = dicom::readLetterObject(body.substr(first, end - first));
    const std::scoped_lock lock(m_turn);
    ++m_requests;
    if (!object) {
      peer.send(reply("400 Bad Request", ""));
      return;
    }
    m_kept.insert(object->uid);
    peer.send(reply("200 OK", R"({"00081199":{"vr":"SQ","Value":[{"00081155":{"vr":"UI","Value":[")" +
                                  object->uid + R"("]}}]}})"));
  }

  std::mutex m_turn;
  std::set<std::string> m_kept;
  std::size_t m_requests = 0;
  test::FakeArchive m_archive;
};

Outcome deliveredWith(const std::string& answer) {
  const test::FakeArchive archive([&](const test::Peer& peer) {
    static_cast<void>(bodyOf(peer));
    peer.send(answer);
  });
  PacsTransport transport(nodeAt(archive.port()), "0.1.0");
  return transport.deliver(letterOf("abc", "20261129-1"));
}

TEST(PacsTransport, SentTenTimesTheArchiveHoldsOneDocument) {
  KeepingArchive archive;
  PacsTransport transport(nodeAt(archive.port()), "0.1.0");
  EXPECT_EQ(transport.name(), "pacs:archive");

  for (int i = 0; i < 10; ++i) {
    const Outcome outcome = transport.deliver(letterOf("abc", "20261129-1"));
    ASSERT_EQ(outcome.kind, Kind::DeliveredAndAcknowledged) << outcome.detail;
  }

  EXPECT_EQ(archive.requests(), 10U);
  EXPECT_EQ(archive.documents(), 1U);
  ASSERT_EQ(transport.deliver(letterOf("abd", "20261129-2")).kind, Kind::DeliveredAndAcknowledged);
  EXPECT_EQ(archive.documents(), 2U);
}

TEST(PacsTransport, NothingButTheWordOfTheArchiveIsDelivery) {
  EXPECT_EQ(deliveredWith("").kind, Kind::TryAgain);
  EXPECT_EQ(deliveredWith(reply("200 OK", "")).kind, Kind::TryAgain);
  EXPECT_EQ(deliveredWith(reply("503 Service Unavailable", "")).kind, Kind::TryAgain);
  EXPECT_EQ(deliveredWith(reply("400 Bad Request", "")).kind, Kind::Refused);
}

TEST(PacsTransport, AnArchiveThatIsAwayIsTriedAgainAndNamed) {
  int port = 0;
  {
    const test::FakeArchive gone([](const test::Peer&) {});
    port = gone.port();
  }
  PacsTransport transport(nodeAt(port), "0.1.0");

  const Outcome outcome = transport.deliver(letterOf("abc", "20261129-1"));

  EXPECT_EQ(outcome.kind, Kind::TryAgain);
  EXPECT_EQ(outcome.detail.find("pacs:archive: "), 0U) << outcome.detail;
}

TEST(PacsTransport, ALetterThatCannotBeMadeIsForAPersonAndNamesNobody) {
  PacsTransport transport(nodeAt(1), "0.1.0");
  OutgoingLetter unsignedOne = letterOf("abc", "20261129-1");
  unsignedOne.signedBy.clear();
  OutgoingLetter nobody = letterOf("abc", "20261129-1");
  nobody.patient.id.clear();

  for (const OutgoingLetter& letter : {unsignedOne, nobody}) {
    const Outcome outcome = transport.deliver(letter);
    EXPECT_EQ(outcome.kind, Kind::Refused);
    EXPECT_EQ(outcome.detail.find("ufer"), std::string::npos);
    EXPECT_FALSE(outcome.detail.empty());
  }
}

TEST(PacsTransport, WhatWasSentIsAcknowledgedAndWhatFailedIsNot) {
  PacsTransport transport(nodeAt(1), "0.1.0");
  store::Outgoing outgoing = sentOf(letterOf("abc", "20261129-1"));
  EXPECT_TRUE(transport.acknowledged(outgoing));

  outgoing.state = engine::DeliveryState::Failed;

  EXPECT_FALSE(transport.acknowledged(outgoing));
}

}  // namespace
}  // namespace calcar::workplace
