import QtQuick
import Calcar

/*! Slanted lines: somebody was asked and could not say. */
Item {
    id: root

    property real pitch: Theme.px(9)

    clip: true

    Repeater {
        model: Math.max(0, Math.ceil((root.width + root.height) / root.pitch))

        Rectangle {
            required property int index

            x: index * root.pitch - root.height / 2 - width / 2
            y: -root.height * 0.3
            width: Theme.half
            height: root.height * 1.6
            rotation: 45
            antialiasing: true
            color: Theme.surface3
        }
    }
}
