#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/episode/date.hpp"
#include "engine/episode/episode.hpp"

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

/// A coded entry: value `24136001`, scheme `SCT`, meaning `Hip joint`.
struct Code {
  std::string value;
  std::string scheme;
  Text meaning;
  friend bool operator==(const Code&, const Code&) = default;
};

/// A coded entry with what narrows it, as a region with its side or a view with its angle.
struct ModifiedCode {
  Code code;
  std::vector<Code> modifiers;
  friend bool operator==(const ModifiedCode&, const ModifiedCode&) = default;
};

/// What says where in the body an image was taken. Values as written, without padding; lists hold each entry
/// once, in the order of the file.
struct AnatomyFields {
  std::string laterality;                      ///< of the series (0020,0060)
  std::string imageLaterality;                 ///< of the image (0020,0062)
  std::vector<std::string> frameLateralities;  ///< of the frames (0020,9072)
  Text bodyPart;                               ///< Body Part Examined (0018,0015)
  std::vector<ModifiedCode> regions;  ///< Anatomic Region and Primary Anatomic Structure, also of frames
  std::vector<ModifiedCode> views;    ///< View Code Sequence
  std::string viewPosition;           ///< (0018,5101)
  std::vector<Code> procedures;       ///< Procedure Code and Requested Procedure Code Sequences
  friend bool operator==(const AnatomyFields&, const AnatomyFields&) = default;
};

/// What says how an image was taken, as far as headers tell. Values as written, without padding.
struct ProtocolFields {
  Text protocol;            ///< Protocol Name (0018,1030)
  Text requestedProcedure;  ///< Requested Procedure Description (0032,1060), also of the request attributes
  Text performedProcedure;  ///< Performed Procedure Step Description (0040,0254)
  std::string imageType;    ///< (0008,0008), values divided by `\`
  std::string scanningSequence;
  std::string sequenceVariant;
  std::string scanOptions;
  std::string sequenceName;    ///< (0018,0024)
  std::string inversionTime;   ///< ms
  std::string repetitionTime;  ///< ms
  std::string echoTime;        ///< ms
  std::string suppression;     ///< Spectrally Selected Suppression (0018,9025) of the frames
  std::string contrastAgent;   ///< (0018,0010)
  friend bool operator==(const ProtocolFields&, const ProtocolFields&) = default;
};

/// What the header of one file says.
struct Instance {
  std::string uid;
  std::string seriesUid;
  std::string studyUid;
  std::string sopClass;
  Person person;
  std::optional<engine::Date> studyDate;
  Text studyDescription;
  Text accession;
  std::optional<int> seriesNumber;
  Text seriesDescription;
  Text modality;
  AnatomyFields anatomy;
  ProtocolFields protocol;
  Text documentTitle;      ///< of an encapsulated document (0042,0010), or of a report by its coded name
  bool truncated = false;  ///< the file ends inside its header: what stands above was read before the end
};

}  // namespace calcar::dicom
