#include "integrations/exchange/internal/edit_readers.hpp"

namespace calcar::exchange {
namespace {

using MadeEdit = std::optional<engine::Edit>;

std::optional<bool> requiredAnswer(const MappingReader& reader, std::string_view key) {
  const SourceNode* node = reader.require(key);
  const auto answer = node == nullptr ? std::nullopt : yesOrNo(*node);
  if (node != nullptr && !answer) {
    reader.reportAt(*node, key, "expected true or false");
  }
  return answer;
}

MadeEdit attachStudy(Decoding& decoding, const SourceNode& node, const std::string& path) {
  return engine::AttachStudy{decodeStudy(decoding, node, path)};
}

MadeEdit forgetStudy(Decoding& decoding, const SourceNode& node, const std::string& path) {
  return engine::ForgetStudy{MappingReader(decoding, node, path, {"study"}).requiredText("study")};
}

MadeEdit clearFlag(Decoding& decoding, const SourceNode& node, const std::string& path) {
  return engine::ClearFlag{decodeClearance(decoding, node, path)};
}

// What is taken back may be of older rules, so that its ids are not held against these.

MadeEdit withdrawClearance(Decoding& decoding, const SourceNode& node, const std::string& path) {
  const MappingReader reader(decoding, node, path, {"flag", "finding"});
  return engine::WithdrawClearance{reader.requiredText("flag"), reader.requiredText("finding")};
}

MadeEdit overrideFlag(Decoding& decoding, const SourceNode& node, const std::string& path) {
  return engine::OverrideFlag{decodeOverride(decoding, node, path)};
}

MadeEdit withdrawOverride(Decoding& decoding, const SourceNode& node, const std::string& path) {
  return engine::WithdrawOverride{MappingReader(decoding, node, path, {"flag"}).requiredText("flag")};
}

MadeEdit settleHypothesis(Decoding& decoding, const SourceNode& node, const std::string& path) {
  const auto skipped = requiredAnswer(MappingReader(decoding, node, path, {"skipped"}), "skipped");
  return skipped ? MadeEdit(engine::SettleHypothesis{*skipped}) : std::nullopt;
}

MadeEdit decideSuggestion(Decoding& decoding, const SourceNode& node, const std::string& path) {
  static const Words kKinds{"condition", "red-flag", "next-step", "imaging",
                            "programme", "exercise", "referral"};
  static const Words kActions{"accepted", "rejected", "deferred"};
  const MappingReader reader(decoding, node, path, {"kind", "suggestion", "action", "reason"});
  const auto kind = engine::parseSuggestionKind(
      packWord(reader, "kind", kKinds, "expected a kind of suggestion: " + listed(kKinds)));
  const auto action = engine::parseSuggestionAction(
      packWord(reader, "action", kActions, "expected what became of it: " + listed(kActions)));
  std::string suggestion = reader.requiredText("suggestion");
  if (!kind || !action) {
    return std::nullopt;
  }
  return engine::DecideSuggestion{*kind, std::move(suggestion), *action, reader.text("reason")};
}

}  // namespace

const EditReaders& closureEditReaders() {
  static const EditReaders kReaders{{"attach-study", attachStudy},
                                    {"forget-study", forgetStudy},
                                    {"clear-flag", clearFlag},
                                    {"withdraw-clearance", withdrawClearance},
                                    {"override-flag", overrideFlag},
                                    {"withdraw-override", withdrawOverride},
                                    {"settle-hypothesis", settleHypothesis},
                                    {"decide-suggestion", decideSuggestion}};
  return kReaders;
}

}  // namespace calcar::exchange
