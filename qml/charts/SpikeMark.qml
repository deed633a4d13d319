import QtQuick
import QtQuick.Shapes
import Calcar

/*! A filled triangle: a run that was a spike. */
Shape {
    id: root

    property color color: Theme.orange

    implicitWidth: Theme.px(14)
    implicitHeight: Theme.px(13)

    ShapePath {
        strokeWidth: 1
        strokeColor: Theme.surface
        fillColor: root.color
        joinStyle: ShapePath.RoundJoin
        startX: root.implicitWidth / 2
        startY: 0

        PathLine { x: root.implicitWidth; y: root.implicitHeight }
        PathLine { x: 0; y: root.implicitHeight }
        PathLine { x: root.implicitWidth / 2; y: 0 }
    }
}
