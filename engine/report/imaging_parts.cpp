#include <algorithm>

#include <array>
#include <string_view>

#include "engine/report/record_cells.hpp"

namespace calcar::engine {
namespace {

std::string needText(const Words& words, const pack::ImagingNeed* need) {
  return words.of("study", need->modality()->str() + "-" + need->region()->str());
}

std::string needs(const Words& words,
                  const flatbuffers::Vector<flatbuffers::Offset<pack::ImagingNeed>>* list) {
  std::vector<std::string> items;
  if (list != nullptr) {
    for (const auto* need : *list) {
      items.push_back(needText(words, need));
    }
  }
  return words.list(items);
}

const pack::ImagingQuestion* questionOf(const Pack& pack, std::string_view id) {
  const auto* questions = pack.content().imaging();
  for (const auto* question : *questions) {
    if (question->id()->string_view() == id) {
      return question;
    }
  }
  return nullptr;
}

std::string studyName(const ReportContext& context, const ImagingStudy& study) {
  const auto& words = context.words;
  return words("imaging.study",
               {{"modality", words("modality." + std::string(toText(study.modality)))},
                {"region", words("region." + (study.region.empty() ? "unknown" : study.region))},
                {"side", words.side(study.side)},
                {"date", study.date ? words.date(*study.date) : words("imaging.no-date")}});
}

/// Who reported a study, and who confirmed whose it is where the headers alone did not settle it.
std::string reportOf(const Words& words, const ImagingStudy& study) {
  std::string report = study.readBy.empty()
                           ? words("imaging.not-read")
                           : words("imaging.read", {{"by", study.readBy}, {"result", study.result}});
  if (study.confirmed) {
    report += words("imaging.confirmed", {{"by", study.confirmed->by},
                                          {"date", words.date(study.confirmed->on)},
                                          {"reason", study.confirmed->reason}});
  }
  return report;
}

std::string reasonsOf(const Words& words, const StudyVerdict& verdict) {
  std::vector<std::string> reasons;
  reasons.reserve(verdict.reasons.size());
  for (const auto& reason : verdict.reasons) {
    reasons.push_back(words.of("imaging-reason", reason));
  }
  return words.list(reasons);
}

/// “a fat-suppressed sequence”; of several hints that would do “AP view or lateral view”.
std::string wanted(const Words& words, const std::vector<std::string>& hints) {
  std::string text;
  for (const std::string& hint : hints) {
    text += text.empty() ? "" : words("imaging.or");
    text += words("protocol." + hint);
  }
  return text;
}

/// What stands behind a verdict: what needs no repeat, and what the header does not tell.
std::string notes(const Words& words, const StudyVerdict& verdict) {
  std::string text;
  if (verdict.ofFirst && !verdict.answers) {
    text += words("imaging.of-first");
  }
  for (const auto& hints : verdict.notTold) {
    text += words("imaging.not-told", {{"hint", wanted(words, hints)}});
  }
  return text;
}

std::vector<Text> verdicts(const ReportContext& context, const ImagingReview& review) {
  const auto& words = context.words;
  std::vector<Text> items;
  for (const auto& verdict : review.studies) {
    const auto found = std::find_if(context.episode.imaging.begin(), context.episode.imaging.end(),
                                    [&](const auto& study) { return study.uid == verdict.uid; });
    if (found == context.episode.imaging.end()) {
      continue;
    }
    items.push_back(
        plain(words(verdict.answers ? "imaging.answers" : "imaging.does-not-answer",
                    {{"study", studyName(context, *found)}, {"reasons", reasonsOf(words, verdict)}}) +
              notes(words, verdict)));
  }
  return items;
}

/// The red flag or condition that asks, by its name.
std::string askedBy(const ReportContext& context, const std::string& id) {
  const bool isFlag = context.pack.findRedFlag(id) != nullptr;
  return context.words.of(isFlag ? "red-flag" : "condition", id, "name");
}

/// What a normal result does not rule out, and on whose authority.
std::string normalLine(const ReportContext& context, const pack::ImagingQuestion& question) {
  std::string line = context.words.of("imaging", question.id()->string_view(), "normal");
  std::vector<std::string> sources;
  if (question.provenance() != nullptr) {
    for (const auto& key : idsOf(question.provenance()->because())) {
      sources.push_back(shortCitation(context.pack, key));
    }
  }
  return sources.empty()
             ? line
             : line + context.words("imaging.sources", {{"sources", context.words.list(sources)}});
}

void addReview(const ReportContext& context, const ImagingReview& review, std::vector<Block>& blocks) {
  const auto& words = context.words;
  const auto* question = questionOf(context.pack, review.question);
  if (question == nullptr) {
    return;
  }
  blocks.emplace_back(Paragraph{strong(words.of("imaging", review.question, "name"))});
  std::vector<Text> lines;
  lines.push_back(labelled(words("imaging.asked-by"), askedBy(context, review.becauseOf)));
  lines.push_back(
      labelled(words("imaging.first"),
               needs(words, question->first()) + (review.firstDone ? words("imaging.first-done") : "")));
  if (question->next() != nullptr && question->next()->size() > 0) {
    lines.push_back(labelled(words("imaging.next"), needs(words, question->next())));
  }
  for (auto& verdict : verdicts(context, review)) {
    lines.push_back(std::move(verdict));
  }
  if (review.studies.empty()) {
    lines.push_back(gap(words("imaging.none")));
  }
  lines.push_back(plain(normalLine(context, *question)));
  blocks.emplace_back(Bullets{std::move(lines)});
}

/// What reports say, as somebody entered it: “Radiograph of hip and pelvis, as reported: normal (3 Aug
/// 2026)”.
void addReports(const ReportContext& context, std::vector<Text>& lines) {
  const auto& words = context.words;
  constexpr std::array<std::string_view, 1> kReports{"imaging"};
  for (const std::uint32_t finding : recorded(context, kReports)) {
    if (const auto fact = context.facts.value(finding)) {
      lines.push_back(plain(words("imaging.report", {{"finding", words.label(finding)},
                                                     {"value", words.value(finding, fact->value)},
                                                     {"date", words.date(fact->when.date)}})));
    }
  }
}

/// What is told of how a study was made: “; fat-suppressed, T1”.
std::string protocolOf(const Words& words, const ImagingStudy& study) {
  std::vector<std::string> hints;
  for (const ProtocolHint hint : study.protocol) {
    hints.push_back(words("protocol." + std::string(toText(hint))));
  }
  return hints.empty() ? std::string() : words("imaging.protocol", {{"hints", words.list(hints)}});
}

void addAttached(const ReportContext& context, std::vector<Block>& blocks) {
  const auto& words = context.words;
  std::vector<Text> attached;
  for (const auto& study : context.episode.imaging) {
    if (study.setAside.empty()) {
      attached.push_back(plain(studyName(context, study) + protocolOf(words, study) + reportOf(words, study)));
    }
  }
  addReports(context, attached);
  if (!attached.empty()) {
    blocks.emplace_back(Bullets{std::move(attached)});
  }
}

void addSetAside(const ReportContext& context, std::vector<Block>& blocks) {
  const auto& words = context.words;
  std::vector<Text> aside;
  for (const auto& study : context.episode.imaging) {
    if (!study.setAside.empty()) {
      aside.push_back(plain(
          words("imaging.set-aside", {{"study", studyName(context, study)}, {"reason", study.setAside}})));
    }
  }
  if (!aside.empty()) {
    blocks.emplace_back(Paragraph{strong(words("imaging.set-aside-heading"))});
    blocks.emplace_back(Bullets{std::move(aside)});
  }
}

/// The review of the question that forces the referral; null when imaging is not the question.
const ImagingReview* forcingReview(const ReportContext& context) {
  const auto& forcing = context.assessment.disposition.forcedBy;
  const auto& reviews = context.assessment.imaging;
  const auto found = std::find_if(reviews.begin(), reviews.end(), [&](const auto& review) {
    return std::find(forcing.begin(), forcing.end(), review.becauseOf) != forcing.end();
  });
  return found == reviews.end() ? nullptr : &*found;
}

/// One study on record: what, where, when, who read it, and whether it answers the question asked.
std::string studyLine(const ReportContext& context, const ImagingStudy& study, const ImagingReview* review) {
  const auto& words = context.words;
  const std::string report = reportOf(words, study);
  const StudyVerdict* verdict = nullptr;
  if (review != nullptr) {
    const auto found = std::find_if(review->studies.begin(), review->studies.end(),
                                    [&](const auto& judged) { return judged.uid == study.uid; });
    verdict = found == review->studies.end() ? nullptr : &*found;
  }
  if (verdict == nullptr) {
    return words("imaging.on-record", {{"study", studyName(context, study)}, {"report", report}});
  }
  return words(verdict->answers ? "imaging.on-record-answers" : "imaging.on-record-not",
               {{"study", studyName(context, study)},
                {"report", report},
                {"question", words.of("imaging", review->question, "name")},
                {"reasons", reasonsOf(words, *verdict)}});
}

}  // namespace

DocumentSection imagingSection(const ReportContext& context) {
  DocumentSection section{"imaging", context.words("heading.imaging"), {}};
  addAttached(context, section.blocks);
  addSetAside(context, section.blocks);
  for (const auto& review : context.assessment.imaging) {
    addReview(context, review, section.blocks);
  }
  if (section.blocks.empty()) {
    section.blocks.emplace_back(Paragraph{gap(context.words("imaging.none"))});
  }
  return section;
}

DocumentSection imagingDoneSection(const ReportContext& context) {
  DocumentSection section{"imaging", context.words("heading.imaging"), {}};
  const auto* review = forcingReview(context);
  std::vector<Text> lines;
  for (const auto& study : context.episode.imaging) {
    if (study.setAside.empty()) {
      lines.push_back(plain(studyLine(context, study, review)));
    }
  }
  addReports(context, lines);
  if (lines.empty()) {
    section.blocks.emplace_back(Paragraph{gap(context.words("imaging.none"))});
  } else {
    section.blocks.emplace_back(Bullets{std::move(lines)});
  }
  return section;
}

}  // namespace calcar::engine
