#include <gtest/gtest.h>

#include <regex>

#include "tests/plugin/cli/disc.hpp"

namespace calcar::testing {
namespace {

TEST(ConfirmStudy, SetsAProbablePersonAsideAndSaysHowToConfirm) {
  const TemporaryFolder folder;
  const auto file = folder.write("case.yaml", kCase);
  addImage(folder, "hip-left-mri.dump", "IM1", kLongerName);
  const auto outcome = calcar({"import", "dicom", folder.at("disc"), "--into", file});

  EXPECT_EQ(outcome.code, 3);
  EXPECT_TRUE(holds(outcome.out, "Probably the same person")) << outcome.out;
  EXPECT_TRUE(holds(outcome.out, "--confirm 2.999.10.1")) << outcome.out;
  EXPECT_EQ(contentOf(file), kCase);
}

TEST(ConfirmStudy, ShowsBothIdentitiesSideBySideBeforeAnybodyConfirms) {
  const TemporaryFolder folder;
  const auto file = folder.write("case.yaml", kCase);
  addImage(folder, "hip-left-mri.dump", "IM1", kLongerName);
  const auto outcome =
      calcar({"import", "dicom", folder.at("disc"), "--into", file, "--confirm", "2.999.10.1", "--by", " "});

  EXPECT_EQ(outcome.code, 1);
  EXPECT_TRUE(std::regex_search(outcome.out, std::regex("name +Müller, Jörg +Müller, Jörg Otto")))
      << outcome.out;
  EXPECT_TRUE(holds(outcome.out, "one side has a further given name"));
  EXPECT_TRUE(holds(outcome.err, "--by and why they are with --reason")) << outcome.err;
  EXPECT_EQ(contentOf(file), kCase);
}

TEST(ConfirmStudy, AttachesAConfirmedStudyAndRecordsWhoConfirmedItAndWhy) {
  const TemporaryFolder folder;
  const auto file = folder.write("case.yaml", kCase);
  addImage(folder, "hip-left-mri.dump", "IM1", kLongerName);
  const auto outcome = calcar({"import", "dicom", folder.at("disc"), "--into", file, "--confirm",
                               "2.999.10.1", "--by", "Nora Berg", "--reason", "second name in the passport"});
  const auto once = contentOf(file);
  const auto again = calcar({"import", "dicom", folder.at("disc"), "--into", file});

  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_TRUE(holds(outcome.out, "1 attached, 0 set aside")) << outcome.out;
  EXPECT_TRUE(holds(once, "    confirmed:\n      by: \"Nora Berg\"\n      on: ")) << once;
  EXPECT_TRUE(holds(once, "      reason: \"second name in the passport\"\n      identity: ")) << once;
  EXPECT_TRUE(holds(once, "complaint: { side: left }   # keep me")) << "everything else stays";
  EXPECT_EQ(again.code, 0) << again.err;
  EXPECT_EQ(contentOf(file), once);
}

TEST(ConfirmStudy, KeepsTheFirstConfirmationOfTheSameIdentities) {
  const TemporaryFolder folder;
  const auto file = folder.write("case.yaml", kCase);
  addImage(folder, "hip-left-mri.dump", "IM1", kLongerName);
  const auto confirm = [&](const std::string& by) {
    return calcar({"import", "dicom", folder.at("disc"), "--into", file, "--confirm", "2.999.10.1", "--by",
                   by, "--reason", "R"});
  };
  const auto unprintable = confirm("N\nora");
  EXPECT_EQ(unprintable.code, 1);
  EXPECT_EQ(contentOf(file), kCase);

  confirm("Nora Berg");
  const auto once = contentOf(file);
  const auto second = confirm("Karl Adler");

  EXPECT_EQ(second.code, 1);
  EXPECT_TRUE(holds(second.err, "holds a confirmation of exactly these identities")) << second.err;
  EXPECT_EQ(contentOf(file), once);
}

// Hazard H04: a confirmation covers the identities that were compared, no others.
TEST(ConfirmStudy, SetsAConfirmedStudyAsideWhenItNamesAnotherPerson) {
  const TemporaryFolder folder;
  const auto file = folder.write("case.yaml", kCase);
  addImage(folder, "hip-left-mri.dump", "IM1", kLongerName);
  calcar({"import", "dicom", folder.at("disc"), "--into", file, "--confirm", "2.999.10.1", "--by",
          "Nora Berg", "--reason", "second name in the passport"});
  const auto once = contentOf(file);
  addImage(folder, "hip-left-mri.dump", "IM1", {{"Müller\\^Jörg", "Müller^Jörg^Emil"}});
  const auto outcome = calcar({"import", "dicom", folder.at("disc"), "--into", file});

  EXPECT_EQ(outcome.code, 3);
  EXPECT_TRUE(holds(outcome.out, "comparison of other identities")) << outcome.out;
  EXPECT_EQ(contentOf(file), once);
}

TEST(ConfirmStudy, AConfirmationDoesNotCoverTheSide) {
  const TemporaryFolder folder;
  const auto file = folder.write("case.yaml", kCase);
  auto changes = kRight;
  changes.insert(changes.end(), kLongerName.begin(), kLongerName.end());
  addImage(folder, "hip-left-mri.dump", "IM1", changes);
  const auto outcome = calcar({"import", "dicom", folder.at("disc"), "--into", file, "--confirm",
                               "2.999.20.1", "--by", "Nora Berg", "--reason", "second name in the passport"});

  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_TRUE(holds(outcome.out, "0 attached, 1 set aside")) << outcome.out;
  EXPECT_TRUE(holds(contentOf(file), "    set-aside: \"The other side: "));
}

TEST(ConfirmStudy, RefusesToConfirmWhatNeedsNoConfirmationOrIsNotThere) {
  const TemporaryFolder folder;
  const auto file = folder.write("case.yaml", kCase);
  addImage(folder, "hip-left-mri.dump", "IM1");
  const auto confirm = [&](const std::string& study) {
    return calcar({"import", "dicom", folder.at("disc"), "--into", file, "--confirm", study, "--by", "N",
                   "--reason", "R"});
  };

  EXPECT_TRUE(holds(confirm("2.999.10.1").err, "agrees with the case"));
  EXPECT_TRUE(holds(confirm("2.999.77").err, "no study with this identifier"));
  EXPECT_EQ(confirm("2.999.77").code, 1);
  EXPECT_EQ(contentOf(file), kCase);
}

TEST(ConfirmStudy, RefusesToConfirmAStudyThatTwoPersonsClaim) {
  const TemporaryFolder folder;
  const auto file = folder.write("case.yaml", kCase);
  addImage(folder, "hip-left-mri.dump", "IM1", kLongerName);
  addImage(folder, "hip-left-mri.dump", "IM2",
           {{"Müller\\^Jörg", "Meier^Anna"}, {"2\\.999\\.10\\.1\\.1\\.1", "2.999.10.1.1.2"}});
  const auto outcome = calcar({"import", "dicom", folder.at("disc"), "--into", file, "--confirm",
                               "2.999.10.1", "--by", "N", "--reason", "R"});

  EXPECT_EQ(outcome.code, 1);
  EXPECT_TRUE(holds(outcome.err, "name different persons for this study")) << outcome.err << outcome.out;
  EXPECT_EQ(contentOf(file), kCase);
}

TEST(ConfirmStudy, TakesAConfirmationOnlyForACase) {
  EXPECT_EQ(calcar({"import", "dicom", ".", "--confirm", "1"}).code, 2);
  EXPECT_EQ(calcar({"import", "dicom", ".", "--into", "case.yaml", "--by", "N"}).code, 2);
}

}  // namespace
}  // namespace calcar::testing
