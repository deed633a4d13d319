#include "qml/window.hpp"

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

}  // namespace calcar::ui
