#include "integrations/dicom/structure_guard.hpp"

#include <algorithm>
#include <array>

#include "integrations/dicom/internal/check_source.hpp"
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

bool hasPreamble(ByteSource& source) {
  constexpr std::size_t kStart = kPreambleLength + kMagic.size();
  const unsigned char* start = source.look(kStart);
  const bool found = start != nullptr && std::equal(kMagic.begin(), kMagic.end(), start + kPreambleLength);
  return found && source.skip(kStart);
}

/// A file without preamble counts as DICOM only when it begins with a credible first entry of a data set.
bool beginsLikeDataSet(ByteSource& source) {
  constexpr std::uint32_t kLongestFirstValue = 1024;
  constexpr std::size_t kFirstEntry = 12;
  const unsigned char* start = source.look(kFirstEntry);
  if (start == nullptr) {
    return false;
  }
  const Form form = guessForm(source);
  MemoryBytes ahead(std::string_view(reinterpret_cast<const char*>(start), kFirstEntry));
  EntryHeader entry;
  const auto first = readEntryHeader(ahead, form, entry);
  if (!first || !*first || entry.content != Content::Value) {
    return false;
  }
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

tl::expected<HeaderEnd, SkipReason> walkDeflated(ByteSource& source, const StructureLimits& limits,
                                                 RawHeader* fields) {
  InflatedBytes unpacked(source, limits.unpackedBytes);
  auto end = walkHeader(unpacked, formOf(Encoding::Deflated), limits, fields);
  if (unpacked.limitReached()) {
    return tl::unexpected(SkipReason::UnpacksTooLarge);
  }
  if (unpacked.isBroken()) {
    return tl::unexpected(SkipReason::Damaged);
  }
  return end;
}

bool isAsDeclared(const Layout& layout, Form seen) {
  const bool declaredImplicit = layout.transferSyntax == kImplicitLittle;
  return !layout.transferSyntax.empty() && layout.encoding == encodingOf(seen) &&
         declaredImplicit == (layout.encoding == Encoding::ImplicitLittleEndian) &&
         layout.encoding != Encoding::ExplicitBigEndian;
}

/// Where the data set begins, together with the kind of file it is.
struct Beginning {
  Layout layout;
  bool isDirectory = false;
};

tl::expected<Beginning, SkipReason> readBeginning(ByteSource& source) {
  if (source.atEnd()) {
    return tl::unexpected(SkipReason::Empty);
  }
  const bool preamble = hasPreamble(source);
  if (!preamble && !beginsLikeDataSet(source)) {
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
  Beginning beginning{Layout{meta->transferSyntax, encoding, source.position()},
                      meta->sopClass == kDirectoryClass};
  beginning.layout.isUsual = preamble && isAsDeclared(beginning.layout, seen);
  return beginning;
}

tl::expected<Layout, SkipReason> locate(ByteSource& source) {
  const auto beginning = readBeginning(source);
  if (!beginning) {
    return tl::unexpected(beginning.error());
  }
  return beginning->isDirectory ? tl::expected<Layout, SkipReason>(beginning->layout)
                                : tl::unexpected(SkipReason::NotDicom);
}

}  // namespace

tl::expected<Layout, SkipReason> checkSource(ByteSource& source, const StructureLimits& limits,
                                             RawHeader* fields) {
  const auto beginning = readBeginning(source);
  if (!beginning) {
    return tl::unexpected(beginning.error());
  }
  if (beginning->isDirectory) {
    return tl::unexpected(SkipReason::DirectoryFile);
  }
  Layout layout = beginning->layout;
  const auto end = layout.encoding == Encoding::Deflated
                       ? walkDeflated(source, limits, fields)
                       : walkHeader(source, formOf(layout.encoding), limits, fields);
  if (!end) {
    return tl::unexpected(end.error());
  }
  layout.headerEnd = end->position;
  layout.hasPixelData = end->hasPixelData;
  layout.isUsual = layout.isUsual && !end->isOdd;
  return layout;
}

tl::expected<Layout, SkipReason> checkFile(const std::filesystem::path& file, const StructureLimits& limits) {
  FileBytes source;
  if (!source.open(file.c_str())) {
    return tl::unexpected(SkipReason::NotReadable);
  }
  return checkSource(source, limits, nullptr);
}

tl::expected<Layout, SkipReason> checkBytes(std::string_view bytes, const StructureLimits& limits) {
  MemoryBytes source(bytes);
  return checkSource(source, limits, nullptr);
}

tl::expected<Layout, SkipReason> locateDirectory(const std::filesystem::path& file) {
  FileBytes source;
  if (!source.open(file.c_str())) {
    return tl::unexpected(SkipReason::NotReadable);
  }
  return locate(source);
}

tl::expected<Layout, SkipReason> locateDirectoryInBytes(std::string_view bytes) {
  MemoryBytes source(bytes);
  return locate(source);
}

}  // namespace calcar::dicom
