import QtQuick
import Calcar

/*! What lies behind what is typed, with one border: dashed while something is wanted that nobody has typed. */
Rectangle {
    id: root

    required property bool isFocused
    property bool isFaulty: false
    property bool isWanting: false
    property color dash: Theme.lineStrong

    radius: Theme.fieldRadius
    color: Theme.surface
    border.width: dashes.visible ? 0 : root.isFocused ? 2 : 1
    border.color: root.isFaulty ? Theme.red : root.isFocused ? Theme.accent : Theme.lineStrong

    DashedFrame {
        id: dashes

        anchors.fill: parent
        visible: root.isWanting && !root.isFaulty && !root.isFocused
        radius: root.radius
        color: root.dash
    }
}
