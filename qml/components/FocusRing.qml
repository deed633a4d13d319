import QtQuick
import Calcar

/*! The ring around what has the keyboard. Lies outside its parent, two pixels away. */
Rectangle {
    id: root

    property real around: Theme.fieldRadius

    anchors.fill: parent
    anchors.margins: -4
    radius: root.around + 4
    color: "transparent"
    border.color: Theme.accent
    border.width: 2
}
