#include "integrations/documents/document_file.hpp"

#include <QSaveFile>
#include <QString>

namespace calcar::documents {

engine::Result<void> writeDocumentFile(const std::filesystem::path& file, std::string_view bytes) {
  const auto name = file.u8string();
  QSaveFile target(
      QString::fromUtf8(reinterpret_cast<const char*>(name.data()), static_cast<qsizetype>(name.size())));
  const bool isOpen = target.open(QIODevice::WriteOnly) &&
                      target.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
  const auto size = static_cast<qint64>(bytes.size());
  if (!isOpen || target.write(bytes.data(), size) != size || !target.commit()) {
    return tl::unexpected(
        engine::Error{engine::ErrorCode::Unwritable, "document.file", "a folder that can be written"});
  }
  return {};
}

}  // namespace calcar::documents
