#include "integrations/dicom/isolation.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <seccomp.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <functional>
#include <thread>
#include <vector>

#include "tests/integrations/dicom/support/dicom_files.hpp"

namespace calcar::dicom {
namespace {

using test::TemporaryFolder;

constexpr int kNoFilter = 77;

/// How a child process ends that restricts itself and then does this; its result is the exit code.
int endOf(const std::function<int()>& deed, Isolation needed = Isolation::Full) {
  const pid_t child = fork();
  if (child == 0) {
    _exit(restrictProcess() == needed ? deed() : kNoFilter);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return status;
}

bool isKilled(int status) { return WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS; }
bool isDone(int status) { return WIFEXITED(status) && WEXITSTATUS(status) == 0; }

/// In containers that forbid it there is no filter; the partial form has tests of its own.
class Restricted : public testing::Test {
 protected:
  void SetUp() override {
    const int status = endOf([] { return 0; });
    if (WIFEXITED(status) && WEXITSTATUS(status) == kNoFilter) {
      GTEST_SKIP() << "this system offers no filter of system calls";
    }
  }
};

TEST_F(Restricted, MayReadFilesListFoldersAndStartThreads) {
  const TemporaryFolder folder;
  const auto file = folder.write("a", "content");

  EXPECT_TRUE(isDone(endOf([&] {
    std::string read;
    std::thread([&] { read = test::bytesOf(file); }).join();
    const auto entries = std::distance(std::filesystem::directory_iterator(folder.path()), {});
    return read == "content" && entries == 1 ? 0 : 1;
  })));
}

TEST_F(Restricted, MayNotOpenForWritingInAnyWay) {
  const TemporaryFolder folder;
  const auto file = folder.write("a", "content");
  const std::string fresh = (folder.path() / "b").string();

  EXPECT_TRUE(isDone(endOf([&] {
    const bool denied =
        open(file.c_str(), O_WRONLY) < 0 && errno == EPERM && open(file.c_str(), O_RDWR) < 0 &&
        open(fresh.c_str(), O_RDONLY | O_CREAT, 0600) < 0 && open(file.c_str(), O_RDONLY | O_TRUNC) < 0 &&
        open(folder.path().c_str(), O_TMPFILE | O_RDWR, 0600) < 0 && creat(fresh.c_str(), 0600) < 0;
    return denied ? 0 : 1;
  })));
  EXPECT_EQ(test::bytesOf(file), "content");
  EXPECT_FALSE(std::filesystem::exists(fresh));
}

TEST_F(Restricted, MayNotChangeTheFileTree) {
  const TemporaryFolder folder;
  const auto file = folder.write("a", "content");
  const std::string other = (folder.path() / "b").string();

  EXPECT_TRUE(isDone(endOf([&] {
    const bool denied = unlink(file.c_str()) < 0 && rename(file.c_str(), other.c_str()) < 0 &&
                        mkdir(other.c_str(), 0700) < 0 && symlink("a", other.c_str()) < 0 &&
                        truncate(file.c_str(), 0) < 0 && chmod(file.c_str(), 0777) < 0;
    return denied ? 0 : 1;
  })));
  EXPECT_EQ(test::bytesOf(file), "content");
}

TEST_F(Restricted, DiesWhenItAsksForTheNetwork) {
  EXPECT_TRUE(isKilled(endOf([] { return socket(AF_INET, SOCK_STREAM, 0) < 0 ? 1 : 0; })));
  EXPECT_TRUE(isKilled(endOf([] { return socket(AF_UNIX, SOCK_DGRAM, 0) < 0 ? 1 : 0; })));
}

TEST_F(Restricted, DiesWhenItConnectsASocketItHadBefore) {
  const int before = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(9);

  const int status =
      endOf([&] { return connect(before, reinterpret_cast<const sockaddr*>(&address), sizeof address); });

  close(before);
  EXPECT_TRUE(isKilled(status));
}

TEST_F(Restricted, DiesWhenItStartsAProgram) {
  EXPECT_TRUE(isKilled(endOf([] { return execl("/bin/true", "true", nullptr); })));
}

TEST_F(Restricted, StartsNoOtherProcess) {
  EXPECT_TRUE(isDone(endOf([] {
    const pid_t child = fork();
    if (child == 0) {
      _exit(0);
    }
    return child < 0 && errno == EPERM ? 0 : 1;
  })));
}

TEST_F(Restricted, DiesWhenItTracesAnother) {
  EXPECT_TRUE(isKilled(endOf([] { return static_cast<int>(ptrace(PTRACE_ATTACH, getppid(), 0, 0)); })));
}

TEST_F(Restricted, SendsNoSignalToAnother) {
  EXPECT_TRUE(isDone(endOf([] { return kill(getppid(), 0) < 0 && errno == EPERM ? 0 : 1; })));
}

TEST_F(Restricted, CannotTakeItsLimitsBack) {
  EXPECT_TRUE(isDone(endOf([] {
    const rlimit all{RLIM_INFINITY, RLIM_INFINITY};
    rlimit core{};
    const bool denied = setrlimit(RLIMIT_AS, &all) < 0 && setrlimit(RLIMIT_CORE, &all) < 0;
    return denied && getrlimit(RLIMIT_CORE, &core) == 0 && core.rlim_cur == 0 ? 0 : 1;
  })));
}

#if !defined(__SANITIZE_ADDRESS__)
TEST_F(Restricted, GetsNoMoreMemoryThanItsLimit) {
  EXPECT_TRUE(isDone(endOf([] {
    try {
      return std::vector<char>(2ULL << 30U).empty() ? 1 : 2;
    } catch (const std::bad_alloc&) {
      return 0;
    }
  })));
}
#endif

/// Makes this process one of those that may not install filters.
bool forbidFilters() {
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
  const bool good = filter != nullptr &&
                    seccomp_rule_add(filter, SCMP_ACT_ERRNO(EINVAL), SCMP_SYS(seccomp), 0) == 0 &&
                    seccomp_rule_add(filter, SCMP_ACT_ERRNO(EINVAL), SCMP_SYS(prctl), 1,
                                     SCMP_A0(SCMP_CMP_EQ, 22 /* PR_SET_SECCOMP */)) == 0 &&
                    seccomp_load(filter) == 0;
  seccomp_release(filter);
  return good;
}

TEST(RestrictProcess, WithoutAFilterItKeepsItsLimitsAndSaysSo) {
  const pid_t child = fork();
  if (child == 0) {
    if (!forbidFilters()) {
      _exit(kNoFilter);
    }
    rlimit core{};
    const bool partial = restrictProcess() == Isolation::Partial;
    _exit(partial && getrlimit(RLIMIT_CORE, &core) == 0 && core.rlim_max == 0 ? 0 : 1);
  }
  int status = 0;
  waitpid(child, &status, 0);
  if (WIFEXITED(status) && WEXITSTATUS(status) == kNoFilter) {
    GTEST_SKIP() << "this system offers no filter of system calls at all";
  }

  EXPECT_TRUE(isDone(status));
}

TEST(RestrictProcess, ItsDegreesHaveNames) {
  EXPECT_EQ(toId(Isolation::None), "none");
  EXPECT_EQ(toId(Isolation::Partial), "partial");
  EXPECT_EQ(toId(Isolation::Full), "full");
}

}  // namespace
}  // namespace calcar::dicom
