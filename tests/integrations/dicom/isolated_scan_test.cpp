#include "integrations/dicom/isolated_scan.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <csignal>
#include <set>
#include <stdexcept>
#include <thread>

#include "integrations/dicom/scan_wire.hpp"
#include "tests/integrations/dicom/support/dicom_bytes.hpp"
#include "tests/integrations/dicom/support/dicom_files.hpp"

namespace calcar::dicom {
namespace {

using std::chrono::milliseconds;
using test::TemporaryFolder;

using Clock = std::chrono::steady_clock;
using Outcome = tl::expected<IsolatedScan, ReaderFailure>;

IsolationOptions withReader(const std::filesystem::path& reader) {
  IsolationOptions options;
  options.reader = reader;
  return options;
}

Outcome scanApart(const std::vector<std::filesystem::path>& paths, const ScanOptions& options = {}) {
  return scanIsolated(paths, options, withReader(CALCAR_DICOM_READER));
}

/// What comes of a helper program that does this instead.
Outcome scanWith(std::string_view script, IsolationOptions isolation = {}, const ScanOptions& options = {}) {
  const TemporaryFolder folder;
  isolation.reader = folder.write("reader", "#!/bin/sh\n" + std::string(script) + "\n");
  chmod(isolation.reader.c_str(), 0700);
  return scanIsolated({"/nowhere"}, options, isolation);
}

std::string said(const ScanMessage& message) {
  std::string line = encodeMessage(message);
  line.pop_back();
  return "printf '%s\\n' '" + line + "'\n";
}

ReaderTrouble troubleOf(const Outcome& outcome) {
  if (outcome) {
    throw std::logic_error("there is a result");
  }
  return outcome.error().trouble;
}

/// Files enough to keep the reader busy for a while.
void fill(const TemporaryFolder& folder, int files) {
  const auto first = folder.write("IM0", test::file(test::identifiers()));
  for (int i = 1; i < files; ++i) {
    std::filesystem::create_hard_link(first, folder.path() / ("IM" + std::to_string(i)));
  }
}

bool hasChildren() { return waitpid(-1, nullptr, WNOHANG) != -1 || errno != ECHILD; }

std::string pictureOf(const ScanResult& result) {
  std::string picture = encodeMessage(ScanEnd{result}) + encodeMessage(result.skipped);
  for (const Study& study : result.studies) {
    picture += encodeMessage(study);
  }
  return picture;
}

TEST(IsolatedScan, GivesWhatAScanInThisProcessGives) {
  const TemporaryFolder folder;
  test::fromDump(test::fixture("hip-left-mri.dump"), folder.path() / "A/IM1");
  test::fromDump(test::fixture("pelvis-radiograph.dump"), folder.path() / "B/IM1");
  static_cast<void>(folder.write("README", "read me"));

  const auto apart = scanApart({folder.path(), "no-such-folder"});

  ASSERT_TRUE(apart) << toText(apart.error());
  EXPECT_EQ(pictureOf(apart->found), pictureOf(scan({folder.path(), "no-such-folder"})));
  EXPECT_NE(apart->isolation, Isolation::None);
  EXPECT_FALSE(hasChildren());
}

TEST(IsolatedScan, TakesPathsOfAnyBytesAndItsLimits) {
  const TemporaryFolder folder;
  static_cast<void>(folder.write("M\xFCller\n/IM1", test::file(test::identifiers())));
  ScanOptions options;
  options.limits.entries = 2;

  EXPECT_EQ(scanApart({folder.path() / "M\xFCller\n"})->found.studies.size(), 1U);
  EXPECT_EQ(scanApart({folder.path()}, options)->found.skipped.at(0).reason, SkipReason::TooManyEntries);
}

TEST(IsolatedScan, TellsItsProgress) {
  const TemporaryFolder folder;
  fill(folder, 50);
  ScanProgress last;
  ScanOptions options;
  options.progress = [&](const ScanProgress& progress) {
    EXPECT_GE(progress.files, last.files);
    last = progress;
  };

  ASSERT_TRUE(scanApart({folder.path()}, options));

  EXPECT_EQ(last.files, 50);
  EXPECT_EQ(last.instances, 1);
}

TEST(IsolatedScan, KeepsWhatItHasWhenCancelled) {
  const TemporaryFolder folder;
  fill(folder, 5000);
  std::atomic<bool> cancel = false;
  ScanOptions options;
  options.cancel = &cancel;
  options.firstSeen = [&](const Study&) { cancel = true; };

  const auto apart = scanApart({folder.path()}, options);

  ASSERT_TRUE(apart);
  EXPECT_TRUE(apart->found.cancelled);
  EXPECT_LT(apart->found.files, 5000);
  EXPECT_FALSE(hasChildren());
}

TEST(IsolatedScan, ReturnsSoonAfterTheWishToCancelEvenWhenTheReaderHangs) {
  std::atomic<bool> cancel = false;
  Clock::time_point wished;
  ScanOptions options;
  options.cancel = &cancel;
  options.progress = [&](const ScanProgress&) {
    wished = Clock::now();
    cancel = true;
  };

  const auto apart =
      scanWith(said(ScanBegin{Isolation::Full}) + said(ScanProgress{3, 3}) + "exec sleep 600", {}, options);

  // The limit of 100 ms is measured in tests/bench; here it must only not wait for the reader.
  EXPECT_LT(Clock::now() - wished, milliseconds(5000));
  ASSERT_TRUE(apart);
  EXPECT_TRUE(apart->found.cancelled);
  EXPECT_EQ(apart->found.files, 3);
  EXPECT_FALSE(hasChildren());
}

/// Ends the reading process, which is our only child, as the system does when memory runs out.
void killTheOnlyChild() {
  for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
    const std::string name = entry.path().filename();
    pid_t process = 0;
    std::from_chars(name.data(), name.data() + name.size(), process);
    const std::string status = process > 0 ? test::bytesOf(entry.path() / "status") : "";
    if (status.find("\nPPid:\t" + std::to_string(getpid()) + "\n") != std::string::npos) {
      kill(process, SIGKILL);
    }
  }
}

TEST(IsolatedScan, SaysSoWhenTheReaderIsKilledInTheMiddle) {
  const TemporaryFolder folder;
  fill(folder, 5000);
  ScanOptions options;
  options.firstSeen = [](const Study&) { killTheOnlyChild(); };

  const auto apart = scanApart({folder.path()}, options);

  EXPECT_EQ(troubleOf(apart), ReaderTrouble::Crashed);
  EXPECT_FALSE(hasChildren());
}

TEST(IsolatedScan, SaysAfterHowManyFilesTheReaderCrashed) {
  const auto apart = scanWith(said(ScanBegin{Isolation::Full}) + said(ScanProgress{7, 5}) + "kill -SEGV $$");

  EXPECT_EQ(troubleOf(apart), ReaderTrouble::Crashed);
  EXPECT_EQ(apart.error().files, 7);
  EXPECT_NE(toText(apart.error()).find("after 7 files"), std::string::npos);
}

TEST(IsolatedScan, TellsTheKindsOfTroubleApart) {
  const std::string begin = said(ScanBegin{Isolation::Full});

  EXPECT_EQ(troubleOf(scanWith(begin + "kill -SYS $$")), ReaderTrouble::Forbidden);
  EXPECT_EQ(troubleOf(scanWith(begin + "kill -XCPU $$")), ReaderTrouble::OutOfTime);
  EXPECT_EQ(troubleOf(scanWith(begin + "exit 0")), ReaderTrouble::Crashed);
  EXPECT_EQ(troubleOf(scanWith("exit 3")), ReaderTrouble::Crashed);
  EXPECT_EQ(troubleOf(scanWith(begin + said(ScanFailure::OutOfMemory))), ReaderTrouble::OutOfMemory);
  EXPECT_EQ(troubleOf(scanWith(said(ScanBegin{Isolation::None}))), ReaderTrouble::NotIsolated);
}

TEST(IsolatedScan, AReaderThatIsSilentTooLongHangs) {
  IsolationOptions isolation;
  isolation.silence = milliseconds(100);

  EXPECT_EQ(troubleOf(scanWith(said(ScanBegin{Isolation::Full}) + "exec sleep 600", isolation)),
            ReaderTrouble::OutOfTime);
  EXPECT_EQ(troubleOf(scanWith("while :; do printf x; done", isolation)), ReaderTrouble::OutOfTime)
      << "bytes without a message are no sign of progress";
  EXPECT_FALSE(hasChildren());
}

TEST(IsolatedScan, AnAnswerThatIsNoMessageIsRefused) {
  const std::string begin = said(ScanBegin{Isolation::Full});

  EXPECT_EQ(troubleOf(scanWith("echo hello")), ReaderTrouble::Garbled);
  EXPECT_EQ(troubleOf(scanWith(begin + "echo hello")), ReaderTrouble::Garbled);
  EXPECT_EQ(troubleOf(scanWith(begin + begin)), ReaderTrouble::Garbled) << "a second beginning";
  EXPECT_EQ(troubleOf(scanWith(said(ScanEnd{}))), ReaderTrouble::Garbled) << "an end without a beginning";
  EXPECT_EQ(troubleOf(scanWith("exec /usr/bin/yes")), ReaderTrouble::Garbled);
}

TEST(IsolatedScan, AReaderThatDoesNotReadHoldsNobodyUp) {
  const std::vector<std::filesystem::path> paths(20'000, std::string(200, 'x'));
  const TemporaryFolder folder;
  IsolationOptions isolation = withReader(folder.write("reader", "#!/bin/sh\nexec sleep 600\n"));
  isolation.silence = milliseconds(100);
  chmod(isolation.reader.c_str(), 0700);

  EXPECT_EQ(troubleOf(scanIsolated(paths, {}, isolation)), ReaderTrouble::OutOfTime);
}

TEST(IsolatedScan, SaysWhenTheReaderIsNotThere) {
  const auto apart = scanIsolated({"/nowhere"}, {}, withReader("/no/such/program"));

  EXPECT_EQ(troubleOf(apart), ReaderTrouble::NotStarted);
  EXPECT_NE(toText(apart.error()).find("install it"), std::string::npos);
}

TEST(IsolatedScan, TheReaderHasNothingOfOurs) {
  const TemporaryFolder folder;
  setenv("CALCAR_TEST_SECRET", "canary", 1);
  const int open = ::open("/dev/null", O_RDONLY);  // NOLINT(cppcoreguidelines-pro-type-vararg)
  const std::string seen = (folder.path() / "seen").string();

  static_cast<void>(scanWith("/usr/bin/env > '" + seen + "'; ls /proc/self/fd >> '" + seen + "'"));

  close(open);
  unsetenv("CALCAR_TEST_SECRET");
  EXPECT_EQ(test::bytesOf(seen).find("canary"), std::string::npos);
  EXPECT_EQ(test::bytesOf(seen).find("\n" + std::to_string(open) + "\n4"), std::string::npos);
}

TEST(IsolatedScan, TheReaderDiesWithItsParent) {
  const TemporaryFolder folder;
  fill(folder, 5000);
  const pid_t parent = fork();
  if (parent == 0) {
    ScanOptions options;
    options.progress = [&](const ScanProgress&) { kill(getpid(), SIGKILL); };
    static_cast<void>(scanApart({folder.path()}, options));
    _exit(0);
  }
  waitpid(parent, nullptr, 0);

  // The reader names its parent on its command line.
  const auto isLeft = [&] {
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
      if (test::bytesOf(entry.path() / "cmdline").find(std::string(1, '\0') + std::to_string(parent)) !=
          std::string::npos) {
        return true;
      }
    }
    return false;
  };
  const auto deadline = Clock::now() + std::chrono::seconds(5);
  while (isLeft() && Clock::now() < deadline) {
    std::this_thread::yield();
  }
  EXPECT_FALSE(isLeft());
}

TEST(IsolatedScan, EveryTroubleHasWordsOfItsOwn) {
  std::set<std::string> texts;
  for (int trouble = 0; trouble <= static_cast<int>(ReaderTrouble::NotIsolated); ++trouble) {
    texts.insert(toText(ReaderFailure{static_cast<ReaderTrouble>(trouble), 1}));
  }

  EXPECT_EQ(texts.size(), static_cast<std::size_t>(ReaderTrouble::NotIsolated) + 1);
  EXPECT_FALSE(texts.contains(""));
}

}  // namespace
}  // namespace calcar::dicom
