#include "engine/knowledge/pack.hpp"

#include <algorithm>

#include "engine/knowledge/internal/references.hpp"
#include "engine/knowledge/pack_objects_generated.h"
#include "engine/knowledge/sha256.hpp"

namespace calcar::engine {
namespace {

using Bytes = std::vector<std::byte>;

const std::uint8_t* octets(const std::byte* bytes) { return reinterpret_cast<const std::uint8_t*>(bytes); }

tl::unexpected<Error> refuse(ErrorCode code, std::string detail) {
  return tl::unexpected(Error{code, "pack", std::move(detail)});
}

/// Everything a stranger's file can get wrong before its content is looked at.
std::optional<Error> problemWithFile(std::span<const std::byte> bytes) {
  constexpr std::size_t kSmallest = 64;
  const std::uint8_t* data = octets(bytes.data());
  if (bytes.size() < 8 || !flatbuffers::BufferHasIdentifier(data, pack::PackFileIdentifier())) {
    return Error{ErrorCode::Foreign, "pack",
                 "this is not a Calcar knowledge pack; compile one with calcar-rules"};
  }
  if (bytes.size() < kSmallest) {
    return Error{ErrorCode::Truncated, "pack", "the file ends too early; copy or compile it again"};
  }
  // Verifies the nested content too.
  flatbuffers::Verifier verifier(data, bytes.size());
  if (!pack::VerifyPackFileBuffer(verifier)) {
    return Error{ErrorCode::Unreadable, "pack", "the file is damaged or cut off; copy or compile it again"};
  }
  const auto* file = pack::GetPackFile(data);
  if (file->format() != kPackFormat) {
    return Error{ErrorCode::Foreign, "pack",
                 "format " + std::to_string(file->format()) + " where format " + std::to_string(kPackFormat) +
                     " is read; compile the rules with this version of calcar-rules"};
  }
  if (file->content() == nullptr || file->sha256() == nullptr || file->sha256()->size() != 32) {
    return Error{ErrorCode::Unreadable, "pack", "the file holds no content; compile it again"};
  }
  return std::nullopt;
}

template <typename Table>
const Table* byId(const flatbuffers::Vector<flatbuffers::Offset<Table>>* tables, std::string_view id) {
  if (tables == nullptr) {
    return nullptr;
  }
  const auto found = std::find_if(tables->begin(), tables->end(),
                                  [&](const Table* table) { return table->id()->string_view() == id; });
  return found == tables->end() ? nullptr : *found;
}

const pack::Text* findText(const pack::Knowledge& content, std::string_view id) {
  if (content.languages() == nullptr || content.languages()->size() == 0) {
    return nullptr;
  }
  const auto* texts = content.languages()->Get(0)->texts();
  if (texts == nullptr) {
    return nullptr;
  }
  return texts->LookupByKey(std::string(id).c_str());
}

}  // namespace

Result<Pack> Pack::open(std::span<const std::byte> bytes) {
  auto owned = std::make_shared<const Bytes>(bytes.begin(), bytes.end());
  auto opened = openInPlace(*owned);
  if (opened) {
    opened->m_bytes = std::move(owned);
  }
  return opened;
}

Result<Pack> Pack::openInPlace(std::span<const std::byte> bytes) {
  if (auto problem = problemWithFile(bytes)) {
    return tl::unexpected(std::move(*problem));
  }
  Pack opened;
  const auto* file = pack::GetPackFile(octets(bytes.data()));
  const std::span content(file->content()->data(), file->content()->size());
  const auto digest = sha256(content);
  if (!std::equal(digest.begin(), digest.end(), file->sha256()->begin())) {
    return refuse(ErrorCode::Altered, "the content does not match its own hash; copy or compile it again");
  }
  opened.m_content = flatbuffers::GetRoot<pack::Knowledge>(content.data());
  if (auto problem = internal::brokenReference(*opened.m_content)) {
    return refuse(ErrorCode::Unreadable, std::move(*problem));
  }
  opened.m_hash = toHexadecimal(digest);
  const auto* findings = opened.m_content->findings();
  for (std::uint32_t i = 0; i < findings->size(); ++i) {
    opened.m_findings.emplace(findings->Get(i)->id()->string_view(), i);
  }
  return opened;
}

std::optional<std::uint32_t> Pack::findingIndex(std::string_view id) const {
  const auto found = m_findings.find(id);
  return found == m_findings.end() ? std::nullopt : std::optional(found->second);
}

const pack::Finding& Pack::finding(std::uint32_t index) const { return *m_content->findings()->Get(index); }

const pack::Finding* Pack::findFinding(std::string_view id) const {
  const auto index = findingIndex(id);
  return index ? &finding(*index) : nullptr;
}

const pack::RedFlag* Pack::findRedFlag(std::string_view id) const { return byId(m_content->red_flags(), id); }
const pack::Condition* Pack::findCondition(std::string_view id) const {
  return byId(m_content->conditions(), id);
}
const pack::Panel* Pack::findPanel(std::string_view id) const { return byId(m_content->panels(), id); }
const pack::Exercise* Pack::findExercise(std::string_view id) const {
  return byId(m_content->exercises(), id);
}
const pack::Programme* Pack::findProgramme(std::string_view id) const {
  return byId(m_content->programmes(), id);
}
const pack::Instrument* Pack::findInstrument(std::string_view id) const {
  return byId(m_content->instruments(), id);
}
const pack::Zone* Pack::findZone(std::string_view id) const { return byId(m_content->zones(), id); }

const pack::RunningPlan* Pack::findRunningPlan(std::string_view id) const {
  return byId(m_content->running_plans(), id);
}

const pack::Source* Pack::findSource(std::string_view key) const {
  return m_content->sources() == nullptr ? nullptr
                                         : m_content->sources()->LookupByKey(std::string(key).c_str());
}

std::string Pack::text(std::string_view id) const {
  const auto* found = findText(*m_content, id);
  return found == nullptr ? "[" + std::string(id) + "]" : found->value()->str();
}

bool Pack::hasText(std::string_view id) const { return findText(*m_content, id) != nullptr; }

std::vector<std::byte> sealPack(std::span<const std::uint8_t> content) {
  flatbuffers::FlatBufferBuilder builder(content.size() + 256);
  // The content is a buffer of its own: its largest scalar needs 8-byte alignment inside ours too.
  builder.ForceVectorAlignment(content.size(), sizeof(std::uint8_t), 8);
  const auto inner = builder.CreateVector(content.data(), content.size());
  const auto digest = sha256(content);
  const auto hash = builder.CreateVector(digest.data(), digest.size());
  pack::FinishPackFileBuffer(builder, pack::CreatePackFile(builder, kPackFormat, hash, inner));
  const auto* first = reinterpret_cast<const std::byte*>(builder.GetBufferPointer());
  return {first, first + builder.GetSize()};
}

}  // namespace calcar::engine
