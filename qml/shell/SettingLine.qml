import QtQuick
import Calcar

/*! A setting: its word, and what is chosen beside it or under it. */
Flow {
    id: root

    required property string label

    spacing: Theme.step

    AppText {
        width: Theme.px(180)
        height: Math.max(implicitHeight, Theme.touch)
        text: root.label
        verticalAlignment: Text.AlignVCenter
    }
}
