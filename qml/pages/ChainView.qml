import QtQuick
import Calcar

/*! The kinetic chain on one view of a person. A tap selects a segment. */
Item {
    id: root

    required property ChainPage chain
    required property string figure
    required property string selected

    signal tapped(string zone)

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    implicitHeight: width * chart.ratio
    Accessible.role: Accessible.Graphic
    Accessible.name: figure === "chain-front" ? qsTr("Kinetic chain from the front") : qsTr("Kinetic chain from the side")

    ThemedChart {
        id: chart

        anchors.fill: parent
        figure: root.figure
        border: "transparent"
    }

    ThemedMarks {
        id: marks

        anchors.fill: parent
        figure: root.figure
        marks: root.chain.figureMarks
        selected: marks.hasZone(root.selected) ? root.selected : ""
        hovered: area.zone
        signSize: Math.max(Theme.px(7), Math.min(Theme.px(9), width / 18))
    }

    MouseArea {
        id: area

        property string zone: ""

        anchors.fill: parent
        hoverEnabled: true
        cursorShape: zone !== "" ? Qt.PointingHandCursor : Qt.ArrowCursor
        onPositionChanged: mouse => zone = marks.zoneAt(mouse.x, mouse.y)
        onExited: zone = ""
        onClicked: mouse => {
            const hit = marks.zoneAt(mouse.x, mouse.y);
            if (hit !== "") {
                root.tapped(hit);
            }
        }
    }
}
