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

QString wordsOf(dicom::PersonDoubt doubt) {
  using Doubt = dicom::PersonDoubt;
  switch (doubt) {
    case Doubt::IdDiffers:
      return IdentityWords::tr("the patient id differs");
    case Doubt::IdWrittenDifferently:
      return IdentityWords::tr("the patient id is written differently");
    case Doubt::IdOfUnknownIssuer:
      return IdentityWords::tr("the patient id differs, and one side does not say who issued it");
    case Doubt::IssuerDiffers:
      return IdentityWords::tr("the patient id was issued by somebody else");
    case Doubt::NameDiffers:
      return IdentityWords::tr("the name differs");
    case Doubt::NameMarksMissing:
      return IdentityWords::tr("the name is the same only without its marks or with an initial written out");
    case Doubt::FurtherGivenName:
      return IdentityWords::tr("one side has a further given name");
    case Doubt::FurtherFamilyName:
      return IdentityWords::tr("one side has a further family name");
    case Doubt::BirthDateDiffers:
      return IdentityWords::tr("the birth date differs");
    case Doubt::SexDiffers:
      return IdentityWords::tr("the sex differs");
    case Doubt::RecordWithoutId:
      return IdentityWords::tr("the record has no patient id");
    case Doubt::ImagesWithoutId:
      return IdentityWords::tr("the images have no patient id");
    case Doubt::IdNotReadable:
      return IdentityWords::tr("the patient id of the images cannot be read");
    case Doubt::RecordWithoutName:
      return IdentityWords::tr("the record has no name");
    case Doubt::ImagesWithoutName:
      return IdentityWords::tr("the images have no name");
    case Doubt::NameNotReadable:
      return IdentityWords::tr("the name of the images is in a character set that cannot be read");
    case Doubt::NameInOtherScript:
      return IdentityWords::tr("the name of the images is in another script than the record");
    case Doubt::GivenNameMissing:
      return IdentityWords::tr("the given name is missing on one side");
    case Doubt::RecordWithoutBirthDate:
      return IdentityWords::tr("the record has no birth date");
    case Doubt::ImagesWithoutBirthDate:
      return IdentityWords::tr("the images have no birth date");
  }
  return {};
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
    row.doubt = line.doubt ? wordsOf(*line.doubt) : QString();
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
