#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "integrations/workplace/merging.hpp"
#include "plugin/cli/store/store_answers.hpp"
#include "plugin/cli/store/store_arguments.hpp"

namespace calcar::cli {
namespace {

using Json = nlohmann::ordered_json;
using store::MergeState;
using workplace::Joining;

struct MergeOptions {
  StoreOptions store;
  std::string surviving;
  std::string merged;
  std::string merge;
  std::string reason;
  bool waiting = false;
};
using Options = std::shared_ptr<MergeOptions>;
using Act = ExitCode (*)(const Terminal&, const MergeOptions&, const std::string& pack);

Json treeOf(const store::Merge& merge) {
  return {{"merge", merge.id},      {"surviving", merge.surviving},
          {"merged", merge.merged}, {"state", toText(merge.state)},
          {"made", merge.made},     {"by", merge.by},
          {"reason", merge.reason}, {"moved", merge.moved}};
}

Json treeOf(const Joining& joining) {
  Json tree = treeOf(joining.merge);
  tree["noted"] = joining.noted;
  tree["stayed"] = joining.stayed;
  return tree;
}

std::string wordsOf(const Joining& joining) {
  switch (joining.merge.state) {
    case MergeState::Done:
      return "the records are joined: " + std::to_string(joining.merge.moved.size()) +
             " consultations belong to " + joining.merge.surviving + " now";
    case MergeState::Waiting:
      return "a consultation of one of the two is open; it waits until that is closed, then “calcar merge "
             "--waiting” joins them";
    case MergeState::Undone:
      return "the records are parted again";
    case MergeState::Dropped:
      return "it is no longer possible, because one of the two was joined elsewhere; nothing was moved";
  }
  return {};
}

void print(const Terminal& terminal, const std::vector<Joining>& all) {
  if (terminal.json) {
    Json list = Json::array();
    for (const Joining& one : all) {
      list.push_back(treeOf(one));
    }
    printTree(terminal, {{"merges", list}});
    return;
  }
  for (const Joining& one : all) {
    terminal.out << "Merge " << one.merge.id << ": " << wordsOf(one) << ".\n";
    for (const std::string& id : one.stayed) {
      terminal.err << "calcar: consultation " << id << " was begun since and stays with "
                   << one.merge.surviving << "; look whose it is\n";
    }
  }
}

ExitCode joinWaiting(const Terminal& terminal, const MergeOptions& /*options*/, workplace::Desk& desk) {
  const auto joined = workplace::joinWaiting(desk);
  if (!joined) {
    return refuse(terminal, joined.error());
  }
  print(terminal, *joined);
  if (joined->empty() && !terminal.json) {
    terminal.err << "calcar: nothing that waits can be done now\n";
  }
  return ExitCode::Done;
}

ExitCode joinTwo(const Terminal& terminal, const MergeOptions& options, workplace::Desk& desk) {
  const store::Pending pending(desk.store(), pendingFolder(desk.store().id()));
  auto joined = workplace::joinPeople(desk, pending, {options.surviving, options.merged, options.reason});
  auto others = joined ? workplace::joinWaiting(desk) : tl::unexpected(joined.error());
  if (!others) {
    return refuse(terminal, others.error());
  }
  others->insert(others->begin(), std::move(*joined));
  print(terminal, *others);
  return ExitCode::Done;
}

ExitCode merge(const Terminal& terminal, const MergeOptions& options, const std::string& pack) {
  const bool isPair = !options.surviving.empty() && !options.merged.empty();
  if (options.waiting ? !options.surviving.empty() : !isPair || options.reason.empty()) {
    return refuse(terminal, "expected SURVIVING MERGED --reason WORDS, or --waiting alone", ExitCode::Usage);
  }
  return onDesk(terminal, options.store, pack, [&](workplace::Desk& desk) {
    return (options.waiting ? joinWaiting : joinTwo)(terminal, options, desk);
  });
}

ExitCode part(const Terminal& terminal, const MergeOptions& options, const std::string& pack) {
  return onDesk(terminal, options.store, pack, [&](workplace::Desk& desk) {
    const store::Pending pending(desk.store(), pendingFolder(desk.store().id()));
    auto parted = workplace::partPeople(desk, pending, options.merge, options.reason);
    if (!parted) {
      return refuse(terminal, parted.error());
    }
    print(terminal, {std::move(*parted)});
    return ExitCode::Done;
  });
}

ExitCode listMerges(const Terminal& terminal, const MergeOptions& options, const std::string& /*pack*/) {
  return onStore(terminal, options.store, [&](const store::Store& store) {
    const auto merges = store::mergesOf(store, options.surviving);
    if (!merges) {
      return refuse(terminal, merges.error());
    }
    Json list = Json::array();
    TextTable table({"Merge", "State", "Surviving", "Merged", "By", "Reason"});
    for (const store::Merge& one : *merges) {
      list.push_back(treeOf(one));
      table.add({one.id, std::string(toText(one.state)), one.surviving, one.merged, printable(one.by),
                 printable(one.reason)});
    }
    if (terminal.json) {
      printTree(terminal, {{"merges", list}});
    } else if (merges->empty()) {
      terminal.err << "calcar: this record was never joined with another one\n";
    } else {
      table.print(terminal.out);
    }
    return ExitCode::Done;
  });
}

CLI::App* add(CLI::App& app, const ChooseAction& choose, const char* name, const char* about, Act act,
              const Options& options) {
  CLI::App* command = app.add_subcommand(name, about);
  addStoreOptions(*command, options->store);
  command->callback([choose, act, options] {
    choose([act, options](const Terminal& terminal, const std::string& pack) {
      return act(terminal, *options, pack);
    });
  });
  return command;
}

}  // namespace

void addMergeCommands(CLI::App& app, const ChooseAction& choose) {
  const auto joined = std::make_shared<MergeOptions>();
  CLI::App* command =
      add(app, choose, "merge", "Join two records of one person; both histories say so", &merge, joined);
  command->add_option("SURVIVING", joined->surviving, "The record that stays, by its id of the store");
  command->add_option("MERGED", joined->merged, "The record whose consultations move to it");
  command->add_option("--reason", joined->reason, "Why; it is kept. No names of patients");
  command->add_flag("--waiting", joined->waiting, "Do what waited for a consultation to be closed");

  const auto parted = std::make_shared<MergeOptions>();
  CLI::App* undo =
      add(app, choose, "part", "Part two joined records; exactly what moved goes back", &part, parted);
  undo->add_option("MERGE", parted->merge, "The id of the merge, as “merges” lists it")->required();
  undo->add_option("--reason", parted->reason, "Why; it is kept. No names of patients")->required();

  const auto listed = std::make_shared<MergeOptions>();
  add(app, choose, "merges", "List the merges that a record took part in", &listMerges, listed)
      ->add_option("PATIENT", listed->surviving, "The id of the store")
      ->required();
}

}  // namespace calcar::cli
