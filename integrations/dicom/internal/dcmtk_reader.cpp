#include "integrations/dicom/internal/dcmtk_reader.hpp"

// DCMTK wants its configuration before any other of its headers.
#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdatset.h>
#include <dcmtk/dcmdata/dcistrmb.h>
#include <dcmtk/dcmdata/dcistrmf.h>
#include <dcmtk/dcmdata/dcsequen.h>
#include <dcmtk/oflog/oflog.h>

#include <exception>
#include <mutex>

namespace calcar::dicom {
namespace {

// Longer values stay in the file until somebody asks; nothing that we keep is that long.
constexpr Uint32 kLongestLoaded = kLongestField;

/// The library would write names of fields and values to the error stream; logs hold no patient data. And it
/// would mend values before we see them.
void prepareLibrary() {
  static std::once_flag once;
  std::call_once(once, [] {
    OFLog::configure(OFLogger::OFF_LOG_LEVEL);
    dcmEnableAutomaticInputDataCorrection.set(OFFalse);
  });
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

/// The bytes of a field as they stand, also where the writer did not know its type.
std::string_view rawValue(DcmElement& element) {
  const DcmVR type(element.getVR());
  const char* const name = type.getVRName();
  const bool isText = element.ident() == EVR_UN || isTextType({name[0], name[1]});
  if (!isText || element.getLength() > kLongestField) {
    return {};
  }
  char* text = nullptr;
  Uint32 length = 0;
  if (element.getString(text, length).good() && text != nullptr) {
    return {text, length};
  }
  Uint8* bytes = nullptr;
  if (element.getUint8Array(bytes).good() && bytes != nullptr) {
    return {reinterpret_cast<const char*>(bytes), element.getLength()};
  }
  return {};
}

/// Goes the same way through a parsed data set as the walk goes through its bytes.
class Visit {
 public:
  explicit Visit(RawHeader& fields) : m_fields(fields) {}

  // As deep as the places go that we look into.
  void entries(DcmItem& item, Place place, std::uint32_t number) {  // NOLINT(misc-no-recursion)
    for (unsigned long i = 0; i < item.card(); ++i) {
      DcmElement& element = *item.getElement(i);
      const Tag tag{element.getGTag(), element.getETag()};
      if (isWanted(place, tag)) {
        m_fields.add(place, number, tag, rawValue(element));
      }
      const Place inside = placeInside(place, tag);
      auto* const sequence = dynamic_cast<DcmSequenceOfItems*>(&element);
      if (inside != Place::Elsewhere && sequence != nullptr) {
        items(*sequence, inside);
      }
    }
  }

 private:
  void items(DcmSequenceOfItems& sequence, Place place) {  // NOLINT(misc-no-recursion)
    for (unsigned long i = 0; i < sequence.card(); ++i) {
      entries(*sequence.getItem(i), place, ++m_items);
    }
  }

  RawHeader& m_fields;
  std::uint32_t m_items = 0;
};

std::optional<SkipReason> parse(DcmInputStream& stream, const Layout& layout, RawHeader& fields) {
  const DcmTagKey pixelGroup(0x7FE0, 0x0000);
  DcmDataset dataSet;
  dataSet.transferInit();
  const OFCondition outcome =
      dataSet.readUntilTag(stream, syntaxOf(layout.encoding), EGL_noChange, kLongestLoaded, pixelGroup);
  dataSet.transferEnd();
  if (outcome.bad()) {
    return SkipReason::Damaged;
  }
  fields.clear();
  Visit(fields).entries(dataSet, Place::DataSet, 0);
  return std::nullopt;
}

template <typename Open>
std::optional<SkipReason> guarded(const Open& open) {
  prepareLibrary();
  try {
    return open();
  } catch (const std::exception&) {
    return SkipReason::Damaged;
  }
}

}  // namespace

std::optional<SkipReason> readWithDcmtk(const std::filesystem::path& file, const Layout& layout,
                                        RawHeader& fields) {
  return guarded([&] {
    DcmInputFileStream stream(OFFilename(file.c_str()), static_cast<offile_off_t>(layout.dataSet));
    return parse(stream, layout, fields);
  });
}

std::optional<SkipReason> readWithDcmtk(std::string_view bytes, const Layout& layout, RawHeader& fields) {
  return guarded([&] {
    const std::string_view dataSet = bytes.substr(layout.dataSet);
    DcmInputBufferStream stream;
    stream.setBuffer(dataSet.data(), static_cast<offile_off_t>(dataSet.size()));
    stream.setEos();
    return parse(stream, layout, fields);
  });
}

}  // namespace calcar::dicom
