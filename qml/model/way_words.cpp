#include "qml/model/way_words.hpp"

#include <QCoreApplication>

#include "integrations/workplace/by_hand.hpp"

namespace calcar::ui {
namespace {

struct WayWords {
  Q_DECLARE_TR_FUNCTIONS(Way)
};

}  // namespace

QString wayWords(const QString& way) {
  const QString name = way.mid(way.indexOf(':') + 1);
  if (way == workplace::kByHand) {
    return WayWords::tr("By hand or phone");
  }
  return way.startsWith("folder:") ? WayWords::tr("Folder %1").arg(name)
                                   : WayWords::tr("Archive %1").arg(name);
}

}  // namespace calcar::ui
