import QtQuick
import Calcar

/*! Says that there is more below: what is cut off fades into the ground, and an arrow points to the rest. */
Rectangle {
    id: root

    required property Flickable flickable
    required property color ground

    parent: flickable
    anchors.left: parent.left
    anchors.right: parent.right
    anchors.bottom: parent.bottom
    height: Theme.wide
    visible: flickable.interactive && flickable.contentY + flickable.height < flickable.contentHeight - Theme.step
    gradient: Gradient {
        GradientStop {
            position: 0
            color: Qt.rgba(root.ground.r, root.ground.g, root.ground.b, 0)
        }

        GradientStop {
            position: 0.5
            color: root.ground
        }
    }

    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        width: Theme.gap
        height: Theme.gap
        name: "chevron-down"
        color: Theme.ink2
    }
}
