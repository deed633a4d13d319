import QtQuick
import QtQuick.Templates as T
import Calcar

/*! A line of an explanation: a heading, a statement, or a statement that leads to what it speaks of. */
T.AbstractButton {
    id: root

    required property bool isHead
    required property bool isOpen
    required property string words
    required property string detail
    required property string linkKind
    required property string link
    readonly property bool isLink: link !== ""

    implicitHeight: isHead ? column.height + Theme.px(12) : Math.max(isLink ? Theme.touch : 0, column.height + Theme.step)
    enabled: isLink
    hoverEnabled: isLink
    focusPolicy: isLink ? Qt.StrongFocus : Qt.NoFocus
    Accessible.role: isHead ? Accessible.Heading : isLink ? Accessible.Link : Accessible.StaticText
    Accessible.name: words + (detail !== "" ? ". " + detail : "")
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item {
        DashedFrame {
            id: mark

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(14)
            height: width
            radius: width / 2
            visible: root.isOpen
        }

        Column {
            id: column

            anchors.left: parent.left
            anchors.leftMargin: root.isOpen ? mark.width + Theme.step : 0
            y: root.isHead ? Theme.px(12) : (parent.height - height) / 2
            width: parent.width - anchors.leftMargin - (arrow.visible ? arrow.width + Theme.half : 0)

            AppText {
                width: parent.width
                text: root.words
                font.pixelSize: root.isHead ? Theme.secondary : Theme.body
                font.weight: root.isHead ? Font.DemiBold : Font.Normal
                color: root.isHead ? Theme.ink2 : Theme.ink
                Accessible.ignored: true
            }

            AppText {
                width: parent.width
                visible: text !== ""
                text: root.detail
                color: Theme.ink3
                font.pixelSize: Theme.caption
                Accessible.ignored: true
            }
        }

        Icon {
            id: arrow

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: root.isLink
            width: Theme.gap
            height: Theme.gap
            name: "chevron-right"
            mirrored: root.mirrored
            color: Theme.ink3
        }
    }

    background: Rectangle {
        anchors.fill: parent
        anchors.leftMargin: -Theme.step
        anchors.rightMargin: -Theme.step
        radius: Theme.fieldRadius
        color: root.isLink && root.hovered ? Theme.surface2 : "transparent"

        FocusRing {
            anchors.margins: 0
            visible: root.visualFocus
        }
    }
}
