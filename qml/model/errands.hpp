#pragma once

class QThreadPool;

namespace calcar::ui {

/// The threads of what may take long, such as an archive that keeps one waiting. Not those of
/// `QThreadPool::globalInstance`: Qt paints large areas with them, and the window would wait too.
[[nodiscard]] QThreadPool& errands();

}  // namespace calcar::ui
