import QtQuick
import QtQuick.Shapes
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

    Shape {
        visible: root.isOpen
        width: 20
        height: 20
        scale: root.width / 20
        transformOrigin: Item.TopLeft

        ShapePath {
            strokeColor: Theme.amber
            strokeWidth: 1.6
            strokeStyle: ShapePath.DashLine
            dashPattern: [2, 1.6]
            fillColor: Theme.amberSoft

            PathSvg { path: "M10 1.500L17.500 5.800V14.200L10 18.500L2.500 14.200V5.800Z" }
        }

        ShapePath {
            strokeColor: Theme.amber
            strokeWidth: 1.6
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"

            PathSvg { path: "M8 8A2.100 2.100 0 1 1 11.200 10C10.400 10.400 10 11 10 11.600M10 13.900V14" }
        }
    }
}
