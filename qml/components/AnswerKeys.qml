import QtQuick
import Calcar

/*! The keys that answer a question. */
Row {
    spacing: Theme.half

    KeyHint { text: "Y" }
    KeyHint { text: "N" }
    KeyHint { text: "U" }

    AppText {
        width: parent.width - x
        leftPadding: Theme.half
        text: qsTr("answers and moves on")
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
        color: Theme.ink3
        font.pixelSize: Theme.caption
    }
}
