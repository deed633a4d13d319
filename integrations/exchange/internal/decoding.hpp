#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/episode/episode.hpp"
#include "engine/knowledge/pack.hpp"
#include "integrations/exchange/source_node.hpp"

namespace calcar::exchange {

using Words = std::vector<std::string>;

/// More problems than a person reads at once. Looking for near words in a huge file of nonsense would take
/// minutes.
inline constexpr std::size_t kMostProblems = 100;

/// What every part of the decoder shares: the dictionary, the dates that others must follow, and what went
/// wrong.
struct Decoding {
  const engine::Pack& pack;
  Diagnostics problems = {};
  std::optional<engine::Date> birth = {};
  std::optional<engine::Date> onset = {};

  void report(Position at, std::string field, std::string message, std::string hint = {});
  /// `did you mean …?`; nothing for what is not text, and no more once there are problems enough.
  [[nodiscard]] std::string nearestOf(const SourceNode& written, const Words& words) const;
  [[nodiscard]] std::string nearestOf(std::string_view written, const Words& words) const;
};

/// Parsers keep one of two equal keys, each another one; a clinician's answer must not depend on which.
void reportDuplicates(Decoding& decoding, const SourceNode& node, const std::string& path);
/// The problems as a person meets them, at most `kMostProblems`.
[[nodiscard]] Diagnostics inFileOrder(Diagnostics problems);

/// A date or moment with its place, for what follows from comparing it.
template <typename T>
struct Placed {
  T value;
  Position at;
  std::string field;
};

[[nodiscard]] bool isText(const SourceNode& node);  ///< a string of JSON, or any scalar of YAML
[[nodiscard]] bool isScalar(const SourceNode& node);
/// Nothing after a YAML key: a field of a form that nobody filled in. Nothing is concluded from it.
[[nodiscard]] bool isLeftEmpty(const SourceNode& node);
/// The number a scalar writes, in the notation of JSON; nothing for text in quotes.
[[nodiscard]] std::optional<double> numberOf(const SourceNode& node);
/// Yes or no, as either format writes it.
[[nodiscard]] std::optional<bool> yesOrNo(const SourceNode& node);
[[nodiscard]] std::string listed(const Words& words);  ///< `left, right or both`
[[nodiscard]] std::string shortest(double number);     ///< `90`, `0.5`
/// A path with a key, which is cut where it is no longer a key but a text.
[[nodiscard]] std::string keyed(std::string_view path, std::string_view key);

/// Reads the entries of one mapping. Reports what is not a mapping, keys nobody knows and values of another
/// kind; every reader then returns nothing, so that decoding goes on and finds the rest.
class MappingReader {
 public:
  MappingReader(Decoding& decoding, const SourceNode& node, std::string path, Words known);

  [[nodiscard]] Decoding& decoding() const { return m_decoding; }
  [[nodiscard]] std::string pathOf(std::string_view key) const;
  [[nodiscard]] bool isMapping() const { return m_node.kind == SourceNode::Kind::Mapping; }
  [[nodiscard]] const SourceNode& node() const { return m_node; }

  /// The value of a key; nothing when it is absent or, in YAML, left empty.
  [[nodiscard]] const SourceNode* find(std::string_view key) const;
  [[nodiscard]] const SourceNode* require(std::string_view key) const;

  [[nodiscard]] std::string text(std::string_view key) const;
  [[nodiscard]] std::string requiredText(std::string_view key) const;
  [[nodiscard]] std::optional<Placed<engine::Date>> date(std::string_view key) const;
  [[nodiscard]] std::optional<Placed<engine::Date>> requiredDate(std::string_view key) const;
  [[nodiscard]] std::optional<Placed<engine::Moment>> moment(std::string_view key) const;
  /// A whole number within limits.
  [[nodiscard]] std::optional<int> count(std::string_view key, int low, int high) const;
  /// One of some words.
  [[nodiscard]] std::optional<std::string> word(std::string_view key, const Words& words) const;
  /// The items of a sequence; empty when the key is absent.
  [[nodiscard]] const std::vector<SourceNode>& items(std::string_view key) const;

  void reportAt(const SourceNode& at, std::string_view key, std::string message, std::string hint = {}) const;

 private:
  void reportUnknownKeys(const Words& known) const;

  Decoding& m_decoding;
  const SourceNode& m_node;
  std::string m_path;
};

/// A path with an index: `visits[0]`.
[[nodiscard]] std::string indexed(std::string_view path, std::size_t index);

/// Reports `later` when it lies before `earlier`.
void reportUnlessOrdered(Decoding& decoding, const std::optional<engine::Date>& earlier,
                         const std::optional<Placed<engine::Date>>& later, const std::string& expected);

}  // namespace calcar::exchange
