#include "integrations/dicom/internal/interpret_anatomy.hpp"

#include <algorithm>
#include <memory>
#include <vector>

namespace calcar::dicom {
namespace {

template <typename Entry>
void addOnce(std::vector<Entry>& list, Entry entry) {
  if (std::find(list.begin(), list.end(), entry) == list.end()) {
    list.push_back(std::move(entry));
  }
}

bool isModifier(Place place) {
  return place == Place::RegionModifier || place == Place::StructureModifier ||
         place == Place::ViewModifier || place == Place::FrameRegionModifier;
}

bool isCode(Place place) {
  return isModifier(place) || place == Place::Region || place == Place::Structure || place == Place::View ||
         place == Place::Procedure || place == Place::ReportName || place == Place::FrameRegion;
}

/// Puts the fields of items together in the order of the file: a code, then the codes that modify it.
class Items {
 public:
  Items(const RawHeader& header, const CharacterSet& characters, Instance& instance)
      : m_header(header), m_outer(characters), m_instance(instance) {}

  void read() {
    for (const RawHeader::Field& field : m_header.fields()) {
      if (field.place == Place::DataSet) {
        continue;
      }
      if (field.item != m_item) {
        beginItem(field);
      }
      take(field, m_header.valueOf(field));
    }
    finishCode();
  }

 private:
  void beginItem(const RawHeader::Field& field) {
    m_item = field.item;
    m_own.reset();
    if (isModifier(field.place)) {
      m_code.modifiers.emplace_back();
      return;
    }
    finishCode();
    m_place = field.place;
  }

  void take(const RawHeader::Field& field, std::string_view value) {
    if (field.tag == tags::kCharacterSet) {
      // An item may declare a character set of its own; it stands first in it.
      m_own = std::make_unique<CharacterSet>(value);
    } else if (isCode(field.place)) {
      Code& code =
          isModifier(field.place) && !m_code.modifiers.empty() ? m_code.modifiers.back() : m_code.code;
      takeCode(code, field.tag, value);
    } else if (field.place == Place::FrameAnatomy) {
      addOnce(m_instance.anatomy.frameLateralities, plainText(value));
    } else if (field.place == Place::FrameModifier) {
      m_instance.protocol.suppression = plainText(value);
    } else if (m_instance.protocol.requestedProcedure.value.empty()) {
      m_instance.protocol.requestedProcedure = characters().text(value);
    }
  }

  void takeCode(Code& code, Tag tag, std::string_view value) const {
    if (tag == tags::kCodeScheme) {
      code.scheme = plainText(value);
    } else if (tag == tags::kCodeMeaning) {
      code.meaning = characters().text(value);
    } else {
      code.value = plainText(value);
    }
  }

  void finishCode() {
    const bool isEmpty = m_code == ModifiedCode{};
    ModifiedCode done;
    std::swap(done, m_code);
    if (isEmpty) {
      return;
    }
    switch (m_place) {
      case Place::Region:
      case Place::Structure:
      case Place::FrameRegion:
        return addOnce(m_instance.anatomy.regions, std::move(done));
      case Place::View:
        return addOnce(m_instance.anatomy.views, std::move(done));
      case Place::Procedure:
        return addOnce(m_instance.anatomy.procedures, std::move(done.code));
      case Place::ReportName:
        m_instance.documentTitle =
            m_instance.documentTitle.value.empty() ? done.code.meaning : m_instance.documentTitle;
        return;
      default:
        return;
    }
  }

  [[nodiscard]] const CharacterSet& characters() const { return m_own ? *m_own : m_outer; }

  const RawHeader& m_header;
  const CharacterSet& m_outer;
  Instance& m_instance;
  std::unique_ptr<CharacterSet> m_own;
  std::uint32_t m_item = 0;
  Place m_place = Place::Elsewhere;
  ModifiedCode m_code;
};

}  // namespace

std::string plainText(std::string_view value) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string text;
  for (const char letter : value) {
    const auto byte = static_cast<unsigned char>(letter);
    if (byte >= 0x20 && byte < 0x7F) {
      text += letter;
    } else {
      text += {'\\', 'x', kDigits[byte >> 4U], kDigits[byte & 0x0FU]};
    }
  }
  return text;
}

void interpretItems(const RawHeader& header, const CharacterSet& characters, Instance& instance) {
  Items(header, characters, instance).read();
}

}  // namespace calcar::dicom
