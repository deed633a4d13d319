#include "engine/episode/protocol_hint.hpp"

#include <gtest/gtest.h>

#include <set>

namespace calcar::engine {
namespace {

TEST(ProtocolHint, IsReadAsItIsWritten) {
  for (const ProtocolHint hint : protocolHints()) {
    EXPECT_EQ(parseProtocolHint(toText(hint)), hint);
  }
  EXPECT_FALSE(parseProtocolHint("STIR"));
  EXPECT_FALSE(parseProtocolHint(""));
}

TEST(ProtocolHint, EachHasAWordOfItsOwn) {
  std::set<std::string_view> words;
  for (const ProtocolHint hint : protocolHints()) {
    words.insert(toText(hint));
  }

  EXPECT_EQ(words.size(), protocolHints().size());
  EXPECT_EQ(protocolHints().back(), ProtocolHint::Standing) << "the last of the list is there";
}

}  // namespace
}  // namespace calcar::engine
