#include "integrations/dicom/pacs/internal/secret.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "integrations/dicom/pacs/internal/tls.hpp"

namespace calcar::dicom {
namespace {

constexpr std::size_t kLongestSecret = std::size_t{16} * 1024;

tl::unexpected<PacsFailure> unusable(std::string detail) {
  return tl::unexpected(PacsFailure{FailureKind::Configuration, std::move(detail), false});
}

PacsResult<std::string> readSecretFile(const std::string& file, const std::string& what) {
  if (auto kept = checkPrivateFile(file, what); !kept) {
    return tl::unexpected(kept.error());
  }
  std::ifstream stream(file, std::ios::binary);
  std::string text(kLongestSecret + 1, '\0');
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (!stream.is_open() || stream.bad()) {
    return unusable(what + " names a file that cannot be read");
  }
  text.resize(static_cast<std::size_t>(stream.gcount()));
  return text;
}

}  // namespace

PacsResult<std::string> readSecret(const Secret& secret, const std::string& what) {
  std::string text;
  if (secret.place == Secret::Place::Environment) {
    const char* value = std::getenv(secret.name.c_str());
    if (value == nullptr) {
      return unusable(what + " names an environment variable that is not set");
    }
    text = value;
  } else {
    auto read = readSecretFile(secret.name, what);
    if (!read) {
      return read;
    }
    text = std::move(*read);
  }
  text.erase(text.find_last_not_of("\r\n") + 1);
  const bool printable = std::all_of(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= ' ' && c != 0x7F; });
  if (text.empty() || text.size() > kLongestSecret || !printable) {
    return unusable(what + " must hold one line of text");
  }
  return text;
}

}  // namespace calcar::dicom
