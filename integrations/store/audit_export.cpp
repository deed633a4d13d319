#include "integrations/store/audit_export.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

#include "integrations/store/internal/audit_chain.hpp"
#include "integrations/store/internal/csv.hpp"
#include "integrations/store/internal/trail_list.hpp"

namespace calcar::store {
namespace {

using internal::Connection;
using internal::fail;
using internal::Vault;
using nlohmann::ordered_json;

constexpr std::size_t kBatch = 500;

using Columns = std::vector<std::pair<std::string, std::string>>;

std::string_view wordFor(TrailEvent::Detail state) {
  static constexpr std::array<std::string_view, 3> kWords{"there", "erased", "unreadable"};
  return kWords.at(static_cast<std::size_t>(state));
}

Columns columnsOf(const TrailEvent& event) {
  return {{"sequence", std::to_string(event.sequence)},
          {"at", event.at},
          {"action", event.action},
          {"by", event.by},
          {"workplace", event.workplace},
          {"patient", event.patient},
          {"consultation", event.consultation},
          {"visit", event.visit},
          {"state", std::string(wordFor(event.state))}};
}

std::string detailOf(const TrailEvent& event, const std::string& name) {
  const auto found = event.detail.find(name);
  return found == event.detail.end() ? std::string() : found->second;
}

Columns feedbackOf(const TrailEvent& event) {
  Columns columns{{"sequence", std::to_string(event.sequence)}, {"date", event.at}};
  for (const char* name : {"kind", "suggestion", "action", "reason", "pack"}) {
    columns.emplace_back(name, detailOf(event, name));
  }
  columns.emplace_back("user", event.by);
  columns.emplace_back("place", event.workplace);
  return columns;
}

std::string written(const ordered_json& line) {
  return line.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

ordered_json asJson(const Columns& columns) {
  ordered_json line = ordered_json::object();
  for (const auto& [name, value] : columns) {
    line[name] = value;
  }
  line["sequence"] = std::stoll(columns.front().second);
  return line;
}

std::string csvOf(const Columns& columns, bool heads) {
  std::vector<std::string> cells;
  for (const auto& [name, value] : columns) {
    cells.push_back(heads ? name : value);
  }
  return internal::csvRow(cells);
}

/// One kind of export: what of an event is written.
struct Kind {
  const char* name;
  Columns (*columns)(const TrailEvent&);
  bool withDetail;
};

std::string lineOf(const TrailEvent& event, const Kind& kind, TrailFormat format) {
  const Columns columns = kind.columns(event);
  const std::string detail = kind.withDetail ? written(ordered_json(event.detail)) : std::string();
  if (format == TrailFormat::Csv) {
    Columns all = columns;
    if (kind.withDetail) {
      all.emplace_back("detail", event.detail.empty() ? "" : detail);
    }
    return csvOf(all, false);
  }
  ordered_json line = asJson(columns);
  if (kind.withDetail) {
    line["detail"] = event.detail;
  }
  return written(line) + '\n';
}

std::string headOf(const Kind& kind, TrailFormat format) {
  if (format == TrailFormat::JsonLines) {
    return {};
  }
  Columns columns = kind.columns({});
  if (kind.withDetail) {
    columns.emplace_back("detail", "");
  }
  return csvOf(columns, true);
}

void give(const TrailSink& sink, const std::string& piece) {
  if (!sink(piece)) {
    fail(engine::ErrorCode::Unwritable, "store.audit.export", "the export could not be written to its end");
  }
}

/// The number of the last event before the export itself.
std::int64_t noteExport(Vault& vault, const Actor& actor, const TrailFilter& filter, const Kind& kind) {
  std::int64_t own = 0;
  internal::valueOf(vault.write([&](Connection& connection) {
    internal::appendAudit(vault, actor,
                          {"exported", filter.patient, {}, filter.visit, {{"what", kind.name}}});
    own = internal::number(connection.query("SELECT max(sequence) FROM audit").front().front());
  }));
  return own;
}

/// Calls `take` with each wanted event up to `last`, in order.
template <typename Take>
void forEach(Vault& vault, TrailFilter filter, std::int64_t last, Take take) {
  filter.limit = kBatch;
  filter.latestFirst = false;
  filter.before = filter.before == 0 ? last + 1 : std::min(filter.before, last + 1);
  for (;;) {
    const auto events =
        internal::valueOf(vault.read([&](Connection& /*connection*/) { return listTrail(vault, filter); }));
    for (const TrailEvent& event : events) {
      take(event);
    }
    if (events.size() < kBatch) {
      return;
    }
    filter.after = events.back().sequence;
  }
}

template <typename Wanted>
engine::Result<std::int64_t> exported(const Store& store, const Actor& actor, const TrailFilter& filter,
                                      TrailFormat format, const TrailSink& sink, const Kind& kind,
                                      Wanted isWanted) {
  Vault& vault = store.vault();
  return internal::guarded([&] {
    const std::int64_t last = noteExport(vault, actor, filter, kind);
    give(sink, headOf(kind, format));
    std::int64_t lines = 0;
    forEach(vault, filter, last, [&](const TrailEvent& event) {
      if (isWanted(event)) {
        give(sink, lineOf(event, kind, format));
        ++lines;
      }
    });
    return lines;
  });
}

}  // namespace

engine::Result<std::int64_t> exportTrail(const Store& store, const Actor& actor, const TrailFilter& filter,
                                         TrailFormat format, const TrailSink& sink) {
  return exported(store, actor, filter, format, sink, {"audit", &columnsOf, true},
                  [](const TrailEvent& /*event*/) { return true; });
}

engine::Result<std::int64_t> exportFeedback(const Store& store, const Actor& actor, const TrailFilter& filter,
                                            TrailFormat format, const TrailSink& sink) {
  // Whose detail was erased has nothing left to say.
  return exported(store, actor, filter, format, sink, {"feedback", &feedbackOf, false},
                  [](const TrailEvent& event) {
                    return event.state == TrailEvent::Detail::There &&
                           (event.action == "decided" || event.action == "overrode");
                  });
}

}  // namespace calcar::store
