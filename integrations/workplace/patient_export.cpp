#include "integrations/workplace/patient_export.hpp"

#include <sys/stat.h>

#include <system_error>

#include "integrations/documents/document_file.hpp"
#include "integrations/documents/pdf.hpp"
#include "integrations/workplace/internal/export_json.hpp"
#include "integrations/workplace/internal/export_summary.hpp"

namespace calcar::workplace {
namespace {

namespace fs = std::filesystem;
using engine::Error;
using engine::ErrorCode;
using engine::Result;

Result<void> unwritable(std::string detail) {
  return tl::unexpected(Error{ErrorCode::Unwritable, "export.folder", std::move(detail)});
}

/// Makes a folder for its owner alone.
Result<void> makeFolder(const fs::path& folder) {
  std::error_code problem;
  fs::create_directories(folder, problem);
  if (problem || ::chmod(folder.c_str(), S_IRWXU) != 0) {
    return unwritable("the folder cannot be made for you alone; name another one");
  }
  return {};
}

Result<void> makeEmpty(const fs::path& folder) {
  std::error_code problem;
  if (fs::exists(folder, problem) && (!fs::is_directory(folder, problem) || !fs::is_empty(folder, problem))) {
    return unwritable("expected a new or an empty folder, so that the data of two people never mix");
  }
  return problem ? unwritable("the folder cannot be read; name another one") : makeFolder(folder);
}

class Copy {
 public:
  explicit Copy(fs::path folder) : m_folder(std::move(folder)) {}

  Result<void> put(const std::string& name, std::string_view bytes) {
    const fs::path file = m_folder / name;
    auto written = documents::writeDocumentFile(file, bytes);
    if (written) {
      m_files.push_back(file);
    }
    return written;
  }
  [[nodiscard]] std::vector<fs::path> files() && { return std::move(m_files); }

 private:
  fs::path m_folder;
  std::vector<fs::path> m_files;
};

Result<void> putDocuments(const store::PatientExport& all, Copy& copy) {
  for (const store::ExportedConsultation& consultation : all.consultations) {
    for (const store::ExportedDocument& one : consultation.documents) {
      if (auto put = copy.put(internal::documentFile(one.document.id), one.document.payload); !put) {
        return put;
      }
    }
  }
  return {};
}

bool hasDocuments(const store::PatientExport& all) {
  for (const store::ExportedConsultation& consultation : all.consultations) {
    if (!consultation.documents.empty()) {
      return true;
    }
  }
  return false;
}

}  // namespace

Result<std::vector<fs::path>> writePatientExport(const store::PatientExport& all, const ExportTools& tools,
                                                 const fs::path& folder) {
  // Before anything is written: whether it can be drawn at all.
  const auto summary = documents::renderPdf(internal::exportSummary(all, tools));
  if (!summary) {
    return tl::unexpected(summary.error());
  }
  Copy copy(folder);
  const auto written =
      makeEmpty(folder)
          .and_then([&] { return hasDocuments(all) ? makeFolder(folder / "documents") : Result<void>(); })
          .and_then([&] { return putDocuments(all, copy); })
          .and_then([&] { return copy.put("summary.pdf", summary->bytes); })
          .and_then([&] { return copy.put("patient.json", encodePatientExport(all, tools)); });
  if (!written) {
    return tl::unexpected(written.error());
  }
  return std::move(copy).files();
}

}  // namespace calcar::workplace
