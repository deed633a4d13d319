import QtQuick
import Calcar

/*! A filled triangle: a run that was a spike. */
DrawnPath {
    property color color: Theme.orange

    implicitWidth: Theme.px(14)
    implicitHeight: Theme.px(14)
    grid: 14
    path: "M7 1 L13 13 L1 13 Z"
    line: Theme.surface
    lineWidth: 1
    fill: color
}
