#include <algorithm>

#include "integrations/exchange/internal/decode_parts.hpp"

namespace calcar::exchange {
namespace {

std::string flagOf(const MappingReader& reader) {
  const SourceNode* flag = reader.require("flag");
  if (flag == nullptr) {
    return {};
  }
  const engine::Pack& pack = reader.decoding().pack;
  if (!isText(*flag) || pack.findRedFlag(flag->text) == nullptr) {
    reader.reportAt(*flag, "flag", "expected a red flag of the rules",
                    reader.decoding().nearestOf(*flag, flagIds(pack)));
    return {};
  }
  return flag->text;
}

engine::Date dayOf(const MappingReader& reader) {
  const auto day = reader.requiredDate("on");
  reportUnlessOrdered(reader.decoding(), reader.decoding().birth, day,
                      "expected a day that is not before the birth date");
  return day ? day->value : engine::Date{};
}

/// Everything that some rule lets close a flag.
Words closingFindings(const engine::Pack& pack) {
  Words findings;
  const auto* flags = pack.content().red_flags();
  for (flatbuffers::uoffset_t i = 0; flags != nullptr && i < flags->size(); ++i) {
    const auto* clear = flags->Get(i)->clear();
    for (flatbuffers::uoffset_t k = 0; clear != nullptr && k < clear->size(); ++k) {
      findings.push_back(pack.finding(clear->Get(k)->finding()).id()->str());
    }
  }
  return findings;
}

/// Whether a clearance counts is the engine's to say; here only what the dictionary does not hold is refused.
void checkFinding(const MappingReader& reader, const engine::Clearance& clearance) {
  const pack::Finding* finding = reader.decoding().pack.findFinding(clearance.finding);
  const SourceNode* node = reader.find("finding");
  if (finding == nullptr && node != nullptr && isText(*node)) {
    reader.reportAt(*node, "finding", "expected a finding of the dictionary",
                    reader.decoding().nearestOf(*node, closingFindings(reader.decoding().pack)));
    return;
  }
  const SourceNode* value = reader.find("value");
  const bool isChoice = finding != nullptr && finding->type() == pack::ValueType::Choice && value != nullptr;
  if (!isChoice || finding->choices() == nullptr) {
    return;
  }
  Words choices;
  for (const auto* choice : *finding->choices()) {
    choices.push_back(choice->str());
  }
  static_cast<void>(reader.word("value", choices));
}

}  // namespace

engine::Clearance decodeClearance(Decoding& decoding, const SourceNode& node, const std::string& path) {
  const MappingReader reader(decoding, node, path, {"flag", "finding", "value", "by", "on"});
  engine::Clearance clearance;
  clearance.flag = flagOf(reader);
  clearance.finding = reader.requiredText("finding");
  clearance.value = reader.requiredText("value");
  clearance.by = reader.requiredText("by");
  clearance.on = dayOf(reader);
  checkFinding(reader, clearance);
  return clearance;
}

engine::Override decodeOverride(Decoding& decoding, const SourceNode& node, const std::string& path) {
  const MappingReader reader(decoding, node, path, {"flag", "reason", "by", "on"});
  engine::Override decision;
  decision.flag = flagOf(reader);
  decision.reason = reader.requiredText("reason");
  decision.by = reader.requiredText("by");
  decision.on = dayOf(reader);
  return decision;
}

Words flagIds(const engine::Pack& pack) {
  Words ids;
  if (const auto* flags = pack.content().red_flags()) {
    for (const auto* flag : *flags) {
      ids.push_back(flag->id()->str());
    }
  }
  return ids;
}

std::vector<engine::Clearance> decodeClearances(Decoding& decoding, const std::vector<SourceNode>& items) {
  std::vector<engine::Clearance> clearances;
  for (std::size_t i = 0; i < items.size(); ++i) {
    clearances.push_back(decodeClearance(decoding, items[i], indexed("clearances", i)));
  }
  return clearances;
}

std::vector<engine::Override> decodeOverrides(Decoding& decoding, const std::vector<SourceNode>& items) {
  std::vector<engine::Override> overrides;
  for (std::size_t i = 0; i < items.size(); ++i) {
    overrides.push_back(decodeOverride(decoding, items[i], indexed("overrides", i)));
  }
  return overrides;
}

}  // namespace calcar::exchange
