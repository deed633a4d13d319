#include "integrations/dicom/named_side.hpp"

#include <gtest/gtest.h>

namespace calcar::dicom {
namespace {

using engine::Side;

NamedSide said(HeaderField field, Side side) {
  return NamedSide{side, false, {SideEvidence{field, side, "words"}}};
}

TEST(WithWeaker, AWeakerFieldSpeaksWhereTheStrongerIsSilent) {
  const NamedSide side = withWeaker(NamedSide{}, said(HeaderField::StudyDescription, Side::Right));

  EXPECT_EQ(side.side, Side::Right);
  EXPECT_EQ(side.evidence.size(), 1U);
}

TEST(WithWeaker, AWeakerFieldNeverOverrulesAStronger) {
  const NamedSide tag = said(HeaderField::ImageLaterality, Side::Left);

  EXPECT_EQ(withWeaker(tag, said(HeaderField::SeriesDescription, Side::Both)).side, Side::Left);
  EXPECT_EQ(withWeaker(said(HeaderField::Laterality, Side::Both), tag).side, Side::Both);
  EXPECT_EQ(withWeaker(said(HeaderField::Laterality, Side::Midline), tag).side, Side::Midline);
}

// Hazard H05: a contradiction is never settled silently.
TEST(WithWeaker, JustTheOppositeSideIsAConflict) {
  const NamedSide side = withWeaker(said(HeaderField::ImageLaterality, Side::Right),
                                    said(HeaderField::SeriesDescription, Side::Left));

  EXPECT_TRUE(side.conflict);
  EXPECT_EQ(side.side, Side::Unknown);
  EXPECT_EQ(explain(side), "Image Laterality says RIGHT, Series Description says LEFT");
}

TEST(WithWeaker, AConflictStaysOne) {
  const NamedSide conflict{Side::Unknown, true, {}};

  EXPECT_TRUE(withWeaker(conflict, said(HeaderField::BodyPart, Side::Left)).conflict);
  EXPECT_TRUE(withWeaker(said(HeaderField::BodyPart, Side::Left), conflict).conflict);
}

TEST(Evidence, StandsOnceAndTheStrongestFirst) {
  NamedSide side = said(HeaderField::StudyDescription, Side::Left);
  side = acrossImages(side, said(HeaderField::ImageLaterality, Side::Left));
  side = acrossImages(side, said(HeaderField::ImageLaterality, Side::Left));

  ASSERT_EQ(side.evidence.size(), 2U);
  EXPECT_EQ(side.evidence[0].field, HeaderField::ImageLaterality);
}

TEST(Explain, HoldsNoWordsOfTheHeader) {
  const NamedSide side{Side::Left, false, {{HeaderField::StudyDescription, Side::Left, "Läufer"}}};

  EXPECT_EQ(explain(side), "Study Description says LEFT");
  EXPECT_EQ(explain(NamedSide{}), "");
}

TEST(SideWord, IsOneOfSix) {
  EXPECT_EQ(toText(NamedSide{Side::Left, false, {}}), "left");
  EXPECT_EQ(toText(NamedSide{Side::Right, false, {}}), "right");
  EXPECT_EQ(toText(NamedSide{Side::Both, false, {}}), "bilateral");
  EXPECT_EQ(toText(NamedSide{Side::Midline, false, {}}), "unpaired");
  EXPECT_EQ(toText(NamedSide{}), "unknown");
  EXPECT_EQ(toText(NamedSide{Side::Unknown, true, {}}), "conflict");
}

}  // namespace
}  // namespace calcar::dicom
