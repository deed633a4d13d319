#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "integrations/store/internal/failure.hpp"
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
      internal::fail(ErrorCode::Sealed, "store.key-file", "expected a file that is there and can be read");
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

}  // namespace calcar::store
