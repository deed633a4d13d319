#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include <QImage>
#include <QObject>
#include <QString>
#include <QStringList>
#include <qqmlintegration.h>

#include "engine/report/document.hpp"
#include "qml/model/mailbox.hpp"

namespace calcar::ui {

/// The pages of the document that is shown, as pictures. They are laid out and drawn on a thread of their
/// own; whoever types faster than that gets the latest only, and sees the pages before until then.
class PrintedPages : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("A page of documents holds them")

  Q_PROPERTY(int count READ count NOTIFY counted FINAL)
  Q_PROPERTY(QString trouble READ trouble NOTIFY counted FINAL)

 public:
  explicit PrintedPages(QObject* parent = nullptr);
  ~PrintedPages() override;

  [[nodiscard]] int count() const { return m_count; }
  [[nodiscard]] QString trouble() const {
    return m_trouble;
  }  ///< why nothing can be drawn; empty when it can

  /// Shows another document, or an edited one; nothing = none.
  void show(std::optional<engine::DocumentContent> content);
  /// This page is in sight, so many pixels wide. The picture comes with `pictured`.
  void want(int page, int widthPixels);
  void wantNoMore(int page);
  /// The picture drawn last; null when there is none yet.
  [[nodiscard]] const QImage* picture(int page) const;

  /// Does something slow with what is shown, on the thread that draws.
  /// @param work  returns what to tell; called with what is shown
  /// @param then  called with it on the thread of the window
  void doAside(std::function<QString(const engine::DocumentContent&)> work,
               std::function<void(const QString&)> then);
  /// Waits until what was asked for is there. For tests.
  void finish();

 signals:
  void counted();
  void pictured(int page);

 private:
  struct Desk;
  class Thread;
  void takeCount(int edition, int count, const QString& trouble);
  void takePicture(int edition, int page, int width, const QImage& image);
  void ask(int page);

  std::shared_ptr<std::atomic<int>> m_latest;
  std::shared_ptr<Desk> m_desk;  ///< used and emptied on the thread
  std::optional<engine::DocumentContent> m_content;
  int m_count = 0;
  QString m_trouble;
  std::map<int, int> m_wanted;  ///< page to width
  std::set<int> m_asked;
  std::map<int, QImage> m_pictures;
  std::shared_ptr<Mailbox> m_mailbox;
  Thread* m_thread;  ///< goes by itself, when it has nothing more to do
  QObject* m_there;  ///< lives on the thread
};

}  // namespace calcar::ui
