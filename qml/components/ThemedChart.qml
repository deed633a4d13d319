import QtQuick
import Calcar

/*! A body figure in the colours of the window. */
BodyChart {
    skin: Theme.skin
    contour: Theme.contour
    muscle: Theme.muscle
    bone: Theme.bone
    boneLine: Theme.boneLine
    shade: Theme.shade
    border: Theme.dark ? Qt.rgba(0, 0, 0, 0.45) : Qt.rgba(1, 1, 1, 0.8)
    ground: Theme.surface
    accent: Theme.accent
}
