#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/knowledge/pack.hpp"

namespace calcar::engine {

enum class DocumentKind { Assessment, Note, Referral, Rehabilitation, Advice };

/// How much a block asks for attention. Rendered by shape and word, never by colour alone.
enum class Emphasis { Plain, Muted, Gap, Warning, Urgent };

/// A run of text. `Gap` marks what nobody asked or examined.
struct Span {
  std::string text;
  bool strong = false;
  Emphasis emphasis = Emphasis::Plain;
};
using Text = std::vector<Span>;

struct Paragraph {
  Text text;
};
struct Bullets {
  std::vector<Text> items;
};
struct KeyValues {
  struct Row {
    std::string key;
    Text value;
  };
  std::vector<Row> rows;
};
struct Table {
  std::string caption;
  std::vector<std::string> header;
  std::vector<std::vector<Text>> rows;  ///< as wide as `header`
};
/// A framed statement: the urgency line, a warning, the safety net.
struct Callout {
  Emphasis emphasis = Emphasis::Warning;
  pack::Urgency urgency = pack::Urgency::None;  ///< decides shape and word when it speaks of urgency
  std::string title;
  Text text;
};
/// A probability with its interval, drawn as a bar in print and written out in text.
struct IntervalBar {
  std::string label;
  int permille = 0, lowPermille = 0, highPermille = 0;
  std::string caption;
};

/// An exercise as a card: its picture beside its name and what is written about it.
struct ExerciseCard {
  const pack::Drawing* drawing = nullptr;  ///< none: the words stand alone
  bool mirrored = false;                   ///< the left side works
  std::string alternative;                 ///< the picture in words
  std::string title;
  std::vector<Text> lines;
};
struct ExerciseCards {
  std::vector<ExerciseCard> cards;
};

using Block = std::variant<Paragraph, Bullets, KeyValues, Table, Callout, IntervalBar, ExerciseCards>;

struct DocumentSection {
  std::string id;       ///< stable: "red-flags", "findings" …
  std::string heading;  ///< may be empty for the first
  std::vector<Block> blocks;
};

/// What a document says, in order. No layout, no files. All words are final and in one language.
struct DocumentContent {
  DocumentKind kind = DocumentKind::Note;
  std::string language;  ///< BCP 47, "en"
  std::string title;
  std::string documentNumber;          ///< also the stem of the file name; holds nothing of the person
  std::string draftMark;               ///< printed across every page until signed; empty = signed
  std::vector<KeyValues::Row> banner;  ///< on every page: person, birth date, id, side
  std::vector<DocumentSection> sections;
  std::vector<std::string> foot;  ///< version, pack, review state; on every page with "page n of m"
  std::string pageOf;             ///< "page {page} of {pages}"
};

}  // namespace calcar::engine
