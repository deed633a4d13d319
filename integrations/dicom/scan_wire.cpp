#include "integrations/dicom/scan_wire.hpp"

#include <array>
#include <type_traits>
#include <utility>

#include "integrations/dicom/internal/wire_json.hpp"

namespace calcar::dicom {

// Grows whenever a message changes; both ends are built together, and an old helper program must not answer.
constexpr int kVersion = 2;

template <>
inline constexpr int kValueCount<Isolation> = static_cast<int>(Isolation::Full) + 1;
template <>
inline constexpr int kValueCount<ScanFailure> = static_cast<int>(ScanFailure::TooMuch) + 1;

void fields(auto& archive, Is<ScanBegin> auto& begin) { archive("isolation", begin.isolation); }

void fields(auto& archive, Is<ScanFirstSeen> auto& seen) { archive("study", seen.study); }

void fields(auto& archive, Is<ScanEnd> auto& end) { archive("rest", end.rest); }

void fields(auto& archive, Is<ScanRequest> auto& request) { archive("limits", request.limits); }

namespace {

constexpr std::string_view kDigits = "0123456789abcdef";

/// What the messages are called, in the order of the variant.
constexpr std::array<const char*, std::variant_size_v<ScanMessage>> kNames{
    "begin", "progress", "first-seen", "study", "skipped", "end", "failure"};

std::string line(const Json& tree) {
  return tree.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

/// Paths are bytes, which JSON texts cannot hold.
std::string hexOf(std::string_view bytes) {
  std::string hex;
  hex.reserve(bytes.size() * 2);
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    hex += {kDigits[value >> 4U], kDigits[value & 0x0FU]};
  }
  return hex;
}

std::optional<std::string> bytesOf(std::string_view hex) {
  std::string bytes;
  for (std::size_t at = 0; at + 1 < hex.size(); at += 2) {
    const std::size_t high = kDigits.find(hex[at]);
    const std::size_t low = kDigits.find(hex[at + 1]);
    if (high == std::string_view::npos || low == std::string_view::npos) {
      return std::nullopt;
    }
    bytes += static_cast<char>(high * 16 + low);
  }
  return hex.size() % 2 == 0 ? std::optional(bytes) : std::nullopt;
}

/// @returns what stands under the one name of a message of this version
const Json* contentOf(const Json& tree, const char* name) {
  const bool isMessage = tree.is_object() && tree.size() == 2 && tree.contains(name);
  const auto version = isMessage ? tree.find("calcar-scan") : tree.end();
  const bool isOurs = version != tree.end() && *version == kVersion;
  return isOurs ? &tree.at(name) : nullptr;
}

Json wrapped(const char* name, Json content) {
  Json tree = Json::object();
  tree["calcar-scan"] = kVersion;
  tree[name] = std::move(content);
  return tree;
}

std::optional<Json> parsed(std::string_view text) {
  Json tree =
      text.size() <= kLongestLine ? Json::parse(text, nullptr, false) : Json(Json::value_t::discarded);
  return tree.is_discarded() ? std::nullopt : std::optional(std::move(tree));
}

/// Tries the messages one after the other; their names differ.
template <std::size_t index = 0>
std::optional<ScanMessage> readMessage(const Json& tree) {
  if constexpr (index == std::variant_size_v<ScanMessage>) {
    return std::nullopt;
  } else {
    const Json* content = contentOf(tree, kNames[index]);
    if (content == nullptr) {
      return readMessage<index + 1>(tree);
    }
    std::variant_alternative_t<index, ScanMessage> message{};
    return JsonReader::read(*content, message) ? std::optional<ScanMessage>(std::move(message))
                                               : std::nullopt;
  }
}

}  // namespace

std::string encodeRequest(const ScanRequest& request) {
  Json tree = JsonWriter::written(request);
  tree["paths"] = Json::array();
  for (const std::filesystem::path& path : request.paths) {
    tree["paths"].push_back(hexOf(path.native()));
  }
  return line(wrapped("request", std::move(tree)));
}

std::optional<ScanRequest> decodeRequest(std::string_view text) {
  const auto tree = parsed(text);
  const Json* content = tree ? contentOf(*tree, "request") : nullptr;
  if (content == nullptr || !content->is_object()) {
    return std::nullopt;
  }
  Json rest = *content;
  std::vector<std::string> paths;
  if (!JsonReader::read(rest.value("paths", Json()), paths)) {
    return std::nullopt;
  }
  rest.erase("paths");
  ScanRequest request;
  if (!JsonReader::read(rest, request)) {
    return std::nullopt;
  }
  for (const std::string& hex : paths) {
    const auto bytes = bytesOf(hex);
    if (!bytes) {
      return std::nullopt;
    }
    request.paths.emplace_back(*bytes);
  }
  return request;
}

std::string encodeMessage(const ScanMessage& message) {
  Json content = std::visit([](const auto& of) { return JsonWriter::written(of); }, message);
  return line(wrapped(kNames.at(message.index()), std::move(content)));
}

std::optional<ScanMessage> decodeMessage(std::string_view text) {
  const auto tree = parsed(text);
  return tree ? readMessage(*tree) : std::nullopt;
}

}  // namespace calcar::dicom
