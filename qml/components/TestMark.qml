import QtQuick
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

    DrawnPath {
        anchors.fill: parent
        visible: root.isHalf
        grid: 20
        path: "M10 2.5 C14.14 2.5 17.5 5.86 17.49 10 C17.49 14.14 14.14 17.5 9.99 17.5 C5.85 17.5 2.5 14.14 2.5 10 C2.49 5.86 5.85 2.5 9.99 2.5 L10 2.5 Z"
        line: Theme.green
        lineWidth: 1.6
    }

    DrawnPath {
        anchors.fill: parent
        visible: root.isHalf
        grid: 20
        path: "M10 2.5 C5.86 2.5 2.5 5.86 2.5 10 C2.5 14.14 5.86 17.5 10 17.5 L10 2.5 Z"
        fill: Theme.green
    }

    Icon {
        anchors.fill: parent
        visible: !root.isToDo && !root.isHalf
        name: root.standing === Terms.TestState.Done ? "check-ring" : "lock"
        color: root.standing === Terms.TestState.Done ? Theme.green : Theme.ink3
    }
}
