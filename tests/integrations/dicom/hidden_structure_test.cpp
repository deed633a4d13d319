// DCMTK wants its configuration before any other of its headers.
#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdatset.h>
#include <dcmtk/dcmdata/dcistrmb.h>
#include <dcmtk/dcmdata/dcsequen.h>
#include <dcmtk/oflog/oflog.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "integrations/dicom/structure_guard.hpp"
#include "tests/integrations/dicom/support/dicom_bytes.hpp"

namespace calcar::dicom {
namespace {

constexpr int kDeepest = 3;

/// Makes data sets with lying lengths, misplaced end marks and sequences in disguise.
class HostileWriter {
 public:
  explicit HostileWriter(unsigned seed) : m_random(seed) {}

  std::string dataSet(bool explicitType) {
    m_budget = 40;
    std::string bytes = explicitType ? test::element(0x0008, 0x0016, "UI", "1.2")
                                     : test::implicitElement(0x0008, 0x0016, "1.2 ");
    bytes += entries(explicitType, static_cast<int>(below(7)));
    for (unsigned change = below(4); change > 1 && bytes.size() > 20; --change) {
      bytes[16 + below(static_cast<unsigned>(bytes.size()) - 16)] =
          below(2) != 0 ? static_cast<char>(m_random()) : '\0';
    }
    return bytes;
  }

  unsigned below(unsigned end) { return static_cast<unsigned>(m_random() % end); }

 private:
  bool oneIn(unsigned count) { return below(count) == 0; }

  /// Mostly the truth.
  std::uint32_t lengthOf(const std::string& content) {
    return oneIn(12) ? below(80) : static_cast<std::uint32_t>(content.size());
  }

  std::string strayEnd() { return oneIn(2) ? test::sequenceEnd() : test::itemEnd(); }

  std::string items(bool explicitType, int levels) {
    std::string bytes;
    for (unsigned count = below(3); count > 0; --count) {
      const std::string content = entries(explicitType, levels - 1);
      if (oneIn(2)) {
        bytes += test::item(lengthOf(content)) + content;
      } else {
        bytes += test::item(test::kOpenEnded) + content + (oneIn(8) ? strayEnd() : test::itemEnd());
      }
    }
    return bytes;
  }

  std::string entry(std::uint32_t group, std::uint32_t number, bool explicitType, int levels) {
    constexpr const char* kTypes[] = {"SQ", "UN", "OB", "OW", "UT", "XX", "LO", "FL", "UI"};
    const unsigned type = below(9);
    const bool isLong = type < 6;
    const bool explicitInside = explicitType && kTypes[type] != std::string_view("UN");
    std::string content =
        levels > 0 && !oneIn(3) ? items(explicitInside, levels) : std::string(below(6) * 2, 'b');
    if (oneIn(12)) {
      content = strayEnd() + entries(explicitType, levels - 1);
    }
    const bool openEnded = oneIn(2) && (isLong || !explicitType);
    const std::uint32_t length = openEnded ? test::kOpenEnded : lengthOf(content);
    content += openEnded && !oneIn(10) ? test::sequenceEnd() : std::string();
    if (!explicitType) {
      return test::tag(group, number) + test::le32(length) + content;
    }
    return (isLong ? test::longHeader(group, number, kTypes[type], length)
                   : test::tag(group, number) + kTypes[type] + test::le16(length)) +
           content;
  }

  std::string entries(bool explicitType, int levels) {
    constexpr std::uint32_t kTags[][2] = {
        {0x0008, 0x1115}, {0x0008, 0x1140}, {0x0009, 0x0010}, {0x0009, 0x1010}, {0x0010, 0x0010},
        {0x0010, 0x1002}, {0x0018, 0x0012}, {0x0019, 0x1010}, {0x0020, 0x9071}, {0x0028, 0x3000},
        {0x0028, 0x3010}, {0x0029, 0x1010}, {0x0040, 0x0275}, {0x0088, 0x0200}, {0x5200, 0x9229},
        {0x6000, 0x3000}, {0x7FE0, 0x0010}};
    std::string bytes;
    if (--m_budget < 0) {
      return bytes;
    }
    for (unsigned next = below(4); next < std::size(kTags); next += 1 + below(5)) {
      bytes += entry(kTags[next][0], kTags[next][1], explicitType, levels);
    }
    return bytes;
  }

  std::mt19937 m_random;
  int m_budget = 0;
};

int depthOf(DcmItem& item);

int depthOf(DcmElement& element) {
  auto* const sequence = element.ident() == EVR_SQ ? dynamic_cast<DcmSequenceOfItems*>(&element) : nullptr;
  int deepest = 0;
  for (unsigned long i = 0; sequence != nullptr && i < sequence->card(); ++i) {
    deepest = std::max(deepest, depthOf(*sequence->getItem(i)));
  }
  return sequence == nullptr ? 0 : deepest + 1;
}

int depthOf(DcmItem& item) {
  int deepest = 0;
  for (unsigned long i = 0; i < item.card(); ++i) {
    deepest = std::max(deepest, depthOf(*item.getElement(i)));
  }
  return deepest;
}

/// How deep the parser goes into the header, whether or not it likes what it finds.
int parsedDepth(std::string_view bytes, const Layout& layout) {
  DcmInputBufferStream stream;
  stream.setBuffer(bytes.data() + layout.dataSet, static_cast<offile_off_t>(bytes.size() - layout.dataSet));
  stream.setEos();
  DcmDataset dataSet;
  dataSet.transferInit();
  const bool implicit = layout.encoding == Encoding::ImplicitLittleEndian;
  static_cast<void>(dataSet.readUntilTag(stream,
                                         implicit ? EXS_LittleEndianImplicit : EXS_LittleEndianExplicit,
                                         EGL_noChange, 128, DcmTagKey(0x7FE0, 0x0000)));
  dataSet.transferEnd();
  return depthOf(static_cast<DcmItem&>(dataSet));
}

// Hazard H22: a level that only the parser sees would be a way around the limit.
TEST(HiddenStructure, TheParserNeverGoesDeeperThanTheGuardAllowed) {
  OFLog::configure(OFLogger::OFF_LOG_LEVEL);
  HostileWriter writer(4711);
  StructureLimits limits;
  limits.nesting = kDeepest;
  int passed = 0;
  for (int round = 0; round < 60'000; ++round) {
    const bool explicitType = writer.below(2) != 0;
    const std::string bytes = test::file(writer.dataSet(explicitType),
                                         explicitType ? test::kExplicitLittle : test::kImplicitLittle);
    const auto layout = checkBytes(bytes, limits);
    if (layout) {
      ++passed;
      ASSERT_LE(parsedDepth(bytes, *layout), kDeepest) << "round " << round;
    }
  }

  EXPECT_GT(passed, 1000) << "the writer must not be so hostile that nothing passes";
}

}  // namespace
}  // namespace calcar::dicom
