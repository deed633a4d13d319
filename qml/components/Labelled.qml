import QtQuick
import Calcar

/*! A control with its words above it. */
Column {
    id: root

    required property string words
    default property alias content: holder.data

    spacing: 2

    AppText {
        anchors.left: parent.left
        text: root.words
        color: Theme.ink2
        font.pixelSize: Theme.caption
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }

    Row {
        id: holder

        anchors.left: parent.left
    }
}
