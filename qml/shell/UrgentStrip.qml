import QtQuick
import QtQuick.Templates as T
import Calcar

/*! An urgent document that has not arrived. Only a receipt takes it away. */
T.AbstractButton {
    id: root

    implicitHeight: Math.max(Theme.touch, words.height + Theme.gap)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    contentItem: Item {
        Icon {
            id: sign

            anchors.left: parent.left
            anchors.leftMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.icon
            height: Theme.icon
            name: "warning"
            color: Theme.red
        }

        AppText {
            id: words

            anchors.left: sign.right
            anchors.right: parent.right
            anchors.leftMargin: Theme.step
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            color: Theme.red
            font.weight: Font.Medium
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        color: Theme.redSoft
        border.width: root.visualFocus ? 2 : 0
        border.color: Theme.accent
    }
}
