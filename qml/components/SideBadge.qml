import QtQuick
import Calcar

/*! The side as a letter in a circle: filled for the affected one. */
Rectangle {
    id: root

    required property int side
    property bool affected: true

    implicitWidth: Theme.px(22)
    implicitHeight: Theme.px(22)
    radius: width / 2
    color: root.affected ? Theme.ink : "transparent"
    border.width: root.affected ? 0 : 1.5
    border.color: Theme.lineStrong
    Accessible.role: Accessible.StaticText
    Accessible.name: root.side === Terms.BodySide.Left ? qsTr("left") : qsTr("right")

    AppText {
        anchors.centerIn: parent
        text: root.side === Terms.BodySide.Left ? qsTr("L", "left, one letter") : qsTr("R", "right, one letter")
        color: root.affected ? Theme.surface : Theme.ink2
        font.pixelSize: Theme.px(13)
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
}
