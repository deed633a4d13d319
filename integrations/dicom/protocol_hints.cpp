#include "integrations/dicom/protocol_hints.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "integrations/dicom/internal/coded_meaning.hpp"
#include "integrations/dicom/internal/hint_words.hpp"

namespace calcar::dicom {
namespace {

using engine::ProtocolHint;

/// Whether one of the values that backslashes divide is this one.
bool hasValue(std::string_view values, std::string_view value) {
  for (std::size_t begin = 0; begin <= values.size();) {
    const std::size_t end = std::min(values.find('\\', begin), values.size());
    std::string_view one = values.substr(begin, end - begin);
    while (!one.empty() && one.front() == ' ') {
      one.remove_prefix(1);
    }
    while (!one.empty() && one.back() == ' ') {
      one.remove_suffix(1);
    }
    if (one == value) {
      return true;
    }
    begin = end + 1;
  }
  return false;
}

std::optional<double> milliseconds(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// The signal of fat crosses zero at these inversion times between 0.5 and 3 tesla.
bool nullsFat(const ProtocolFields& fields) {
  constexpr double kShortest = 100;
  constexpr double kLongest = 250;
  const auto time = milliseconds(fields.inversionTime);
  return hasValue(fields.scanningSequence, "IR") && time && *time >= kShortest && *time <= kLongest;
}

bool namesAgent(std::string_view agent) {
  constexpr std::array<std::string_view, 6> kNone{"NONE", "None", "none", "NO", "No", "no"};
  return !agent.empty() && std::find(kNone.begin(), kNone.end(), agent) == kNone.end();
}

std::optional<ProtocolHint> viewOfPosition(std::string_view position) {
  if (position == "AP") {
    return ProtocolHint::AnteroPosterior;
  }
  constexpr std::array<std::string_view, 6> kLateral{"LL", "RL", "LAT", "LATERAL", "ML", "LM"};
  return std::find(kLateral.begin(), kLateral.end(), position) == kLateral.end()
             ? std::nullopt
             : std::optional(ProtocolHint::Lateral);
}

Kinds kindOf(std::string_view modality) {
  if (modality == "MR") {
    return kMr;
  }
  if (modality == "CT") {
    return kCt;
  }
  return modality == "CR" || modality == "DX" || modality == "RG" ? kRadiograph : 0U;
}

}  // namespace

std::vector<HintEvidence> hintsOfTags(const ProtocolFields& fields) {
  std::vector<HintEvidence> hints;
  if (hasValue(fields.suppression, "FAT") || hasValue(fields.suppression, "FAT_AND_WATER")) {
    hints.push_back({HeaderField::Suppression, ProtocolHint::FatSuppressed});
  }
  if (hasValue(fields.scanOptions, "FS")) {
    hints.push_back({HeaderField::ScanOptions, ProtocolHint::FatSuppressed});
  }
  if (nullsFat(fields)) {
    hints.push_back({HeaderField::InversionTime, ProtocolHint::FatSuppressed});
  }
  if (namesAgent(fields.contrastAgent)) {
    hints.push_back({HeaderField::ContrastAgent, ProtocolHint::Contrast});
  }
  return hints;
}

std::vector<HintEvidence> hintsOfViews(const AnatomyFields& fields) {
  std::vector<HintEvidence> hints;
  for (const ModifiedCode& view : fields.views) {
    if (const auto hint = viewOfCode(view.code)) {
      hints.push_back({HeaderField::ViewCode, *hint});
    } else {
      const auto told = hintsOfText(view.code.meaning.value, HeaderField::ViewCode, "DX");
      hints.insert(hints.end(), told.begin(), told.end());
    }
    for (const Code& modifier : view.modifiers) {
      if (const auto hint = viewOfCode(modifier)) {
        hints.push_back({HeaderField::ViewModifier, *hint});
      }
    }
  }
  if (const auto hint = viewOfPosition(fields.viewPosition)) {
    hints.push_back({HeaderField::ViewPosition, *hint});
  }
  return hints;
}

std::vector<HintEvidence> hintsOfText(std::string_view utf8, HeaderField field, std::string_view modality) {
  std::vector<HintEvidence> hints;
  const Kinds kind = kindOf(modality);
  if (kind != 0) {
    for (const ProtocolHint hint : hintsIn(textWords(utf8), kind)) {
      hints.push_back({field, hint});
    }
  }
  return hints;
}

}  // namespace calcar::dicom
