// DCMTK wants its configuration before any other of its headers.
#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdeftag.h>
#include <dcmtk/dcmdata/dcitem.h>
#include <dcmtk/dcmdata/dcsequen.h>

#include <memory>

#include "integrations/dicom/internal/character_set.hpp"
#include "integrations/dicom/pacs/internal/field_tree.hpp"

namespace calcar::dicom {
namespace {

constexpr Uint32 kLongestField = 4096;

/// The bytes of a field as they stand, also where the writer gave it an unknown type.
std::string_view rawValue(DcmElement& element) {
  if (element.getLength() > kLongestField) {
    return {};
  }
  char* text = nullptr;
  Uint32 length = 0;
  if (element.getString(text, length).good() && text != nullptr) {
    return {text, length};
  }
  Uint8* bytes = nullptr;
  if (element.ident() == EVR_UN && element.getUint8Array(bytes).good() && bytes != nullptr) {
    return {reinterpret_cast<const char*>(bytes), element.getLength()};
  }
  return {};
}

std::string unpadded(std::string_view value) {
  const std::size_t begin = value.find_first_not_of(' ');
  const std::size_t end = value.find_last_not_of(std::string_view(" \0", 2));
  return begin == std::string_view::npos || end == std::string_view::npos || end < begin
             ? std::string()
             : std::string(value.substr(begin, end - begin + 1));
}

/// Types whose letters are ASCII whatever the character set is, so that `\` always divides values.
bool isAscii(DcmEVR type) {
  return type == EVR_CS || type == EVR_UI || type == EVR_DA || type == EVR_IS || type == EVR_DS ||
         type == EVR_TM || type == EVR_AS || type == EVR_DT || type == EVR_AE;
}

std::vector<Text> listed(std::string_view raw, const CharacterSet& characters) {
  std::vector<Text> values;
  for (std::size_t begin = 0; begin <= raw.size();) {
    const std::size_t end = std::min(raw.find('\\', begin), raw.size());
    values.push_back(characters.text(unpadded(raw.substr(begin, end - begin))));
    begin = end + 1;
  }
  return values;
}

std::vector<Text> valuesOf(DcmElement& element, const CharacterSet& characters) {
  const std::string_view raw = rawValue(element);
  if (raw.empty()) {
    return {};
  }
  const DcmTag tag = element.getTag();
  // The type that the dictionary gives, since a writer may have left it unknown.
  const DcmEVR type = DcmTag(tag.getXTag()).getEVR();
  if (type == EVR_PN) {
    return characters.nameForms(raw);
  }
  if (isAscii(type)) {
    return listed(raw, characters);
  }
  return {characters.text(raw)};
}

std::string_view declaredCharacters(DcmItem& item) {
  DcmElement* element = nullptr;
  return item.findAndGetElement(DCM_SpecificCharacterSet, element).good() ? rawValue(*element)
                                                                          : std::string_view();
}

FieldTree convert(DcmItem& item, const CharacterSet& inherited);

std::vector<FieldTree> convertItems(DcmSequenceOfItems& sequence, const CharacterSet& characters) {
  std::vector<FieldTree> items;
  for (DcmObject* part = sequence.nextInContainer(nullptr); part != nullptr;
       part = sequence.nextInContainer(part)) {
    if (auto* nested = dynamic_cast<DcmItem*>(part)) {
      items.push_back(convert(*nested, characters));
    }
  }
  return items;
}

// How deep this goes was limited before the data set was parsed.
FieldTree convert(DcmItem& item, const CharacterSet& inherited) {
  const std::string_view declared = declaredCharacters(item);
  std::unique_ptr<CharacterSet> own = declared.empty() ? nullptr : std::make_unique<CharacterSet>(declared);
  const CharacterSet& characters = own ? *own : inherited;
  FieldTree tree;
  for (DcmObject* next = item.nextInContainer(nullptr); next != nullptr; next = item.nextInContainer(next)) {
    const Tag tag{next->getGTag(), next->getETag()};
    if (auto* sequence = dynamic_cast<DcmSequenceOfItems*>(next)) {
      tree.items[tag] = convertItems(*sequence, characters);
    } else if (auto values = valuesOf(dynamic_cast<DcmElement&>(*next), characters); !values.empty()) {
      tree.values.emplace(tag, std::move(values));
    }
  }
  return tree;
}

}  // namespace

FieldTree fieldsOf(DcmItem& dataSet) { return convert(dataSet, CharacterSet("")); }

}  // namespace calcar::dicom
