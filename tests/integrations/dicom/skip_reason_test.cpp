#include "integrations/dicom/skip_reason.hpp"

#include <gtest/gtest.h>

#include <set>

namespace calcar::dicom {
namespace {

TEST(SkipReason, EachHasAnIdAndATextOfItsOwn) {
  std::set<std::string_view> ids;
  std::set<std::string_view> texts;
  for (int reason = 0; reason < kSkipReasonCount; ++reason) {
    ids.insert(toId(static_cast<SkipReason>(reason)));
    texts.insert(toText(static_cast<SkipReason>(reason)));
  }

  EXPECT_EQ(ids.size(), static_cast<std::size_t>(kSkipReasonCount));
  EXPECT_EQ(texts.size(), static_cast<std::size_t>(kSkipReasonCount));
}

TEST(SkipReason, SpeaksPlainly) {
  EXPECT_EQ(toText(SkipReason::DirectoryFile), "directory file (DICOMDIR)");
  EXPECT_EQ(toId(SkipReason::NotDicom), "not-dicom");
}

}  // namespace
}  // namespace calcar::dicom
