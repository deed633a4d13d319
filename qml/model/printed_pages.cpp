#include "qml/model/printed_pages.hpp"

#include <utility>

#include <QCoreApplication>
#include <QEvent>
#include <QThread>

#include "integrations/documents/pages.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {

struct PrintedPages::Desk {
  std::optional<documents::DocumentPages> pages;
};

namespace {

QImage imageOf(const documents::PagePicture& picture) {
  const auto* bytes = reinterpret_cast<const uchar*>(picture.rgba.data());
  return QImage(bytes, picture.width, picture.height, QImage::Format_RGBA8888)
      .convertToFormat(QImage::Format_RGB32);
}

}  // namespace

/// Nobody waits for a page that is being drawn when its document is left; the program does before it ends.
class PrintedPages::Thread : public QThread {
 public:
  using QThread::QThread;
  ~Thread() override { wait(); }
};

PrintedPages::PrintedPages(QObject* parent)
    : QObject(parent),
      m_latest(std::make_shared<std::atomic<int>>(0)),
      m_desk(std::make_shared<Desk>()),
      m_mailbox(std::make_shared<Mailbox>(this)),
      m_thread(new Thread),
      m_there(new QObject) {
  m_thread->setObjectName("calcar-pages");
  m_there->moveToThread(m_thread);
  QObject::connect(m_thread, &QThread::finished, m_there, &QObject::deleteLater);
  QObject::connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);
  m_thread->start();
}

PrintedPages::~PrintedPages() {
  ++*m_latest;
  m_mailbox->close();
  m_thread->setParent(QCoreApplication::instance());
  // Fonts go where they were used.
  QMetaObject::invokeMethod(
      m_there,
      [desk = m_desk] {
        desk->pages.reset();
        QThread::currentThread()->quit();
      },
      Qt::QueuedConnection);
}

void PrintedPages::show(std::optional<engine::DocumentContent> content) {
  const int edition = ++*m_latest;
  m_asked.clear();
  m_content = std::move(content);
  if (!m_content) {
    m_pictures.clear();
    takeCount(edition, 0, {});
    return;
  }
  QMetaObject::invokeMethod(
      m_there,
      [this, edition, latest = m_latest, desk = m_desk, mailbox = m_mailbox, content = *m_content]() mutable {
        if (edition != *latest) {
          return;
        }
        auto pages = documents::DocumentPages::of(std::move(content));
        const QString trouble = pages ? QString() : textOf(pages.error().detail);
        desk->pages = pages ? std::optional(std::move(*pages)) : std::nullopt;
        const int count = desk->pages ? desk->pages->count() : 0;
        mailbox->post([this, edition, count, trouble] { takeCount(edition, count, trouble); });
      },
      Qt::QueuedConnection);
}

void PrintedPages::takeCount(int edition, int count, const QString& trouble) {
  if (edition != *m_latest) {
    return;
  }
  m_count = count;
  m_trouble = trouble;
  std::erase_if(m_pictures, [count](const auto& one) { return one.first >= count; });
  emit counted();
  for (const auto& [page, width] : m_wanted) {
    ask(page);
  }
}

void PrintedPages::want(int page, int widthPixels) {
  if (widthPixels > 0 && m_wanted[page] != widthPixels) {
    m_wanted[page] = widthPixels;
    ask(page);
  }
}

void PrintedPages::wantNoMore(int page) {
  m_wanted.erase(page);
  m_pictures.erase(page);
}

const QImage* PrintedPages::picture(int page) const {
  const auto found = m_pictures.find(page);
  return found == m_pictures.end() ? nullptr : &found->second;
}

/// One request a page at a time; a width that changed meanwhile is asked for when the answer is there.
void PrintedPages::ask(int page) {
  if (page >= m_count || !m_wanted.contains(page) || !m_asked.insert(page).second) {
    return;
  }
  QMetaObject::invokeMethod(
      m_there,
      [this, page, width = m_wanted.at(page), edition = m_latest->load(), latest = m_latest, desk = m_desk,
       mailbox = m_mailbox] {
        if (edition != *latest || !desk->pages) {
          return;
        }
        const auto picture = desk->pages->picture(page, width);
        const QImage image = picture ? imageOf(*picture) : QImage();
        mailbox->post([this, edition, page, width, image] { takePicture(edition, page, width, image); });
      },
      Qt::QueuedConnection);
}

void PrintedPages::takePicture(int edition, int page, int width, const QImage& image) {
  if (edition != *m_latest) {
    return;
  }
  m_asked.erase(page);
  const auto wanted = m_wanted.find(page);
  if (wanted == m_wanted.end()) {
    return;
  }
  m_pictures[page] = image;
  emit pictured(page);
  if (wanted->second != width) {
    ask(page);
  }
}

void PrintedPages::doAside(std::function<QString(const engine::DocumentContent&)> work,
                           std::function<void(const QString&)> then) {
  if (!m_content) {
    return;
  }
  QMetaObject::invokeMethod(
      m_there,
      [content = *m_content, work = std::move(work), then = std::move(then), mailbox = m_mailbox] {
        const QString told = work(content);
        mailbox->post([then, told] { then(told); });
      },
      Qt::QueuedConnection);
}

void PrintedPages::finish() {
  // Once for the pages, once for the pictures that were asked for then.
  for (int round = 0; round < 2; ++round) {
    QMetaObject::invokeMethod(
        m_there, [] {}, Qt::BlockingQueuedConnection);
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
  }
}

}  // namespace calcar::ui
