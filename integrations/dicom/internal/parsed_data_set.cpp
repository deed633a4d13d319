#include "integrations/dicom/internal/parsed_data_set.hpp"

// DCMTK wants its configuration before any other of its headers.
#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcistrmb.h>
#include <dcmtk/dcmdata/dcistrmf.h>
#include <dcmtk/dcmdata/dcsequen.h>
#include <dcmtk/oflog/oflog.h>

#include <algorithm>
#include <mutex>

namespace calcar::dicom {
namespace {

constexpr Uint32 kLongestLoaded = 128;
constexpr std::size_t kLongestIdentifier = 64;

using Parsed = tl::expected<std::unique_ptr<DcmDataset>, SkipReason>;

/// The library would write names of fields and values to the error stream; logs hold no patient data.
void silenceLibrary() {
  static std::once_flag once;
  std::call_once(once, [] { OFLog::configure(OFLogger::OFF_LOG_LEVEL); });
}

E_TransferSyntax syntaxOf(Encoding encoding) {
  switch (encoding) {
    case Encoding::ImplicitLittleEndian:
      return EXS_LittleEndianImplicit;
    case Encoding::ExplicitBigEndian:
      return EXS_BigEndianExplicit;
    case Encoding::Deflated:
      return EXS_DeflatedLittleEndianExplicit;
    case Encoding::ExplicitLittleEndian:
      break;
  }
  return EXS_LittleEndianExplicit;
}

Parsed parse(DcmInputStream& stream, const Layout& layout) {
  const DcmTagKey pixelGroup(0x7FE0, 0x0000);
  auto dataSet = std::make_unique<DcmDataset>();
  dataSet->transferInit();
  const OFCondition outcome =
      dataSet->readUntilTag(stream, syntaxOf(layout.encoding), EGL_noChange, kLongestLoaded, pixelGroup);
  dataSet->transferEnd();
  return outcome.good() ? Parsed(std::move(dataSet)) : tl::unexpected(SkipReason::Damaged);
}

}  // namespace

Parsed parseDataSet(const std::filesystem::path& file, const Layout& layout) {
  silenceLibrary();
  // Opened from its beginning: DCMTK 3.6.7 looks for values it left in the file at places that it counts from
  // where the file was opened.
  DcmInputFileStream stream(OFFilename(file.c_str()), 0);
  const auto before = static_cast<offile_off_t>(layout.dataSet);
  if (stream.skip(before) != before) {
    return tl::unexpected(SkipReason::NotReadable);
  }
  return parse(stream, layout);
}

Parsed parseDataSet(std::string_view bytes, const Layout& layout) {
  silenceLibrary();
  const std::string_view dataSet = bytes.substr(static_cast<std::size_t>(layout.dataSet));
  DcmInputBufferStream stream;
  stream.setBuffer(dataSet.data(), static_cast<offile_off_t>(dataSet.size()));
  stream.setEos();
  return parse(stream, layout);
}

std::string_view valueBytes(DcmItem& item, const DcmTagKey& tag, std::size_t most) {
  DcmElement* element = nullptr;
  if (item.findAndGetElement(tag, element).bad() || element->getLength() > most) {
    return {};
  }
  char* text = nullptr;
  Uint32 length = 0;
  if (element->getString(text, length).good() && text != nullptr) {
    return {text, length};
  }
  Uint8* bytes = nullptr;
  if (element->getUint8Array(bytes).good() && bytes != nullptr) {
    return {reinterpret_cast<const char*>(bytes), element->getLength()};
  }
  return {};
}

std::string identifierValue(DcmItem& item, const DcmTagKey& tag) {
  std::string value(valueBytes(item, tag, kLongestIdentifier + 1));
  value.erase(0, std::min(value.find_first_not_of(' '), value.size()));
  value.erase(value.find_last_not_of(std::string_view(" \0", 2)) + 1);
  const bool readable = std::all_of(value.begin(), value.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
  return readable && value.size() <= kLongestIdentifier ? value : std::string();
}

DcmItem* firstItem(DcmItem& item, const DcmTagKey& tag) {
  DcmItem* first = nullptr;
  return item.findAndGetSequenceItem(tag, first).good() ? first : nullptr;
}

}  // namespace calcar::dicom
