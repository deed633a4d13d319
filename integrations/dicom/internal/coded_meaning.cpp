#include "integrations/dicom/internal/coded_meaning.hpp"

#include <algorithm>
#include <array>

namespace calcar::dicom {
namespace {

using engine::ProtocolHint;
using engine::Side;

struct RegionCode {
  std::string_view snomedCt;
  std::string_view snomedRt;  ///< the older form of the same concept; empty when DICOM names none
  std::string_view region;
};

// DICOM PS3.16: context groups 4 (Anatomic Region), 1005 (Anatomical Reference Basis – Abdomen/Pelvis),
// 4031 (Common Anatomic Region) and 7304 (Implant Target Anatomy), with the codes of their earlier editions.
constexpr std::array<RegionCode, 32> kRegions{{
    {"24136001", "T-15710", "hip"},             // hip joint
    {"29836001", "T-D2500", "hip"},             // hip
    {"37783008", "T-12390", "hip"},             // acetabulum
    {"2812003", "T-12711", "hip"},              // head of femur
    {"310651003", "T-D078C", "hip"},            // proximal femur
    {"55499008", "T-12714", "hip"},             // lesser trochanter
    {"816092008", "", "pelvis"},                // pelvis
    {"12921003", "T-D6000", "pelvis"},          // pelvis, earlier editions
    {"118645006", "T-12375", "pelvis"},         // bony pelvis
    {"82561000", "T-15690", "pelvis"},          // symphysis pubis
    {"22356005", "T-12340", "pelvis"},          // ilium
    {"29850006", "T-1234A", "pelvis"},          // iliac crest
    {"85710004", "T-12350", "pelvis"},          // ischium
    {"1231522001", "", "pelvis"},               // pelvis and lower extremities
    {"416631005", "R-FAB58", "pelvis"},         // pelvis and lower extremities, earlier editions
    {"85119005", "T-D7020", "pelvis"},          // left inguinal region
    {"37117007", "T-D7010", "pelvis"},          // right inguinal region
    {"71341001", "T-12710", "femur"},           // femur
    {"41111004", "T-12717", "femur"},           // shaft of femur
    {"310652005", "T-D078D", "femur"},          // distal femur
    {"68367000", "T-D9100", "femur"},           // thigh
    {"54735007", "T-11AD0", "sacrum"},          // sacrum
    {"39723000", "T-15680", "sacrum"},          // sacroiliac joint
    {"1217254007", "", "sacrum"},               // sacro-coccygeal spine
    {"122496007", "T-11503", "lumbar-spine"},   // lumbar spine
    {"1217253001", "", "lumbar-spine"},         // lumbo-sacral spine
    {"243898001", "T-D0059", "lumbar-spine"},   // lumbo-sacral spine, earlier edition
    {"", "T-D00F9", "lumbar-spine"},            // lumbo-sacral spine, earlier edition
    {"1217256009", "T-D00F8", "lumbar-spine"},  // thoraco-lumbar spine
    {"52612000", "T-D2300", "lumbar-spine"},    // lumbar region
    {"72696002", "T-D9200", "knee"},            // knee
    {"64234005", "T-12730", "knee"},            // patella
}};

struct SideCode {
  std::string_view snomedCt;
  std::string_view snomedRt;
  Side side;
};

// DICOM PS3.16 context groups 244 (Laterality) and 4. “Unilateral” (66459002, G-A103) names no side.
constexpr std::array<SideCode, 5> kSides{{{"24028007", "G-A100", Side::Right},
                                          {"7771000", "G-A101", Side::Left},
                                          {"51440002", "G-A102", Side::Both},
                                          {"85119005", "T-D7020", Side::Left},     // left inguinal region
                                          {"37117007", "T-D7010", Side::Right}}};  // right inguinal region

struct ViewCode {
  std::string_view snomedCt;
  std::string_view snomedRt;
  ProtocolHint view;
};

// DICOM PS3.16 context group 4010 (DX View). “Left lateral” says which way the beam went, not which hip.
constexpr std::array<ViewCode, 7> kViews{{{"399348003", "R-10206", ProtocolHint::AnteroPosterior},
                                          {"399033003", "R-10202", ProtocolHint::AnteroPosterior},  // frontal
                                          {"399067008", "R-102CD", ProtocolHint::Lateral},
                                          {"399260004", "R-10224", ProtocolHint::Lateral},  // medial-lateral
                                          {"399352003", "R-10228", ProtocolHint::Lateral},  // lateral-medial
                                          {"399198007", "R-10232", ProtocolHint::Lateral},  // right lateral
                                          {"399173006", "R-10236", ProtocolHint::Lateral}}};  // left lateral

/// Scheme designators of SNOMED in DICOM: `SCT`, and of the older form `SRT`, `SNM3` and `99SDM`.
bool isSnomed(const Code& code) {
  constexpr std::array<std::string_view, 4> kSchemes{"SCT", "SRT", "SNM3", "99SDM"};
  return std::find(kSchemes.begin(), kSchemes.end(), code.scheme) != kSchemes.end();
}

template <typename Row, std::size_t Count>
const Row* rowOf(const std::array<Row, Count>& rows, const Code& code) {
  if (!isSnomed(code) || code.value.empty()) {
    return nullptr;
  }
  const auto* const row = std::find_if(rows.begin(), rows.end(), [&](const Row& known) {
    return known.snomedCt == code.value || known.snomedRt == code.value;
  });
  return row == rows.end() ? nullptr : row;
}

}  // namespace

std::string_view regionOfCode(const Code& code) {
  const RegionCode* const known = rowOf(kRegions, code);
  return known == nullptr ? std::string_view() : known->region;
}

Side sideOfCode(const Code& code) {
  const SideCode* const known = rowOf(kSides, code);
  return known == nullptr ? Side::Unknown : known->side;
}

std::optional<ProtocolHint> viewOfCode(const Code& code) {
  if (code.scheme == "DCM" && code.value == "111069") {  // context group 4011 (DX View Modifier): crosstable
    return ProtocolHint::CrossTable;
  }
  const ViewCode* const known = rowOf(kViews, code);
  return known == nullptr ? std::nullopt : std::optional(known->view);
}

}  // namespace calcar::dicom
