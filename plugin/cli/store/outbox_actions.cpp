#include "plugin/cli/store/outbox_actions.hpp"

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <optional>

#include "integrations/store/audit.hpp"
#include "integrations/store/outbox.hpp"
#include "integrations/workplace/by_hand.hpp"
#include "integrations/workplace/ways.hpp"
#include "plugin/cli/files.hpp"
#include "plugin/cli/store/outbox_listing.hpp"
#include "plugin/cli/store/store_answers.hpp"

namespace calcar::cli {
namespace {

using Json = nlohmann::ordered_json;
using engine::Error;
using engine::ErrorCode;
using engine::Result;
using store::Outgoing;
namespace fs = std::filesystem;

std::string variable(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): read only
  return value == nullptr ? std::string() : std::string(value);
}

void printOne(const Terminal& terminal, const Outgoing& outgoing) {
  if (terminal.json) {
    printTree(terminal, treeOf(outgoing));
  } else {
    printOutgoing(terminal, {outgoing});
  }
}

bool hasWay(const workplace::Ways& ways, const std::string& name) {
  const auto isIt = [&name](const auto& way) { return way.name == name; };
  return name == workplace::kByHand || std::any_of(ways.folders.begin(), ways.folders.end(), isIt) ||
         std::any_of(ways.archives.begin(), ways.archives.end(), isIt);
}

/// The way that a document takes: as asked for, or as the ways of this workplace have it for its kind.
Result<std::string> wayFor(const Terminal& terminal, const OutboxOptions& options, const std::string& kind) {
  std::error_code ignored;
  const fs::path file = wayFile(options);
  const auto ways = !file.empty() && (!options.ways.empty() || fs::exists(file, ignored))
                        ? std::optional(workplace::readWayFile(file))
                        : std::nullopt;
  if (ways && !*ways) {
    return tl::unexpected(Error{ErrorCode::Unreadable, "outbox.ways",
                                "the file of ways out has mistakes; “calcar outbox send” says which"});
  }
  const bool isRead = ways.has_value();
  if (options.way.empty()) {
    const bool isKnown = isRead && (*ways)->usual.contains(kind);
    return isKnown
               ? Result<std::string>((*ways)->usual.at(kind))
               : tl::unexpected(Error{ErrorCode::Refused, "outbox.way",
                                      "there is no usual way for a document of this kind; say --way, such "
                                      "as --way by-hand"});
  }
  if (isRead ? !hasWay(**ways, options.way) : options.way != workplace::kByHand) {
    terminal.err
        << "calcar: this workplace has no such way; the document waits until “calcar outbox send” runs "
           "at one that has it\n";
  }
  return options.way;
}

/// What is meant by an id of the outbox or a document's number: the one way that it is on.
/// @returns nothing when the document is on no way
Result<std::optional<Outgoing>> onItsWay(const store::Outbox& outbox, const std::string& name) {
  auto byId = outbox.read(name);
  if (byId || byId.error().code != ErrorCode::UnknownId) {
    return byId.map([](const Outgoing& one) { return std::optional(one); });
  }
  auto list = outbox.list();
  if (!list) {
    return tl::unexpected(list.error());
  }
  std::erase_if(*list, [&name](const Outgoing& one) { return one.document != name; });
  if (list->size() > 1) {
    return tl::unexpected(
        Error{ErrorCode::Refused, "outbox.document",
              "it is on several ways out; say which by its id, as “calcar outbox list” has it"});
  }
  return list->empty() ? std::nullopt : std::optional(list->front());
}

Result<Outgoing> handOver(const store::Outbox& outbox, const OutboxOptions& options,
                          const workplace::HandOver& how) {
  const auto known = onItsWay(outbox, options.document);
  if (!known) {
    return tl::unexpected(known.error());
  }
  return *known ? workplace::handOver(outbox, actorOf(options.store), (*known)->id, how)
                : workplace::handOverDocument(outbox, actorOf(options.store), options.document,
                                              options.urgent, how);
}

}  // namespace

fs::path wayFile(const OutboxOptions& options) {
  if (!options.ways.empty()) {
    return options.ways;
  }
  const std::string settings = variable("XDG_CONFIG_HOME");
  const std::string home = variable("HOME");
  const fs::path folder = !settings.empty() ? fs::path(settings)
                          : home.empty()    ? fs::path()
                                            : fs::path(home) / ".config";
  return folder.empty() ? folder : folder / "calcar" / "ways.yaml";
}

ExitCode listOutbox(const Terminal& terminal, const OutboxOptions& options) {
  return onStore(terminal, options.store, [&](const store::Store& store) {
    const store::Outbox outbox(store);
    const auto list = outbox.list(options.all);
    const auto reminders = list ? remindersOf(outbox) : tl::unexpected(list.error());
    if (!reminders) {
      return refuse(terminal, reminders.error());
    }
    nag(terminal, *reminders);
    if (terminal.json) {
      printTree(terminal, {{"outgoing", treeOf(*list)}, {"reminders", treeOf(*reminders)}});
    } else if (list->empty()) {
      terminal.err << "calcar: nothing is waiting\n";
    } else {
      printOutgoing(terminal, *list);
    }
    return ExitCode::Done;
  });
}

ExitCode queueDocument(const Terminal& terminal, const OutboxOptions& options) {
  return onStore(terminal, options.store, [&](const store::Store& store) {
    const store::Outbox outbox(store);
    const auto label = outbox.label(options.document);
    const auto way = label ? wayFor(terminal, options, label->kind) : tl::unexpected(label.error());
    const auto queued = way ? outbox.queue(actorOf(options.store), options.document, *way, options.urgent)
                            : tl::unexpected(way.error());
    if (!queued) {
      return refuse(terminal, queued.error());
    }
    printOne(terminal, *queued);
    return ExitCode::Done;
  });
}

ExitCode handOverDocument(const Terminal& terminal, const OutboxOptions& options) {
  if (options.inPerson == options.byPhone) {
    return refuse(terminal, "say how: --in-person or --by-phone", ExitCode::Usage);
  }
  return onStore(terminal, options.store, [&](const store::Store& store) {
    const auto to = askLine(terminal, "Who has it now? ");
    if (!to) {
      return refuse(terminal, to.error());
    }
    workplace::HandOver how;
    how.how = options.inPerson ? workplace::HandOver::How::InPerson : workplace::HandOver::How::ByPhone;
    how.by = actorOf(options.store).name;
    how.to = *to;
    how.when = workplace::localNow();
    const auto noted = handOver(store::Outbox(store), options, how);
    if (!noted) {
      return refuse(terminal, noted.error());
    }
    printOne(terminal, *noted);
    return ExitCode::Done;
  });
}

ExitCode saveDocument(const Terminal& terminal, const OutboxOptions& options) {
  return onStore(terminal, options.store, [&](const store::Store& store) {
    const store::Outbox outbox(store);
    const auto label = outbox.label(options.document);
    const auto pdf = label ? outbox.document(options.document) : tl::unexpected(label.error());
    if (!pdf) {
      return refuse(terminal, pdf.error());
    }
    std::error_code ignored;
    if (fs::exists(options.out, ignored)) {
      return refuse(terminal, "the file is already there and is not overwritten; name another one");
    }
    // Before the copy: none is ever outside without the trail saying so.
    const auto noted = store::Audit(store).note(actorOf(options.store),
                                                {"exported",
                                                 label->patient,
                                                 label->consultation,
                                                 label->visit,
                                                 {{"what", "document"}, {"document", options.document}}});
    const auto written = noted ? createFile(options.out, *pdf) : noted;
    if (!written) {
      return refuse(terminal, written.error());
    }
    if (terminal.json) {
      printTree(terminal, {{"document", options.document},
                           {"kind", label->kind},
                           {"file", options.out.string()},
                           {"replaced-by", label->replacedBy}});
    } else {
      terminal.out << options.out.string() << '\n';
    }
    if (!label->replacedBy.empty() && !terminal.json) {
      terminal.err << "calcar: a newer version of this document holds: " << label->replacedBy << '\n';
    }
    return ExitCode::Done;
  });
}

}  // namespace calcar::cli
