import QtQuick
import Calcar

/*! A year or a month on the line of time, with its name where there is room for it. */
Item {
    id: root

    required property real at
    required property string label
    property bool isTold: false
    readonly property real wordWidth: word.implicitWidth

    Rectangle {
        y: -4
        width: 1
        height: 8
        color: Theme.lineStrong
    }

    AppText {
        id: word

        x: -width / 2
        y: Theme.px(14)
        visible: root.isTold
        text: root.label
        color: Theme.ink3
        font.pixelSize: Theme.caption
        wrapMode: Text.NoWrap
    }
}
