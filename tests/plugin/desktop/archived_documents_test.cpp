#include <gtest/gtest.h>

#include <QDir>

#include "tests/plugin/desktop/window_at_archives.hpp"
#include "tests/qml/support/test_workplace.hpp"

// Signed documents that leave for a real archive. Hazards H14, H15.
namespace calcar::desktop {
namespace {

using calcar::testing::holdsSoon;

class DocumentsForTheArchive : public WindowAtArchives {
 protected:
  void sign() {
    open(tests::exampleCase("labral"));
    show("Documents");
    click("Sign…");
    fill("Receiver, typed as the letter has it", "Dr. Lena Sommer");
    click("It goes to Sportmedizin Mitte");
    click("Sign");
    ASSERT_TRUE(reads("On its way"));
  }
};

TEST_F(DocumentsForTheArchive, WaitWhileItIsOffAndArriveWhenItIsThere) {
  sign();
  m_hospital.hold();

  // The letter takes its usual way, the note another one than its own.
  click("Send");
  EXPECT_TRUE(reads("Sending"));
  picture("document-leaving");
  m_hospital.shut();
  EXPECT_TRUE(reads("pacs:hospital: no DICOM service answers there; check host and port"));
  EXPECT_TRUE(reads("Archive hospital"));
  EXPECT_TRUE(sees("Queued"));
  picture("document-waits");
  click("Archive hospital");
  click("Send");
  EXPECT_TRUE(holdsSoon([this] { return texts().count("no DICOM service answers there") == 2; }));

  ASSERT_TRUE(m_hospital.open());
  click("Try now");
  EXPECT_TRUE(holdsSoon([this] { return texts().count("confirmed by the other side") == 1; }));
  picture("document-received");
  // Nobody does anything for the other one. The window looks every half minute; after a second try in vain,
  // the next one is due within 75 seconds.
  constexpr int kLongest = 135'000;
  EXPECT_TRUE(holdsSoon([this] { return texts().count("confirmed by the other side") == 2; }, kLongest))
      << texts().toStdString();
}

}  // namespace
}  // namespace calcar::desktop
