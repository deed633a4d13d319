#pragma once

class QQmlEngine;

namespace calcar::ui {

/// Makes the module `Calcar` known to an engine. Call it once per engine, before anything is loaded.
void useCalcar(QQmlEngine& engine);

}  // namespace calcar::ui
