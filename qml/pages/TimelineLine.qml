import QtQuick
import QtQuick.Templates as T
import Calcar

/*! A study of the line of time in words, with the number it has there. */
T.AbstractButton {
    id: root

    required property int index
    required property string key
    required property string label
    required property string detail
    required property int bearing

    implicitHeight: Math.max(Theme.touch, words.height + Theme.step)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: label + ", " + detail

    contentItem: Item {
        AppText {
            id: number

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.icon
            text: String(root.index + 1)
            font.pixelSize: Theme.caption
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }

        BearingMark {
            id: mark

            anchors.left: number.right
            anchors.verticalCenter: parent.verticalCenter
            bearing: root.bearing
        }

        Column {
            id: words

            anchors.left: mark.right
            anchors.leftMargin: Theme.step
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            AppText {
                width: parent.width
                text: root.label
                font.weight: Font.Medium
                Accessible.ignored: true
            }

            AppText {
                width: parent.width
                text: root.detail
                color: Theme.ink3
                font.pixelSize: Theme.caption
                Accessible.ignored: true
            }
        }
    }

    background: Rectangle {
        radius: Theme.rowRadius
        color: root.hovered ? Theme.surface2 : "transparent"

        FocusRing {
            around: Theme.rowRadius
            visible: root.visualFocus
        }
    }
}
