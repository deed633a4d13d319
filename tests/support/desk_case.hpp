#pragma once

#include <memory>
#include <string>
#include <utility>

#include "integrations/workplace/desk.hpp"
#include "tests/support/episode_builder.hpp"
#include "tests/support/every_database.hpp"
#include "tests/support/hip_pack.hpp"

namespace calcar::tests {

inline engine::Patient ida() {
  return {"4711", "PRAXIS1", "Läufer", "Ida", testing::day("1991-03-14"), engine::Sex::Female, {}};
}

inline engine::MakeEdit yes(std::string finding) {
  return {engine::AnswerFinding{{std::move(finding), {}, engine::Value(true), {}, {}, {}}}};
}

/// A desk of a room of the clinic on a store; its clock stands still.
inline std::unique_ptr<workplace::Desk> deskOn(store::Store store, const std::filesystem::path& folder,
                                               std::string room = "room-1") {
  workplace::DeskSetup setup;
  setup.author = {{"Nora Berg", "physiotherapist", "P007"}, room};
  setup.clock = [] { return testing::moment("2026-11-20T10:15"); };
  setup.pendingFolder = folder / ("waiting-" + room);
  setup.calcarVersion = "test";
  return std::make_unique<workplace::Desk>(
      std::move(store), std::make_shared<const engine::Pack>(testing::hipPack()), std::move(setup));
}

inline engine::StartVisit visit(std::string id, std::string_view when = "2026-11-20T10:00") {
  return {std::move(id), testing::moment(when), {"Nora Berg", "physiotherapist", "P007"}, "clinic"};
}

}  // namespace calcar::tests
