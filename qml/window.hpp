#pragma once

class QQmlEngine;

namespace calcar::ui {

/// Makes the module `Calcar` known to an engine. Call it once per engine, before anything is loaded.
void useCalcar(QQmlEngine& engine);

/// For a program of its own, before its window: memory that is free again goes back to the system.
void keepMemorySmall();

}  // namespace calcar::ui
