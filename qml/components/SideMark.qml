import QtQuick
import Calcar

/*! Where one side lies on an axis: a disc for the affected side, a ring for the other, dashed when not measured. */
Item {
    id: root

    required property int side
    property bool affected: true
    property bool missing: false

    implicitWidth: badge.implicitWidth
    implicitHeight: badge.implicitHeight

    Rectangle {
        anchors.fill: parent
        radius: width / 2
        visible: !root.missing
        color: Theme.surface
    }

    SideBadge {
        id: badge

        visible: !root.missing
        side: root.side
        affected: root.affected
        border.color: Theme.ink
    }

    DashedFrame {
        anchors.fill: parent
        visible: root.missing
        radius: width / 2
    }

    AppText {
        anchors.centerIn: parent
        visible: root.missing
        text: root.side === Terms.BodySide.Left ? qsTr("L", "left, one letter") : qsTr("R", "right, one letter")
        color: Theme.ink3
        font.pixelSize: Theme.px(13)
        font.weight: Font.DemiBold
    }
}
