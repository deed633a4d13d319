#include <gtest/gtest.h>

#include <string>

#include "integrations/documents/pdf.hpp"
#include "tests/integrations/documents/support/read_back.hpp"
#include "tests/integrations/documents/support/sample_document.hpp"

namespace calcar::documents::test {
namespace {

/// Debian puts the validator's parts here.
std::string classPath() {
  std::string path;
  for (const char* jar :
       {"preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api"}) {
    path += std::string(path.empty() ? "" : ":") + "/usr/share/java/" + jar + ".jar";
  }
  return path;
}

TEST(PdfArchive, EveryDocumentIsValidPdfA1b) {
  const auto folder = freshFolder();
  std::string files;
  const auto write = [&](const std::string& name, const engine::DocumentContent& content) {
    const auto file = folder / (name + ".pdf");
    ASSERT_TRUE(writePdf(content, file)) << name;
    files += " '" + file.string() + "'";
  };

  write("note", sampleNote());
  write("letter", sampleLetter());
  write("callouts", everyCallout());
  write("hostile", hostileDocument());
  write("signed", longTable(60));
  write("longer", manifold(lengthened(sampleNote()), 3));
  const Ran ran = run("java -cp " + classPath() +
                      " '" CALCAR_SOURCE_DIR "/tests/integrations/documents/Preflight.java'" + files);

  EXPECT_EQ(ran.status, 0) << ran.output;
  EXPECT_EQ(occurrences(ran.output, ": valid"), 6) << ran.output;
}

TEST(PdfArchive, TheValidatorRefusesWhatIsNoArchive) {
  const auto file = freshFolder() / "none.pdf";
  ASSERT_TRUE(writePdf(sampleLetter(), file));
  const Ran damaged = run("sed -i 's/pdfaid:part/pdfaid:pert/g' '" + file.string() + "'");
  ASSERT_EQ(damaged.status, 0);

  const Ran ran =
      run("java -cp " + classPath() +
          " '" CALCAR_SOURCE_DIR "/tests/integrations/documents/Preflight.java' '" + file.string() + "'");

  EXPECT_EQ(ran.status, 1) << ran.output;
}

TEST(PdfArchive, MetadataNameTheDocumentAndNobody) {
  const auto file = writtenPdf(sampleNote());

  const Ran ran = run("pdfinfo '" + file.string() + "' && pdfinfo -meta '" + file.string() + "'");

  ASSERT_EQ(ran.status, 0) << ran.output;
  EXPECT_NE(ran.output.find("Consultation note"), std::string::npos);
  EXPECT_NE(ran.output.find("Calcar"), std::string::npos);
  for (const char* personal : {"Ida", "Läufer", "4711", "1992", "LEFT"}) {
    EXPECT_EQ(ran.output.find(personal), std::string::npos) << personal;
  }
}

TEST(PdfArchive, EveryFontIsEmbeddedWithItsCharacters) {
  const auto file = writtenPdf(hostileDocument());

  const Ran ran = run("pdffonts '" + file.string() + "' | tail -n +3");

  ASSERT_EQ(ran.status, 0);
  EXPECT_EQ(occurrences(ran.output, "Identity-H       yes yes yes") +
                occurrences(ran.output, "Identity-H       yes no  yes"),
            occurrences(ran.output, "\n"))
      << ran.output;
  EXPECT_NE(ran.output.find("Inter-Regular"), std::string::npos) << ran.output;
}

}  // namespace
}  // namespace calcar::documents::test
