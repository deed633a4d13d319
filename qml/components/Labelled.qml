import QtQuick
import Calcar

/*! A control with its words above it. */
Column {
    id: root

    required property string words

    spacing: 2

    AppText {
        text: root.words
        color: Theme.ink2
        font.pixelSize: Theme.caption
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
