#include "tests/integrations/dicom/support/header_corpus.hpp"

#include <array>
#include <cstdint>
#include <string_view>

#include "tests/integrations/dicom/support/dicom_bytes.hpp"

namespace calcar::test {
namespace {

constexpr int kFiles = 250;

struct Person {
  std::string_view characterSet;
  std::string_view name;
};

// Invented people; the bytes are those of the declared sets.
constexpr std::array<Person, 6> kPeople{
    {{"", "Doe^Anna"},
     {"ISO_IR 100",
      "L\xE4"
      "ufer^Ida"},
     {"ISO_IR 192", "\xD0\x98\xD0\xB2\xD0\xB0\xD0\xBD\xD0\xBE\xD0\xB2^\xD0\x9F\xD1\x91\xD1\x82\xD1\x80"},
     {"\\ISO 2022 IR 87", "Yamada^Tarou=\x1B$B;3ED\x1B(B^\x1B$BB@O:\x1B(B"},
     {"\\ISO 2022 IR 149", "Hong^Gildong=\x1B$)C\xFB\xF3^\x1B$)C\xD1\xCE\xD4\xD7"},
     {"GB18030", "Wang^XiaoDong=\xCD\xF5^\xD0\xA1\xB6\xAB"}}};

/// Writes elements in one of the two little-endian forms, sequences with lengths or with end marks.
class Writer {
 public:
  Writer(bool implicit, bool openEnded) : m_implicit(implicit), m_openEnded(openEnded) {}

  [[nodiscard]] std::string value(std::uint32_t group, std::uint32_t number, std::string_view type,
                                  std::string_view text) const {
    return m_implicit ? implicitElement(group, number, text) : element(group, number, type, text);
  }

  [[nodiscard]] std::string bytes(std::uint32_t group, std::uint32_t number, std::size_t size) const {
    const std::string content(size, '\x2A');
    const auto length = static_cast<std::uint32_t>(size);
    return (m_implicit ? tag(group, number) + le32(length) : longHeader(group, number, "OB", length)) +
           content;
  }

  [[nodiscard]] std::string sequence(std::uint32_t group, std::uint32_t number,
                                     const std::vector<std::string>& contents) const {
    std::string items;
    for (const std::string& content : contents) {
      items += m_openEnded ? item(kOpenEnded) + content + itemEnd()
                           : item(static_cast<std::uint32_t>(content.size())) + content;
    }
    items += m_openEnded ? sequenceEnd() : "";
    const std::uint32_t length = m_openEnded ? kOpenEnded : static_cast<std::uint32_t>(items.size());
    return (m_implicit ? tag(group, number) + le32(length) : longHeader(group, number, "SQ", length)) + items;
  }

  [[nodiscard]] std::string code(std::string_view codeValue, std::string_view meaning,
                                 const std::string& modifiers = {}) const {
    return value(0x0008, 0x0100, "SH", codeValue) + value(0x0008, 0x0102, "SH", "SCT") +
           value(0x0008, 0x0104, "LO", meaning) + modifiers;
  }

 private:
  bool m_implicit;
  bool m_openEnded;
};

std::string frames(const Writer& w, unsigned choice) {
  if (choice % 5 != 0) {
    return {};
  }
  const std::string region = w.sequence(0x0008, 0x2218, {w.code("24136001", "Hip joint")});
  const std::string anatomy = w.sequence(0x0020, 0x9071, {region + w.value(0x0020, 0x9072, "CS", "L")});
  return w.sequence(0x5200, 0x9229, {anatomy}) + w.sequence(0x5200, 0x9230, {anatomy, anatomy});
}

std::string dataSet(const Writer& w, std::mt19937& random, int number) {
  const Person& person = kPeople[random() % kPeople.size()];
  const auto choice = static_cast<unsigned>(random());
  const std::string right = w.sequence(0x0008, 0x2220, {w.code("24028007", "Right")});
  const std::string uid = "2.999.7." + std::to_string(number);
  std::string all = w.value(0x0008, 0x0005, "CS", person.characterSet);
  all += w.value(0x0008, 0x0008, "CS", "ORIGINAL\\PRIMARY") +
         w.value(0x0008, 0x0016, "UI", kRadiographClass) + w.value(0x0008, 0x0018, "UI", uid + ".1.1") +
         w.value(0x0008, 0x0020, "DA", "20261005") + w.value(0x0008, 0x0050, "SH", " ACC-1 ") +
         w.value(0x0008, 0x0060, "CS", "MR") + w.value(0x0008, 0x1030, "LO", "MR hip") +
         w.sequence(0x0008, 0x1032, {w.code("24858-5", "Hip study")}) +
         w.value(0x0008, 0x103E, "LO", choice % 2 == 0 ? "COR STIR LEFT" : "") +
         w.sequence(0x0008, 0x2218, {w.code("29836001", "Hip", choice % 3 == 0 ? right : "")});
  all += w.value(0x0010, 0x0010, "PN", person.name) + w.value(0x0010, 0x0020, "LO", "SYN-7 ") +
         w.value(0x0010, 0x0030, "DA", "19910314") + w.value(0x0010, 0x0040, "CS", "F");
  all += w.value(0x0018, 0x0015, "CS", "HIP") + w.value(0x0018, 0x0020, "CS", "SE\\IR") +
         w.value(0x0018, 0x1030, "LO", "Hip routine") + w.value(0x0019, 0x0010, "LO", "MAKER 1") +
         w.bytes(0x0019, 0x1001, random() % 5000) + w.value(0x0020, 0x000D, "UI", uid) +
         w.value(0x0020, 0x000E, "UI", uid + ".1") + w.value(0x0020, 0x0011, "IS", "3") +
         w.value(0x0020, 0x0060, "CS", choice % 4 == 0 ? "R" : "");
  all += w.sequence(0x0040, 0x0275, {w.value(0x0032, 0x1060, "LO", "MR hip left")}) +
         w.sequence(0x0054, 0x0220, {w.code("399348003", "antero-posterior")});
  return all + frames(w, choice) + longHeader(0x7FE0, 0x0010, "OW", 4) + "abcd";
}

}  // namespace

std::vector<std::string> headerCorpus() {
  std::vector<std::string> files;
  std::mt19937 random(5);
  for (int i = 0; i < kFiles; ++i) {
    const bool implicit = i % 3 == 0;
    const Writer writer(implicit, i % 2 == 0);
    files.push_back(file(dataSet(writer, random, i), implicit ? kImplicitLittle : kExplicitLittle));
  }
  return files;
}

std::string mutated(std::string bytes, std::mt19937& random) {
  const auto anywhere = [&] { return random() % bytes.size(); };
  for (unsigned change = 0, changes = 1 + random() % 4; change < changes; ++change) {
    const std::size_t at = anywhere();
    switch (random() % 4) {
      case 0:
        bytes[at] = static_cast<char>(random());
        break;
      case 1:
        bytes[at] = (random() % 2) != 0 ? '\xFF' : '\0';
        break;
      case 2:
        bytes.insert(at, bytes.substr(anywhere(), random() % 40));
        break;
      default:
        bytes.erase(at, random() % 8);
        bytes += bytes.empty() ? "x" : "";
        break;
    }
  }
  return bytes;
}

}  // namespace calcar::test
