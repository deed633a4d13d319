import QtQuick
import Calcar

/*! A figure with what it is of. One that is not known is dashed. */
Card {
    id: root

    required property string title
    required property string value
    required property string remark
    required property bool isSpike
    readonly property bool isKnown: value !== ""

    spacing: 2
    border.width: isKnown ? 1 : 0
    Accessible.role: Accessible.StaticText
    Accessible.name: root.title + ": " + (root.isKnown ? root.value : qsTr("not known")) + ", " + root.remark

    DashedFrame {
        parent: root
        anchors.fill: parent
        visible: !root.isKnown
        radius: root.radius
    }

    AppText {
        width: parent.width
        text: root.title
        color: Theme.ink2
        font.pixelSize: Theme.secondary
        Accessible.ignored: true
    }

    Row {
        width: parent.width
        spacing: Theme.step

        SpikeMark {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.isSpike
        }

        AppText {
            text: root.isKnown ? root.value : qsTr("not known")
            color: root.isSpike ? Theme.orange : root.isKnown ? Theme.ink : Theme.ink3
            font.pixelSize: root.isKnown ? Theme.px(20) : Theme.body
            font.weight: root.isKnown ? Font.DemiBold : Font.Normal
            Accessible.ignored: true
        }
    }

    AppText {
        width: parent.width
        text: root.remark
        color: Theme.ink3
        font.pixelSize: Theme.caption
        Accessible.ignored: true
    }
}
