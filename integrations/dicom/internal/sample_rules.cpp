#include "integrations/dicom/internal/sample_rules.hpp"

// DCMTK wants its configuration before any other of its headers.
#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctag.h>
#include <dcmtk/dcmdata/dcuid.h>

#include <algorithm>
#include <cstdint>

namespace calcar::dicom {
namespace {

constexpr std::uint32_t number(Tag tag) { return (std::uint32_t{tag.group} << 16U) | tag.element; }

constexpr std::array kWordFields{
    0x00080008U, 0x00080060U, 0x00080061U, 0x00080064U, 0x00080100U, 0x00080102U, 0x00080104U, 0x00081030U,
    0x0008103EU, 0x00180010U, 0x00180015U, 0x00180020U, 0x00180021U, 0x00180022U, 0x00180023U, 0x00180024U,
    0x00181030U, 0x00185100U, 0x00185101U, 0x00189025U, 0x00200020U, 0x00200060U, 0x00200062U, 0x00209072U,
    0x00280004U, 0x00280301U, 0x00282110U, 0x00321060U, 0x00400007U, 0x00400254U, 0x0040A010U, 0x0040A040U,
    0x0040A050U, 0x0040A491U, 0x0040A493U, 0x00420012U};

constexpr std::array kNumberFields{0x00180050U, 0x00180060U, 0x00180080U, 0x00180081U, 0x00180082U,
                                   0x00180083U, 0x00180087U, 0x00180088U, 0x00180091U, 0x00181314U,
                                   0x00200011U, 0x00200013U, 0x00280008U, 0x00280030U, 0x00281050U,
                                   0x00281051U, 0x00281052U, 0x00281053U};

constexpr std::array kBinaryFields{0x00180089U, 0x00181310U, 0x00280002U, 0x00280006U, 0x00280010U,
                                   0x00280011U, 0x00280100U, 0x00280101U, 0x00280102U, 0x00280103U};

constexpr std::uint32_t kCharacterSetField = 0x00080005U;

// clang-format off
constexpr std::array<std::string_view, 177> kHarmlessWords{
    "12611008", "24028007", "24136001", "29836001", "2d", "3d", "51440002", "61496007", "71341001",
    "7771000", "abdomen", "acetabulum", "angio", "ankle", "ap", "arthrogram", "average", "ax", "axial",
    "becken", "bein", "bilateral", "black", "blood", "bone", "both", "code", "comparison", "complete",
    "composite", "container", "contains", "contrast", "cor", "coronal", "cr", "ct", "curved", "date",
    "datetime", "dcm", "derived", "digital", "dixon", "doc", "dual", "dx", "dxa", "dynamic", "echo",
    "elbow", "ep", "exam", "extremity", "fast", "fat", "fem", "femoral", "femur", "fetal", "ffdl", "ffdr",
    "ffp", "ffs", "finding", "findings", "flair", "foot", "frog", "fs", "full", "gr", "hand", "has", "head",
    "hfdl", "hfdr", "hfp", "hfs", "hip", "hips", "huefte", "image", "imaging", "inferred", "ir", "joint",
    "knee", "knie", "knochen", "l", "lat", "lateral", "lauenstein", "left", "leg", "links", "localizer",
    "lower", "lumbar", "lws", "mag", "magnetic", "mip", "monochrome1", "monochrome2", "mpr", "mr", "mri",
    "mrt", "multi", "native", "neck", "nm", "no", "none", "norm", "num", "oblique", "obs", "original",
    "other", "pa", "partial", "pd", "pelvis", "phase", "pname", "post", "primary", "pt", "r", "radiograph",
    "rechts", "report", "resonance", "rgb", "right", "rm", "rt", "sacrum", "sag", "sagittal", "scan", "sct",
    "se", "secondary", "separate", "series", "shoulder", "side", "sk", "spine", "spir", "sr", "srt", "stir",
    "study", "t1", "t2", "text", "time", "tirm", "tra", "trans", "tse", "ucum", "uidref", "unpaired",
    "unverified", "us", "verified", "view", "water", "weighted", "xa", "yes"};
// clang-format on

// clang-format off
constexpr std::array<std::string_view, 60> kCharacterSets{
    "100", "127", "138", "144", "ASCII", "BIG5", "CP1250", "CP1251", "CP1252", "CP932", "CP936", "CP949",
    "EUCJP", "EUCKR", "GB18030", "GB2312", "GBK", "ISO2022IR100", "ISO2022IR101", "ISO2022IR109",
    "ISO2022IR110", "ISO2022IR126", "ISO2022IR127", "ISO2022IR13", "ISO2022IR138", "ISO2022IR144",
    "ISO2022IR148", "ISO2022IR149", "ISO2022IR159", "ISO2022IR166", "ISO2022IR203", "ISO2022IR58",
    "ISO2022IR6", "ISO2022IR87", "ISO88591", "ISO885915", "ISO88595", "ISOIR100", "ISOIR101", "ISOIR109",
    "ISOIR110", "ISOIR126", "ISOIR127", "ISOIR13", "ISOIR138", "ISOIR144", "ISOIR148", "ISOIR149",
    "ISOIR166", "ISOIR192", "ISOIR203", "ISOIR58", "ISOIR6", "ISOIR87", "KSC5601", "LATIN1", "SHIFTJIS",
    "SJIS", "UTF8", "WINDOWS1252"};
// clang-format on

template <typename List, typename Value>
bool holds(const List& list, const Value& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

std::string_view view(const std::array<char, 2>& type) { return {type.data(), type.size()}; }

/// The standard's own type, for fields that are written without one. What the dictionary leaves open, or does
/// not know, has none.
std::array<char, 2> standardType(Tag tag) {
  const bool isPrivate = tag.group % 2 != 0;
  const DcmVR type = DcmTag(tag.group, tag.element).getVR();
  const std::string_view name = type.getVRName();
  return isPrivate || name.size() != 2 || !isStandardType({name[0], name[1]}) ? std::array<char, 2>{'U', 'N'}
                                                                              : std::array{name[0], name[1]};
}

SampleRule ruleOfText(std::uint32_t field, bool isAsStandard) {
  if (field == kCharacterSetField) {
    return SampleRule::CharacterSet;
  }
  return isAsStandard && holds(kWordFields, field) ? SampleRule::Words : SampleRule::Text;
}

}  // namespace

SampleRule sampleRule(Tag tag, std::array<char, 2> written) {
  constexpr std::string_view kTexts = "AE CS LO LT SH ST UC UR UT";
  constexpr std::string_view kDays = "DA DT";
  constexpr std::string_view kDigits = "AS TM";
  constexpr std::string_view kNumbers = "DS IS";
  const std::array<char, 2> own = standardType(tag);
  const bool isTyped = isStandardType(written) && view(written) != "UN";
  const std::array<char, 2> type = isTyped ? written : own;
  const std::uint32_t field = number(tag);
  const auto isOneOf = [&](std::string_view types) {
    return types.find(view(type)) != std::string_view::npos;
  };
  if (isOneOf(kTexts)) {
    return ruleOfText(field, type == own);
  }
  if (isOneOf(kNumbers)) {
    return type == own && holds(kNumberFields, field) ? SampleRule::Number : SampleRule::Digits;
  }
  if (isOneOf("PN") || isOneOf("UI")) {
    return isOneOf("PN") ? SampleRule::Name : SampleRule::Identifier;
  }
  if (isOneOf(kDays) || isOneOf(kDigits)) {
    return isOneOf(kDays) ? SampleRule::Day : SampleRule::Digits;
  }
  const bool isKeptBinary = view(written) != "UN" && type == own && holds(kBinaryFields, field);
  return isKeptBinary ? SampleRule::Binary : SampleRule::Zeros;
}

bool isHarmlessWord(std::string_view word) { return holds(kHarmlessWords, word); }

bool namesCharacterSet(std::string_view text) {
  std::string key;
  for (const char letter : text) {
    const bool isSmall = letter >= 'a' && letter <= 'z';
    const bool isKept = isSmall || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
    if (isKept) {
      key += isSmall ? static_cast<char>(letter - 'a' + 'A') : letter;
    } else if (std::string_view(" _-./").find(letter) == std::string_view::npos) {
      return false;
    }
  }
  return key.empty() || holds(kCharacterSets, key);
}

bool isStandardIdentifier(const std::string& uid) { return dcmFindNameOfUID(uid.c_str()) != nullptr; }

}  // namespace calcar::dicom
