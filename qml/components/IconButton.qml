import QtQuick
import QtQuick.Templates as T
import Calcar

/*! A button of an icon alone; its words are read aloud and shown when it is pointed at. */
T.Button {
    id: root

    required property string iconName
    property color tint: Theme.ink2
    property bool filled: false

    implicitWidth: Theme.touch
    implicitHeight: Theme.touch
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.name: text

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            width: Theme.icon
            height: Theme.icon
            name: root.iconName
            mirrored: root.mirrored
            color: root.enabled ? root.tint : Theme.lineStrong
        }
    }

    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.margins: Theme.half
            radius: Theme.fieldRadius
            color: root.down || root.filled ? Theme.surface3 : root.hovered ? Theme.surface2 : "transparent"

            FocusRing {
                visible: root.visualFocus
            }
        }
    }

    Tip {
        text: root.text
        shown: root.hovered && root.text !== ""
    }
}
