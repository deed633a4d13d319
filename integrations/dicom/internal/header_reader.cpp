#include "integrations/dicom/internal/header_reader.hpp"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <string>
#include <string_view>

#include "integrations/dicom/internal/check_source.hpp"
#include "integrations/dicom/internal/dcmtk_reader.hpp"

namespace calcar::dicom {
namespace {

// What DCMTK may be handed of a source that is no file.
constexpr std::uint64_t kLargestBuffered = 32ULL << 20U;

bool beginsLikeArchive(ByteSource& source) {
  constexpr std::string_view kArchive = "PK\x03\x04";
  const unsigned char* start = source.look(kArchive.size());
  return start != nullptr && std::memcmp(start, kArchive.data(), kArchive.size()) == 0;
}

/// Checks, and reads what is usual; `layout` says where the unusual lies.
HeaderOutcome check(ByteSource& source, const StructureLimits& limits, RawHeader& header,
                    std::optional<Layout>& layout) {
  HeaderOutcome outcome;
  header.clear();
  outcome.isArchive = beginsLikeArchive(source);
  const auto checked = checkSource(source, limits, &header);
  if (checked) {
    layout = *checked;
    return outcome;
  }
  outcome.truncated = checked.error() == SkipReason::Truncated && !header.fields().empty();
  if (!outcome.truncated) {
    outcome.skipped = checked.error();
  }
  return outcome;
}

/// Whether both sources go on with the same bytes for the length.
bool goOnTheSame(ByteSource& one, ByteSource& other, std::uint64_t length) {
  while (length > 0) {
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(length, ByteSource::kWidestLook));
    const unsigned char* a = one.look(count);
    const unsigned char* b = other.look(count);
    if (a == nullptr || b == nullptr || std::memcmp(a, b, count) != 0) {
      return false;
    }
    one.skip(count);
    other.skip(count);
    length -= count;
  }
  return true;
}

/// The same image, written in two ways, says the same although its bytes differ.
bool sayTheSame(const std::string& one, const std::string& other, const StructureLimits& limits) {
  HeaderReader reader(limits);
  RawHeader first;
  RawHeader second;
  return !reader.read(one, first).skipped && !reader.read(other, second).skipped && first == second;
}

}  // namespace

HeaderOutcome HeaderReader::read(const std::string& file, RawHeader& header) {
  header.clear();
  if (!m_source.open(file.c_str())) {
    HeaderOutcome outcome;
    outcome.skipped = SkipReason::NotReadable;
    return outcome;
  }
  std::optional<Layout> layout;
  HeaderOutcome outcome = check(m_source, m_limits, header, layout);
  outcome.stamp = m_source.stamp();
  m_source.close();
  if (layout && !layout->isUsual) {
    outcome.skipped = readWithDcmtk(std::filesystem::path(file), *layout, header);
  }
  return outcome;
}

HeaderOutcome readHeader(ByteSource& source, const StructureLimits& limits,
                         const std::function<std::string(std::uint64_t)>& again, RawHeader& header) {
  std::optional<Layout> layout;
  HeaderOutcome outcome = check(source, limits, header, layout);
  if (!layout || layout->isUsual) {
    return outcome;
  }
  // A deflated data set counts in unpacked bytes: all of it is needed.
  const bool whole = layout->encoding == Encoding::Deflated;
  const std::uint64_t needed = whole ? kLargestBuffered : layout->headerEnd;
  const std::string bytes = needed > kLargestBuffered ? std::string() : again(needed);
  outcome.skipped = bytes.size() < layout->dataSet ? std::optional(SkipReason::UnpacksTooLarge)
                                                   : readWithDcmtk(std::string_view(bytes), *layout, header);
  return outcome;
}

bool isSameContent(const std::string& one, const std::string& other, const StructureLimits& limits) {
  const auto layout = checkFile(one, limits);
  const auto otherLayout = checkFile(other, limits);
  if (!layout || !otherLayout || layout->transferSyntax != otherLayout->transferSyntax) {
    return sayTheSame(one, other, limits);
  }
  FileBytes a;
  FileBytes b;
  if (!a.open(one.c_str()) || !b.open(other.c_str())) {
    return false;
  }
  const bool deflated = layout->encoding == Encoding::Deflated;
  const std::uint64_t length = deflated ? *a.size() - layout->dataSet : layout->headerEnd - layout->dataSet;
  const bool sameSize = *a.size() - layout->dataSet == *b.size() - otherLayout->dataSet;
  return sameSize && a.skip(layout->dataSet) && b.skip(otherLayout->dataSet) && goOnTheSame(a, b, length);
}

}  // namespace calcar::dicom
