#include "rules/compiler/internal/texts.hpp"

#include <algorithm>

#include "rules/compiler/internal/suggest.hpp"
#include "rules/compiler/internal/vocabulary.hpp"

namespace calcar::rules::internal {
namespace {

/// Kinds whose texts follow from the rules …
const Words kKindsOfRules = {
    "finding", "panel",   "red-flag", "condition", "zone",      "region",     "segment",
    "reading", "imaging", "exercise", "programme", "running",   "advice",     "scope",
    "spike",   "effort",  "tempo",    "load",      "equipment", "instrument", "contraindication"};
/// … and kinds that programs use, whatever the rules say.
const Words kKindsOfPrograms = {"report", "imaging-reason", "contradiction", "closure",      "signing",
                                "study",  "choice",         "target-reason", "refer-because"};

constexpr std::ptrdiff_t kLongestSpeech = 60;

bool contains(const Words& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

Words allKinds() {
  Words kinds = kKindsOfRules;
  kinds.insert(kinds.end(), kKindsOfPrograms.begin(), kKindsOfPrograms.end());
  return kinds;
}

struct Text {
  std::string value;
  Place place;  ///< of the key
};

using Texts = std::map<std::string, Text>;

class Language {
 public:
  Language(std::string code, Draft& draft) : m_code(std::move(code)), m_draft(draft), m_log(draft.log) {}

  void add(const Document& document) {
    if (!document.root.isMap()) {
      m_log.add(document.root.place, "a texts file is a mapping", "write '<kind>: { <id>: … }'");
      return;
    }
    for (const Entry& entry : document.root.entries) {
      if (!contains(allKinds(), entry.key)) {
        m_log.add(entry.place, "unknown kind of text " + quoted(entry.key),
                  suggestion(entry.key, allKinds(), "one of " + joined(allKinds())));
      } else if (!entry.value.isMap()) {
        m_log.add(entry.value.place, "texts of a kind stand under their ids", "write '<id>: …' below it");
      } else {
        addEntries(entry.key, entry.value);
      }
    }
  }

  void check() {
    for (const auto& [id, need] : m_draft.texts) {
      if (need.isRequired && m_texts.count(id) == 0) {
        m_log.add(need.place, "the text " + quoted(id) + " is missing in texts/" + m_code,
                  hintForMissing(id));
      }
    }
    for (const auto& [id, text] : m_texts) {
      checkUse(id, text);
      checkLength(id, text);
    }
  }

  [[nodiscard]] std::unique_ptr<pack::LanguageT> toPack() const {
    auto language = std::make_unique<pack::LanguageT>();
    language->code = m_code;
    for (const auto& [id, text] : m_texts) {
      auto packed = std::make_unique<pack::TextT>();
      packed->id = id;
      packed->value = text.value;
      language->texts.push_back(std::move(packed));
    }
    return language;
  }

 private:
  void addEntries(const std::string& prefix, const Node& map) {
    for (const Entry& entry : map.entries) {
      addEntry(prefix + "." + entry.key, entry);
    }
  }

  void addEntry(const std::string& id, const Entry& entry) {
    if (entry.value.isMap()) {
      addEntries(id, entry.value);
      return;
    }
    if (!entry.value.isScalar()) {
      m_log.add(entry.place, "the text " + quoted(id) + " is " + std::string(kindInWords(entry.value)),
                "write words in quotes");
      return;
    }
    const auto [known, isNew] = m_texts.try_emplace(id, Text{entry.value.text, entry.place});
    if (!isNew) {
      m_log.add(entry.place, "the text " + quoted(id) + " is defined twice",
                "the other is in " + std::string(known->second.place.file) + ", line " +
                    std::to_string(known->second.place.line));
    }
  }

  /// A text of the same kind that nobody uses is probably the one that was meant.
  std::string hintForMissing(const std::string& id) const {
    const std::string kind = id.substr(0, id.find('.') + 1);
    Words unused;
    for (auto text = m_texts.lower_bound(kind); text != m_texts.end() && text->first.rfind(kind, 0) == 0;
         ++text) {
      if (m_draft.texts.count(text->first) == 0) {
        unused.push_back(text->first);
      }
    }
    const std::string meant = closest(id, unused);
    return meant.empty() ? "add it to texts/" + m_code + "/"
                         : "there is " + quoted(meant) + ", which nobody uses";
  }

  void checkUse(const std::string& id, const Text& text) {
    const std::string kind = id.substr(0, id.find('.'));
    if (m_draft.texts.count(id) == 0 && contains(kKindsOfRules, kind)) {
      m_log.add(text.place, "nobody uses the text " + quoted(id), "remove it, or correct its id");
    }
  }

  /// A panel is read out to somebody who has to remember it to its end.
  void checkLength(const std::string& id, const Text& text) {
    constexpr std::string_view kPanel = "panel.";
    constexpr std::string_view kSay = ".say";
    const bool isSpoken = id.rfind(kPanel, 0) == 0 && id.size() > kSay.size() &&
                          id.compare(id.size() - kSay.size(), kSay.size(), kSay) == 0;
    const std::ptrdiff_t words = wordsIn(text.value);
    if (isSpoken && words > kLongestSpeech) {
      m_log.add(text.place, "a spoken text of " + std::to_string(words) + " words",
                "keep it to " + std::to_string(kLongestSpeech) + " or split the panel");
    }
  }

  static std::ptrdiff_t wordsIn(const std::string& text) {
    std::ptrdiff_t words = 0;
    bool isInside = false;
    for (const char letter : text) {
      const bool isSpace = letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t';
      words += !isSpace && !isInside ? 1 : 0;
      isInside = !isSpace;
    }
    return words;
  }

  std::string m_code;
  Draft& m_draft;
  Log& m_log;
  Texts m_texts;
};

}  // namespace

void readTexts(const std::vector<Document>& documents, Draft& draft) {
  for (const auto& region : kRegions) {
    draft.needText("region." + region + ".name", {"pack.yaml", 1, 1});
  }
  std::map<std::string, Language> languages;
  for (const Document& document : documents) {
    if (document.room == Room::Texts) {
      languages.try_emplace(document.folder, document.folder, draft).first->second.add(document);
    }
  }
  if (languages.empty()) {
    draft.log.add({"texts", 1, 1}, "no texts at all", "write them in texts/en/");
  }
  for (auto& [code, language] : languages) {
    language.check();
    draft.knowledge.languages.push_back(language.toPack());
  }
}

}  // namespace calcar::rules::internal
