#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <qqmlintegration.h>

#include "integrations/workplace/imaging_import.hpp"
#include "qml/model/imaging_rows.hpp"
#include "qml/model/mailbox.hpp"
#include "qml/model/page_model.hpp"
#include "qml/model/rows.hpp"

namespace calcar::ui {

/// Takes in studies from folders, discs and archives. What is of this person is attached when all is read;
/// what is not, or not surely, is held back until somebody has compared both identities.
class ImagingImporter : public calcar::ui::PageModel {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(bool isRunning READ isRunning NOTIFY progressed FINAL)
  Q_PROPERTY(QString asked READ asked NOTIFY progressed FINAL)
  Q_PROPERTY(int files READ files NOTIFY progressed FINAL)
  Q_PROPERTY(int images READ images NOTIFY progressed FINAL)
  Q_PROPERTY(int total READ total NOTIFY progressed FINAL)
  Q_PROPERTY(QString result READ result NOTIFY progressed FINAL)
  Q_PROPERTY(QString trouble READ trouble NOTIFY progressed FINAL)
  Q_PROPERTY(calcar::ui::RowModel* found READ found CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::RowModel* held READ held CONSTANT FINAL)
  Q_PROPERTY(QString current READ current WRITE setCurrent NOTIFY heldChanged FINAL)
  Q_PROPERTY(QString currentWords READ currentWords NOTIFY heldChanged FINAL)
  Q_PROPERTY(bool mayConfirm READ mayConfirm NOTIFY heldChanged FINAL)
  Q_PROPERTY(int differing READ differing NOTIFY heldChanged FINAL)
  Q_PROPERTY(calcar::ui::RowModel* identity READ identity CONSTANT FINAL)
  Q_PROPERTY(QStringList archives READ archives NOTIFY archivesChanged FINAL)
  Q_PROPERTY(QString archiveTrouble READ archiveTrouble NOTIFY archivesChanged FINAL)

 public:
  explicit ImagingImporter(QObject* parent = nullptr);
  ~ImagingImporter() override;

  [[nodiscard]] bool isRunning() const { return m_isRunning; }
  /// The archive that is asked, or was last; empty for files.
  [[nodiscard]] QString asked() const { return m_asked; }
  [[nodiscard]] int files() const { return m_progress.files; }
  [[nodiscard]] int images() const { return m_progress.instances; }
  /// How many files there are to look at; 0 while that is not known.
  [[nodiscard]] int total() const { return m_total; }
  [[nodiscard]] QString result() const { return m_result; }
  [[nodiscard]] QString trouble() const { return m_trouble; }
  [[nodiscard]] RowModel* found() { return &m_found; }
  [[nodiscard]] RowModel* held() { return &m_held; }
  [[nodiscard]] QString current() const { return m_current; }  ///< of what is held back: which is compared
  void setCurrent(const QString& current);
  [[nodiscard]] QString currentWords() const;
  [[nodiscard]] bool mayConfirm() const;
  [[nodiscard]] int differing() const;
  [[nodiscard]] RowModel* identity() { return &m_identity; }
  [[nodiscard]] QStringList archives() const { return m_archives; }
  [[nodiscard]] QString archiveTrouble() const { return m_archiveTrouble; }
  /// The program that reads files, where it is not beside this one. For tests.
  void useReader(const std::filesystem::path& reader) { m_reader = reader; }

  /// @param place  a path, or what was dropped
  Q_INVOKABLE void read(const QString& place);
  Q_INVOKABLE void readUrls(const QList<QUrl>& urls);
  /// Reads anew which archives there are.
  Q_INVOKABLE void lookForArchives();
  Q_INVOKABLE void askArchive(const QString& archive);
  Q_INVOKABLE void cancel();
  /// Both identities are one person's, on the word of who sees the person.
  Q_INVOKABLE void confirm(const QString& reason);
  /// It is somebody else's: it leaves no trace.
  Q_INVOKABLE void dismiss();
  Q_INVOKABLE void closeResult();

 signals:
  void progressed();
  void heldChanged();
  void archivesChanged();

 private:
  using Report = engine::Result<workplace::ImportReport>;
  using Job = std::function<Report(workplace::ImagingImport&, const workplace::ImportTools&)>;
  void start(Job job, const QString& archive = {});
  void take(const Report& report);
  void see(const engine::ImagingStudy& study);
  [[nodiscard]] QString resultOf(const workplace::ImportReport& report) const;
  void update() override;
  [[nodiscard]] const workplace::FoundStudy* currentStudy() const;
  [[nodiscard]] std::string confirmer() const;

  std::shared_ptr<workplace::ImagingImport> m_import;  ///< touched by the worker while it runs, then by us
  std::shared_ptr<std::atomic<bool>> m_cancel;
  std::shared_ptr<Mailbox> m_mailbox;
  std::filesystem::path m_reader;
  bool m_isRunning = false;
  QString m_asked;
  workplace::ImportProgress m_progress;
  int m_total = 0;
  QString m_result;
  QString m_trouble;
  QString m_current;
  QStringList m_dismissed;
  QStringList m_archives;
  QString m_archiveTrouble;
  std::vector<workplace::FoundStudy> m_heldStudies;
  Rows<FoundRow> m_found;
  Rows<FoundRow> m_held;
  Rows<IdentityRow> m_identity;
};

}  // namespace calcar::ui
