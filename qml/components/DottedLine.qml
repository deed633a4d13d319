import QtQuick
import Calcar

/*! A dotted line downwards: one thing goes on from another. */
Item {
    id: root

    readonly property real pitch: Theme.px(5)

    Repeater {
        model: Math.max(0, Math.floor(root.height / root.pitch))

        Rectangle {
            required property int index

            x: -width / 2
            y: index * root.pitch + Theme.px(1)
            width: 1.5
            height: Theme.px(2)
            color: Theme.ink3
        }
    }
}
