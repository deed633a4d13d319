#include "integrations/workplace/internal/owned_file.hpp"

#include <sys/stat.h>

#include <fstream>
#include <iterator>
#include <utility>

#include "integrations/exchange/yaml/read_yaml.hpp"

namespace calcar::workplace {
namespace {

tl::unexpected<exchange::Diagnostics> refusedFile(std::string message, std::string hint) {
  return tl::unexpected(exchange::Diagnostics{{{}, 1, 1, {}, std::move(message), std::move(hint)}});
}

}  // namespace

tl::expected<std::string, exchange::Diagnostics> readOwnedFile(const std::filesystem::path& file,
                                                               const std::string& holds) {
  struct ::stat found {};
  std::ifstream stream(file, std::ios::binary);
  if (::stat(file.c_str(), &found) != 0 || !S_ISREG(found.st_mode) || !stream.is_open()) {
    return refusedFile("expected a file with " + holds, "the user guide shows one");
  }
  if ((found.st_mode & (S_IWGRP | S_IWOTH)) != 0) {
    return refusedFile("expected a file that only its owner can write",
                       "whoever writes it decides where letters go (chmod go-w)");
  }
  if (static_cast<std::size_t>(found.st_size) > exchange::kLargestYaml) {
    return refusedFile("expected a file of at most 1 MiB", {});
  }
  return std::string{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace calcar::workplace
