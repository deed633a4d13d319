#include "engine/report/plan_parts.hpp"

namespace calcar::engine {
namespace {

DocumentSection whySection(const ReportContext& context) {
  const auto& words = context.words;
  const auto forced = context.assessment.disposition.forced;
  Callout callout;
  callout.emphasis = forced >= Urgency::Within2Weeks ? Emphasis::Urgent : Emphasis::Warning;
  callout.urgency = forced;
  callout.title = words.action(forced);
  callout.text = plain(words("advice.why", {{"reason", dispositionReason(context)}}));
  DocumentSection section{"why", {}, {std::move(callout)}};
  return section;
}

DocumentSection pausedSection(const ReportContext& context) {
  const auto& words = context.words;
  const auto& programme = context.assessment.programme;
  DocumentSection section{"paused", words("heading.paused"), {}};
  if (!programme.programme.empty()) {
    section.blocks.emplace_back(
        Paragraph{plain(words(isOffered(programme) ? "advice.programme-partly" : "advice.programme-paused",
                              {{"programme", words.of("programme", programme.programme, "name")}}))});
  }
  std::vector<Text> items;
  for (const auto* flag : raisedFlags(context.assessment)) {
    const auto* rule = context.pack.findRedFlag(flag->flag);
    if (rule == nullptr) {
      continue;
    }
    std::vector<std::string> parts;
    for (const auto& part : idsOf(rule->locks())) {
      parts.push_back(words("part." + part));
    }
    if (!parts.empty()) {
      items.push_back(plain(words("advice.locked", {{"parts", words.list(parts)},
                                                    {"flag", words.of("red-flag", flag->flag, "name")},
                                                    {"because", words.decidings(flag->decidedBy)}})));
    }
  }
  if (!items.empty()) {
    section.blocks.emplace_back(Bullets{std::move(items)});
  }
  return section;
}

void addAct(DocumentContent& document, const ReportContext& context) {
  const auto& words = context.words;
  for (const auto* flag : raisedFlags(context.assessment)) {
    const auto* rule = context.pack.findRedFlag(flag->flag);
    if (rule == nullptr || rule->act() == nullptr) {
      continue;
    }
    DocumentSection section{"act-" + flag->flag, words.of("red-flag", flag->flag, "name"),
                            actBlocks(context, *rule)};
    if (rule->act()->safety_net() != nullptr && rule->act()->safety_net()->size() > 0) {
      Callout net;
      net.emphasis = Emphasis::Warning;
      net.title = words("act.safety-net");
      std::vector<std::string> items;
      for (const auto& id : idsOf(rule->act()->safety_net())) {
        items.push_back(words.of("advice", id));
      }
      std::string joined;
      for (const auto& item : items) {
        joined += (joined.empty() ? "" : " ") + item;
      }
      net.text = plain(std::move(joined));
      section.blocks.emplace_back(std::move(net));
    }
    addSection(document, std::move(section));
  }
}

/// What may go on meanwhile, where a lesser flag leaves a plan open.
void addOpenPlan(DocumentContent& document, const ReportContext& context) {
  const auto& assessed = context.assessment.programme;
  const auto* programme = context.pack.findProgramme(assessed.programme);
  if (programme == nullptr || !isOffered(assessed)) {
    return;
  }
  addSection(document, painRuleSection(context, *programme));
  for (const auto& phase : assessed.phases) {
    addSection(document, phaseSection(context, *programme, phase));
  }
}

DocumentSection contactSection(const ReportContext& context) {
  const auto& words = context.words;
  return {
      "contact",
      words("heading.contact"),
      {KeyValues{{{words("letter.call-back"), orGap(context.episode.callBack, words("gap.not-recorded"))}}}}};
}

}  // namespace

Result<DocumentContent> composeAdvice(const Pack& pack, const Episode& episode, const Assessment& assessment,
                                      const DocumentRequest& request) {
  const ReportContext context(pack, episode, assessment, request);
  if (raisedFlags(assessment).empty()) {
    return tl::unexpected(Error{ErrorCode::WrongOrder, "report.advice", context.words("refused.no-flag")});
  }
  DocumentContent document = frame(context, DocumentKind::Advice, context.words("title.advice"));
  addSection(document, contradictionSection(context));
  addSection(document, whySection(context));
  addSection(document, pausedSection(context));
  addAct(document, context);
  addOpenPlan(document, context);
  addSection(document, contactSection(context));
  addSection(document, signatureSection(context, DocumentKind::Advice));
  return document;
}

}  // namespace calcar::engine
