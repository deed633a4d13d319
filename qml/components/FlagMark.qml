import QtQuick
import Calcar

/*! The mark of a flag: a filled triangle raised, a dashed hexagon undecided, a ring with a check cleared. */
Item {
    id: root

    required property int state

    readonly property bool isRaised: state === Terms.Flag.Raised
    readonly property bool isOpen: state === Terms.Flag.Undecided

    implicitWidth: Theme.icon
    implicitHeight: Theme.icon

    UrgencySign {
        visible: root.isRaised
        anchors.fill: parent
        urgency: Terms.Urgency.Within48h
        ink: Theme.red
    }

    Icon {
        visible: !root.isRaised && !root.isOpen
        anchors.fill: parent
        name: root.state === Terms.Flag.Overridden ? "pencil" : "check-ring"
        color: root.state === Terms.Flag.Overridden ? Theme.amber : Theme.green
    }

    DrawnPath {
        anchors.fill: parent
        visible: root.isOpen
        grid: 20
        path: "M10 1.5 L17.5 5.8 L17.5 14.2 L10 18.5 L2.5 14.2 L2.5 5.8 L10 1.5 Z"
        line: Theme.amber
        lineWidth: 1.6
        fill: Theme.amberSoft
        dashed: true
    }

    DrawnPath {
        anchors.fill: parent
        visible: root.isOpen
        grid: 20
        path: "M8 8 C8.1 7.02 8.87 6.25 9.84 6.13 C10.82 6.02 11.75 6.6 12.07 7.52 C12.4 8.45 12.03 9.48 11.2 10 C10.4 10.4 10 11 10 11.6 M10 13.9 L10 14"
        line: Theme.amber
        lineWidth: 1.6
    }
}
