#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/episode/date.hpp"
#include "engine/episode/episode.hpp"
#include "engine/episode/side.hpp"

namespace calcar::dicom {

/// Text of a header, as UTF-8.
struct Text {
  std::string value;
  /// The declared character set cannot be read, or does not fit the bytes: `value` then shows readable ASCII
  /// and every other byte as `\xNN`, so that nothing wrong looks right and nothing is lost.
  bool undecodable = false;
  friend bool operator==(const Text&, const Text&) = default;
};

/// Whom an image belongs to, as its header says.
struct Person {
  Text id;
  Text issuer;  ///< who issued the id
  Text family;
  Text given;               ///< with middle names
  std::vector<Text> names;  ///< each written form of the whole name, parts divided by `^`
  Text fullName;            ///< all forms for display: `Läufer, Ida`
  std::optional<engine::Date> birthDate;
  engine::Sex sex = engine::Sex::Unknown;
  friend bool operator==(const Person&, const Person&) = default;
};

/// The side that header fields name.
struct NamedSide {
  engine::Side side = engine::Side::Unknown;
  bool conflict = false;  ///< fields of one image name opposite sides
  friend bool operator==(const NamedSide&, const NamedSide&) = default;
};

/// What the header of one file says.
struct Instance {
  std::string uid;
  std::string seriesUid;
  std::string studyUid;
  Person person;
  std::optional<engine::Date> studyDate;
  Text studyDescription;
  Text accession;
  std::optional<int> seriesNumber;
  Text seriesDescription;
  Text modality;
  Text bodyPart;
  NamedSide side;
};

}  // namespace calcar::dicom
