import QtQuick
import Calcar

/*! The keys that answer a question. */
Row {
    spacing: Theme.step

    Row {
        id: keys

        spacing: Theme.half

        KeyHint { text: "Y" }
        KeyHint { text: "N" }
        KeyHint { text: "U" }
    }

    AppText {
        width: parent.width - keys.width - parent.spacing
        text: qsTr("answers and moves on")
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
        color: Theme.ink3
        font.pixelSize: Theme.caption
    }
}
