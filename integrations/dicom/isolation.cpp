#include "integrations/dicom/isolation.hpp"

#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/types.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <memory>
#include <span>

namespace calcar::dicom {
namespace {

// The sanitizers reserve terabytes of address space.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool kLimitsAddressSpace = false;
#else
constexpr bool kLimitsAddressSpace = true;
#endif

constexpr std::uint32_t kNotPermitted = SCMP_ACT_ERRNO(EPERM);
constexpr std::uint32_t kNoSuchCall = SCMP_ACT_ERRNO(ENOSYS);

/// What reading files, memory, threads and waiting need, with any arguments.
constexpr std::array kAllowed{SCMP_SYS(access),
                              SCMP_SYS(brk),
                              SCMP_SYS(clock_getres),
                              SCMP_SYS(clock_gettime),
                              SCMP_SYS(close),
                              SCMP_SYS(clock_nanosleep),
                              SCMP_SYS(exit),
                              SCMP_SYS(exit_group),
                              SCMP_SYS(faccessat),
                              SCMP_SYS(faccessat2),
                              SCMP_SYS(fadvise64),
                              SCMP_SYS(fstat),
                              SCMP_SYS(fstatfs),
                              SCMP_SYS(futex),
                              SCMP_SYS(getcwd),
                              SCMP_SYS(getdents64),
                              SCMP_SYS(getegid),
                              SCMP_SYS(geteuid),
                              SCMP_SYS(getgid),
                              SCMP_SYS(getpid),
                              SCMP_SYS(getppid),
                              SCMP_SYS(getrandom),
                              SCMP_SYS(getrlimit),
                              SCMP_SYS(gettid),
                              SCMP_SYS(gettimeofday),
                              SCMP_SYS(getuid),
                              SCMP_SYS(lseek),
                              SCMP_SYS(lstat),
                              SCMP_SYS(madvise),
                              SCMP_SYS(membarrier),
                              SCMP_SYS(mmap),
                              SCMP_SYS(mprotect),
                              SCMP_SYS(mremap),
                              SCMP_SYS(munmap),
                              SCMP_SYS(nanosleep),
                              SCMP_SYS(newfstatat),
                              SCMP_SYS(poll),
                              SCMP_SYS(ppoll),
                              SCMP_SYS(pread64),
                              SCMP_SYS(read),
                              SCMP_SYS(readlink),
                              SCMP_SYS(readlinkat),
                              SCMP_SYS(readv),
                              SCMP_SYS(restart_syscall),
                              SCMP_SYS(rseq),
                              SCMP_SYS(rt_sigaction),
                              SCMP_SYS(rt_sigprocmask),
                              SCMP_SYS(rt_sigreturn),
                              SCMP_SYS(sched_yield),
                              SCMP_SYS(set_robust_list),
                              SCMP_SYS(sched_getaffinity),
                              SCMP_SYS(sigaltstack),
                              SCMP_SYS(stat),
                              SCMP_SYS(statfs),
                              SCMP_SYS(statx),
                              SCMP_SYS(sysinfo),
                              SCMP_SYS(time),
                              SCMP_SYS(uname),
                              SCMP_SYS(write),
                              SCMP_SYS(writev)};

/// What only an intruder asks for.
constexpr std::array kDeadly{SCMP_SYS(accept),
                             SCMP_SYS(accept4),
                             SCMP_SYS(bind),
                             SCMP_SYS(bpf),
                             SCMP_SYS(connect),
                             SCMP_SYS(execve),
                             SCMP_SYS(execveat),
                             SCMP_SYS(fork),
                             SCMP_SYS(listen),
                             SCMP_SYS(ptrace),
                             SCMP_SYS(process_vm_readv),
                             SCMP_SYS(process_vm_writev),
                             SCMP_SYS(sendto),
                             SCMP_SYS(sendmsg),
                             SCMP_SYS(socket),
                             SCMP_SYS(vfork)};

struct Release {
  void operator()(void* filter) const { seccomp_release(filter); }
};

/// Builds the filter rule by rule and remembers whether all of them were taken.
class Filter {
 public:
  Filter() : m_filter(seccomp_init(kNotPermitted)), m_good(m_filter != nullptr) {}

  void allow(int call) { add(SCMP_ACT_ALLOW, call, {}); }
  void kill(int call) { add(SCMP_ACT_KILL_PROCESS, call, {}); }
  void pretendMissing(int call) { add(kNoSuchCall, call, {}); }

  /// Allows a call when these bits of an argument have this value.
  void allowBits(int call, unsigned argument, std::uint64_t mask, std::uint64_t value) {
    const std::array<scmp_arg_cmp, 1> condition{scmp_arg_cmp{argument, SCMP_CMP_MASKED_EQ, mask, value}};
    add(SCMP_ACT_ALLOW, call, condition);
  }

  [[nodiscard]] bool load() { return m_good && seccomp_load(m_filter.get()) == 0; }

 private:
  void add(std::uint32_t action, int call, std::span<const scmp_arg_cmp> conditions) {
    m_good =
        m_good && seccomp_rule_add_array(m_filter.get(), action, call,
                                         static_cast<unsigned>(conditions.size()), conditions.data()) == 0;
  }

  std::unique_ptr<void, Release> m_filter;
  bool m_good;
};

bool filterSystemCalls() {
  constexpr std::uint64_t kWriting = O_ACCMODE | O_CREAT | O_TRUNC | (O_TMPFILE & ~O_DIRECTORY);
  constexpr std::uint64_t kAll = ~0ULL;
  Filter filter;
  for (const int call : kAllowed) {
    filter.allow(call);
  }
  for (const int call : kDeadly) {
    filter.kill(call);
  }
  filter.allowBits(SCMP_SYS(open), 1, kWriting, O_RDONLY);
  filter.allowBits(SCMP_SYS(openat), 2, kWriting, O_RDONLY);
  filter.allowBits(SCMP_SYS(clone), 0, CLONE_THREAD, CLONE_THREAD);
  // Asked to set nothing, it only tells the limits.
  filter.allowBits(SCMP_SYS(prlimit64), 2, kAll, 0);
  filter.allowBits(SCMP_SYS(tgkill), 0, kAll, static_cast<std::uint64_t>(getpid()));
  filter.allowBits(SCMP_SYS(fcntl), 1, kAll, F_GETFL);
  filter.allowBits(SCMP_SYS(fcntl), 1, kAll, F_GETFD);
  filter.allowBits(SCMP_SYS(fcntl), 1, kAll, F_SETFD);
  // Their arguments lie in memory, where no filter sees them: the C library goes on with the older calls.
  filter.pretendMissing(SCMP_SYS(clone3));
  filter.pretendMissing(SCMP_SYS(openat2));
  return filter.load();
}

bool limit(__rlimit_resource_t resource, std::uint64_t most) {
  rlimit now{};
  if (getrlimit(resource, &now) != 0) {
    return false;
  }
  now.rlim_max = now.rlim_max < most ? now.rlim_max : most;
  now.rlim_cur = now.rlim_max;
  return setrlimit(resource, &now) == 0;
}

bool setLimits(const ProcessLimits& limits) {
  const bool memory = !kLimitsAddressSpace || limit(RLIMIT_AS, limits.addressSpace);
  return memory && limit(RLIMIT_CPU, limits.cpuSeconds) && limit(RLIMIT_NOFILE, limits.openFiles) &&
         limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_CORE, 0) && limit(RLIMIT_MEMLOCK, 0);
}

}  // namespace

Isolation restrictProcess(const ProcessLimits& limits) {
  const bool limited = setLimits(limits) && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
                       prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
  if (limited && filterSystemCalls()) {
    return Isolation::Full;
  }
  // No limit on processes: it would count threads too, and all of the user's other programs.
  return limited ? Isolation::Partial : Isolation::None;
}

std::string_view toId(Isolation isolation) {
  constexpr std::array<std::string_view, 3> kIds{"none", "partial", "full"};
  return kIds.at(static_cast<std::size_t>(isolation));
}

}  // namespace calcar::dicom
