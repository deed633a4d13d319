import QtQuick
import Calcar

/*! How a segment is, told by shape: a disc with a check, a square with an arrow, a ring with a dot, a dashed ring. */
Item {
    id: root

    required property int state

    readonly property bool isClear: state === Terms.ChainState.Clear
    readonly property bool isDeficit: state === Terms.ChainState.Deficit
    readonly property bool isOpen: state === Terms.ChainState.NotScreened

    implicitWidth: Theme.icon
    implicitHeight: Theme.icon

    Rectangle {
        anchors.fill: parent
        visible: !root.isOpen
        radius: root.isDeficit ? width * 0.22 : width / 2
        color: root.isDeficit ? Theme.blue : root.isClear ? Theme.green : "transparent"
        border.width: root.isDeficit || root.isClear ? 0 : 1.5
        border.color: Theme.ink3
    }

    Rectangle {
        anchors.centerIn: parent
        visible: !root.isOpen && !root.isDeficit && !root.isClear
        width: Theme.half
        height: width
        radius: width / 2
        color: Theme.ink3
    }

    DashedFrame {
        anchors.fill: parent
        visible: root.isOpen
        radius: width / 2
        color: Theme.ink3
    }

    Rectangle {
        anchors.centerIn: parent
        visible: root.isOpen
        width: Theme.step
        height: 1.5
        color: Theme.ink3
    }

    Icon {
        anchors.fill: parent
        anchors.margins: Theme.px(3)
        visible: root.isClear || root.isDeficit
        name: root.isDeficit ? "down" : "check"
        stroke: 2.4
        color: Theme.surface
    }
}
