#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "tests/integrations/dicom/pacs/support/fake_archive.hpp"

namespace calcar::test {

inline std::string big(std::uint64_t value, int bytes) {
  std::string text;
  for (int i = bytes - 1; i >= 0; --i) {
    text += static_cast<char>(value >> static_cast<unsigned>(8 * i) & 0xFFU);
  }
  return text;
}

inline std::string little(std::uint64_t value, int bytes) {
  const std::string text = big(value, bytes);
  return {text.rbegin(), text.rend()};
}

inline std::string pdu(int type, const std::string& body) {
  return big(static_cast<std::uint64_t>(type), 1) + '\0' + big(body.size(), 4) + body;
}

inline std::string item(int type, const std::string& body) {
  return big(static_cast<std::uint64_t>(type), 1) + '\0' + big(body.size(), 2) + body;
}

inline constexpr const char* kImplicit = "1.2.840.10008.1.2";

/// Accepts the first two contexts that Calcar offers.
inline std::string acceptance() {
  const auto context = [](char id) {
    return item(0x21, std::string{id, '\0', '\0', '\0'} + item(0x40, kImplicit));
  };
  const std::string user = item(0x51, big(16'384, 4)) + item(0x52, "1.2.3.4");
  std::string titles = "ARCHIVE         CALCAR          ";
  return pdu(2, big(1, 2) + std::string(2, '\0') + titles + std::string(32, '\0') +
                    item(0x10, "1.2.840.10008.3.1.1.1") + context(1) + context(3) + item(0x50, user));
}

inline std::string field(int group, int element, const std::string& value) {
  const std::string even = value.size() % 2 == 0 ? value : value + ' ';
  return little(static_cast<std::uint64_t>(group), 2) + little(static_cast<std::uint64_t>(element), 2) +
         little(even.size(), 4) + even;
}

inline std::string word(int element, int value) {
  return field(0, element, little(static_cast<std::uint64_t>(value), 2));
}

/// The command of an answer.
inline std::string answer(int command, int status, bool hasDataSet, int message = 1) {
  return word(0x0100, command) + word(0x0120, message) + word(0x0800, hasDataSet ? 0x0001 : 0x0101) +
         word(0x0900, status);
}

enum class Part { Command = 1, DataSet = 0 };

/// A message of one part in one PDU.
inline std::string pdv(Part part, const std::string& bytes, char context = 1, bool last = true) {
  const char flags = static_cast<char>(static_cast<int>(part) + (last ? 2 : 0));
  return pdu(4, big(bytes.size() + 2, 4) + context + flags + bytes);
}

inline constexpr int kFindAnswer = 0x8020;
inline constexpr int kPending = 0xFF00;

inline std::string pending(const std::string& dataSet, char context = 1, int message = 1) {
  return pdv(Part::Command, answer(kFindAnswer, kPending, true, message), context) +
         pdv(Part::DataSet, dataSet, context);
}

inline std::string noMore(char context = 1, int message = 1) {
  return pdv(Part::Command, answer(kFindAnswer, 0, false, message), context);
}

/// Takes the association and the first request.
inline void takeRequest(const Peer& peer, int pdus = 2) {
  static_cast<void>(peer.readPdu());
  peer.send(acceptance());
  for (int i = 0; i < pdus; ++i) {
    static_cast<void>(peer.readPdu());
  }
}

inline std::string studyAnswer(const std::string& uid, const std::string& more = {}) {
  return field(0x0008, 0x0005, "ISO_IR 100") + field(0x0008, 0x0020, "20261005") +
         field(0x0008, 0x0052, "STUDY") + field(0x0010, 0x0010, "L\xE4ufer^Ida") +
         field(0x0010, 0x0020, "4711") + field(0x0010, 0x0030, "19920314") + more +
         field(0x0020, 0x000D, uid);
}

}  // namespace calcar::test
