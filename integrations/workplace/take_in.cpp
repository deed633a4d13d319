#include "integrations/workplace/take_in.hpp"

#include <utility>

#include "engine/consultation/as_actions.hpp"
#include "integrations/store/random_id.hpp"

namespace calcar::workplace {

engine::Result<Opened> takeIn(Desk& desk, const engine::Episode& episode) {
  const auto person = desk.findOrAdd(episode.patient);
  auto opened = person ? desk.begin(person->id) : tl::unexpected(person.error());
  if (!opened) {
    return opened;
  }
  for (engine::Action& action : engine::actionsOf(episode, &store::randomId)) {
    if (const auto done = desk.act(opened->token, std::move(action)); !done) {
      return tl::unexpected(done.error());
    }
  }
  return opened;
}

}  // namespace calcar::workplace
