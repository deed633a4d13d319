#include "qml/model/errands.hpp"

#include <QThreadPool>

namespace calcar::ui {
namespace {

/// Ends, as a static object does, when all are back.
class Errands : public QThreadPool {
 public:
  Errands() {
    constexpr int kTogether = 8;  // most of them wait for somebody else
    setMaxThreadCount(kTogether);
  }
};

}  // namespace

QThreadPool& errands() {
  static Errands errands;
  return errands;
}

}  // namespace calcar::ui
