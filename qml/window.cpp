#include "qml/window.hpp"

#include <malloc.h>

#include <QQmlEngine>

#include "qml/incubation.hpp"

// Made by Qt's build; named here so that the linker keeps the types of this static library.
extern void qml_register_types_Calcar();  // NOLINT(readability-identifier-naming)

namespace calcar::ui {

void useCalcar(QQmlEngine& engine) {
  static void (*volatile const types)() = &qml_register_types_Calcar;
  static_cast<void>(types);
  engine.addImportPath("qrc:/calcar/qml");
  new Incubation(engine);  // NOLINT(cppcoreguidelines-owning-memory): the engine's
}

void keepMemorySmall() {
  // Otherwise the limit grows with the first large picture, and pictures leave holes between small things.
  constexpr int kLarge = 128 * 1024;
  ::mallopt(M_MMAP_THRESHOLD, kLarge);
  ::mallopt(M_TRIM_THRESHOLD, kLarge);
}

}  // namespace calcar::ui
