#include "integrations/store/pending.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "integrations/store/internal/vault.hpp"

namespace calcar::store {
namespace {

using internal::Belonging;
using internal::Sealer;

constexpr const char* kExtension = ".pending";
constexpr std::size_t kLengthBytes = 4;
constexpr std::size_t kLargestRecord = std::size_t{16} << 20U;

/// A key of its own, which no rotation of data keys takes away.
void takeKey(Sealer& sealer, const internal::Vault& vault) {
  sealer.addKey(0, internal::deriveKey(vault.storeKey, vault.storeId, "pending"));
  sealer.sealWith(0);
}

Belonging belonging(const std::string& patient, const std::string& consultation) {
  return {"pending", patient, consultation};
}

std::string lengthOf(const std::string& record) {
  std::string raw;
  for (int shift = 24; shift >= 0; shift -= 8) {
    raw.push_back(static_cast<char>((record.size() >> static_cast<unsigned>(shift)) & 0xFFU));
  }
  return raw;
}

std::size_t lengthIn(std::string_view raw) {
  std::size_t length = 0;
  for (const char byte : raw) {
    length = (length << 8U) | static_cast<unsigned char>(byte);
  }
  return length;
}

[[noreturn]] void failToWrite() {
  const bool full = errno == ENOSPC || errno == EDQUOT || errno == EFBIG;
  internal::fail(full ? engine::ErrorCode::Full : engine::ErrorCode::Unwritable, "store.pending",
                 full ? "no room left on this machine's disk; make room, then type on"
                      : "the entries that wait cannot be kept on this machine; check the rights of its folder");
}

class Appending {
 public:
  explicit Appending(const std::filesystem::path& file)
      : m_handle(::open(file.c_str(), O_CREAT | O_RDWR | O_CLOEXEC | O_APPEND, S_IRUSR | S_IWUSR)) {
    if (m_handle < 0) {
      failToWrite();
    }
    m_before = ::lseek(m_handle, 0, SEEK_END);
  }
  ~Appending() { ::close(m_handle); }
  Appending(const Appending&) = delete;
  Appending& operator=(const Appending&) = delete;

  /// All of it, down to the disk, or none of it.
  void write(const std::string& bytes) {
    std::size_t done = 0;
    while (done < bytes.size()) {
      const ssize_t count = ::write(m_handle, bytes.data() + done, bytes.size() - done);
      if (count < 0 && errno != EINTR) {
        takeBack();
      }
      done += count > 0 ? static_cast<std::size_t>(count) : 0;
    }
    if (::fdatasync(m_handle) != 0) {
      takeBack();
    }
  }

 private:
  [[noreturn]] void takeBack() {
    const int problem = errno;
    if (::ftruncate(m_handle, m_before) != 0) {
      errno = problem;
    }
    errno = problem;
    failToWrite();
  }

  int m_handle;
  off_t m_before = 0;
};

/// The folder's own entry for a new file.
void syncFolder(const std::filesystem::path& folder) {
  const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (handle >= 0) {
    ::fsync(handle);
    ::close(handle);
  }
}

StoredEntry entryIn(const std::string& plain) {
  const auto tree = nlohmann::json::parse(plain);
  return {tree.at("sequence").get<std::int64_t>(), tree.at("id").get<std::string>(),
          tree.at("payload").get<std::string>()};
}

std::string textOf(const StoredEntry& entry) {
  return nlohmann::json{{"sequence", entry.sequence}, {"id", entry.id}, {"payload", entry.payload}}.dump();
}

}  // namespace

Pending::Pending(const Store& store, std::filesystem::path folder)
    : m_store(&store), m_folder(std::move(folder)) {}

std::filesystem::path Pending::fileOf(const std::string& consultation) const {
  return m_folder / (consultation + kExtension);
}

engine::Result<void> Pending::keep(const std::string& patient, const std::string& consultation,
                                   const StoredEntry& entry) const {
  return internal::guarded([&] {
    std::error_code problem;
    std::filesystem::create_directories(m_folder, problem);
    ::chmod(m_folder.c_str(), S_IRWXU);
    Sealer sealer;
    takeKey(sealer, m_store->vault());
    const std::string record = sealer.seal(belonging(patient, consultation), textOf(entry));
    Appending(fileOf(consultation)).write(lengthOf(record) + record);
    syncFolder(m_folder);
  });
}

engine::Result<std::vector<StoredEntry>> Pending::read(const std::string& patient,
                                                       const std::string& consultation) const {
  return internal::guarded([&] {
    std::vector<StoredEntry> entries;
    std::ifstream stream(fileOf(consultation), std::ios::binary);
    const std::string raw{std::istreambuf_iterator<char>(stream), {}};
    Sealer sealer;
    takeKey(sealer, m_store->vault());
    std::string_view rest = raw;
    while (rest.size() > kLengthBytes) {
      const std::size_t length = lengthIn(rest.substr(0, kLengthBytes));
      rest.remove_prefix(kLengthBytes);
      // A file that grew before its bytes arrived ends in zeros.
      if (length == 0 || length > kLargestRecord || length > rest.size()) {
        break;
      }
      entries.push_back(entryIn(sealer.open(belonging(patient, consultation), rest.substr(0, length))));
      rest.remove_prefix(length);
    }
    return entries;
  });
}

void Pending::clear(const std::string& consultation) const {
  std::error_code ignored;
  std::filesystem::remove(fileOf(consultation), ignored);
}

std::vector<std::string> Pending::waiting() const {
  std::vector<std::string> consultations;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(m_folder, ignored)) {
    if (entry.path().extension() == kExtension) {
      consultations.push_back(entry.path().stem().string());
    }
  }
  return consultations;
}

}  // namespace calcar::store
