#include "qml/model/identity_rows.hpp"

#include <utility>

#include <QCoreApplication>

#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

using workplace::IdentityLine;

struct IdentityWords {
  Q_DECLARE_TR_FUNCTIONS(IdentityRow)
};

QString titleOf(IdentityLine::What what) {
  switch (what) {
    case IdentityLine::What::Name:
      return IdentityWords::tr("Name");
    case IdentityLine::What::BirthDate:
      return IdentityWords::tr("Born");
    case IdentityLine::What::Sex:
      return IdentityWords::tr("Sex");
    case IdentityLine::What::Id:
      return IdentityWords::tr("Patient id");
    case IdentityLine::What::Issuer:
      break;
  }
  return IdentityWords::tr("Id given by");
}

Terms::Agreement termOf(IdentityLine::Agreement agreement) {
  switch (agreement) {
    case IdentityLine::Agreement::Same:
      return Terms::Agreement::Same;
    case IdentityLine::Agreement::Differs:
      return Terms::Agreement::Differs;
    case IdentityLine::Agreement::NotComparable:
      break;
  }
  return Terms::Agreement::NotComparable;
}

}  // namespace

std::vector<IdentityRow> identityRows(const std::vector<IdentityLine>& lines) {
  std::vector<IdentityRow> rows;
  for (const IdentityLine& line : lines) {
    IdentityRow row;
    row.title = titleOf(line.what);
    row.key = row.title;
    row.record = textOf(line.record);
    row.images = textOf(line.images);
    row.agreement = termOf(line.agreement);
    row.doubt = textOf(line.doubt);
    if (line.what == IdentityLine::What::BirthDate) {
      const auto record = engine::parseDate(line.record);
      const auto images = engine::parseDate(line.images);
      row.record = record ? dateText(*record) : row.record;
      row.images = images ? dateText(*images) : row.images;
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace calcar::ui
