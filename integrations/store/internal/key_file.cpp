#include <sys/stat.h>

#include <fstream>
#include <iterator>

#include "integrations/store/internal/failure.hpp"
#include "integrations/store/internal/sealing.hpp"
#include "integrations/store/key_source.hpp"

namespace calcar::store {
namespace {

using engine::ErrorCode;

constexpr std::size_t kLargestKeyFile = 4096;
constexpr std::size_t kSaltBytes = 16;

class KeyFile : public KeySource {
 public:
  explicit KeyFile(std::filesystem::path file) : m_file(std::move(file)) {}

  std::string kind() const override { return "key-file"; }

  engine::Result<std::string> keyFor(const std::string& storeId, const KeySlot& slot) override {
    return internal::guarded([&] { return internal::deriveKey(secret(), slot.salt, "key-file|" + storeId); });
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
    struct stat facts {};
    if (::stat(m_file.c_str(), &facts) != 0) {
      internal::fail(ErrorCode::Sealed, "store.key-file", "expected a file that is there and can be read");
    }
    if ((facts.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
      internal::fail(ErrorCode::Refused, "store.key-file",
                     "expected a file that nobody but its owner may use; “chmod 600” does that");
    }
    std::ifstream stream(m_file, std::ios::binary);
    std::string raw{std::istreambuf_iterator<char>(stream), {}};
    if (!stream || raw.size() < internal::kKeyBytes || raw.size() > kLargestKeyFile) {
      internal::fail(ErrorCode::Unreadable, "store.key-file", "expected 32 to 4096 random bytes");
    }
    return raw;
  }

  std::filesystem::path m_file;
};

}  // namespace

std::unique_ptr<KeySource> keyFromFile(std::filesystem::path file) {
  return std::make_unique<KeyFile>(std::move(file));
}

}  // namespace calcar::store
