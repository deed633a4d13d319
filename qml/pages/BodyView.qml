import QtQuick
import Calcar

/*! One view of the body. Tap a place to mark it, drag up or down for how strong, tap again to edit; a long press, or a
    finger near a border, opens the loupe. Right and left are always written and never mirrored. */
Item {
    id: root

    required property PainPage pain
    required property string figure
    property bool showsBones: true
    property bool isTouchable: true
    /*! The zone that is pointed at; empty when none is. */
    readonly property string pointed: area.zone !== "" ? area.zone : area.hoverZone
    signal tapped(string place)

    readonly property string leftLetter: figure === "front" || figure === "right-side" ? qsTr("R", "right, one letter") : figure === "back" ? qsTr("L", "left, one letter") : ""
    readonly property string rightLetter: figure === "front" || figure === "left-side" ? qsTr("L", "left, one letter") : figure === "back" ? qsTr("R", "right, one letter") : ""

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    implicitHeight: width * chart.ratio
    Accessible.role: Accessible.Graphic
    Accessible.name: figure === "front" ? qsTr("Front of the pelvis and thighs") : figure === "back" ? qsTr("Back of the pelvis and thighs") : figure === "left-side" ? qsTr("Left side of the pelvis and thigh") : qsTr("Right side of the pelvis and thigh")

    ThemedChart {
        id: chart

        anchors.fill: parent
        figure: root.figure
        showsBones: root.showsBones
    }

    ThemedMarks {
        id: overlay

        anchors.fill: parent
        figure: root.figure
        marks: root.pain.figureMarks
        selected: root.pain.selected
        hovered: loupe.visible ? "" : root.pointed
        dragged: area.isDragging ? area.zone : ""
        draggedIntensity: area.intensity
    }

    AppText {
        x: Theme.step
        y: Theme.step
        text: root.leftLetter
        color: Theme.ink2
        font.weight: Font.DemiBold
    }

    AppText {
        x: parent.width - width - Theme.step
        y: Theme.step
        text: root.rightLetter
        color: Theme.ink2
        font.weight: Font.DemiBold
    }

    ZonePointer {
        id: area

        anchors.fill: parent
        enabled: root.isTouchable
        zones: overlay
        pain: root.pain
        onTapped: place => root.tapped(place)
    }

    Rectangle {
        visible: area.isDragging
        x: Math.max(0, Math.min(root.width - width, area.start.x + Theme.wide))
        y: Math.max(0, area.start.y - height / 2)
        width: Theme.touch
        height: Theme.touch
        radius: width / 2
        color: Theme.pain

        AppText {
            anchors.centerIn: parent
            text: area.intensity
            color: Theme.surface
            font.pixelSize: Theme.pageTitle
            font.weight: Font.DemiBold
        }
    }

    Loupe {
        id: loupe

        visible: area.isLooking
        x: Math.max(-Theme.step, Math.min(root.width - width + Theme.step, area.mouseX - width / 2))
        y: area.mouseY - height - Theme.touch > -Theme.wide ? area.mouseY - height - Theme.touch : area.mouseY + Theme.touch
        figure: area.isLooking ? root.figure : ""
        marks: root.pain.figureMarks
        middle: area.looked
        pixelsPerUnit: overlay.pixelsPerUnit()
        showsBones: root.showsBones
        zone: area.hoverZone
    }
}
