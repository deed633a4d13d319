import QtQuick
import QtQuick.Templates as T
import Calcar

/*! A word that can be switched on. On: filled, bold, with a check for who sees no colour. */
T.AbstractButton {
    id: root

    property color tint: Theme.pain
    property color soft: Theme.painSoft

    implicitWidth: label.implicitWidth + Theme.wide + (checked ? Theme.px(18) : 0)
    implicitHeight: Theme.touch
    checkable: false
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.checked: checked

    contentItem: Item {
        Row {
            anchors.centerIn: parent
            spacing: Theme.half

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.checked
                width: Theme.px(14)
                height: width
                name: "check"
                stroke: 2
                color: root.tint
            }

            AppText {
                id: label

                text: root.text
                color: root.checked ? root.tint : Theme.ink2
                font.pixelSize: Theme.secondary
                font.weight: root.checked ? Font.DemiBold : Font.Medium
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }

    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.topMargin: Theme.half
            anchors.bottomMargin: Theme.half
            radius: height / 2
            color: root.checked ? root.soft : root.down || root.hovered ? Theme.surface3 : Theme.surface
            border.width: root.checked ? 1.5 : 1
            border.color: root.checked ? root.tint : Theme.line

            FocusRing {
                around: parent.radius
                visible: root.visualFocus
            }
        }
    }
}
