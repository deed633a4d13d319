import QtQuick
import Calcar

/*! A key, as it stands on the keyboard. */
Rectangle {
    id: root

    required property string text

    implicitWidth: words.implicitWidth + Theme.px(10)
    implicitHeight: words.implicitHeight + 2
    radius: Theme.half
    color: Theme.surface
    border.width: 1
    border.color: Theme.line

    AppText {
        id: words

        anchors.centerIn: parent
        text: root.text
        color: Theme.ink3
        font.pixelSize: Theme.px(12)
        font.weight: Font.Medium
        wrapMode: Text.NoWrap
    }
}
