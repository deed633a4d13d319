#include "integrations/store/internal/merge_rows.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

#include "integrations/store/internal/belongings.hpp"

namespace calcar::store::internal {
namespace {

constexpr std::array<MergeState, 4> kStates{MergeState::Waiting, MergeState::Done, MergeState::Undone,
                                            MergeState::Dropped};
constexpr const char* kColumns = "SELECT id, surviving, merged, state, made, sealed FROM merge ";

MergeState stateOf(const std::string& words) {
  const auto* found = std::find_if(kStates.begin(), kStates.end(),
                                   [&words](MergeState state) { return toText(state) == words; });
  if (found == kStates.end()) {
    fail(engine::ErrorCode::Foreign, "store.merge.state", "a newer Calcar wrote this merge; update this one");
  }
  return *found;
}

Bytes sealed(const Vault& vault, const MergeRow& row) {
  const nlohmann::json words{
      {"by", row.merge.by}, {"reason", row.merge.reason}, {"moved", row.merge.moved}, {"own", row.own}};
  return Bytes{vault.sealer.seal(mergeBelonging(row.merge.surviving, row.merge.id),
                                 words.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace))};
}

MergeRow rowOf(const Vault& vault, const Row& cells) {
  MergeRow row;
  row.merge.id = text(cells[0]);
  row.merge.surviving = text(cells[1]);
  row.merge.merged = text(cells[2]);
  row.merge.state = stateOf(text(cells[3]));
  row.merge.made = text(cells[4]);
  const auto words = nlohmann::json::parse(
      vault.sealer.open(mergeBelonging(row.merge.surviving, row.merge.id), bytes(cells[5])));
  row.merge.by = words.at("by").get<std::string>();
  row.merge.reason = words.at("reason").get<std::string>();
  row.merge.moved = words.at("moved").get<std::vector<std::string>>();
  row.own = words.at("own").get<std::vector<std::string>>();
  return row;
}

}  // namespace

void insertMerge(Vault& vault, const MergeRow& row) {
  vault.connection.execute(
      "INSERT INTO merge(id, surviving, merged, state, made, sealed) VALUES($1, $2, $3, $4, $5, $6)",
      {row.merge.id, row.merge.surviving, row.merge.merged, std::string(toText(row.merge.state)),
       row.merge.made, sealed(vault, row)});
}

void updateMerge(Vault& vault, const MergeRow& row) {
  vault.connection.execute("UPDATE merge SET state=$1, sealed=$2 WHERE id=$3",
                           {std::string(toText(row.merge.state)), sealed(vault, row), row.merge.id});
}

MergeRow heldMerge(Vault& vault, const std::string& id) {
  const auto rows = vault.connection.query(
      std::string(kColumns) + "WHERE id=$1" + (vault.connection.isServer() ? " FOR UPDATE" : ""), {id});
  if (rows.empty()) {
    fail(engine::ErrorCode::UnknownId, "store.merge", "there is no merge with this id");
  }
  return rowOf(vault, rows.front());
}

std::vector<MergeRow> mergesWith(Vault& vault, const std::string& patient) {
  std::vector<MergeRow> merges;
  for (const Row& row : vault.connection.query(
           std::string(kColumns) + "WHERE surviving=$1 OR merged=$2 ORDER BY made, id", {patient, patient})) {
    merges.push_back(rowOf(vault, row));
  }
  return merges;
}

std::vector<std::string> waitingMerges(Connection& connection) {
  std::vector<std::string> ids;
  for (const Row& row : connection.query("SELECT id FROM merge WHERE state=$1 ORDER BY made, id",
                                         {std::string(toText(MergeState::Waiting))})) {
    ids.push_back(text(row.front()));
  }
  return ids;
}

}  // namespace calcar::store::internal
