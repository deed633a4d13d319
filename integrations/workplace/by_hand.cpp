#include "integrations/workplace/by_hand.hpp"

#include <algorithm>

namespace calcar::workplace {
namespace {

using engine::Error;
using engine::ErrorCode;
using engine::Result;

bool isName(const std::string& name) {
  constexpr std::size_t kLongest = 200;
  const bool isPrintable = std::none_of(
      name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; });
  return name.size() <= kLongest && isPrintable && name.find_first_not_of(' ') != std::string::npos;
}

}  // namespace

Result<std::string> wordsOf(const HandOver& handOver) {
  if (!isName(handOver.by)) {
    return tl::unexpected(Error{ErrorCode::OutOfRange, "hand-over.by", "say who handed it over, by name"});
  }
  if (!isName(handOver.to)) {
    return tl::unexpected(Error{ErrorCode::OutOfRange, "hand-over.to", "say who has it now, by name"});
  }
  const bool inPerson = handOver.how == HandOver::How::InPerson;
  return std::string("handed over ") + (inPerson ? "in person" : "by phone") + " by " + handOver.by + " to " +
         handOver.to + " on " + toText(handOver.when);
}

Result<store::Outgoing> handOver(const store::Outbox& outbox, const store::Actor& actor,
                                 const std::string& id, const HandOver& handOver) {
  const auto words = wordsOf(handOver);
  if (!words) {
    return tl::unexpected(words.error());
  }
  return outbox.note(actor, id, engine::DeliveryEvent::Acknowledge, *words);
}

Result<store::Outgoing> handOverDocument(const store::Outbox& outbox, const store::Actor& actor,
                                         const std::string& number, bool urgent, const HandOver& handOver) {
  // Before anything is queued: a refusal leaves nothing behind.
  if (const auto words = wordsOf(handOver); !words) {
    return tl::unexpected(words.error());
  }
  const auto queued = outbox.queue(actor, number, kByHand, urgent);
  return queued ? workplace::handOver(outbox, actor, queued->id, handOver) : queued;
}

}  // namespace calcar::workplace
