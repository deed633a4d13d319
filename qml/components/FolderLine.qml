import QtQuick
import QtQuick.Templates as T
import Calcar

/*! A folder, or a file in it. */
T.AbstractButton {
    id: root

    required property int index
    required property string key
    required property string name
    required property string detail
    required property bool isFolder
    property bool isCurrent: false

    implicitHeight: Math.max(Theme.touch, words.height + Theme.step)
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    Accessible.name: (isFolder ? qsTr("Folder %1").arg(name) : name + ", " + detail)
    Accessible.selected: isCurrent

    contentItem: Item {
        Icon {
            id: sign

            anchors.left: parent.left
            anchors.leftMargin: Theme.step
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.icon
            height: Theme.icon
            name: root.isFolder ? "folder" : "documents"
            color: root.isFolder ? Theme.accent : Theme.ink3
        }

        Column {
            id: words

            anchors.left: sign.right
            anchors.right: parent.right
            anchors.leftMargin: Theme.step
            anchors.rightMargin: Theme.step
            anchors.verticalCenter: parent.verticalCenter

            AppText {
                width: parent.width
                text: root.name
                elide: Text.ElideMiddle
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }

            AppText {
                width: parent.width
                visible: text !== ""
                text: root.detail
                color: Theme.ink2
                font.pixelSize: Theme.caption
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }

    background: Rectangle {
        radius: Theme.rowRadius
        color: root.isCurrent ? Theme.accentSoft : root.down ? Theme.surface3 : root.hovered ? Theme.surface2 : "transparent"
    }
}
