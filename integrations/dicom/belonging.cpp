#include "integrations/dicom/belonging.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>

#include "engine/knowledge/sha256.hpp"

namespace calcar::dicom {
namespace {

/// Each part with its length in front, so that no two identities give the same text.
void add(std::string& all, std::string_view part) {
  all += std::to_string(part.size());
  all += ':';
  all += part;
}

void add(std::string& all, const Text& text) {
  add(all, text.value);
  all += text.undecodable ? '?' : '!';
}

void add(std::string& all, const std::optional<engine::Date>& date, engine::Sex sex) {
  add(all, date ? toText(*date) : std::string());
  add(all, toText(sex));
}

std::string_view leadOf(PersonVerdict verdict) {
  switch (verdict) {
    case PersonVerdict::Match:
      return {};
    case PersonVerdict::Probable:
      return "Probably the same person, which somebody has to confirm: ";
    case PersonVerdict::Insufficient:
      return "The person cannot be compared: ";
    case PersonVerdict::Mismatch:
      break;
  }
  return "Another person: ";
}

}  // namespace

std::string identityDigest(const Person& images, const engine::Patient& record) {
  constexpr std::size_t kBytes = 16;
  std::string all;
  add(all, images.id);
  add(all, images.issuer);
  add(all, std::to_string(images.names.size()));
  for (const Text& form : images.names) {
    add(all, form);
  }
  add(all, images.birthDate, images.sex);
  for (const std::string* part : {&record.id, &record.issuer, &record.family, &record.given}) {
    add(all, *part);
  }
  add(all, record.birthDate, record.sex);
  const std::span<const char> letters(all);
  const auto digest = engine::sha256({reinterpret_cast<const std::uint8_t*>(letters.data()), letters.size()});
  return engine::toHexadecimal(std::span(digest).first(kBytes));
}

Belonging belongingOf(const Study& study, const engine::Episode& episode) {
  Belonging belonging;
  belonging.doubts = comparePersons(study.person, episode.patient);
  belonging.verdict = verdictOf(belonging.doubts);
  const auto known =
      std::find_if(episode.imaging.begin(), episode.imaging.end(),
                   [&study](const engine::ImagingStudy& imaging) { return imaging.uid == study.uid; });
  if (known != episode.imaging.end() && known->confirmed) {
    belonging.confirmed = known->confirmed->identity == identityDigest(study.person, episode.patient);
    belonging.confirmedAnother = !belonging.confirmed;
  }
  return belonging;
}

std::string toText(const Belonging& belonging) {
  if (belonging.isOfThisPerson()) {
    return {};
  }
  std::string text(leadOf(belonging.verdict));
  std::string_view between;
  for (const PersonDoubt doubt : belonging.doubts) {
    text.append(between).append(toText(doubt));
    between = ", ";
  }
  if (belonging.confirmedAnother) {
    text += "; what was confirmed for this study was the comparison of other identities";
  }
  return text;
}

}  // namespace calcar::dicom
