#include "integrations/dicom/internal/side_in_text.hpp"

#include <gtest/gtest.h>

#include <ostream>

namespace calcar::dicom {
namespace {

using engine::Side;

struct Case {
  std::string_view text;
  Side side;
};

std::ostream& operator<<(std::ostream& out, const Case& one) { return out << one.text; }

class SideInText : public ::testing::TestWithParam<Case> {};

TEST_P(SideInText, IsWhatAReaderOfTheLanguageSees) {
  EXPECT_EQ(sideInText(GetParam().text).side, GetParam().side);
}

INSTANTIATE_TEST_SUITE_P(
    English, SideInText,
    ::testing::Values(Case{"MRI hip left", Side::Left}, Case{"MR HIP LT W/O CONTRAST", Side::Left},
                      Case{"HIP_LEFT", Side::Left}, Case{"LHIP", Side::Left}, Case{"HIPRT", Side::Right},
                      Case{"HIP (L)", Side::Left}, Case{"R COR STIR", Side::Right},
                      Case{"DUNN 45 R", Side::Right}, Case{"MRI pelvis / both hips", Side::Both},
                      Case{"HIP L/R", Side::Both}, Case{"comparison left/right", Side::Both},
                      Case{"XR HIPS", Side::Both}, Case{"RINGUINAL", Side::Right}));
INSTANTIATE_TEST_SUITE_P(German, SideInText,
                         ::testing::Values(Case{"MRT Huefte rechts", Side::Right},
                                           Case{"Hüfte re.", Side::Right}, Case{"HUEFTE RE.", Side::Right},
                                           Case{"HÜFTE.LI", Side::Left}, Case{"HIP LI", Side::Left},
                                           Case{"linkes Knie", Side::Left}, Case{"Hüfte bds.", Side::Both},
                                           Case{"beide Hüften", Side::Both},
                                           Case{"Becken beidseits", Side::Both}));
INSTANTIATE_TEST_SUITE_P(French, SideInText,
                         ::testing::Values(Case{"HANCHE D FACE", Side::Right},
                                           Case{"IRM hanche gauche", Side::Left}, Case{"GENOU G", Side::Left},
                                           Case{"HANCHE D ET G", Side::Both},
                                           Case{"les deux hanches", Side::Both}));
INSTANTIATE_TEST_SUITE_P(Spanish, SideInText,
                         ::testing::Values(Case{"RM CADERA DERECHA SIN CONTRASTE", Side::Right},
                                           Case{"CADERA I", Side::Left}, Case{"RX CADERA IZQ", Side::Left},
                                           Case{"ambas caderas", Side::Both}));
INSTANTIATE_TEST_SUITE_P(Italian, SideInText,
                         ::testing::Values(Case{"RM anca dx", Side::Right}, Case{"RM ANCA SX", Side::Left},
                                           Case{"RX bacino e anca sin", Side::Left},
                                           Case{"anca destra senza mdc", Side::Right},
                                           Case{"entrambe le anche", Side::Both}));
INSTANTIATE_TEST_SUITE_P(Polish, SideInText,
                         ::testing::Values(Case{"MR staw biodrowy prawy", Side::Right},
                                           Case{"RTG biodra lewego", Side::Left},
                                           Case{"BIODRO P", Side::Right}, Case{"BIODRO L", Side::Left},
                                           Case{"biodro P i L", Side::Both},
                                           Case{"obustronnie biodra", Side::Both}));
INSTANTIATE_TEST_SUITE_P(Norwegian, SideInText,
                         ::testing::Values(Case{"MR høyre hofte", Side::Right},
                                           Case{"MR hofte ve.", Side::Left}, Case{"hofte h.", Side::Right},
                                           Case{"hø hofte", Side::Right}, Case{"v. hofte", Side::Left},
                                           Case{"begge hofter", Side::Both}));
INSTANTIATE_TEST_SUITE_P(
    NoSide, SideInText,
    ::testing::Values(Case{"LSPINE", Side::Unknown}, Case{"L SPINE", Side::Unknown},
                      Case{"L-spine", Side::Unknown}, Case{"L/S SPINE", Side::Unknown},
                      Case{"L5", Side::Unknown}, Case{"L4/5", Side::Unknown}, Case{"LWS", Side::Unknown},
                      Case{"R1", Side::Unknown}, Case{"hip R/O fracture", Side::Unknown},
                      Case{"Dr. Wright, hip", Side::Unknown}, Case{"left-handed runner, hip", Side::Unknown},
                      Case{"AX T2 R>L", Side::Unknown}, Case{"DWI HIP R-L", Side::Unknown},
                      Case{"AP/L", Side::Unknown}, Case{"Becken in beiden Ebenen", Side::Unknown},
                      Case{"knee both views", Side::Unknown}, Case{"RE-SCAN HIP", Side::Unknown},
                      Case{"RT PLAN PELVIS", Side::Unknown}, Case{"left lateral decubitus", Side::Unknown},
                      Case{"droit antérieur", Side::Unknown}, Case{"cadera sin contraste", Side::Unknown},
                      Case{"RM dell'anca", Side::Unknown}, Case{"RM dell’anca", Side::Unknown},
                      Case{"3 D HANCHE", Side::Unknown}, Case{"HIP D", Side::Unknown},
                      Case{"", Side::Unknown}));

TEST(SideOfAShortText, IsReadInTheLanguageOfTheTextsBesideIt) {
  EXPECT_EQ(sideInText("FEMUR D").side, Side::Unknown);
  EXPECT_EQ(sideInText("FEMUR D", kFrench).side, Side::Right);
  EXPECT_EQ(sideInText("FEMUR DX", kItalian).side, Side::Right);
  EXPECT_EQ(sideInText("FEMUR L", kFrench).side, Side::Unknown) << "L is no French side";
}

TEST(SideWords, AreKeptWithoutTheRestOfTheText) {
  EXPECT_EQ(sideInText("Läufer, Ida: Hüfte Links").words, "links");
  EXPECT_EQ(sideInText("HIP L/R").words, "l r");
}

}  // namespace
}  // namespace calcar::dicom
