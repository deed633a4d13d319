#include "plugin/cli/store/action_line.hpp"

#include <nlohmann/json.hpp>
#include <utility>

#include "integrations/exchange/decode_edit.hpp"

namespace calcar::cli {
namespace {

using Json = nlohmann::json;
using Read = tl::expected<ActionLine, exchange::Diagnostics>;

Read problem(const std::string& field, const std::string& message) {
  exchange::Diagnostic diagnostic;
  diagnostic.field = field;
  diagnostic.message = message;
  return tl::unexpected(exchange::Diagnostics{std::move(diagnostic)});
}

std::string textIn(const Json& tree, const char* key) {
  const auto found = tree.find(key);
  return found != tree.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Read amendment(const Json& tree) {
  const auto visit = tree.find("visit");
  if (visit == tree.end() || !visit->is_number_unsigned()) {
    return problem("amend.visit", "expected the number of the visit, counted from 0");
  }
  return ActionLine{ActionLine::Kind::Act, engine::Amend{visit->get<std::size_t>(), textIn(tree, "reason")}};
}

Read visitStart(const Json& tree, const std::string& visitId, engine::Moment now,
                const engine::Clinician& who) {
  const std::string when = textIn(tree, "when");
  const auto moment = when.empty() ? std::optional(now) : engine::parseMoment(when);
  return moment ? Read(ActionLine{ActionLine::Kind::Act,
                                  engine::StartVisit{visitId, *moment, who, textIn(tree, "place")}})
                : problem("start-visit.when", "expected YYYY-MM-DDTHH:MM");
}

/// The one key of a line; empty when it is no object with one key.
std::string keyOf(const Json& tree) {
  return tree.is_object() && tree.size() == 1 ? tree.begin().key() : std::string();
}

}  // namespace

Read readActionLine(std::string_view line, const engine::Pack& pack, const std::string& visitId,
                    engine::Moment now, const engine::Clinician& who) {
  const Json tree = Json::parse(line, nullptr, false);
  const std::string key = keyOf(tree);
  if (key == "undo" || key == "redo") {
    return ActionLine{key == "undo" ? ActionLine::Kind::Undo : ActionLine::Kind::Redo, engine::Review{}};
  }
  if (key == "review") {
    return ActionLine{ActionLine::Kind::Act, engine::Review{}};
  }
  if (key == "amend" && tree["amend"].is_object()) {
    return amendment(tree["amend"]);
  }
  if (key == "start-visit" && tree["start-visit"].is_object()) {
    return visitStart(tree["start-visit"], visitId, now, who);
  }
  auto edit = exchange::decodeEdit(line, pack);
  return edit ? Read(ActionLine{ActionLine::Kind::Act, engine::MakeEdit{std::move(*edit)}})
              : Read(tl::unexpected(std::move(edit.error())));
}

}  // namespace calcar::cli
