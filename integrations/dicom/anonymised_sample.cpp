#include "integrations/dicom/anonymised_sample.hpp"

#include <zlib.h>

#include <algorithm>
#include <utility>

#include "integrations/dicom/internal/byte_source.hpp"
#include "integrations/dicom/internal/inflated_bytes.hpp"
#include "integrations/dicom/internal/meta_group.hpp"
#include "integrations/dicom/internal/sample_writer.hpp"

namespace calcar::dicom {
namespace {

constexpr std::uint64_t kLongestHeader = 32ULL << 20U;
constexpr std::size_t kPreamble = 128;
constexpr std::string_view kMagic = "DICM";

using Sample = tl::expected<AnonymisedSample, SkipReason>;

tl::expected<std::string, SkipReason> readExactly(ByteSource& source, std::uint64_t count) {
  if (count > kLongestHeader) {
    return tl::unexpected(SkipReason::UnpacksTooLarge);
  }
  std::string bytes;
  while (bytes.size() < count) {
    const auto step =
        static_cast<std::size_t>(std::min<std::uint64_t>(count - bytes.size(), ByteSource::kWidestLook));
    const unsigned char* next = source.look(step);
    if (next == nullptr) {
      return tl::unexpected(SkipReason::Truncated);
    }
    bytes.append(reinterpret_cast<const char*>(next), step);
    static_cast<void>(source.skip(step));
  }
  return bytes;
}

/// What stands before the data set: preamble and meta group, where the file has them.
tl::expected<void, SkipReason> copyBeginning(ByteSource& source, const Layout& layout, SampleWriter& writer,
                                             AnonymisedSample& sample) {
  const auto read = readExactly(source, layout.dataSet);
  if (!read) {
    return tl::unexpected(read.error());
  }
  std::string_view rest = *read;
  if (rest.size() >= kPreamble + kMagic.size() && rest.substr(kPreamble, kMagic.size()) == kMagic) {
    sample.bytes = std::string(kPreamble, '\0') + std::string(kMagic);
    rest.remove_prefix(kPreamble + kMagic.size());
  }
  if (rest.empty()) {
    return {};
  }
  MemoryBytes meta(rest);
  return writer.copy(rest, Form{guessForm(meta).explicitType, false});
}

tl::expected<std::string, SkipReason> dataSetOf(ByteSource& source, const Layout& layout) {
  if (layout.encoding != Encoding::Deflated) {
    return readExactly(source, layout.headerEnd - layout.dataSet);
  }
  InflatedBytes unpacked(source, kLongestHeader + 1);
  return readExactly(unpacked, layout.headerEnd);
}

std::string deflated(std::string_view bytes) {
  z_stream stream{};
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
    return {};
  }
  std::string packed(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  std::string input(bytes);
  stream.next_in = reinterpret_cast<Bytef*>(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  const bool isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
  packed.resize(isWhole ? packed.size() - stream.avail_out : 0);
  deflateEnd(&stream);
  return packed;
}

bool isCompressed(const Layout& layout) {
  return layout.transferSyntax.starts_with("1.2.840.10008.1.2.4.") ||
         layout.transferSyntax == "1.2.840.10008.1.2.5";
}

tl::expected<void, SkipReason> copyDataSet(ByteSource& source, const Layout& layout, SampleWriter& writer,
                                           AnonymisedSample& sample) {
  const auto bytes = dataSetOf(source, layout);
  if (!bytes) {
    return tl::unexpected(bytes.error());
  }
  const std::size_t begin = sample.bytes.size();
  const Form form{layout.encoding != Encoding::ImplicitLittleEndian,
                  layout.encoding == Encoding::ExplicitBigEndian};
  if (const auto copied = writer.copy(*bytes, form); !copied) {
    return copied;
  }
  if (layout.hasPixelData) {
    writer.addPixels(form, isCompressed(layout));
  }
  if (layout.encoding == Encoding::Deflated) {
    sample.bytes.replace(begin, std::string::npos, deflated(std::string_view(sample.bytes).substr(begin)));
  }
  return {};
}

Sample make(ByteSource& source, const tl::expected<Layout, SkipReason>& layout,
            const StructureLimits& limits) {
  if (!layout) {
    return tl::unexpected(layout.error());
  }
  AnonymisedSample sample;
  SampleWriter writer(sample);
  auto copied = copyBeginning(source, *layout, writer, sample);
  copied = copied ? copyDataSet(source, *layout, writer, sample) : copied;
  if (!copied) {
    return tl::unexpected(copied.error());
  }
  // A sample that can no longer be read would be of no use to anybody.
  const auto again = checkBytes(sample.bytes, limits);
  return again ? Sample(std::move(sample)) : tl::unexpected(again.error());
}

}  // namespace

Sample anonymisedSample(const std::filesystem::path& file, const StructureLimits& limits) {
  FileBytes source;
  return source.open(file.c_str()) ? make(source, checkFile(file, limits), limits)
                                   : tl::unexpected(SkipReason::NotReadable);
}

Sample anonymisedSampleOfBytes(std::string_view file, const StructureLimits& limits) {
  MemoryBytes source(file);
  return make(source, checkBytes(file, limits), limits);
}

}  // namespace calcar::dicom
