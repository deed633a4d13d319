#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "integrations/dicom/instance.hpp"
#include "integrations/dicom/skip_reason.hpp"
#include "integrations/dicom/structure_guard.hpp"

namespace calcar::dicom {

enum class DocumentKind {
  Report,        ///< a structured report, whose content is in `lines`
  Encapsulated,  ///< a document of another format, such as PDF, whose content is not read here
};

/// One entry of a report.
struct DocumentLine {
  int level = 0;  ///< how deep it stands below the title
  Text name;      ///< what it is about: `Findings`; empty for further lines of a long text
  Text value;     ///< what is said; empty for headings
  friend bool operator==(const DocumentLine&, const DocumentLine&) = default;
};

/// A document that came with images, as far as it can be read as text. It may name persons.
struct DocumentText {
  std::string instanceUid;
  DocumentKind kind = DocumentKind::Report;
  Text title;
  bool isComplete = false;  ///< the report says that it is complete
  bool isVerified = false;  ///< the report says that somebody vouches for it
  std::vector<DocumentLine> lines;
  bool shortened = false;  ///< there is more than the limits let through
  std::string mimeType;    ///< of an encapsulated document, `application/pdf`
  std::uint64_t size = 0;  ///< of an encapsulated document, in bytes
};

/// How much of a report is read.
struct DocumentLimits {
  int lines = 5000;
  std::size_t bytes = 512U << 10U;  ///< of all lines together
};

/// Reads the documents of a file: one for reports and encapsulated documents, none for images.
///
/// An entry that cannot be shown as text (an image, coordinates) is named with what it is; references without
/// a meaning for readers are left out.
///
/// @errors  why the file cannot be read, as `checkFile` says it
[[nodiscard]] tl::expected<std::vector<DocumentText>, SkipReason> readDocuments(
    const std::filesystem::path& file, const StructureLimits& structure = {},
    const DocumentLimits& limits = {});

/// The same for a file that is in memory.
[[nodiscard]] tl::expected<std::vector<DocumentText>, SkipReason> readDocumentsInBytes(
    std::string_view bytes, const StructureLimits& structure = {}, const DocumentLimits& limits = {});

/// The lines as plain text, each with its indentation: `  Findings: none`.
[[nodiscard]] std::vector<std::string> plainLines(const DocumentText& document);

/// The bytes of an encapsulated document.
///
/// @param most  how many bytes the caller takes
/// @errors  NotDicom when the file holds no encapsulated document, UnpacksTooLarge when it is longer than
///          `most`, else as `checkFile` says it
[[nodiscard]] tl::expected<std::string, SkipReason> encapsulatedBytes(const std::filesystem::path& file,
                                                                      std::size_t most,
                                                                      const StructureLimits& structure = {});

}  // namespace calcar::dicom
