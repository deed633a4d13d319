#include "integrations/dicom/structure_guard.hpp"

#include <algorithm>
#include <array>

#include "integrations/dicom/internal/header_walk.hpp"
#include "integrations/dicom/internal/inflated_bytes.hpp"
#include "integrations/dicom/internal/meta_group.hpp"

namespace calcar::dicom {
namespace {

constexpr std::size_t kPreambleLength = 128;
constexpr std::string_view kMagic = "DICM";
constexpr std::string_view kDirectoryClass = "1.2.840.10008.1.3.10";

constexpr std::string_view kImplicitLittle = "1.2.840.10008.1.2";
constexpr std::string_view kExplicitLittle = "1.2.840.10008.1.2.1";
constexpr std::string_view kExplicitBig = "1.2.840.10008.1.2.2";
constexpr std::array<std::string_view, 3> kDeflated{
    "1.2.840.10008.1.2.1.99",  // Deflated Explicit VR Little Endian
    "1.2.840.10008.1.2.4.95",  // JPIP Referenced Deflate
    "1.2.840.10008.1.2.4.205"  // JPIP HTJ2K Referenced Deflate
};

bool hasPreamble(SeekableBytes& source) {
  std::array<unsigned char, kPreambleLength + kMagic.size()> start{};
  const bool complete = source.read(start) == start.size();
  const bool found = complete && std::equal(kMagic.begin(), kMagic.end(), start.begin() + kPreambleLength);
  if (!found) {
    source.rewind(0);
  }
  return found;
}

/// A file without preamble counts as DICOM only when it begins with a credible first entry of a data set.
bool beginsLikeDataSet(SeekableBytes& source) {
  constexpr std::uint32_t kLongestFirstValue = 1024;
  const Form form = guessForm(source);
  EntryCursor cursor(source);
  const auto first = cursor.next(form);
  source.rewind(0);
  if (!first || !*first || (*first)->content != Content::Value) {
    return false;
  }
  const EntryHeader& entry = **first;
  const bool knownGroup = entry.tag.group == 0x0002 || entry.tag.group == 0x0008;
  const bool knownElement = entry.tag.element <= 0x0018;
  return knownGroup && knownElement && (form.explicitType || !form.bigEndian) &&
         entry.length <= kLongestFirstValue;
}

Encoding encodingOf(Form form) {
  if (form.explicitType) {
    return form.bigEndian ? Encoding::ExplicitBigEndian : Encoding::ExplicitLittleEndian;
  }
  return Encoding::ImplicitLittleEndian;
}

/// What is declared holds, except that writers mix up the two little-endian forms: there the first entry
/// decides.
Encoding chooseEncoding(std::string_view declared, Form seen) {
  if (std::find(kDeflated.begin(), kDeflated.end(), declared) != kDeflated.end()) {
    return Encoding::Deflated;
  }
  if (declared == kExplicitBig) {
    return Encoding::ExplicitBigEndian;
  }
  if (declared == kImplicitLittle || declared == kExplicitLittle) {
    return encodingOf(Form{seen.explicitType, false});
  }
  const bool registered = declared.starts_with(kImplicitLittle);
  return registered ? Encoding::ExplicitLittleEndian : encodingOf(seen);
}

Form formOf(Encoding encoding) {
  return Form{encoding != Encoding::ImplicitLittleEndian, encoding == Encoding::ExplicitBigEndian};
}

tl::expected<HeaderEnd, SkipReason> walkDeflated(SeekableBytes& source, const StructureLimits& limits) {
  InflatedBytes unpacked(source, limits.unpackedBytes);
  auto end = walkHeader(unpacked, formOf(Encoding::Deflated), limits);
  if (unpacked.limitReached()) {
    return tl::unexpected(SkipReason::UnpacksTooLarge);
  }
  if (unpacked.isBroken()) {
    return tl::unexpected(SkipReason::Damaged);
  }
  return end;
}

/// Where the data set begins, together with the kind of file it is.
struct Beginning {
  Layout layout;
  bool isDirectory = false;
};

tl::expected<Beginning, SkipReason> readBeginning(SeekableBytes& source) {
  if (source.size() == 0U) {
    return tl::unexpected(SkipReason::Empty);
  }
  if (!hasPreamble(source) && !beginsLikeDataSet(source)) {
    return tl::unexpected(SkipReason::NotDicom);
  }
  const auto meta = readMetaGroup(source);
  if (!meta) {
    return tl::unexpected(meta.error());
  }
  const Form seen = guessForm(source);
  if (meta->transferSyntax.empty() && !seen.explicitType && seen.bigEndian) {
    return tl::unexpected(SkipReason::UnsupportedEncoding);
  }
  const Encoding encoding = chooseEncoding(meta->transferSyntax, seen);
  return Beginning{Layout{meta->transferSyntax, encoding, source.position()},
                   meta->sopClass == kDirectoryClass};
}

tl::expected<Layout, SkipReason> check(SeekableBytes& source, const StructureLimits& limits) {
  const auto beginning = readBeginning(source);
  if (!beginning) {
    return tl::unexpected(beginning.error());
  }
  if (beginning->isDirectory) {
    return tl::unexpected(SkipReason::DirectoryFile);
  }
  Layout layout = beginning->layout;
  const auto end = layout.encoding == Encoding::Deflated
                       ? walkDeflated(source, limits)
                       : walkHeader(source, formOf(layout.encoding), limits);
  if (!end) {
    return tl::unexpected(end.error());
  }
  layout.headerEnd = end->position;
  layout.hasPixelData = end->hasPixelData;
  layout.hasFrameGroups = end->hasFrameGroups;
  return layout;
}

tl::expected<Layout, SkipReason> locate(SeekableBytes& source) {
  const auto beginning = readBeginning(source);
  if (!beginning) {
    return tl::unexpected(beginning.error());
  }
  return beginning->isDirectory ? tl::expected<Layout, SkipReason>(beginning->layout)
                                : tl::unexpected(SkipReason::NotDicom);
}

}  // namespace

tl::expected<Layout, SkipReason> checkFile(const std::filesystem::path& file, const StructureLimits& limits) {
  FileBytes source(file);
  if (!source.isOpen()) {
    return tl::unexpected(SkipReason::NotReadable);
  }
  return check(source, limits);
}

tl::expected<Layout, SkipReason> checkBytes(std::string_view bytes, const StructureLimits& limits) {
  MemoryBytes source(bytes);
  return check(source, limits);
}

tl::expected<Layout, SkipReason> locateDirectory(const std::filesystem::path& file) {
  FileBytes source(file);
  if (!source.isOpen()) {
    return tl::unexpected(SkipReason::NotReadable);
  }
  return locate(source);
}

tl::expected<Layout, SkipReason> locateDirectoryInBytes(std::string_view bytes) {
  MemoryBytes source(bytes);
  return locate(source);
}

}  // namespace calcar::dicom
