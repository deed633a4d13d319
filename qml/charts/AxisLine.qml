import QtQuick
import Calcar

/*! A line across a chart with its number before it. */
Item {
    id: root

    required property real room
    required property string words

    AppText {
        width: root.room - Theme.step
        anchors.verticalCenter: parent.top
        text: root.words
        color: Theme.ink3
        font.pixelSize: Theme.caption
        horizontalAlignment: Text.AlignRight
        Accessible.ignored: true
    }

    Rectangle {
        x: root.room
        width: root.width - x
        height: 1
        color: Theme.line
    }
}
