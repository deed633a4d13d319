#include <chrono>
#include <ctime>
#include <iterator>

#include "integrations/store/audit.hpp"
#include "integrations/store/outbox.hpp"
#include "integrations/store/pending.hpp"
#include "integrations/workplace/reminders.hpp"
#include "plugin/cli/store/doctor_findings.hpp"
#include "plugin/cli/store/store_access.hpp"

namespace calcar::cli {
namespace {

using Findings = std::vector<StoreFinding>;
using store::Severity;

StoreFinding failed(const char* what, const engine::Error& error) {
  return {what, Severity::Trouble, error.detail};
}

/// So many days ago, as the store writes moments.
std::string utcBefore(int days) {
  const auto moment = std::chrono::system_clock::now() - std::chrono::hours(24) * days;
  const std::time_t seconds = std::chrono::system_clock::to_time_t(moment);
  std::tm utc{};
  ::gmtime_r(&seconds, &utc);
  std::string text(sizeof("2026-11-20T10:15:00Z"), '\0');
  text.resize(std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc));
  return text;
}

StoreFinding aboutAnchor(const store::TrailReport& report) {
  switch (report.anchor) {
    case store::AnchorState::Agrees:
      return {"anchor", Severity::Fine, "this workplace remembers the same trail"};
    case store::AnchorState::None:
      return {"anchor", Severity::Advice, report.anchorAdvice};
    case store::AnchorState::Contradicts:
    case store::AnchorState::Damaged:
      break;
  }
  return {"anchor", Severity::Trouble, report.anchorAdvice};
}

void checkTrail(const store::Store& store, Findings& findings) {
  const auto report = store::Audit(store).verify();
  if (!report) {
    findings.push_back(failed("audit-trail", report.error()));
    return;
  }
  if (report->isWhole()) {
    findings.push_back(
        {"audit-trail", Severity::Fine, "all " + std::to_string(report->events) + " events are whole"});
  } else {
    const bool isOne = report->faultCount == 1;
    findings.push_back(
        {"audit-trail", Severity::Trouble,
         report->faults.front().advice + (isOne ? std::string()
                                                : "; and " + std::to_string(report->faultCount - 1) +
                                                      " more, which “calcar audit verify” lists")});
  }
  findings.push_back(aboutAnchor(*report));
}

/// By the trail, because backups belong on another disk, where they are not seen from here.
void checkBackups(const store::Store& store, Findings& findings) {
  constexpr int kOldBackupDays = 7;
  store::TrailFilter filter;
  filter.action = "backed-up";
  filter.latestFirst = true;
  filter.limit = 1;
  const auto made = store::Audit(store).list(filter);
  if (!made) {
    findings.push_back(failed("backups", made.error()));
  } else if (made->empty()) {
    findings.push_back(
        {"backups", Severity::Advice, "no backup was ever made with a key; “calcar backup” makes one"});
  } else {
    const std::string day = made->front().at.substr(0, std::string("2026-11-20").size());
    const bool isOld = made->front().at < utcBefore(kOldBackupDays);
    findings.push_back(
        isOld ? StoreFinding{"backups", Severity::Advice,
                             "the latest backup is of " + day + "; “calcar backup” makes another"}
              : StoreFinding{"backups", Severity::Fine, "the latest backup is of " + day});
  }
}

void checkWaiting(const store::Store& store, Findings& findings) {
  const auto waiting = store::Pending(store, pendingFolder(store.id())).waiting();
  if (waiting.empty()) {
    findings.push_back({"waiting", Severity::Fine, "no entries wait on this machine"});
  }
  for (const std::string& consultation : waiting) {
    findings.push_back({"waiting", Severity::Trouble,
                        "entries of consultation " + consultation +
                            " wait on this machine, and nobody else sees them; once the database answers, "
                            "“calcar edit " +
                            consultation + "” takes them in"});
  }
}

void checkOutbox(const store::Store& store, Findings& findings) {
  const store::Outbox outbox(store);
  const auto outgoing = outbox.list();
  const auto unqueued = outgoing ? outbox.unqueued("referral") : tl::unexpected(outgoing.error());
  if (!unqueued) {
    findings.push_back(failed("outbox", unqueued.error()));
    return;
  }
  const auto urgent = workplace::reminders(*outgoing, *unqueued, utcBefore(0));
  for (const workplace::Reminder& reminder : urgent) {
    findings.push_back({"outbox", Severity::Trouble, reminder.what + " " + reminder.whatToDo});
  }
  const std::size_t before = findings.size();
  for (const store::Outgoing& one : *outgoing) {
    if (one.state == engine::DeliveryState::Failed && !one.urgent) {
      findings.push_back({"outbox", Severity::Advice,
                          "document " + one.document + " could not be sent by " + one.transport +
                              "; “calcar outbox list” says why"});
    }
  }
  if (urgent.empty() && findings.size() == before) {
    findings.push_back({"outbox", Severity::Fine, "nothing urgent waits, and nothing has failed"});
  }
}

}  // namespace

std::vector<StoreFinding> checkOpenStore(const store::Store& store) {
  Findings findings;
  checkTrail(store, findings);
  checkBackups(store, findings);
  checkWaiting(store, findings);
  checkOutbox(store, findings);
  return findings;
}

}  // namespace calcar::cli
