#include "integrations/dicom/isolated_scan.hpp"

#include <sys/wait.h>

#include <algorithm>
#include <csignal>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>
#include <variant>

#include "integrations/dicom/internal/reader_process.hpp"
#include "integrations/dicom/scan_wire.hpp"

namespace calcar::dicom {
namespace {

namespace fs = std::filesystem;

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds kStep{10};
constexpr std::size_t kMostBytes = 1U << 30U;

constexpr std::string_view kNarrow =
    " Import its folders one by one to find the file, and leave that one out.";

std::string_view wordsOf(ReaderTrouble trouble) {
  switch (trouble) {
    case ReaderTrouble::NotStarted:
      return "the program calcar-dicom-reader could not be started; install it in the folder of calcar";
    case ReaderTrouble::Crashed:
      return "a file ended the program that reads DICOM files";
    case ReaderTrouble::Forbidden:
      return "a file made the program that reads DICOM files try what it may not do (network, writing or "
             "starting programs); it was ended before it could";
    case ReaderTrouble::OutOfMemory:
      return "a file asks for more memory than reading may use";
    case ReaderTrouble::OutOfTime:
      return "reading a file took longer than the limit; is the disc damaged or the network slow?";
    case ReaderTrouble::Garbled:
      return "the answer of calcar-dicom-reader cannot be understood; install it and calcar from one version";
    case ReaderTrouble::NotIsolated:
      return "this system sets no limits for the program that reads DICOM files; nothing was read";
  }
  return "";
}

bool isAboutAFile(ReaderTrouble trouble) {
  return trouble == ReaderTrouble::Crashed || trouble == ReaderTrouble::Forbidden ||
         trouble == ReaderTrouble::OutOfMemory || trouble == ReaderTrouble::OutOfTime;
}

ReaderTrouble troubleOfEnd(int status) {
  if (!WIFSIGNALED(status)) {
    return ReaderTrouble::Crashed;
  }
  switch (WTERMSIG(status)) {
    case SIGSYS:
      return ReaderTrouble::Forbidden;
    case SIGXCPU:
      return ReaderTrouble::OutOfTime;
    default:
      return ReaderTrouble::Crashed;
  }
}

ReaderTrouble troubleOf(ScanFailure failure) {
  return failure == ScanFailure::OutOfMemory ? ReaderTrouble::OutOfMemory : ReaderTrouble::Garbled;
}

/// One conversation with the reading process.
class Session {
 public:
  Session(ReaderProcess& reader, const ScanOptions& options, const IsolationOptions& isolation)
      : m_reader(reader), m_options(options), m_isolation(isolation), m_lastWord(Clock::now()) {}

  tl::expected<IsolatedScan, ReaderFailure> run(const std::vector<fs::path>& paths) {
    m_reader.say(encodeRequest(ScanRequest{paths, m_options.limits}));
    while (!m_done && !m_trouble) {
      step();
    }
    if (m_trouble) {
      return tl::unexpected(ReaderFailure{*m_trouble, m_files});
    }
    return std::move(m_scan);
  }

 private:
  void step() {
    listenToWishes();
    const auto heard = m_done ? ReaderProcess::Heard::Nothing : m_reader.exchange(m_incoming, kStep);
    if (heard == ReaderProcess::Heard::Something) {
      takeLines();
    }
    if (heard == ReaderProcess::Heard::End && !m_done && !m_trouble) {
      m_trouble = troubleOfEnd(m_reader.end());
    }
    const bool silent = Clock::now() - m_lastWord > m_isolation.silence;
    if (silent && !m_done && !m_trouble) {
      m_trouble = ReaderTrouble::OutOfTime;
    }
  }

  void listenToWishes() {
    const bool wished = m_options.cancel != nullptr && m_options.cancel->load();
    if (wished && !m_cancelled) {
      m_cancelled = Clock::now();
      m_reader.say("cancel\n");
    }
    if (m_cancelled && Clock::now() - *m_cancelled > m_isolation.cancelGrace) {
      m_scan.found.cancelled = true;
      m_scan.found.files = m_files;
      m_done = true;
    }
  }

  void takeLines() {
    std::size_t begin = 0;
    for (std::size_t end = m_incoming.find('\n', m_searched);
         end != std::string::npos && !m_trouble && !m_done; end = m_incoming.find('\n', begin)) {
      takeLine(std::string_view(m_incoming).substr(begin, end - begin));
      begin = end + 1;
    }
    m_bytes += begin;
    m_incoming.erase(0, begin);
    m_searched = m_incoming.size();
    if (m_incoming.size() > kLongestLine || m_bytes > kMostBytes) {
      m_trouble = ReaderTrouble::Garbled;
    }
  }

  void takeLine(std::string_view line) {
    auto message = decodeMessage(line);
    const bool isInOrder = message && std::holds_alternative<ScanBegin>(*message) != m_begun;
    const bool isFailure = message && std::holds_alternative<ScanFailure>(*message);
    if (!isInOrder && !isFailure) {
      m_trouble = ReaderTrouble::Garbled;
      return;
    }
    m_begun = true;
    m_lastWord = Clock::now();
    std::visit([this](auto& content) { take(content); }, *message);
  }

  void take(const ScanBegin& begin) {
    m_scan.isolation = begin.isolation;
    if (begin.isolation == Isolation::None) {
      m_trouble = ReaderTrouble::NotIsolated;
    }
  }

  void take(const ScanProgress& progress) {
    m_files = progress.files;
    if (m_options.progress) {
      m_options.progress(progress);
    }
  }

  void take(const ScanFirstSeen& seen) {
    if (m_options.firstSeen) {
      m_options.firstSeen(seen.study);
    }
  }

  void take(Study& study) { m_scan.found.studies.push_back(std::move(study)); }

  void take(std::vector<Skipped>& skipped) {
    std::move(skipped.begin(), skipped.end(), std::back_inserter(m_scan.found.skipped));
  }

  void take(ScanEnd& end) {
    end.rest.studies = std::move(m_scan.found.studies);
    end.rest.skipped = std::move(m_scan.found.skipped);
    m_scan.found = std::move(end.rest);
    m_done = true;
  }

  void take(const ScanFailure& failure) { m_trouble = troubleOf(failure); }

  ReaderProcess& m_reader;
  const ScanOptions& m_options;
  const IsolationOptions& m_isolation;
  IsolatedScan m_scan;
  std::string m_incoming;
  std::size_t m_searched = 0;
  std::size_t m_bytes = 0;
  Clock::time_point m_lastWord;
  std::optional<Clock::time_point> m_cancelled;
  std::optional<ReaderTrouble> m_trouble;
  int m_files = 0;
  bool m_begun = false;
  bool m_done = false;
};

fs::path readerBesideUs() {
  std::error_code error;
  return fs::read_symlink("/proc/self/exe", error).parent_path() / "calcar-dicom-reader";
}

}  // namespace

std::string toText(const ReaderFailure& failure) {
  std::string text(wordsOf(failure.trouble));
  if (isAboutAFile(failure.trouble)) {
    text += "; it happened after " + std::to_string(failure.files) +
            (failure.files == 1 ? " file." : " files.") + std::string(kNarrow);
  }
  return text;
}

tl::expected<IsolatedScan, ReaderFailure> scanIsolated(const std::vector<fs::path>& paths,
                                                       const ScanOptions& options,
                                                       const IsolationOptions& isolation) {
  auto reader = ReaderProcess::start(isolation.reader.empty() ? readerBesideUs() : isolation.reader);
  if (!reader) {
    return tl::unexpected(ReaderFailure{ReaderTrouble::NotStarted, 0});
  }
  return Session(*reader, options, isolation).run(paths);
}

}  // namespace calcar::dicom
