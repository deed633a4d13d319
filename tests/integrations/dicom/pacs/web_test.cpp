#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>

#include "integrations/dicom/pacs/query.hpp"
#include "integrations/dicom/pacs/send.hpp"
#include "tests/integrations/dicom/pacs/support/fake_archive.hpp"
#include "tests/integrations/dicom/support/dicom_files.hpp"

namespace calcar::dicom {
namespace {

using namespace std::chrono_literals;
using test::FakeArchive;
using test::Peer;

Node nodeAt(int port) {
  WebNode web;
  web.url = "http://127.0.0.1:" + std::to_string(port) + "/dicom-web";
  return {"web", web};
}

PacsLimits quick() {
  PacsLimits limits;
  limits.connect = 2s;
  limits.answer = 600ms;
  limits.total = 3s;
  limits.bodyBytes = 100'000;
  return limits;
}

std::string reply(const std::string& status, const std::string& body) {
  return "HTTP/1.1 " + status +
         "\r\nContent-Type: application/dicom+json\r\nContent-Length: " + std::to_string(body.size()) +
         "\r\n\r\n" + body;
}

FakeArchive::Script always(const std::string& answer) {
  return [answer](const Peer& peer) {
    static_cast<void>(peer.readRequest());
    peer.send(answer);
  };
}

Query idQuery(QueryLevel level = QueryLevel::Study) {
  Query query;
  query.level = level;
  query.patientId = "4711";
  return query;
}

PacsResult<Found> findWith(const FakeArchive::Script& script, const Query& query = idQuery(),
                           PacsLimits limits = quick()) {
  const FakeArchive archive(script);
  return find(nodeAt(archive.port()), query, limits);
}

template <typename T>
FailureKind kindOf(const PacsResult<T>& result) {
  EXPECT_FALSE(result);
  return result ? FailureKind::Cancelled : result.error().kind;
}

constexpr const char* kStudy =
    R"({"0020000D":{"vr":"UI","Value":["1.2.3"]},"00080020":{"vr":"DA","Value":["20261005"]},)"
    R"("00100010":{"vr":"PN","Value":[{"Alphabetic":"Läufer^Ida"}]},"00100020":{"vr":"LO","Value":["4711"]},)"
    R"("00100030":{"vr":"DA","Value":["19920314"]}})";

LetterObject someLetter() {
  Letter letter;
  letter.patient.id = "4711";
  letter.patient.family = "Läufer";
  letter.pdf = "%PDF-1.7 a letter";
  letter.title = "Letter";
  letter.signedBy = "Nora Berg";
  letter.signedAt = engine::Moment{*engine::makeDate(2026, 11, 29), 600};
  return makeLetterObject(letter).value();
}

TEST(WebFind, ReadsWhatAStudySays) {
  const auto found = findWith(always(reply("200 OK", '[' + std::string(kStudy) + ']')));

  ASSERT_TRUE(found) << found.error().detail;
  ASSERT_EQ(found->scan.studies.size(), 1U);
  EXPECT_EQ(found->scan.studies.front().person.fullName.value, "Läufer, Ida");
  EXPECT_EQ(found->scan.studies.front().person.birthDate, engine::makeDate(1992, 3, 14));
}

TEST(WebFind, ReadsSidesFromTheWholeHeadersOfImages) {
  const auto found = findWith(
      [](const Peer& peer) {
        const std::string request = peer.readRequest();
        if (request.find("/metadata") != std::string::npos) {
          peer.send(
              reply("200 OK",
                    R"([{"00080018":{"vr":"UI","Value":["1.2.3.1.1"]},"00080060":{"vr":"CS","Value":["DX"]},)"
                    R"("00180015":{"vr":"CS","Value":["HIP"]},"00200062":{"vr":"CS","Value":["R"]}}])"));
        } else if (request.find("/series") != std::string::npos) {
          peer.send(reply("200 OK", R"([{"0020000E":{"vr":"UI","Value":["1.2.3.1"]}}])"));
        } else {
          peer.send(reply("200 OK", '[' + std::string(kStudy) + ']'));
        }
      },
      idQuery(QueryLevel::Image));

  ASSERT_TRUE(found) << found.error().detail;
  ASSERT_EQ(found->scan.studies.size(), 1U);
  const Study& study = found->scan.studies.front();
  EXPECT_EQ(study.side.side, engine::Side::Right);
  EXPECT_EQ(study.region, "hip");
  EXPECT_EQ(study.person.id.value, "4711");
  EXPECT_EQ(study.instances, 1);
}

TEST(WebFind, TakesTheSummaryOfASeriesWhoseHeadersAreTooLarge) {
  const auto found = findWith(
      [](const Peer& peer) {
        const std::string request = peer.readRequest();
        if (request.find("/metadata") != std::string::npos) {
          peer.send(reply("200 OK", '[' + std::string(200'000, ' ') + ']'));
        } else if (request.find("/series") != std::string::npos) {
          peer.send(
              reply("200 OK",
                    R"([{"0020000E":{"vr":"UI","Value":["1.2.3.1"]},"00201209":{"vr":"IS","Value":[900]},)"
                    R"("00200060":{"vr":"CS","Value":["L"]}}])"));
        } else {
          peer.send(reply("200 OK", '[' + std::string(kStudy) + ']'));
        }
      },
      idQuery(QueryLevel::Image));

  ASSERT_TRUE(found) << found.error().detail;
  ASSERT_EQ(found->scan.studies.size(), 1U);
  EXPECT_EQ(found->scan.studies.front().instances, 900);
  EXPECT_EQ(found->scan.studies.front().side.side, engine::Side::Left);
  EXPECT_FALSE(found->notes.empty());
}

TEST(WebFind, CutsMoreStudiesThanAllowedOff) {
  PacsLimits limits = quick();
  limits.studies = 1;

  const auto found =
      findWith(always(reply("200 OK", '[' + std::string(kStudy) + ',' + kStudy + ']')), idQuery(), limits);

  ASSERT_TRUE(found);
  EXPECT_TRUE(found->cutOff);
  EXPECT_EQ(found->scan.studies.size(), 1U);
}

TEST(WebFind, TakesNoContentForNothing) {
  const auto found = findWith(always("HTTP/1.1 204 No Content\r\n\r\n"));

  ASSERT_TRUE(found);
  EXPECT_TRUE(found->scan.studies.empty());
}

TEST(WebFind, EscapesWhatIsSearchedFor) {
  std::string seen;
  Query query;
  query.name = "O'Neil^A&B=%\r\nX: y";
  {
    const FakeArchive archive([&](const Peer& peer) {
      seen = peer.readRequest();
      peer.send(reply("200 OK", "[]"));
    });

    EXPECT_TRUE(find(nodeAt(archive.port()), query, quick()));
  }

  EXPECT_NE(seen.find("PatientName=O%27Neil%5EA%26B%3D%25%0D%0AX%3A%20y"), std::string::npos);
}

TEST(WebFind, FollowsNoRedirection) {
  const auto found = findWith(always("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\n\r\n"));

  EXPECT_EQ(kindOf(found), FailureKind::Refused);
}

TEST(WebFind, RefusesABodyLargerThanAllowed) {
  const auto found = findWith([](const Peer& peer) {
    static_cast<void>(peer.readRequest());
    peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
    while (peer.send("400\r\n" + std::string(1024, ' ') + "\r\n")) {
    }
  });

  EXPECT_EQ(kindOf(found), FailureKind::TooLarge);
}

TEST(WebFind, RefusesAnswersNestedTooDeep) {
  const auto found = findWith(always(reply("200 OK", std::string(40'000, '['))));

  EXPECT_EQ(kindOf(found), FailureKind::BadAnswer);
}

TEST(WebFind, RefusesWhatIsNoJson) {
  for (const char* body :
       {"<html>", "", "{}", "[1]", "[{\"00100010\":{\"vr\":\"PN\",\"Value\":[\"\xFF\"]}}]"}) {
    EXPECT_EQ(kindOf(findWith(always(reply("200 OK", body)))), FailureKind::BadAnswer) << body;
  }
}

TEST(WebFind, ReadsNothingFromFieldsOfAnotherShape) {
  const auto found = findWith(always(reply(
      "200 OK",
      R"([{"0020000D":{"vr":"UI","Value":["1.2.3"]},"00100010":{"vr":"PN","Value":[7]},"00100020":[],)"
      R"("00080061":{"vr":"CS","Value":{"a":1}},"zz":{"vr":1},"00081030":{"vr":"LO","Value":[null,{}]}}])")));

  ASSERT_TRUE(found) << found.error().detail;
  ASSERT_EQ(found->scan.studies.size(), 1U);
  EXPECT_TRUE(found->scan.studies.front().person.id.value.empty());
}

TEST(WebFind, GivesUpOnAnArchiveThatDripsItsAnswer) {
  const auto start = std::chrono::steady_clock::now();

  const auto found = findWith([](const Peer& peer) {
    static_cast<void>(peer.readRequest());
    while (peer.send("H")) {
      std::this_thread::sleep_for(50ms);
    }
  });

  EXPECT_EQ(kindOf(found), FailureKind::TimedOut);
  EXPECT_LT(std::chrono::steady_clock::now() - start, 3s);
}

TEST(WebFind, GivesUpOnEndlessHeaders) {
  const auto found = findWith([](const Peer& peer) {
    static_cast<void>(peer.readRequest());
    peer.send("HTTP/1.1 200 OK\r\n");
    while (peer.send("X-More: more\r\n")) {
    }
  });

  EXPECT_FALSE(found);
}

TEST(WebFind, TakesABrokenBodyForABrokenConnection) {
  const auto found = findWith(always("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n[]"));

  EXPECT_EQ(kindOf(found), FailureKind::Unreachable);
}

TEST(WebFind, StopsWhenCancelled) {
  std::atomic<bool> wish = false;
  PacsLimits limits = quick();
  limits.answer = 20s;
  limits.total = 20s;
  limits.cancel = &wish;
  const auto start = std::chrono::steady_clock::now();

  const auto found = findWith(
      [&](const Peer& peer) {
        static_cast<void>(peer.readRequest());
        wish = true;
        peer.waitForEnd();
      },
      idQuery(), limits);

  EXPECT_EQ(kindOf(found), FailureKind::Cancelled);
  EXPECT_LT(std::chrono::steady_clock::now() - start, 5s);
}

TEST(WebLogin, SendsTheTokenFromItsFileAndSaysItNowhere) {
  const test::TemporaryFolder folder;
  const auto file = folder.write("token", "canary-token\n");
  std::filesystem::permissions(file, std::filesystem::perms::owner_read);
  std::string seen;
  const FakeArchive archive([&](const Peer& peer) {
    seen = peer.readRequest();
    peer.send(reply("401 Unauthorized", "canary-token"));
  });
  Node node = nodeAt(archive.port());
  std::get<WebNode>(node.access).login = BearerToken{{Secret::Place::File, file.string()}};

  const auto result = echo(node, quick());

  EXPECT_EQ(kindOf(result), FailureKind::Refused);
  EXPECT_NE(seen.find("Authorization: Bearer canary-token\r\n"), std::string::npos);
  EXPECT_EQ(result.error().detail.find("canary"), std::string::npos);
}

TEST(WebLogin, RefusesAPasswordFileThatOthersCanRead) {
  const test::TemporaryFolder folder;
  const auto file = folder.write("token", "canary-token\n");
  std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::group_read);
  Node node = nodeAt(1);
  std::get<WebNode>(node.access).login = BearerToken{{Secret::Place::File, file.string()}};

  EXPECT_EQ(kindOf(echo(node, quick())), FailureKind::Configuration);
}

TEST(WebSend, CountsOnlyTheWordOfTheArchiveForThisVeryLetter) {
  const LetterObject letter = someLetter();
  const auto sentWith = [&](const std::string& answer) {
    const FakeArchive archive([&](const Peer& peer) {
      const std::string head = peer.readRequest();
      const std::size_t place = head.find("Content-Length: ");
      static_cast<void>(peer.read(std::stoul(head.substr(place + 16))));
      peer.send(answer);
    });
    return sendDocument(nodeAt(archive.port()), letter, quick());
  };
  const auto kept = [](const std::string& uid) {
    return reply("200 OK",
                 R"({"00081199":{"vr":"SQ","Value":[{"00081155":{"vr":"UI","Value":[")" + uid + R"("]}}]}})");
  };

  EXPECT_TRUE(sentWith(kept(letter.uid)).sent);
  EXPECT_FALSE(sentWith(kept("1.2.3")).sent);
  EXPECT_FALSE(sentWith(reply("200 OK", "")).sent);
  EXPECT_TRUE(sentWith(reply("200 OK", "")).retryable);
  EXPECT_TRUE(sentWith(reply("503 Service Unavailable", "")).retryable);
  EXPECT_FALSE(sentWith(reply("400 Bad Request", "")).retryable);
  EXPECT_FALSE(sentWith(reply("409 Conflict",
                              R"({"00081198":{"vr":"SQ","Value":[{"00081197":{"vr":"US","Value":[272]}}]}})"))
                   .retryable);
}

}  // namespace
}  // namespace calcar::dicom
