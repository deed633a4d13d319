#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "integrations/store/internal/sealing.hpp"
#include "integrations/store/internal/vault.hpp"
#include "integrations/store/key_slots.hpp"
#include "integrations/store/patients.hpp"
#include "tests/support/store_files.hpp"

namespace calcar::store {
namespace {

// Names and ids that occur nowhere by chance.
constexpr const char* kFamily = "Zwackelmann";
constexpr const char* kGiven = "Petrosilius";
constexpr const char* kIdentity = "Q7X9-4402-KANARI";
constexpr const char* kPayload = "unmistakable-payload-of-the-canary";
constexpr const char* kPassphrase = "hotzenplotz hides the gold";

std::string upper(std::string text) {
  for (char& letter : text) {
    letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
  }
  return text;
}

std::string lower(std::string text) {
  for (char& letter : text) {
    letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  }
  return text;
}

std::string utf16(const std::string& text, bool bigEndian) {
  std::string wide;
  for (const char letter : text) {
    wide += bigEndian ? std::string{'\0', letter} : std::string{letter, '\0'};
  }
  return wide;
}

/// The letters in base64 that do not depend on what stands beside the text, for each of three places.
std::vector<std::string> base64(const std::string& text) {
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::vector<std::string> forms;
  for (std::size_t skipped = 0; skipped < 3; ++skipped) {
    std::string form;
    for (std::size_t at = skipped; at + 3 <= text.size(); at += 3) {
      std::uint32_t bits = 0;
      for (std::size_t byte = 0; byte < 3; ++byte) {
        bits = (bits << 8U) | static_cast<unsigned char>(text[at + byte]);
      }
      for (int shift = 18; shift >= 0; shift -= 6) {
        form += kDigits[(bits >> static_cast<unsigned>(shift)) & 0x3FU];
      }
    }
    forms.push_back(form);
  }
  return forms;
}

std::vector<std::string> formsOf(const std::string& text) {
  std::vector<std::string> forms;
  for (const std::string& spelling : {text, upper(text), lower(text)}) {
    forms.insert(forms.end(), {spelling, utf16(spelling, true), utf16(spelling, false),
                               internal::hex(spelling), upper(internal::hex(spelling))});
    const auto coded = base64(spelling);
    forms.insert(forms.end(), coded.begin(), coded.end());
  }
  return forms;
}

/// The files of the folder in which one of the words stands in any form.
std::vector<std::string> filesWith(const std::filesystem::path& folder,
                                   const std::vector<std::string>& words) {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    std::ifstream stream(entry.path(), std::ios::binary);
    const std::string raw{std::istreambuf_iterator<char>(stream), {}};
    for (const std::string& word : words) {
      for (const std::string& form : formsOf(word)) {
        if (raw.find(form) != std::string::npos) {
          files.push_back(entry.path().filename().string() + ": " + word);
        }
      }
    }
  }
  return files;
}

const std::vector<std::string>& canaries() {
  static const std::vector<std::string> kCanaries{kFamily, kGiven,   kIdentity,   "Zwackel",
                                                  "Petro", kPayload, kPassphrase, "1907-10-23"};
  return kCanaries;
}

TEST(NoPlainText, IsInAnyFileOfAStoreThatHoldsAPersonH20) {
  const tests::TestFolder folder;
  const Actor actor{"Mira Test", "desk 1"};
  const auto key = keyFromFile(tests::keyFileIn(folder.path()));
  const auto store = Store::create(tests::fileIn(folder.path()), *key);
  ASSERT_TRUE(store);
  const engine::Patient person{.id = kIdentity,
                               .issuer = "clinic",
                               .family = kFamily,
                               .given = kGiven,
                               .birthDate = engine::makeDate(1907, 10, 23)};
  const Patients patients(*store);
  const auto id = patients.add(actor, person, kPayload);
  ASSERT_TRUE(id);
  ASSERT_TRUE(patients.change(actor, {*id, 1, "", ""}, person, kPayload));
  ASSERT_EQ(patients.search("zwackel petro").value().size(), 1U);
  ASSERT_TRUE(KeySlots(*store).add(actor, *keyFromPassphrase(kPassphrase), "second"));

  // The write-ahead log is there while the store is open.
  EXPECT_TRUE(std::filesystem::exists(folder.path() / "store.db-wal"));
  EXPECT_TRUE(filesWith(folder.path(), canaries()).empty())
      << ::testing::PrintToString(filesWith(folder.path(), canaries()));
  store->vault().connection.query("PRAGMA wal_checkpoint(TRUNCATE)");
  EXPECT_TRUE(filesWith(folder.path(), canaries()).empty());
}

TEST(NoPlainText, WouldBeFoundIfItWereThere) {
  const tests::TestFolder folder;
  for (const std::string& form : formsOf(kFamily)) {
    std::ofstream(folder.path() / "leak", std::ios::binary) << "before" << form << "after";

    EXPECT_FALSE(filesWith(folder.path(), {kFamily}).empty());
  }
}

}  // namespace
}  // namespace calcar::store
