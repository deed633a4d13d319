#include <algorithm>

#include "engine/report/parts.hpp"

namespace calcar::engine {
namespace {

/// The flag's name, or the condition's when a routine referral comes from one.
std::string nameOf(const ReportContext& context, const std::string& id) {
  if (context.pack.findRedFlag(id) != nullptr) {
    return context.words.of("red-flag", id, "suspicion");
  }
  return context.words("referral-for", {{"condition", context.words.of("condition", id, "name")}});
}

std::vector<std::string> namesOf(const ReportContext& context, const std::vector<std::string>& ids) {
  std::vector<std::string> names;
  for (const auto& id : ids) {
    names.push_back(nameOf(context, id));
  }
  return names;
}

Text settlingText(const ReportContext& context, const Settling& settling) {
  const auto& words = context.words;
  return plain(words("settling", {{"action", words.action(settling.could)},
                                  {"findings", words.labels(settling.findings)},
                                  {"flag", words.of("red-flag", settling.flag, "name")}}));
}

std::vector<Block> flagBlocks(const ReportContext& context, const FlagAssessment& flag) {
  const auto& words = context.words;
  const auto* rule = context.pack.findRedFlag(flag.flag);
  std::vector<Block> blocks;
  Callout callout;
  callout.emphasis = flag.forced >= Urgency::Within2Weeks ? Emphasis::Urgent : Emphasis::Warning;
  callout.urgency = flag.forced;
  callout.title = words.of("red-flag", flag.flag, "name");
  callout.text = plain(words("flag.raised", {{"action", words.action(flag.forced)},
                                             {"suspicion", words.of("red-flag", flag.flag, "suspicion")}}));
  blocks.emplace_back(std::move(callout));
  std::vector<Text> lines;
  lines.push_back(labelled(words("flag.because"), words.decidings(flag.decidedBy)));
  if (!flag.level.empty()) {
    lines.push_back(labelled(words("flag.level"), words.of("red-flag", flag.flag, "step." + flag.level)));
  }
  if (flag.remembered) {
    lines.push_back(plain(words("flag.remembered")));
  }
  if (!flag.wouldEscalate.empty()) {
    lines.push_back(labelled(words("flag.open"), words.labels(flag.wouldEscalate.front())));
  }
  if (!flag.closureRefused.empty()) {
    lines.push_back(labelled(words("flag.closure-refused"), context.pack.text(flag.closureRefused)));
  }
  if (rule != nullptr && rule->clear() != nullptr && rule->clear()->size() > 0) {
    const auto* clearing = rule->clear()->Get(0);
    lines.push_back(
        labelled(words("flag.cleared-by"),
                 words("flag.clearing",
                       {{"finding", words.label(clearing->finding())},
                        {"value", words.value(clearing->finding(), Value(clearing->choice()->str()))}})));
  }
  blocks.emplace_back(Bullets{std::move(lines)});
  return blocks;
}

std::vector<Text> closedFlags(const ReportContext& context) {
  const auto& words = context.words;
  std::vector<Text> items;
  for (const auto& flag : context.assessment.flags) {
    if (flag.state != FlagState::Cleared && flag.state != FlagState::Overridden) {
      continue;
    }
    const bool cleared = flag.state == FlagState::Cleared;
    items.push_back(plain(
        words(cleared ? "flag.cleared" : "flag.overridden",
              {{"flag", words.of("red-flag", flag.flag, "name")},
               {"by", flag.closedBy},
               {"on", flag.closedOn ? words.date(*flag.closedOn) : std::string()},
               {"reason", cleared ? words.of("finding", flag.closedReason, "label") : flag.closedReason}})));
  }
  return items;
}

std::vector<std::string> idOf(const flatbuffers::String* id) {
  return id == nullptr ? std::vector<std::string>{} : std::vector<std::string>{id->str()};
}

void addList(std::vector<Block>& blocks, const Words& words, std::string_view heading,
             std::vector<Text> items) {
  if (items.empty()) {
    return;
  }
  blocks.emplace_back(Paragraph{strong(words(heading))});
  blocks.emplace_back(Bullets{std::move(items)});
}

}  // namespace

std::vector<const FlagAssessment*> raisedFlags(const Assessment& assessment) {
  std::vector<const FlagAssessment*> raised;
  for (const auto& flag : assessment.flags) {
    if (flag.state == FlagState::Raised) {
      raised.push_back(&flag);
    }
  }
  std::stable_sort(raised.begin(), raised.end(),
                   [](const auto* left, const auto* right) { return left->forced > right->forced; });
  return raised;
}

bool isUndecided(const Disposition& disposition) {
  return disposition.forced == Urgency::None && disposition.possible > Urgency::Monitor;
}

std::string dispositionReason(const ReportContext& context) {
  const auto& disposition = context.assessment.disposition;
  const auto& words = context.words;
  if (disposition.forcedBy.empty()) {
    return words("disposition.nothing-forced");
  }
  std::string reason;
  for (const auto& sentence : namesOf(context, disposition.forcedBy)) {
    reason += (reason.empty() ? "" : " ") + sentence;
  }
  return reason;
}

DocumentSection dispositionSection(const ReportContext& context) {
  const auto& disposition = context.assessment.disposition;
  const auto& words = context.words;
  Callout callout;
  callout.emphasis = disposition.forced >= Urgency::Within2Weeks ? Emphasis::Urgent : Emphasis::Plain;
  callout.urgency = disposition.forced;
  callout.title = words.action(disposition.forced);
  if (isUndecided(disposition)) {
    callout.emphasis = Emphasis::Gap;
    callout.title = words("disposition.undecided");
  }
  callout.text = plain(dispositionReason(context));
  DocumentSection section{"disposition", {}, {std::move(callout)}};
  if (disposition.possible > disposition.forced) {
    section.blocks.emplace_back(
        Paragraph{plain(words("disposition.possible", {{"action", words.action(disposition.possible)}}))});
    constexpr std::size_t kShown = 4;
    std::vector<Text> items;
    for (std::size_t i = 0; i < std::min(kShown, disposition.settledBy.size()); ++i) {
      items.push_back(settlingText(context, disposition.settledBy[i]));
    }
    if (!items.empty()) {
      section.blocks.emplace_back(Bullets{std::move(items)});
    }
  } else {
    section.blocks.emplace_back(Paragraph{muted(words("disposition.settled"))});
  }
  section.blocks.emplace_back(Paragraph{muted(words("disposition.you-decide"))});
  return section;
}

DocumentSection contradictionSection(const ReportContext& context) {
  DocumentSection section{"contradictions", {}, {}};
  for (const auto& contradiction : context.assessment.contradictions) {
    Callout callout;
    callout.emphasis = Emphasis::Urgent;
    callout.title = context.words("contradiction-title");
    callout.text = plain(context.words.of("contradiction", contradiction.id));
    section.blocks.emplace_back(std::move(callout));
  }
  return section;
}

std::vector<Block> actBlocks(const ReportContext& context, const pack::RedFlag& flag) {
  const auto& words = context.words;
  std::vector<Block> blocks;
  const auto* act = flag.act();
  if (act == nullptr) {
    return blocks;
  }
  std::vector<Text> now;
  if (act->weight_bearing() != nullptr) {
    now.push_back(
        labelled(words("act.weight-bearing"), words.of("advice", act->weight_bearing()->string_view())));
  }
  if (act->contact() != nullptr) {
    now.push_back(labelled(words("act.contact"), words.of("advice", act->contact()->string_view())));
  }
  for (auto& item : adviceItems(words, act->do_now())) {
    now.push_back(std::move(item));
  }
  addList(blocks, words, "act.do", std::move(now));
  addList(blocks, words, "act.must-not", adviceItems(words, act->must_not()));
  addList(blocks, words, "act.allowed", adviceItems(words, act->still_allowed()));
  return blocks;
}

std::vector<KeyValues::Row> actRows(const ReportContext& context, const pack::RedFlag& flag) {
  const auto& words = context.words;
  std::vector<KeyValues::Row> rows;
  const auto* act = flag.act();
  if (act == nullptr) {
    return rows;
  }
  const auto add = [&](std::string_view heading, const std::vector<std::string>& ids) {
    std::string text;
    for (const auto& id : ids) {
      text += (text.empty() ? "" : " ") + words.of("advice", id);
    }
    if (!text.empty()) {
      rows.push_back({words(heading), plain(std::move(text))});
    }
  };
  add("act.weight-bearing", idOf(act->weight_bearing()));
  add("act.do", idsOf(act->do_now()));
  add("act.must-not", idsOf(act->must_not()));
  add("act.allowed", idsOf(act->still_allowed()));
  add("act.safety-net", idsOf(act->safety_net()));
  return rows;
}

DocumentSection raisedFlagsSection(const ReportContext& context) {
  const auto& words = context.words;
  DocumentSection section{"red-flags", words("heading.red-flags"), {}};
  for (const auto* flag : raisedFlags(context.assessment)) {
    for (auto& block : flagBlocks(context, *flag)) {
      section.blocks.push_back(std::move(block));
    }
    if (const auto* rule = context.pack.findRedFlag(flag->flag); rule != nullptr) {
      for (auto& block : actBlocks(context, *rule)) {
        section.blocks.push_back(std::move(block));
      }
    }
  }
  if (section.blocks.empty()) {
    section.blocks.emplace_back(Paragraph{plain(words("flag.none-raised"))});
  }
  addList(section.blocks, words, "flag.closed-heading", closedFlags(context));
  return section;
}

std::string sidedName(const ReportContext& context, const std::string& flag) {
  const auto& flags = context.assessment.flags;
  const auto found =
      std::find_if(flags.begin(), flags.end(), [&](const auto& one) { return one.flag == flag; });
  const std::string name = context.words.of("red-flag", flag, "name");
  return found == flags.end() || !found->side ? name : name + ", " + context.words.side(*found->side);
}

DocumentSection seriousSection(const ReportContext& context) {
  const auto& words = context.words;
  DocumentSection section{"serious", words("heading.serious"), {}};
  std::vector<Text> items;
  for (const auto& id : context.assessment.suspectedSerious) {
    items.push_back(plain(sidedName(context, id)));
  }
  if (items.empty()) {
    section.blocks.emplace_back(Paragraph{plain(words("serious.none"))});
  } else {
    section.blocks.emplace_back(Bullets{std::move(items)});
    section.blocks.emplace_back(Paragraph{muted(words("serious.no-odds"))});
  }
  return section;
}

DocumentSection nextStepSection(const ReportContext& context) {
  const auto& words = context.words;
  DocumentSection section{"next-step", words("heading.next-step"), {}};
  std::vector<Text> items;
  for (const auto& step : context.assessment.nextSteps) {
    const bool isPanel = step.kind == NextStep::Kind::Panel;
    const std::string name = isPanel ? words.of("panel", step.id, "title") : words.labels(step.findings);
    std::vector<std::string> decides;
    for (const auto& flag : step.flags) {
      decides.push_back(words.of("red-flag", flag, "name"));
    }
    for (const auto& condition : step.conditions) {
      decides.push_back(words.of("condition", condition, "name"));
    }
    items.push_back(plain(words(
        isPanel ? "next.panel" : "next.finding",
        {{"name", name}, {"time", words.minutes(step.minutesTenths)}, {"decides", words.list(decides)}})));
  }
  if (items.empty()) {
    section.blocks.emplace_back(Paragraph{plain(words("next.none"))});
  } else {
    section.blocks.emplace_back(Bullets{std::move(items)});
  }
  return section;
}

}  // namespace calcar::engine
