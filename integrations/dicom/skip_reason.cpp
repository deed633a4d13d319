#include "integrations/dicom/skip_reason.hpp"

#include <array>
#include <cstddef>

namespace calcar::dicom {
namespace {

struct Words {
  std::string_view id;
  std::string_view text;
};

constexpr std::array<Words, static_cast<std::size_t>(kSkipReasonCount)> kWords{{
    {"not-found", "no such file or folder"},
    {"not-readable", "the file or folder cannot be read"},
    {"not-a-file", "not a regular file"},
    {"symbolic-link", "symbolic link, not followed"},
    {"empty", "the file is empty"},
    {"not-dicom", "not a DICOM file"},
    {"directory-file", "directory file (DICOMDIR)"},
    {"unsupported-encoding", "an encoding that is not supported"},
    {"truncated", "the file ends inside its header"},
    {"length-beyond-end", "a declared length reaches beyond the part that holds it"},
    {"nested-too-deep", "the header is nested deeper than the limit"},
    {"too-many-entries", "the header has more entries than the limit"},
    {"unpacks-too-large", "the header unpacks to more than the limit"},
    {"out-of-order", "the header's entries are out of order"},
    {"damaged", "the header is damaged"},
    {"no-identifiers", "no study, series or instance identifier"},
    {"copy", "copy of an image that is already counted"},
    {"collision", "same identifier as another file, but different details"},
    {"missing", "named by the directory of the medium (DICOMDIR), but not there"},
    {"outside-medium", "named by the directory of the medium (DICOMDIR), but with a path that leaves it"},
    {"damaged-archive", "a zip archive that cannot be read; unpack it and import the folder"},
    {"archive-too-long", "the zip archive has more entries than the limit"},
    {"archive-too-large", "unpacks to more than the limit for zip archives"},
    {"encrypted", "encrypted; unpack the zip archive with its password and import the folder"},
    {"unsupported-packing",
     "packed in a way that is not supported; unpack the zip archive and import the folder"},
    {"nested-archive", "a zip archive inside another, not opened"},
}};

const Words& wordsOf(SkipReason reason) { return kWords.at(static_cast<std::size_t>(reason)); }

}  // namespace

std::string_view toText(SkipReason reason) { return wordsOf(reason).text; }

std::string_view toId(SkipReason reason) { return wordsOf(reason).id; }

}  // namespace calcar::dicom
