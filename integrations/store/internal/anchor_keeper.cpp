#include "integrations/store/internal/anchor_keeper.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <utility>

#include "integrations/store/internal/failure.hpp"
#include "integrations/store/internal/sealing.hpp"

namespace calcar::store::internal {
namespace {

constexpr const char* kFormat = "calcar-anchor/1";
constexpr const char* kLatest = "";
constexpr const char* kFlushed = ".flushed";
constexpr std::size_t kLongestLine = 512;

/// A file that is closed, and with it unlocked, whatever happens.
class Handle {
 public:
  Handle(const std::filesystem::path& path, int flags)
      : m_number(::open(path.c_str(), flags | O_CLOEXEC, S_IRUSR | S_IWUSR)) {
    if (m_number < 0) {
      fail(engine::ErrorCode::Unwritable, "store.anchor", "the folder of the anchor cannot be written");
    }
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() { ::close(m_number); }
  [[nodiscard]] int number() const { return m_number; }

 private:
  int m_number;
};

void checkWritten(bool succeeded) {
  if (!succeeded) {
    fail(engine::ErrorCode::Unwritable, "store.anchor", "the anchor cannot be written; look for room there");
  }
}

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

std::string contentOf(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string line(kLongestLine, '\0');
  file.read(line.data(), static_cast<std::streamsize>(line.size()));
  line.resize(static_cast<std::size_t>(file.gcount()));
  return line;
}

std::string unhex(const std::string& words) {
  std::string raw;
  for (std::size_t at = 0; at + 1 < words.size(); at += 2) {
    raw.push_back(static_cast<char>(std::strtol(words.substr(at, 2).c_str(), nullptr, 16)));
  }
  return raw;
}

}  // namespace

std::filesystem::path usualAnchorFolder() {
  const std::filesystem::path state = variable("XDG_STATE_HOME");
  if (state.is_absolute()) {
    return state / "calcar" / "anchors";
  }
  const std::filesystem::path home = variable("HOME");
  return home.is_absolute() ? home / ".local" / "state" / "calcar" / "anchors" : std::filesystem::path();
}

AnchorKeeper::AnchorKeeper(std::filesystem::path folder, std::string storeId, std::string key)
    : m_folder(std::move(folder)), m_storeId(std::move(storeId)), m_key(std::move(key)) {}

AnchorKeeper::~AnchorKeeper() {
  if (m_unflushed) {
    keep(Anchor(*m_unflushed), Durability::Flushed);
  }
  wipe(m_key);
}

std::filesystem::path AnchorKeeper::file(const char* ending) const { return m_folder / (m_storeId + ending); }

std::string AnchorKeeper::lineOf(const Anchor& anchor) const {
  const std::string words = std::string(kFormat) + ' ' + m_storeId + ' ' + std::to_string(anchor.sequence) +
                            ' ' + hex(anchor.chain);
  return words + ' ' + hex(hmacSha256(m_key, words)) + '\n';
}

// The line is made again from what it says, and must be the same: nothing else of it is trusted.
std::optional<Anchor> AnchorKeeper::anchorOf(const std::string& line) const {
  std::istringstream words(line);
  std::string format;
  std::string store;
  std::string chain;
  Anchor anchor;
  words >> format >> store >> anchor.sequence >> chain;
  anchor.chain = unhex(chain);
  return words && lineOf(anchor) == line ? std::optional(anchor) : std::nullopt;
}

AnchorKeeper::Reading AnchorKeeper::read() const {
  Reading reading;
  for (const char* ending : {kLatest, kFlushed}) {
    std::error_code ignored;
    if (m_folder.empty() || !std::filesystem::exists(file(ending), ignored)) {
      continue;
    }
    const auto anchor = anchorOf(contentOf(file(ending)));
    reading.damaged = reading.damaged || !anchor;
    if (anchor && (!reading.anchor || anchor->sequence > reading.anchor->sequence)) {
      reading.anchor = anchor;
    }
  }
  return reading;
}

void AnchorKeeper::write(const char* ending, const std::string& line, Durability durability) const {
  const std::filesystem::path beside = file(".new");
  {
    const Handle handle(beside, O_CREAT | O_TRUNC | O_WRONLY | O_NOFOLLOW);
    checkWritten(::write(handle.number(), line.data(), line.size()) == static_cast<ssize_t>(line.size()));
    checkWritten(durability == Durability::Quick || ::fsync(handle.number()) == 0);
  }
  checkWritten(::rename(beside.c_str(), file(ending).c_str()) == 0);
  if (durability == Durability::Flushed) {
    const Handle folder(m_folder, O_RDONLY | O_DIRECTORY);
    checkWritten(::fsync(folder.number()) == 0);
  }
}

void AnchorKeeper::put(const Anchor& anchor, Durability durability, bool alsoBackwards) {
  if (m_folder.empty()) {
    fail(engine::ErrorCode::Unwritable, "store.anchor", "there is no home folder to keep the anchor in");
  }
  std::error_code ignored;
  std::filesystem::create_directories(m_folder, ignored);
  // Two programs of this workplace must not overtake each other between reading and writing.
  const Handle lock(file(".lock"), O_CREAT | O_RDWR | O_NOFOLLOW);
  checkWritten(::flock(lock.number(), LOCK_EX) == 0);
  const Reading before = read();
  const std::int64_t reached = before.anchor ? before.anchor->sequence : 0;
  if (!alsoBackwards && anchor.sequence < reached) {
    return;
  }
  const bool isFlushed = durability == Durability::Flushed;
  if (alsoBackwards || anchor.sequence > reached || before.damaged) {
    write(kLatest, lineOf(anchor), durability);
  }
  if (isFlushed) {
    write(kFlushed, lineOf(anchor), durability);
  }
  m_unflushed = isFlushed ? std::nullopt : std::optional(anchor);
}

void AnchorKeeper::keep(const Anchor& anchor, Durability durability) noexcept {
  const auto kept = guarded([&] { put(anchor, durability, false); });
  m_problem = kept ? std::string() : kept.error().detail;
}

void AnchorKeeper::startAnew(const Anchor& anchor) noexcept {
  const auto kept = guarded([&] { put(anchor, Durability::Flushed, true); });
  m_problem = kept ? std::string() : kept.error().detail;
}

}  // namespace calcar::store::internal
