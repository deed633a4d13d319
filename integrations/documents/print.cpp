#include "integrations/documents/print.hpp"

#include <algorithm>
#include <iterator>

#include <QPageSize>
#include <QPainter>
#include <QPrinter>
#include <QPrinterInfo>
#include <QString>
#include <QStringList>

#include "integrations/documents/internal/application.hpp"
#include "integrations/documents/internal/laid_out.hpp"

namespace calcar::documents {
namespace {

constexpr double kPointsPerInch = 72;

engine::Error notTaken() {
  return {engine::ErrorCode::Unwritable, "document.printer", "the printer does not take it"};
}

bool paintAll(QPrinter& printer, const LaidOut& document) {
  QPainter painter;
  if (!painter.begin(&printer)) {
    return false;
  }
  const double scale = printer.resolution() / kPointsPerInch;
  painter.scale(scale, scale);
  for (int page = 0; page < document.pages(); ++page) {
    if (page > 0 && !printer.newPage()) {
      return false;
    }
    document.draw(painter, page);
  }
  return painter.end();
}

}  // namespace

std::vector<std::string> printers() {
  QStringList names = QPrinterInfo::availablePrinterNames();
  const QString usual = QPrinterInfo::defaultPrinterName();
  if (names.removeAll(usual) > 0) {
    names.prepend(usual);
  }
  std::vector<std::string> list;
  std::transform(names.begin(), names.end(), std::back_inserter(list),
                 [](const QString& name) { return name.toStdString(); });
  return list;
}

engine::Result<int> printDocument(const engine::DocumentContent& content, const std::string& printer) {
  if (const auto ready = prepareFonts(); !ready) {
    return tl::unexpected(ready.error());
  }
  QPrinter device(QPrinter::HighResolution);
  device.setPrinterName(QString::fromStdString(printer));
  if (!device.isValid()) {
    return tl::unexpected(notTaken());
  }
  device.setPageSize(QPageSize(QPageSize::A4));
  device.setFullPage(true);
  // The number of a document, and nothing of a person: the queue of a printer is read by others.
  device.setDocName(QString::fromStdString("Calcar " + content.documentNumber));
  const LaidOut document(content);
  return paintAll(device, document) ? engine::Result<int>(document.pages()) : tl::unexpected(notTaken());
}

}  // namespace calcar::documents
