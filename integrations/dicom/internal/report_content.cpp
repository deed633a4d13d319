#include "integrations/dicom/internal/report_content.hpp"

// DCMTK wants its configuration before any other of its headers.
#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdeftag.h>
#include <dcmtk/dcmdata/dcsequen.h>

#include <algorithm>
#include <array>
#include <utility>

#include "integrations/dicom/internal/character_set.hpp"

namespace calcar::dicom {
namespace {

constexpr std::size_t kLongestName = 1024;
constexpr std::size_t kLongestText = 256U << 10U;
constexpr int kDeepest = 64;

std::vector<std::string_view> split(std::string_view text, std::string_view dividers) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(dividers, begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

/// A line of a text that is one value, in which a backslash is a letter like others. Where the byte of one is
/// half of a character, cutting there makes the halves unreadable, and the line is read in one piece.
Text lineText(const CharacterSet& characters, std::string_view line) {
  Text whole;
  for (const std::string_view part : split(line, "\\")) {
    const Text piece = characters.text(part);
    whole.value += (part.data() == line.data() ? "" : "\\") + piece.value;
    whole.undecodable = whole.undecodable || piece.undecodable;
  }
  return whole.undecodable ? characters.text(line) : whole;
}

std::vector<Text> textLines(const CharacterSet& characters, std::string_view raw) {
  std::vector<Text> lines;
  for (const std::string_view line : split(raw, "\r\n\f")) {
    Text text = lineText(characters, line);
    if (!text.value.empty()) {
      lines.push_back(std::move(text));
    }
  }
  return lines;
}

/// The meaning of a coded entry; its bare code where no meaning is given.
Text codeText(DcmItem& item, const DcmTagKey& sequence, const CharacterSet& characters) {
  DcmItem* code = firstItem(item, sequence);
  if (code == nullptr) {
    return {};
  }
  const Text meaning = characters.text(valueBytes(*code, DCM_CodeMeaning, kLongestName));
  return meaning.value.empty() ? Text{identifierValue(*code, DCM_CodeValue), false} : meaning;
}

/// `mm` rather than `millimeter`, where the code is one of UCUM.
Text unitText(DcmItem& measured, const CharacterSet& characters) {
  DcmItem* unit = firstItem(measured, DCM_MeasurementUnitsCodeSequence);
  const bool isUcum = unit != nullptr && identifierValue(*unit, DCM_CodingSchemeDesignator) == "UCUM";
  const std::string code = isUcum ? identifierValue(*unit, DCM_CodeValue) : std::string();
  if (code == "1") {
    return {};
  }
  return code.empty() ? codeText(measured, DCM_MeasurementUnitsCodeSequence, characters) : Text{code, false};
}

Text numberText(DcmItem& item, const CharacterSet& characters) {
  DcmItem* measured = firstItem(item, DCM_MeasuredValueSequence);
  const std::string number =
      measured == nullptr ? std::string() : identifierValue(*measured, DCM_NumericValue);
  if (number.empty()) {
    Text reason = codeText(item, DCM_NumericValueQualifierCodeSequence, characters);
    return reason.value.empty() ? Text{"(no value given)", false} : reason;
  }
  const Text unit = unitText(*measured, characters);
  return Text{unit.value.empty() ? number : number + " " + unit.value, unit.undecodable};
}

/// `20261005` as `2026-10-05`; whatever is no such date as it is written.
std::string dateText(const std::string& raw) {
  const bool isDate = raw.size() >= 8 &&
                      std::all_of(raw.begin(), raw.begin() + 8, [](char c) { return c >= '0' && c <= '9'; });
  return isDate ? raw.substr(0, 4) + "-" + raw.substr(4, 2) + "-" + raw.substr(6, 2) + raw.substr(8) : raw;
}

Text nameText(DcmItem& item, const CharacterSet& characters) {
  Text all;
  for (const Text& form : characters.nameForms(valueBytes(item, DCM_PersonName, kLongestName))) {
    std::string name;
    for (const std::string_view part : split(form.value, "^")) {
      name += (name.empty() || part.empty() ? "" : " ") + std::string(part);
    }
    all.value += (all.value.empty() ? "" : " = ") + name;
    all.undecodable = all.undecodable || form.undecodable;
  }
  return all;
}

using Lines = std::vector<Text>;

Lines one(Text text) { return {std::move(text)}; }

Lines textValue(DcmItem& item, const CharacterSet& characters) {
  return textLines(characters, valueBytes(item, DCM_TextValue, kLongestText));
}

Lines codeValue(DcmItem& item, const CharacterSet& characters) {
  return one(codeText(item, DCM_ConceptCodeSequence, characters));
}

Lines numberValue(DcmItem& item, const CharacterSet& characters) { return one(numberText(item, characters)); }

Lines nameValue(DcmItem& item, const CharacterSet& characters) { return one(nameText(item, characters)); }

Lines dateValue(DcmItem& item, const CharacterSet& /*characters*/) {
  return one({dateText(identifierValue(item, DCM_Date)), false});
}

Lines timeValue(DcmItem& item, const CharacterSet& /*characters*/) {
  return one({identifierValue(item, DCM_Time), false});
}

Lines momentValue(DcmItem& item, const CharacterSet& /*characters*/) {
  return one({dateText(identifierValue(item, DCM_DateTime)), false});
}

Lines noValue(DcmItem& /*item*/, const CharacterSet& /*characters*/) { return {}; }

struct ValueKind {
  std::string_view type;
  Lines (*read)(DcmItem& item, const CharacterSet& characters);
  std::string_view standIn;  ///< for what cannot be shown as text
};

constexpr std::array<ValueKind, 14> kKinds{{{"CODE", codeValue, ""},
                                            {"COMPOSITE", noValue, "(another object)"},
                                            {"CONTAINER", noValue, ""},
                                            {"DATE", dateValue, ""},
                                            {"DATETIME", momentValue, ""},
                                            {"IMAGE", noValue, "(image)"},
                                            {"NUM", numberValue, ""},
                                            {"PNAME", nameValue, ""},
                                            {"SCOORD", noValue, "(coordinates)"},
                                            {"SCOORD3D", noValue, "(coordinates)"},
                                            {"TCOORD", noValue, "(points in time)"},
                                            {"TEXT", textValue, ""},
                                            {"TIME", timeValue, ""},
                                            {"WAVEFORM", noValue, "(curves)"}}};

class ContentReader {
 public:
  ContentReader(const DocumentLimits& limits, DocumentText& report) : m_limits(limits), m_report(report) {}

  /// Goes down one level for each level of the content; the check of the structure limits how many there are.
  void readChildren(DcmItem& parent, const CharacterSet& characters, int level) {
    DcmSequenceOfItems* children = nullptr;
    if (parent.findAndGetSequence(DCM_ContentSequence, children).bad()) {
      return;
    }
    if (level > kDeepest) {
      m_report.shortened = true;
      return;
    }
    for (DcmObject* child = children->nextInContainer(nullptr); child != nullptr && !m_report.shortened;
         child = children->nextInContainer(child)) {
      readChild(static_cast<DcmItem&>(*child), characters, level);
    }
  }

 private:
  void readChild(DcmItem& item, const CharacterSet& around, int level) {
    const std::string_view declared = valueBytes(item, DCM_SpecificCharacterSet, kLongestName);
    if (declared.empty()) {
      readEntry(item, around, level);
    } else {
      readEntry(item, CharacterSet(declared), level);
    }
  }

  void readEntry(DcmItem& item, const CharacterSet& characters, int level) {
    const std::string type = identifierValue(item, DCM_ValueType);
    const auto kind = std::find_if(kKinds.begin(), kKinds.end(),
                                   [&](const ValueKind& known) { return known.type == type; });
    if (kind != kKinds.end()) {
      add(level, codeText(item, DCM_ConceptNameCodeSequence, characters), kind->read(item, characters),
          kind->standIn);
      m_report.shortened = m_report.shortened || isTextLeftOut(item);
    }
    readChildren(item, characters, level + 1);
  }

  static bool isTextLeftOut(DcmItem& item) {
    DcmElement* text = nullptr;
    return item.findAndGetElement(DCM_TextValue, text).good() && text->getLength() > kLongestText;
  }

  void add(int level, Text name, Lines values, std::string_view standIn) {
    if (values.empty()) {
      values.push_back(Text{std::string(standIn), false});
    }
    for (Text& value : values) {
      if (!name.value.empty() || !value.value.empty()) {
        addLine({level, std::exchange(name, {}), std::move(value)});
      }
    }
  }

  void addLine(DocumentLine line) {
    m_bytes += line.name.value.size() + line.value.value.size();
    const bool fits = static_cast<int>(m_report.lines.size()) < m_limits.lines && m_bytes <= m_limits.bytes;
    if (fits && !m_report.shortened) {
      m_report.lines.push_back(std::move(line));
    }
    m_report.shortened = m_report.shortened || !fits;
  }

  const DocumentLimits& m_limits;
  DocumentText& m_report;
  std::size_t m_bytes = 0;
};

}  // namespace

void readReportContent(DcmItem& dataSet, const DocumentLimits& limits, DocumentText& report) {
  const CharacterSet characters(valueBytes(dataSet, DCM_SpecificCharacterSet, kLongestName));
  report.title = codeText(dataSet, DCM_ConceptNameCodeSequence, characters);
  report.isComplete = identifierValue(dataSet, DCM_CompletionFlag) == "COMPLETE";
  report.isVerified = identifierValue(dataSet, DCM_VerificationFlag) == "VERIFIED";
  ContentReader(limits, report).readChildren(dataSet, characters, 0);
}

}  // namespace calcar::dicom
