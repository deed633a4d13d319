#include "integrations/dicom/internal/text_words.hpp"

#include <algorithm>
#include <utility>

#include "engine/episode/folded_words.hpp"

namespace calcar::dicom {
namespace {

bool isLetter(unsigned char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte >= 0x80;
}

bool isDigit(unsigned char byte) { return byte >= '0' && byte <= '9'; }

/// The typographic apostrophe as the plain one, so that `l’anca` is two words in either spelling.
std::string withPlainApostrophes(std::string_view utf8) {
  constexpr std::string_view kTypographic = "\u2019";
  std::string plain(utf8);
  for (std::size_t at = plain.find(kTypographic); at != std::string::npos;
       at = plain.find(kTypographic, at)) {
    plain.replace(at, kTypographic.size(), "'");
  }
  return plain;
}

class Splitter {
 public:
  explicit Splitter(std::string text) : m_text(std::move(text)) {}

  std::vector<TextWord> run() {
    for (std::size_t at = 0; at < m_text.size(); ++at) {
      const auto byte = static_cast<unsigned char>(m_text[at]);
      if (isLetter(byte) || isDigit(byte)) {
        m_piece += m_text[at];
      } else if (byte != '.' || !joinsLetters(at)) {
        finishPiece();
        m_before = m_before == ' ' && byte > ' ' ? m_text[at] : m_before;
      }
    }
    finishPiece();
    return std::move(m_words);
  }

 private:
  [[nodiscard]] bool letterAt(std::size_t at) const {
    return at < m_text.size() && isLetter(static_cast<unsigned char>(m_text[at]));
  }

  /// Whether the full stop stands between single letters, as in `L.W.S.` and `A.P.`.
  [[nodiscard]] bool joinsLetters(std::size_t at) const {
    const bool oneBefore = at > 0 && letterAt(at - 1) && (at == 1 || !letterAt(at - 2));
    return oneBefore && letterAt(at + 1) && !letterAt(at + 2);
  }

  void finishPiece() {
    for (std::string& word : engine::foldedWords(m_piece)) {
      m_words.push_back(TextWord{std::move(word), m_before});
      m_before = ' ';
    }
    m_piece.clear();
  }

  std::string m_text;
  std::string m_piece;
  char m_before = ' ';
  std::vector<TextWord> m_words;
};

}  // namespace

std::vector<TextWord> textWords(std::string_view utf8) { return Splitter(withPlainApostrophes(utf8)).run(); }

std::size_t phraseAt(const std::vector<TextWord>& words, std::size_t at, std::string_view phrase) {
  std::size_t count = 0;
  for (std::size_t begin = 0; begin <= phrase.size(); ++count) {
    const std::size_t end = std::min(phrase.find(' ', begin), phrase.size());
    const std::string_view part = phrase.substr(begin, end - begin);
    const bool isLast = end == phrase.size();
    if (at + count >= words.size()) {
      return 0;
    }
    const std::string& word = words[at + count].word;
    if (isLast ? !word.starts_with(part) : word != part) {
      return 0;
    }
    begin = end + 1;
  }
  return count;
}

}  // namespace calcar::dicom
