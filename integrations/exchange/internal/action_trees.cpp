#include "integrations/exchange/internal/journal_trees.hpp"

namespace calcar::exchange {
namespace {

struct ActionWriter {
  OrderedJson operator()(const engine::StartVisit& action) const {
    OrderedJson tree{{"id", action.id}, {"when", toText(action.when)}};
    put(tree, "clinician", clinicianTree(action.clinician));
    put(tree, "place", action.place);
    return named("start-visit", std::move(tree));
  }
  OrderedJson operator()(const engine::MakeEdit& action) const {
    OrderedJson tree{{"edit", editTree(action.edit)}};
    if (action.continues) {
      tree["continues"] = true;
    }
    return named("make-edit", std::move(tree));
  }
  OrderedJson operator()(const engine::Undo& action) const {
    return named("undo", OrderedJson{{"entry", action.entry}});
  }
  OrderedJson operator()(const engine::Redo& action) const {
    return named("redo", OrderedJson{{"entry", action.entry}});
  }
  OrderedJson operator()(const engine::Review& /*action*/) const {
    return named("review", OrderedJson::object());
  }
  OrderedJson operator()(const engine::Sign& action) const {
    OrderedJson tree = OrderedJson::object();
    put(tree, "by", clinicianTree(action.by));
    put(tree, "facts", action.facts);
    put(tree, "pack", action.pack);
    put(tree, "documents", listTree(action.documents, documentTree));
    return named("sign", std::move(tree));
  }
  OrderedJson operator()(const engine::Amend& action) const {
    return named("amend", OrderedJson{{"visit", action.visit}, {"reason", action.reason}});
  }
  OrderedJson operator()(const engine::NoteMerge& action) const {
    return named("note-merge", mergeTree(action));
  }

 private:
  static OrderedJson named(const char* kind, OrderedJson tree) {
    OrderedJson action = OrderedJson::object();
    action[kind] = std::move(tree);
    return action;
  }
};

}  // namespace

OrderedJson documentTree(const engine::SignedDocument& document) {
  return {{"number", document.number}, {"kind", document.kind}, {"digest", document.digest}};
}

OrderedJson mergeTree(const engine::NoteMerge& merge) {
  OrderedJson tree{{"merge", merge.merge}, {"other-id", merge.otherId}};
  if (merge.undone) {
    tree["undone"] = true;
  }
  put(tree, "patient", patientTree(merge.patient));
  return tree;
}

OrderedJson actionTree(const engine::Action& action) { return std::visit(ActionWriter(), action); }

}  // namespace calcar::exchange
