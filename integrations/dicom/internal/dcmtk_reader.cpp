#include "integrations/dicom/internal/dcmtk_reader.hpp"

// DCMTK wants its configuration before any other of its headers.
#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcsequen.h>

#include <exception>
#include <mutex>

#include "integrations/dicom/internal/parsed_data_set.hpp"

namespace calcar::dicom {
namespace {

/// The library would mend values before we see them.
void keepValuesAsTheyStand() {
  static std::once_flag once;
  std::call_once(once, [] { dcmEnableAutomaticInputDataCorrection.set(OFFalse); });
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

/// @param source  a file, or bytes that stay in memory
template <typename Source>
std::optional<SkipReason> readFrom(const Source& source, const Layout& layout, RawHeader& fields) {
  keepValuesAsTheyStand();
  try {
    const auto dataSet = parseDataSet(source, layout);
    if (!dataSet) {
      return dataSet.error();
    }
    fields.clear();
    Visit(fields).entries(**dataSet, Place::DataSet, 0);
    return std::nullopt;
  } catch (const std::exception&) {
    return SkipReason::Damaged;
  }
}

}  // namespace

std::optional<SkipReason> readWithDcmtk(const std::filesystem::path& file, const Layout& layout,
                                        RawHeader& fields) {
  return readFrom(file, layout, fields);
}

std::optional<SkipReason> readWithDcmtk(std::string_view bytes, const Layout& layout, RawHeader& fields) {
  return readFrom(bytes, layout, fields);
}

}  // namespace calcar::dicom
