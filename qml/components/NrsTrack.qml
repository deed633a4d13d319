import QtQuick
import Calcar

/*! The track of a pain scale with its eleven ticks; dashed while nobody has asked. Never mirrored. */
Item {
    id: root

    /*! -1 = not asked. */
    required property int shown
    property real inset: Theme.step

    Repeater {
        model: 11

        Rectangle {
            required property int index

            anchors.verticalCenter: root.verticalCenter
            x: root.inset + (root.width - 2 * root.inset) * index / 10 - width / 2
            width: 1.5
            height: index % 5 === 0 ? Theme.px(12) : Theme.step
            color: Theme.lineStrong
            opacity: root.shown < 0 ? 0.6 : 1
        }
    }

    Repeater {
        model: root.shown < 0 ? Math.max(0, Math.floor((root.width - 2 * root.inset) / Theme.px(9))) : 0

        Rectangle {
            required property int index

            anchors.verticalCenter: root.verticalCenter
            x: root.inset + index * Theme.px(9)
            width: Theme.px(5)
            height: 2
            color: Theme.lineStrong
        }
    }

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.shown >= 0
        x: root.inset
        width: root.width - 2 * root.inset
        height: 2
        radius: 1
        color: Theme.line
    }

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.shown >= 0
        x: root.inset
        width: disc.x + disc.width / 2 - root.inset
        height: Theme.half
        radius: height / 2
        color: Theme.pain
    }

    Rectangle {
        id: disc

        anchors.verticalCenter: parent.verticalCenter
        visible: root.shown >= 0
        x: root.inset + (root.width - 2 * root.inset) * root.shown / 10 - width / 2
        width: Theme.px(16)
        height: width
        radius: width / 2
        color: Theme.surface
        border.width: Theme.half
        border.color: Theme.pain
    }
}
