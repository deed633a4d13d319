#pragma once

class QQuickWindow;

namespace calcar::ui {

/// Before a window is shown: has the system hand over the memory of its first frame at once. It would come
/// page by page as the frame is painted, 5 MB of it for 1440 by 900, which on a virtual machine can take 13
/// milliseconds. Only where Qt Quick renders in software.
void layGround(QQuickWindow& window);

}  // namespace calcar::ui
