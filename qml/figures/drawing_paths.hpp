#pragma once

#include <QColor>
#include <QPainterPath>

#include "engine/knowledge/pack_generated.h"

namespace calcar::ui {

/// One shape of a drawing, in tenths of a millimetre. Ends where its points end: a pack that is short of them
/// draws less.
[[nodiscard]] QPainterPath pathOf(const pack::Shape& shape);

/// The colour of an ink on white or on dark ground. Not for `Nothing`.
[[nodiscard]] QColor inkColour(pack::Ink ink, bool dark);

}  // namespace calcar::ui
