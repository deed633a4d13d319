import QtQuick
import QtQuick.Shapes
import Calcar

/*! How far a test is: a dashed ring nobody did, a half disc one side, a ring with a check done, a lock off. */
Item {
    id: root

    /*! A `Terms.TestState`. */
    required property int standing
    readonly property bool isToDo: standing === Terms.TestState.ToDo
    readonly property bool isHalf: standing === Terms.TestState.HalfDone

    implicitWidth: Theme.icon
    implicitHeight: Theme.icon

    DashedFrame {
        anchors.fill: parent
        visible: root.isToDo
        radius: width / 2
        color: Theme.lineStrong
    }

    Shape {
        width: 20
        height: 20
        scale: root.width / 20
        transformOrigin: Item.TopLeft
        visible: root.isHalf

        ShapePath {
            strokeColor: Theme.green
            strokeWidth: 1.6
            fillColor: "transparent"

            PathSvg { path: "M10 2.500A7.500 7.500 0 1 1 9.990 2.500Z" }
        }

        ShapePath {
            strokeColor: "transparent"
            fillColor: Theme.green

            PathSvg { path: "M10 2.500A7.500 7.500 0 0 0 10 17.500Z" }
        }
    }

    Icon {
        anchors.fill: parent
        visible: !root.isToDo && !root.isHalf
        name: root.standing === Terms.TestState.Done ? "check-ring" : "lock"
        color: root.standing === Terms.TestState.Done ? Theme.green : Theme.ink3
    }
}
