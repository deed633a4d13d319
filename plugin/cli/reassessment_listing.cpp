#include "plugin/cli/reassessment_listing.hpp"

#include <cmath>
#include <nlohmann/json.hpp>
#include <string>

namespace calcar::cli {
namespace {

using Json = nlohmann::ordered_json;
using workplace::ReassessedVisit;
using workplace::ReassessReport;

std::string timeLeft(std::int64_t seconds) {
  constexpr std::int64_t kMinute = 60;
  constexpr std::int64_t kHour = 60 * kMinute;
  if (seconds < 0) {
    return "time left unknown";
  }
  if (seconds < 2 * kMinute) {
    return "about " + std::to_string(seconds) + " s left";
  }
  return seconds < 2 * kHour ? "about " + std::to_string(seconds / kMinute) + " min left"
                             : "about " + std::to_string(seconds / kHour) + " h left";
}

void printHead(std::ostream& out, const ReassessReport& report) {
  out << "Run " << report.run.id << ", rules " << report.run.pack << '\n'
      << report.done.visitsDone << " of " << report.done.visits << " visits judged"
      << (report.done.isDone() ? "" : "; unfinished, “--resume” goes on with it") << '\n';
  for (const store::CohortCount& count : report.kinds) {
    out << "  " << count.visits << "  " << count.kind << '\n';
  }
  out << "  " << report.unchanged << "  unchanged\n"
      << "  " << report.unreadable << "  unreadable\n"
      << "  " << report.drafts << "  drafts, never signed: not compared\n";
}

void printVisit(std::ostream& out, const ReassessedVisit& visit) {
  out << "visit " << visit.visit << ": " << visit.kind;
  out << (visit.why.empty() ? "" : ": ") << printable(visit.why) << '\n';
  for (const exchange::ChangeWords& change : visit.changes) {
    out << "  " << change.kind << (change.flag.empty() ? "" : " ") << change.flag
        << (change.side.empty() ? "" : " ") << change.side << ": " << change.before << " → " << change.after
        << '\n';
  }
}

Json headTree(const ReassessReport& report) {
  Json kinds = Json::object();
  for (const store::CohortCount& count : report.kinds) {
    kinds[count.kind] = count.visits;
  }
  return {{"calcar", "reassessment/1"},       {"run", report.run.id},
          {"rules", report.run.pack},         {"made", report.run.made},
          {"finished", report.done.isDone()}, {"visits", report.done.visits},
          {"judged", report.done.visitsDone}, {"unchanged", report.unchanged},
          {"changed", report.changed},        {"unreadable", report.unreadable},
          {"drafts", report.drafts},          {"kinds", kinds}};
}

Json visitTree(const ReassessedVisit& visit) {
  Json tree{{"visit", visit.visit}, {"kind", visit.kind}};
  if (!visit.why.empty()) {
    tree["why"] = visit.why;
  }
  for (const exchange::ChangeWords& change : visit.changes) {
    Json one{{"kind", change.kind}};
    if (!change.flag.empty()) {
      one["flag"] = change.flag;
    }
    if (!change.side.empty()) {
      one["side"] = change.side;
    }
    one["before"] = change.before;
    one["after"] = change.after;
    tree["changes"].push_back(std::move(one));
  }
  return tree;
}

}  // namespace

engine::Result<void> printReassessment(const Terminal& terminal, const store::Store& store,
                                       const ReassessReport& report) {
  if (!terminal.json) {
    printHead(terminal.out, report);
    return workplace::eachReassessed(store, report.run.id,
                                     [&](const ReassessedVisit& visit) { printVisit(terminal.out, visit); });
  }
  // One object, written as it is read: the head without its closing brace, then the list.
  std::string head = headTree(report).dump();
  head.pop_back();
  terminal.out << head << ",\"list\":[";
  bool isFirst = true;
  const auto listed = workplace::eachReassessed(store, report.run.id, [&](const ReassessedVisit& visit) {
    terminal.out << (isFirst ? "\n" : ",\n") << visitTree(visit).dump();
    isFirst = false;
  });
  terminal.out << "]}\n";
  return listed;
}

std::string toText(const workplace::ReassessProgress& progress) {
  return std::to_string(progress.done.sharesDone) + " of " + std::to_string(progress.done.shares) +
         " shares, " + std::to_string(progress.done.visitsDone) + " visits, " +
         std::to_string(std::llround(progress.visitsPerSecond)) + " a second, " +
         timeLeft(progress.secondsLeft);
}

}  // namespace calcar::cli
