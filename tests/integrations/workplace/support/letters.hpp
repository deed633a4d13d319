#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "integrations/workplace/transport.hpp"
#include "tests/support/signed_documents.hpp"

namespace calcar::tests {

inline workplace::OutgoingLetter letterOf(const std::string& id, const std::string& document) {
  workplace::OutgoingLetter letter;
  letter.id = id;
  letter.document = document;
  letter.kind = "referral";
  letter.pdf = pdfOf(document);
  letter.patient.id = "4711";
  letter.patient.family = "Läufer";
  letter.patient.given = "Ida";
  letter.patient.birthDate = engine::makeDate(1992, 3, 14);
  letter.title = "Referral letter";
  letter.signedBy = "Nora Berg";
  letter.signedAt = engine::Moment{*engine::makeDate(2026, 11, 29), 615};
  return letter;
}

/// What a transport is asked about after it was given a letter.
inline store::Outgoing sentOf(const workplace::OutgoingLetter& letter) {
  store::Outgoing outgoing;
  outgoing.id = letter.id;
  outgoing.document = letter.document;
  outgoing.state = engine::DeliveryState::Sent;
  return outgoing;
}

inline std::string bytesOf(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// What a receiver sees: every name in the folder but our own.
inline std::vector<std::string> visibleIn(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (const std::string name = entry.path().filename().string(); name != ".calcar") {
      names.push_back(name);
    }
  }
  return names;
}

}  // namespace calcar::tests
