import QtQuick
import Calcar

/*! A phase with the first of its exit criteria below it. */
Column {
    id: root

    required property int index
    required property string name
    required property string weeks
    required property list<string> exits
    required property bool isOpen
    required property bool isChanged
    required property bool isCurrent
    required property real tallest
    readonly property real chevronHeight: chevron.implicitHeight
    signal chosen

    spacing: Theme.half
    bottomPadding: Theme.step

    Chevron {
        id: chevron

        width: parent.width
        height: Math.max(root.tallest, implicitHeight)
        index: root.index
        name: root.name
        weeks: root.weeks
        isOpen: root.isOpen
        isChanged: root.isChanged
        isCurrent: root.isCurrent
        onClicked: root.chosen()
    }

    AppText {
        x: Theme.half
        width: parent.width - Theme.px(20)
        visible: root.exits.length > 0
        text: qsTr("ends with")
        color: Theme.ink3
        font.pixelSize: Theme.caption
    }

    AppText {
        x: Theme.half
        width: parent.width - Theme.px(20)
        visible: root.exits.length > 0
        text: root.exits.length > 1 ? qsTr("%1, and %n more", "", root.exits.length - 1).arg(root.exits[0]) : root.exits[0] ?? ""
        font.pixelSize: Theme.secondary
    }
}
