#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <iostream>
#include <random>
#include <thread>

#include "integrations/workplace/dispatcher.hpp"
#include "integrations/workplace/folder_transport.hpp"
#include "tests/integrations/workplace/support/letters.hpp"
#include "tests/support/store_files.hpp"

namespace calcar::workplace {
namespace {

using engine::DeliveryState;
using tests::norasDesk;
namespace fs = std::filesystem;

/// One workplace: its own connection to the store, and a clock that runs so fast that leases and waits are
/// over when it is opened again.
class Workplace {
 public:
  Workplace(const fs::path& folder, std::string now)
      : m_key(store::keyFromFile(tests::keyFileIn(folder))),
        m_store(store::Store::open(tests::fileIn(folder), *m_key).value()),
        m_now(std::move(now)),
        m_outbox(m_store, [this] { return m_now; }) {
    m_transports.push_back(std::make_unique<FolderTransport>("folder:praxis", folder / "out"));
  }

  DispatchReport pass() {
    return dispatch({&m_outbox, norasDesk(), &m_transports,
                     [](const store::Outgoing& outgoing) {
                       return engine::Result<OutgoingLetter>(tests::letterOf(outgoing.id, outgoing.document));
                     },
                     [this] { return m_now; }});
  }
  [[nodiscard]] const store::Outbox& outbox() const { return m_outbox; }
  [[nodiscard]] const store::Store& kept() const { return m_store; }

 private:
  std::unique_ptr<store::KeySource> m_key;
  store::Store m_store;
  std::string m_now;
  store::Outbox m_outbox;
  std::vector<std::unique_ptr<Transport>> m_transports;
};

class DispatchKill : public ::testing::Test {
 protected:
  DispatchKill() {
    fs::create_directory(out());
    const auto key = store::keyFromFile(tests::keyFileIn(folder.path()));
    static_cast<void>(store::Store::create(tests::fileIn(folder.path()), *key).value());
  }

  [[nodiscard]] fs::path out() const { return folder.path() / "out"; }
  [[nodiscard]] Workplace workplace() { return {folder.path(), clock.now}; }

  void queue(int documents) {
    Workplace desk = workplace();
    for (int i = 0; i < documents; ++i) {
      const std::string number = "20261129-" + std::to_string(m_queued++);
      tests::addSignedDocument(desk.kept(), number);
      ASSERT_TRUE(desk.outbox().queue(norasDesk(), number, "folder:praxis", i == 0));
    }
  }

  /// Takes away what is there. @returns how many, each whole
  int take() {
    int taken = 0;
    for (const std::string& name : tests::visibleIn(out())) {
      EXPECT_EQ(tests::bytesOf(out() / name), tests::pdfOf(name.substr(0, name.size() - 4)));
      fs::remove(out() / name);
      ++m_taken[name];
      ++taken;
    }
    return taken;
  }
  [[nodiscard]] const std::map<std::string, int>& taken() const { return m_taken; }

  tests::TestFolder folder;
  tests::HandClock clock;

 private:
  std::map<std::string, int> m_taken;
  int m_queued = 0;
};

TEST_F(DispatchKill, KilledAtRandomMomentsEveryDocumentArrivesOnceAndIsAcknowledgedOnce) {
  constexpr int kRounds = 60;
  constexpr int kDocuments = 4;
  std::mt19937 random(20261129);  // NOLINT(cert-msc51-cpp): the same moments are aimed at on every run
  std::uniform_int_distribution<int> moment(0, 60'000);
  int kills = 0;
  for (int round = 0; round < kRounds; ++round) {
    queue(kDocuments);
    const pid_t child = ::fork();
    if (child == 0) {
      Workplace desk = workplace();
      for (;;) {
        static_cast<void>(desk.pass());
      }
    }
    std::this_thread::sleep_for(std::chrono::microseconds(moment(random)));
    if (round % 2 == 0) {
      take();
    }
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    kills += WIFSIGNALED(status) ? 1 : 0;
    clock.pass(store::kLeaseSeconds);
  }

  Workplace desk = workplace();
  EXPECT_TRUE(desk.pass().problems.empty());
  take();
  EXPECT_TRUE(desk.pass().problems.empty());

  EXPECT_EQ(taken().size(), static_cast<std::size_t>(kRounds * kDocuments));
  for (const auto& [name, times] : taken()) {
    const std::string number = name.substr(0, name.size() - 4);
    EXPECT_EQ(times, 1) << name;
    EXPECT_EQ(tests::trailCount(desk.kept(), number, "sent"), 1) << name;
    EXPECT_EQ(tests::trailCount(desk.kept(), number, "acknowledged"), 1) << name;
  }
  EXPECT_TRUE(desk.outbox().list()->empty());
  EXPECT_EQ(kills, kRounds);
  std::cout << "dispatcher: killed " << kills << " times, " << kRounds * kDocuments
            << " documents: each there once, sent once, acknowledged once\n";
}

TEST_F(DispatchKill, TwoWorkplacesThatSendAtTheSameTimeSendEachDocumentOnce) {
  constexpr int kDocuments = 40;
  queue(kDocuments);
  Workplace one = workplace();
  Workplace two = workplace();
  DispatchReport first;
  DispatchReport second;

  std::thread beside([&] { first = one.pass(); });
  second = two.pass();
  beside.join();

  EXPECT_TRUE(first.problems.empty());
  EXPECT_TRUE(second.problems.empty());
  EXPECT_EQ(first.delivered + second.delivered, static_cast<std::size_t>(kDocuments));
  EXPECT_EQ(take(), kDocuments);
  for (const auto& [name, times] : taken()) {
    EXPECT_EQ(tests::trailCount(one.kept(), name.substr(0, name.size() - 4), "sent"), 1) << name;
  }
}

}  // namespace
}  // namespace calcar::workplace
