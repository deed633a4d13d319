import QtQuick
import QtQuick.Shapes
import Calcar

/*! A dashed outline with round corners. Dashed means: nobody has looked. */
Shape {
    id: root

    property real radius: Theme.fieldRadius
    property color color: Theme.lineStrong
    property real line: 1.5
    readonly property real inset: line / 2
    readonly property real bow: Math.max(0, Math.min(radius, height / 2) - inset)

    ShapePath {
        strokeColor: root.color
        strokeWidth: root.line
        strokeStyle: ShapePath.DashLine
        dashPattern: [3, 2.4]
        fillColor: "transparent"
        startX: root.inset + root.bow
        startY: root.inset

        PathLine { x: root.width - root.inset - root.bow; y: root.inset }
        PathArc { x: root.width - root.inset; y: root.inset + root.bow; radiusX: root.bow; radiusY: root.bow }
        PathLine { x: root.width - root.inset; y: root.height - root.inset - root.bow }
        PathArc { x: root.width - root.inset - root.bow; y: root.height - root.inset; radiusX: root.bow; radiusY: root.bow }
        PathLine { x: root.inset + root.bow; y: root.height - root.inset }
        PathArc { x: root.inset; y: root.height - root.inset - root.bow; radiusX: root.bow; radiusY: root.bow }
        PathLine { x: root.inset; y: root.inset + root.bow }
        PathArc { x: root.inset + root.bow; y: root.inset; radiusX: root.bow; radiusY: root.bow }
    }
}
