#pragma once

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "engine/knowledge/pack.hpp"
#include "engine/knowledge/pack_objects_generated.h"

namespace calcar::testing {

/// The same rules but for one change, as a new version of them would be.
template <typename Change>
engine::Pack changedRules(const engine::Pack& pack, Change change) {
  pack::KnowledgeT content;
  pack.content().UnPackTo(&content);
  content.version += "-changed";
  change(content);
  flatbuffers::FlatBufferBuilder builder;
  builder.Finish(pack::Knowledge::Pack(builder, &content));
  auto opened =
      engine::Pack::open(engine::sealPack(std::span(builder.GetBufferPointer(), builder.GetSize())));
  if (!opened) {
    throw std::runtime_error("the changed rules are refused: " + opened.error().detail);
  }
  return std::move(*opened);
}

/// Rules that take every flag for a matter of two weeks at most: for many people something changes.
inline engine::Pack laxerRules(const engine::Pack& pack) {
  return changedRules(pack, [](pack::KnowledgeT& content) {
    for (auto& flag : content.red_flags) {
      for (auto& step : flag->urgency) {
        step->level = std::min(step->level, pack::Urgency::Within2Weeks);
      }
    }
  });
}

}  // namespace calcar::testing
