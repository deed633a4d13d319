import QtQuick
import Calcar

/*! The affected side, in capitals. */
Rectangle {
    id: root

    required property Consultation consultation

    readonly property bool hasLetter: consultation.side === Terms.BodySide.Left || consultation.side === Terms.BodySide.Right
    readonly property bool isKnown: consultation.side !== Terms.BodySide.Unknown

    implicitHeight: Math.max(Theme.px(32), words.height + Theme.step)
    implicitWidth: words.implicitWidth + (hasLetter ? Theme.px(22) + Theme.step : 0) + Theme.wide
    radius: height / 2
    color: root.isKnown ? Theme.ink : "transparent"

    DashedFrame {
        anchors.fill: parent
        visible: !root.isKnown
        radius: root.radius
    }

    Rectangle {
        id: letter

        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(6)
        visible: root.hasLetter
        width: Theme.px(22)
        height: width
        radius: width / 2
        color: Theme.surface

        AppText {
            anchors.centerIn: parent
            text: root.consultation.side === Terms.BodySide.Left ? qsTr("L", "left, one letter") : qsTr("R", "right, one letter")
            font.pixelSize: Theme.secondary
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
    }

    AppText {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left
        anchors.leftMargin: root.hasLetter ? Theme.px(6) + letter.width + Theme.step : Theme.px(12)
        text: root.isKnown ? root.consultation.sideWord : qsTr("Side not recorded")
        color: root.isKnown ? Theme.surface : Theme.ink2
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
    }
}
