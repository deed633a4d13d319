#include <algorithm>

#include "engine/episode/training_log.hpp"
#include "engine/report/parts.hpp"

namespace calcar::engine {
namespace {

constexpr std::size_t kShownWeeks = 8;
constexpr std::size_t kShownSpikes = 5;
constexpr int kSpikeDays = 90;
constexpr int kBaselineDays = 30;

const pack::SpikeBand* bandOf(const Pack& pack, const std::string& id) {
  const auto* rule = pack.content().spike();
  if (rule == nullptr || rule->bands() == nullptr) {
    return nullptr;
  }
  const auto band = std::find_if(rule->bands()->begin(), rule->bands()->end(),
                                 [&](const pack::SpikeBand* one) { return one->id()->str() == id; });
  return band == rule->bands()->end() ? nullptr : *band;
}

std::string comparison(const ReportContext& context) {
  const auto& words = context.words;
  const auto& load = context.assessment.load;
  return words("load.spike", {{"percent", std::to_string(load.ratioPercent.value_or(0))},
                              {"band", words.of("spike", load.band)},
                              {"ratio", numberText(load.hazardRatio)},
                              {"low", numberText(load.low)},
                              {"high", numberText(load.high)}});
}

Text comparisonText(const ReportContext& context) {
  const auto& words = context.words;
  const auto& load = context.assessment.load;
  switch (load.state) {
    case SpikeState::NotAsked:
      return gap(words("load.not-asked"));
    case SpikeState::NoBaseline:
      return plain(words("load.no-baseline"));
    case SpikeState::WithinUsual:
      return plain(words("load.within", {{"percent", std::to_string(load.ratioPercent.value_or(0))}}));
    case SpikeState::Spike:
      return plain(comparison(context));
  }
  return {};
}

Text weekCell(const Words& words, const TrainingWeek& week) {
  const std::string monday = words.date(week.monday);
  return week.whole ? plain(monday) : muted(words("load.part-week", {{"date", monday}}));
}

Block weeksTable(const ReportContext& context) {
  const auto& words = context.words;
  const auto& weeks = context.assessment.load.weeks;
  Table table{words("load.weeks"),
              {words("load.week"), words("load.run-km"), words("load.longest"), words("load.runs"),
               words("load.run-minutes"), words("load.other-minutes"), words("load.rest-days")},
              {}};
  const std::size_t first = weeks.size() - std::min(kShownWeeks, weeks.size());
  for (std::size_t i = first; i < weeks.size(); ++i) {
    const TrainingWeek& week = weeks[i];
    table.rows.push_back(
        {weekCell(words, week), plain(numberText(week.runKm)), plain(numberText(week.longestKm)),
         plain(std::to_string(week.runs)), plain(numberText(week.runMinutes)),
         plain(numberText(week.otherMinutes)),
         week.whole ? plain(std::to_string(week.restDays)) : muted(words("load.rest-open"))});
  }
  return table;
}

/// What the last weeks come to, a line each; only what the log says.
std::vector<Text> figures(const ReportContext& context) {
  const auto& words = context.words;
  const auto& load = context.assessment.load;
  std::vector<Text> lines;
  const auto add = [&](const char* id, const char* name, const std::string& value) {
    lines.push_back(plain(words(id, {{name, value}})));
  };
  if (load.longestRun30Days) {
    add("load.longest-30", "km", numberText(*load.longestRun30Days));
  }
  if (load.weeklyKm) {
    add("load.weekly", "km", numberText(*load.weeklyKm));
  }
  if (load.restDaysPerWeek) {
    add("load.rest", "days", std::to_string(*load.restDaysPerWeek));
  }
  if (load.crossTrainingPermille) {
    add("load.cross", "share", words.percent(*load.crossTrainingPermille));
  }
  if (load.speedPermille) {
    add("load.speed", "share", words.percent(*load.speedPermille));
  }
  if (load.climbPerKm) {
    add("load.climb", "metres", numberText(*load.climbPerKm));
  }
  return lines;
}

Text spikeLine(const ReportContext& context, const SessionSpike& spike) {
  const auto& words = context.words;
  const auto* band = bandOf(context.pack, spike.band);
  return plain(words("load.run-spike", {{"date", words.date(spike.day)},
                                        {"km", numberText(spike.km)},
                                        {"percent", std::to_string(spike.ratioPercent)},
                                        {"before", numberText(spike.longestBefore)},
                                        {"band", words.of("spike", spike.band)},
                                        {"ratio", numberText(band == nullptr ? 0 : band->hazard_ratio())},
                                        {"low", numberText(band == nullptr ? 0 : band->low())},
                                        {"high", numberText(band == nullptr ? 0 : band->high())}}));
}

void addSpikes(const ReportContext& context, DocumentSection& section) {
  const auto& words = context.words;
  const auto& spikes = context.assessment.load.spikes;
  if (spikes.empty()) {
    return;
  }
  section.blocks.emplace_back(Paragraph{strong(words("load.run-spikes"))});
  std::vector<Text> lines;
  for (std::size_t i = 0; i < std::min(kShownSpikes, spikes.size()); ++i) {
    lines.push_back(spikeLine(context, spikes[i]));
  }
  if (spikes.size() > kShownSpikes) {
    lines.push_back(muted(words("load.more-spikes", {{"n", std::to_string(spikes.size() - kShownSpikes)}})));
  }
  section.blocks.emplace_back(Bullets{std::move(lines)});
  section.blocks.emplace_back(Paragraph{plain(words("load.spike-limits"))});
}

/// What the log cannot say, so that nobody takes it for nothing.
std::vector<Text> gaps(const ReportContext& context) {
  const auto& words = context.words;
  const Date asOf = context.assessment.asOf.date;
  const Date from = daysLater(asOf, 1 - kSpikeDays);
  std::vector<Text> lines;
  const auto begin = logBegin(context.episode.training);
  if (begin && *begin > daysLater(from, -kBaselineDays)) {
    lines.push_back(gap(words("load.log-begins", {{"date", words.date(*begin)}})));
  }
  const auto& log = context.episode.training;
  const auto without = std::count_if(log.begin(), log.end(), [&](const TrainingSession& session) {
    return session.sport == Sport::Running && !session.km && from <= session.day && session.day <= asOf;
  });
  if (without > 0) {
    lines.push_back(gap(words("load.no-distance", {{"n", std::to_string(without)}})));
  }
  return lines;
}

void addList(std::vector<Text> lines, DocumentSection& section) {
  if (!lines.empty()) {
    section.blocks.emplace_back(Bullets{std::move(lines)});
  }
}

}  // namespace

DocumentSection loadSection(const ReportContext& context) {
  const auto& words = context.words;
  const auto& load = context.assessment.load;
  DocumentSection section{"load", words("heading.load"), {}};
  section.blocks.emplace_back(Paragraph{comparisonText(context)});
  if (!load.weeks.empty()) {
    section.blocks.push_back(weeksTable(context));
    addList(figures(context), section);
    addSpikes(context, section);
    addList(gaps(context), section);
  }
  if (!load.weeks.empty() || load.state != SpikeState::NotAsked) {
    section.blocks.emplace_back(Paragraph{muted(words("load.context"))});
  }
  return section;
}

}  // namespace calcar::engine
