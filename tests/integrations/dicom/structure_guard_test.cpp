#include "integrations/dicom/structure_guard.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/integrations/dicom/support/deflate.hpp"
#include "tests/integrations/dicom/support/dicom_bytes.hpp"

namespace calcar::dicom {
namespace {

using test::deflated;
using test::element;
using test::file;
using test::identifiers;
using test::implicitElement;
using test::implicitIdentifiers;
using test::item;
using test::itemEnd;
using test::kOpenEnded;
using test::longHeader;
using test::nested;
using test::sequenceEnd;
using test::tag;

SkipReason refusal(std::string_view bytes, const StructureLimits& limits = {}) {
  const auto layout = checkBytes(bytes, limits);
  if (layout) {
    throw std::logic_error("the file passed");
  }
  return layout.error();
}

StructureLimits withEntries(int entries) {
  StructureLimits limits;
  limits.entries = entries;
  return limits;
}

std::string swapped(std::string_view littleEndian) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < littleEndian.size(); i += 2) {
    bytes += {littleEndian[i + 1], littleEndian[i]};
  }
  return bytes;
}

TEST(StructureGuard, FindsWhereThePixelDataBegin) {
  const std::string header = file(identifiers());

  const auto layout = checkBytes(header + longHeader(0x7FE0, 0x0010, "OW", 0x7FFFFFFE));

  ASSERT_TRUE(layout);
  EXPECT_EQ(layout->encoding, Encoding::ExplicitLittleEndian);
  EXPECT_EQ(layout->transferSyntax, test::kExplicitLittle);
  EXPECT_EQ(layout->headerEnd, header.size());
  EXPECT_TRUE(layout->hasPixelData);
}

TEST(StructureGuard, AHeaderWithoutPixelDataEndsAtTheEndOfTheFile) {
  const std::string bytes = file(identifiers());

  const auto layout = checkBytes(bytes);

  ASSERT_TRUE(layout);
  EXPECT_EQ(layout->headerEnd, bytes.size());
  EXPECT_FALSE(layout->hasPixelData);
}

TEST(StructureGuard, ReadsADataSetWithoutPreamble) {
  EXPECT_TRUE(checkBytes(identifiers()));
  EXPECT_TRUE(checkBytes(implicitIdentifiers()));
}

TEST(StructureGuard, FollowsTheDataSetWhenTheDeclaredLittleEndianFormIsTheOther) {
  const auto implicitInside = checkBytes(file(implicitIdentifiers(), test::kExplicitLittle));
  const auto explicitInside = checkBytes(file(identifiers(), test::kImplicitLittle));

  ASSERT_TRUE(implicitInside);
  EXPECT_EQ(implicitInside->encoding, Encoding::ImplicitLittleEndian);
  ASSERT_TRUE(explicitInside);
  EXPECT_EQ(explicitInside->encoding, Encoding::ExplicitLittleEndian);
}

TEST(StructureGuard, AllowsThirtyTwoLevelsAndNoMore) {
  EXPECT_TRUE(checkBytes(file(nested(32))));
  EXPECT_EQ(refusal(file(nested(33))), SkipReason::NestedTooDeep);
}

TEST(StructureGuard, RefusesTwentyThousandNestedSequences) {
  EXPECT_EQ(refusal(file(nested(20'000))), SkipReason::NestedTooDeep);
}

TEST(StructureGuard, RefusesDeepNestingInImplicitForm) {
  std::string bytes;
  for (int level = 0; level < 100'000; ++level) {
    bytes += tag(0x0008, 0x1140) + test::le32(kOpenEnded) + item(kOpenEnded);
  }

  EXPECT_EQ(refusal(file(bytes, test::kImplicitLittle)), SkipReason::NestedTooDeep);
}

TEST(StructureGuard, RefusesDeepNestingOfDefinedLengthsInImplicitForm) {
  std::string bytes;
  for (int level = 0; level < 33; ++level) {
    const std::string inItem = item(static_cast<std::uint32_t>(bytes.size())) + bytes;
    bytes = tag(0x0009, 0x1010) + test::le32(static_cast<std::uint32_t>(inItem.size())) + inItem;
  }

  EXPECT_EQ(refusal(file(implicitElement(0x0008, 0x0018, "2.999.1") + bytes, test::kImplicitLittle)),
            SkipReason::NestedTooDeep);
}

TEST(StructureGuard, RefusesASequenceThatClaimsToBeShorterThanItsFirstItem) {
  const std::string bytes = tag(0x0008, 0x1140) + test::le32(2) + item(kOpenEnded) + itemEnd();

  EXPECT_EQ(refusal(file(implicitElement(0x0008, 0x0018, "2.999.1") + bytes, test::kImplicitLittle)),
            SkipReason::LengthBeyondEnd);
}

TEST(StructureGuard, RefusesDeepNestingHiddenInAnElementOfUnknownType) {
  std::string bytes = longHeader(0x0009, 0x1010, "UN", kOpenEnded) + item(kOpenEnded);
  for (int level = 0; level < 40; ++level) {
    bytes += tag(0x0009, 0x1010) + test::le32(kOpenEnded) + item(kOpenEnded);
  }

  EXPECT_EQ(refusal(file(bytes)), SkipReason::NestedTooDeep);
}

TEST(StructureGuard, RefusesDeepNestingInBigEndianForm) {
  const std::string level = swapped(tag(0x0008, 0x1140)) + "SQ" + std::string(2, '\0') + "\xFF\xFF\xFF\xFF" +
                            swapped(tag(0xFFFE, 0xE000)) + "\xFF\xFF\xFF\xFF";
  std::string bytes;
  for (int i = 0; i < 33; ++i) {
    bytes += level;
  }

  EXPECT_EQ(refusal(file(bytes, test::kExplicitBig)), SkipReason::NestedTooDeep);
}

TEST(StructureGuard, RefusesALengthOfFourGigabytes) {
  const std::string bytes = file(identifiers() + longHeader(0x0029, 0x1010, "OB", 0xFFFFFFFEU));

  EXPECT_EQ(refusal(bytes), SkipReason::Truncated);
}

TEST(StructureGuard, RefusesAnElementThatReachesBeyondItsItem) {
  const std::string entry = element(0x0008, 0x1150, "UI", "1.2.3.4");
  const std::string bytes = longHeader(0x0008, 0x1140, "SQ", 8 + 4) + item(4) + entry;

  EXPECT_EQ(refusal(file(bytes)), SkipReason::LengthBeyondEnd);
}

TEST(StructureGuard, RefusesAnItemThatReachesBeyondItsSequence) {
  const std::string entry = element(0x0008, 0x1150, "UI", "1.2.3.4");
  const auto size = static_cast<std::uint32_t>(entry.size());
  const std::string bytes = longHeader(0x0008, 0x1140, "SQ", 8 + size - 2) + item(size) + entry;

  EXPECT_EQ(refusal(file(bytes)), SkipReason::LengthBeyondEnd);
}

TEST(StructureGuard, RefusesEntriesOutOfOrderAndTwice) {
  const std::string study = element(0x0020, 0x000D, "UI", "2.999.1");
  const std::string instance = element(0x0008, 0x0018, "UI", "2.999.1.1");

  EXPECT_EQ(refusal(file(study + instance)), SkipReason::OutOfOrder);
  EXPECT_EQ(refusal(file(study + study)), SkipReason::OutOfOrder);
}

TEST(StructureGuard, OrdersTheEntriesOfEachItemOnItsOwn) {
  const std::string inItem = item(kOpenEnded) + element(0x0008, 0x1150, "UI", "1.2") + itemEnd();
  const std::string bytes = longHeader(0x0008, 0x1140, "SQ", kOpenEnded) + inItem + inItem + sequenceEnd() +
                            element(0x0010, 0, "PN", "");

  EXPECT_TRUE(checkBytes(file(bytes)));
}

TEST(StructureGuard, CountsElementsAndItemsTogether) {
  const std::string bytes = file(longHeader(0x0008, 0x1140, "SQ", 3 * 8) + item(0) + item(0) + item(0));

  EXPECT_TRUE(checkBytes(bytes, withEntries(4)));
  EXPECT_EQ(refusal(bytes, withEntries(3)), SkipReason::TooManyEntries);
}

TEST(StructureGuard, RefusesEndMarksThatEndNothing) {
  EXPECT_EQ(refusal(file(identifiers() + longHeader(0x0028, 0x9999, "SQ", 8) + sequenceEnd())),
            SkipReason::Damaged);
  EXPECT_EQ(refusal(file(longHeader(0x0008, 0x1140, "SQ", kOpenEnded) + item(kOpenEnded) + sequenceEnd())),
            SkipReason::Damaged);
}

TEST(StructureGuard, RefusesAnOpenEndedValueThatIsNoSequence) {
  EXPECT_EQ(refusal(file(longHeader(0x0009, 0x1010, "OB", kOpenEnded) + item(kOpenEnded))),
            SkipReason::Damaged);
  EXPECT_EQ(refusal(file(longHeader(0x0009, 0x1010, "UT", kOpenEnded))), SkipReason::Damaged);
}

TEST(StructureGuard, PassesOverTheCompressedPixelsOfAnIcon) {
  const std::string fragments = item(0) + item(4) + "abcd" + sequenceEnd();
  const std::string icon =
      item(kOpenEnded) + longHeader(0x7FE0, 0x0010, "OB", kOpenEnded) + fragments + itemEnd();

  EXPECT_TRUE(checkBytes(file(longHeader(0x0088, 0x0200, "SQ", kOpenEnded) + icon + sequenceEnd())));
}

TEST(StructureGuard, RefusesATypeThatIsNoTwoCapitals) {
  EXPECT_EQ(refusal(file(identifiers() + tag(0x0028, 0x0010) + "na" + test::le16(0))), SkipReason::Damaged);
}

TEST(StructureGuard, ReadsADeflatedHeader) {
  const std::string header = identifiers();

  const auto layout = checkBytes(file(deflated(header), test::kDeflated));

  ASSERT_TRUE(layout);
  EXPECT_EQ(layout->encoding, Encoding::Deflated);
  EXPECT_EQ(layout->headerEnd, header.size());
}

TEST(StructureGuard, StopsUnpackingAtTheLimit) {
  const std::string bytes =
      identifiers() + longHeader(0x0029, 0x1010, "OB", 8 << 20) + std::string(std::size_t{8} << 20, '\0');
  StructureLimits limits;
  limits.unpackedBytes = 1 << 20;

  EXPECT_EQ(refusal(file(deflated(bytes), test::kDeflated), limits), SkipReason::UnpacksTooLarge);
}

TEST(StructureGuard, HoldsADeflatedHeaderToTheSameLimits) {
  EXPECT_EQ(refusal(file(deflated(nested(33)), test::kDeflated)), SkipReason::NestedTooDeep);
  EXPECT_EQ(refusal(file(deflated(identifiers()).substr(0, 10), test::kDeflated)), SkipReason::Truncated);
  EXPECT_EQ(refusal(file("\xFF\xFF\xFF\xFF\xFF\xFF", test::kDeflated)), SkipReason::Damaged);
}

TEST(StructureGuard, NamesWhatIsNoDicomFile) {
  using namespace std::string_literals;

  EXPECT_EQ(refusal(""), SkipReason::Empty);
  EXPECT_EQ(refusal("A letter to the patient, long enough to hold a header."), SkipReason::NotDicom);
  EXPECT_EQ(refusal("\xFF\xD8\xFF\xE0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01"s), SkipReason::NotDicom);
  EXPECT_EQ(refusal("PK\x03\x04\x14\x00\x00\x00\x08\x00\x00\x00"s), SkipReason::NotDicom);
  EXPECT_EQ(refusal(std::string(4096, '\0')), SkipReason::NotDicom);
}

TEST(StructureGuard, NamesDirectoryFiles) {
  EXPECT_EQ(refusal(file("", test::kExplicitLittle, test::kDirectoryClass)), SkipReason::DirectoryFile);
}

TEST(StructureGuard, AHeaderCutAtAnyByteNeverReachesBeyondItsEnd) {
  const std::string whole = file(identifiers() + nested(3) + element(0x0028, 0x0010, "US", "ab"));
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const auto layout = checkBytes(std::string_view(whole).substr(0, length));

    if (layout) {
      EXPECT_LE(layout->headerEnd, length) << "cut at " << length;
    }
  }
}

}  // namespace
}  // namespace calcar::dicom
