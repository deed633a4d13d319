#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "integrations/store/internal/failure.hpp"
#include "integrations/store/internal/file_place.hpp"
#include "integrations/store/internal/sealing.hpp"
#include "integrations/store/key_source.hpp"

namespace calcar::store {
namespace {

using engine::ErrorCode;

constexpr std::size_t kLargestKeyFile = 4096;
constexpr std::size_t kSaltBytes = 16;

class Closing {
 public:
  explicit Closing(int handle) : m_handle(handle) {}
  ~Closing() { ::close(m_handle); }
  Closing(const Closing&) = delete;
  Closing& operator=(const Closing&) = delete;

 private:
  int m_handle;
};

/// Of the file that is open: its name might stand for another one a moment later.
void checkRights(int handle) {
  struct stat facts {};
  if (::fstat(handle, &facts) != 0 || !S_ISREG(facts.st_mode)) {
    internal::fail(ErrorCode::Unreadable, "store.key-file", "expected a file");
  }
  if ((facts.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
    internal::fail(ErrorCode::Refused, "store.key-file",
                   "expected a file that nobody but its owner may use; “chmod 600” does that");
  }
}

class KeyFile : public KeySource {
 public:
  explicit KeyFile(std::filesystem::path file) : m_file(std::move(file)) {}

  std::string kind() const override { return "key-file"; }

  engine::Result<std::string> keyFor(const std::string& storeId, const KeySlot& slot) override {
    return internal::guarded([&] {
      std::string kept = secret();
      std::string key = internal::deriveKey(kept, slot.salt, "key-file|" + storeId);
      internal::wipe(kept);
      return key;
    });
  }

  engine::Result<KeySlot> newSlot(const std::string& /*storeId*/) override {
    return internal::guarded([&] {
      KeySlot slot;
      slot.kind = kind();
      slot.salt = internal::randomBytes(kSaltBytes);
      return slot;
    });
  }

 private:
  std::string secret() const {
    const int handle = ::open(m_file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (handle < 0) {
      internal::fail(ErrorCode::Sealed, "store.key-file",
                     "expected a file that is there and can be read; “calcar store new-key-file” makes one");
    }
    const Closing closing(handle);
    checkRights(handle);
    std::string raw(kLargestKeyFile + 1, '\0');
    const ssize_t size = ::read(handle, raw.data(), raw.size());
    if (size < static_cast<ssize_t>(internal::kKeyBytes) || size > static_cast<ssize_t>(kLargestKeyFile)) {
      internal::wipe(raw);
      internal::fail(ErrorCode::Unreadable, "store.key-file", "expected 32 to 4096 random bytes");
    }
    raw.resize(static_cast<std::size_t>(size));
    return raw;
  }

  std::filesystem::path m_file;
};

}  // namespace

std::unique_ptr<KeySource> keyFromFile(std::filesystem::path file) {
  return std::make_unique<KeyFile>(std::move(file));
}

engine::Result<void> makeKeyFile(const std::filesystem::path& file) {
  return internal::guarded([&] {
    const int handle =
        ::open(file.c_str(), O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW | O_WRONLY, S_IRUSR | S_IWUSR);
    if (handle < 0) {
      const bool isThere = errno == EEXIST;
      internal::fail(isThere ? ErrorCode::Refused : ErrorCode::Unwritable, "store.key-file",
                     isThere ? "there is a file of that name already; nothing was written"
                             : "expected a folder that can be written");
    }
    std::string random = internal::randomBytes(internal::kKeyBytes);
    const bool isWritten =
        ::write(handle, random.data(), random.size()) == static_cast<ssize_t>(random.size()) &&
        ::fsync(handle) == 0;
    const bool isFull = errno == ENOSPC || errno == EDQUOT;
    internal::wipe(random);
    ::close(handle);
    if (!isWritten) {
      ::unlink(file.c_str());
      internal::fail(isFull ? ErrorCode::Full : ErrorCode::Unwritable, "store.key-file",
                     "the disk did not take the file; check it and its room");
    }
    internal::syncToDisk(internal::folderOf(file));
  });
}

}  // namespace calcar::store
