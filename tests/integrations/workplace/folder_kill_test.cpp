#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>
#include <iostream>
#include <map>
#include <random>
#include <thread>

#include "integrations/workplace/folder_transport.hpp"
#include "tests/integrations/workplace/support/letters.hpp"
#include "tests/support/store_files.hpp"

namespace calcar::workplace {
namespace {

using tests::bytesOf;
using tests::letterOf;
using tests::sentOf;
using tests::TestFolder;
namespace fs = std::filesystem;

constexpr std::array kSteps{FolderStep::Locked,       FolderStep::CopyWritten,  FolderStep::CopyNamed,
                            FolderStep::ReceiptBegun, FolderStep::ReceiptNamed, FolderStep::ReceiptKept,
                            FolderStep::Renamed,      FolderStep::NameKept};

/// Another program that takes away what it finds, as soon as it finds it.
class Receiver {
 public:
  explicit Receiver(fs::path folder) : m_folder(std::move(folder)), m_thread([this] { run(); }) {}
  ~Receiver() { stop(); }
  Receiver(const Receiver&) = delete;
  Receiver& operator=(const Receiver&) = delete;

  /// Ends it after a last look. @returns how often each name came, and with what
  std::map<std::string, std::vector<std::string>> stop() {
    m_stop = true;
    if (m_thread.joinable()) {
      m_thread.join();
      takeAll();
    }
    return m_taken;
  }

 private:
  void run() {
    while (!m_stop) {
      takeAll();
      std::this_thread::sleep_for(std::chrono::microseconds(200));
    }
  }
  void takeAll() {
    for (const std::string& name : tests::visibleIn(m_folder)) {
      m_taken[name].push_back(bytesOf(m_folder / name));
      fs::remove(m_folder / name);
    }
  }

  fs::path m_folder;
  std::atomic<bool> m_stop = false;
  std::map<std::string, std::vector<std::string>> m_taken;
  std::thread m_thread;
};

/// Runs `work` in a process of its own. @returns its id
pid_t inChild(const std::function<void()>& work) {
  const pid_t child = ::fork();
  if (child == 0) {
    work();
    ::_exit(0);
  }
  return child;
}

bool wasKilled(pid_t child) {
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
}

void deliverAndDieAt(const fs::path& folder, const OutgoingLetter& letter, FolderStep last) {
  FolderTransport transport("folder:praxis", folder, [last](FolderStep step) {
    if (step == last) {
      ::kill(::getpid(), SIGKILL);
    }
  });
  static_cast<void>(transport.deliver(letter));
}

/// Everything came once, whole.
void expectEachOnce(const std::map<std::string, std::vector<std::string>>& taken, int letters) {
  EXPECT_EQ(taken.size(), static_cast<std::size_t>(letters));
  for (const auto& [name, copies] : taken) {
    EXPECT_EQ(copies.size(), 1U) << name;
    EXPECT_EQ(copies.front(), tests::pdfOf(name.substr(0, name.size() - 4))) << name;
  }
}

TEST(FolderKill, KilledAfterAnyStepItIsThereOnceWithAndWithoutAReceiverInBetween) {
  const TestFolder folder;
  int kills = 0;
  int letters = 0;
  for (const bool isTaken : {false, true}) {
    for (const FolderStep step : kSteps) {
      const OutgoingLetter letter = letterOf("id" + std::to_string(letters), "n" + std::to_string(letters));
      const fs::path seen = folder.path() / (letter.document + ".pdf");
      ++letters;
      ASSERT_TRUE(wasKilled(inChild([&] { deliverAndDieAt(folder.path(), letter, step); })));
      ++kills;
      const bool wasSeen = fs::exists(seen);
      EXPECT_EQ(wasSeen, step >= FolderStep::Renamed) << static_cast<int>(step);
      if (wasSeen && isTaken) {
        EXPECT_EQ(bytesOf(seen), letter.pdf);
        fs::remove(seen);
      }

      FolderTransport again("folder:praxis", folder.path());
      EXPECT_EQ(again.acknowledged(sentOf(letter)), wasSeen && isTaken) << static_cast<int>(step);
      EXPECT_EQ(again.deliver(letter).kind, Outcome::Kind::Delivered);

      EXPECT_EQ(fs::exists(seen), !(wasSeen && isTaken)) << static_cast<int>(step);
    }
  }
  std::cout << "folder protocol: killed " << kills << " times at numbered steps\n";
}

TEST(FolderKill, KilledTwiceInARowAtAnyPairOfStepsItIsThereOnce) {
  const TestFolder folder;
  int kills = 0;
  int letters = 0;
  Receiver receiver(folder.path());
  for (const FolderStep first : kSteps) {
    for (const FolderStep second : kSteps) {
      const OutgoingLetter letter = letterOf("id" + std::to_string(letters), "n" + std::to_string(letters));
      ++letters;
      for (const FolderStep step : {first, second}) {
        kills += wasKilled(inChild([&] { deliverAndDieAt(folder.path(), letter, step); })) ? 1 : 0;
      }
      FolderTransport again("folder:praxis", folder.path());
      EXPECT_EQ(again.deliver(letter).kind, Outcome::Kind::Delivered);
    }
  }
  expectEachOnce(receiver.stop(), letters);
  EXPECT_GE(kills, 64);
  std::cout << "folder protocol: killed " << kills << " times, " << letters
            << " letters, beside a receiver: each taken once\n";
}

TEST(FolderKill, KilledAtRandomMomentsBesideAReceiverNothingIsLostOrDoubled) {
  constexpr int kRounds = 120;
  const TestFolder folder;
  std::mt19937 random(20261129);  // NOLINT(cert-msc51-cpp): the same moments are aimed at on every run
  std::uniform_int_distribution<int> moment(0, 30'000);
  int kills = 0;
  Receiver receiver(folder.path());
  for (int round = 0; round < kRounds; ++round) {
    const OutgoingLetter letter = letterOf("id" + std::to_string(round), "n" + std::to_string(round));
    const pid_t child = inChild([&] {
      FolderTransport transport("folder:praxis", folder.path());
      static_cast<void>(transport.deliver(letter));
      ::pause();
    });
    std::this_thread::sleep_for(std::chrono::microseconds(moment(random)));
    ::kill(child, SIGKILL);
    kills += wasKilled(child) ? 1 : 0;
    FolderTransport again("folder:praxis", folder.path());
    EXPECT_EQ(again.deliver(letter).kind, Outcome::Kind::Delivered);
  }
  expectEachOnce(receiver.stop(), kRounds);
  EXPECT_EQ(kills, kRounds);
  std::cout << "folder protocol: killed " << kills << " times at random moments, each letter taken once\n";
}

}  // namespace
}  // namespace calcar::workplace
