#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "engine/report/document.hpp"
#include "engine/result.hpp"

namespace calcar::documents {

class LaidOut;

/// A page as a picture: row by row, four bytes a pixel (red, green, blue, opacity).
struct PagePicture {
  int width = 0;
  int height = 0;
  std::vector<std::byte> rgba;
};

/// A document as it would be printed, for showing it: laid out once, then any page at any size. The paper is
/// always white.
///
/// May be made on any thread once the host has its application object; all of it then stays on that thread.
class DocumentPages {
 public:
  /// @errors  as `renderPdf`
  [[nodiscard]] static engine::Result<DocumentPages> of(engine::DocumentContent content);

  DocumentPages(DocumentPages&&) noexcept;
  DocumentPages& operator=(DocumentPages&&) noexcept;
  DocumentPages(const DocumentPages&) = delete;
  DocumentPages& operator=(const DocumentPages&) = delete;
  ~DocumentPages();

  [[nodiscard]] int count() const;
  /// @param page         from 0 on
  /// @param widthPixels  1 to 8192; the height follows from A4
  /// @errors  OutOfRange
  [[nodiscard]] engine::Result<PagePicture> picture(int page, int widthPixels) const;

 private:
  explicit DocumentPages(std::unique_ptr<LaidOut> document);

  std::unique_ptr<LaidOut> m_document;
};

}  // namespace calcar::documents
