import QtQuick
import QtQuick.Templates as T
import Calcar

/*! A raised flag, or one that was closed, in a line or two. Opens its explanation. */
T.AbstractButton {
    id: root

    required property string name
    required property string reason
    required property int flagState

    implicitHeight: Math.max(Theme.touch, words.height + Theme.step)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: name + ". " + reason

    contentItem: Item {
        FlagMark {
            id: mark

            anchors.left: parent.left
            anchors.top: words.top
            state: root.flagState
        }

        Column {
            id: words

            anchors.left: mark.right
            anchors.right: parent.right
            anchors.leftMargin: Theme.px(10)
            anchors.rightMargin: Theme.icon
            anchors.verticalCenter: parent.verticalCenter

            AppText {
                width: parent.width
                text: root.name
                font.weight: Font.Medium
            }

            AppText {
                width: parent.width
                visible: text !== ""
                text: root.reason
                color: Theme.ink2
                font.pixelSize: Theme.caption
            }
        }

        Icon {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
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
        radius: Theme.rowRadius
        color: root.flagState === Terms.Flag.Raised ? Theme.redSoft : root.hovered ? Theme.surface2 : "transparent"

        FocusRing {
            around: Theme.rowRadius
            visible: root.visualFocus
        }
    }
}
