#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "integrations/dicom/scan.hpp"

namespace calcar::dicom {
namespace {

namespace fs = std::filesystem;

struct Sample {
  const char* file;
  const char* shown;
};

// What pydicom's FileInfo.txt says of these files, written by hand.
constexpr Sample kSamples[] = {
    {"chrArab.dcm", "قباني, لنزار"},
    {"chrFren.dcm", "Buc, Jérôme"},
    {"chrFrenMulti.dcm", "Buc, Jérôme"},
    {"chrGerm.dcm", "Äneas, Rüdiger"},
    {"chrGreek.dcm", "Διονυσιος"},
    {"chrH31.dcm", "Yamada, Tarou = 山田, 太郎 = やまだ, たろう"},
    {"chrH32.dcm", "ﾔﾏﾀﾞ, ﾀﾛｳ = 山田, 太郎 = やまだ, たろう"},
    {"chrHbrw.dcm", "שרון, דבורה"},
    {"chrI2.dcm", "Hong, Gildong = 洪, 吉洞 = 홍, 길동"},
    {"chrJapMulti.dcm", "やまだ, たろう"},
    {"chrJapMultiExplicitIR6.dcm", "やまだ, たろう"},
    {"chrKoreanMulti.dcm", "김희중"},
    {"chrRuss.dcm",
     "Люк"
     "ce"
     "мб"
     "yp"
     "г"},
    {"chrX1.dcm", "Wang, XiaoDong = 王, 小東"},
    {"chrX2.dcm", "Wang, XiaoDong = 王, 小东"},
};

/// Where below the folder that the environment names the samples lie.
fs::path charsetFolder() {
  const char* folder = std::getenv("CALCAR_DICOM_SAMPLES");
  if (folder == nullptr || !fs::is_directory(folder)) {
    return {};
  }
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().filename() == "chrH31.dcm") {
      return entry.path().parent_path();
    }
  }
  return {};
}

// Optional: point CALCAR_DICOM_SAMPLES to a folder that holds pydicom's `charset` files somewhere.
TEST(CharacterSetSamples, NamesComeOutAsTheirPublisherSays) {
  const fs::path folder = charsetFolder();
  if (folder.empty()) {
    GTEST_SKIP() << "CALCAR_DICOM_SAMPLES names no folder with chrH31.dcm";
  }
  for (const Sample& sample : kSamples) {
    const ScanResult found = scan({folder / sample.file});

    ASSERT_EQ(found.studies.size(), 1U) << sample.file;
    EXPECT_EQ(found.studies[0].person.fullName, (Text{sample.shown, false})) << sample.file;
  }
}

}  // namespace
}  // namespace calcar::dicom
