import QtQuick
import QtQuick.Templates as T
import Calcar

/*! One thing that is ticked or not, with its words. */
T.CheckBox {
    id: root

    property string remark: ""

    implicitHeight: Math.max(Theme.touch, words.height + Theme.step)
    implicitWidth: Theme.px(240)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.name: text
    Accessible.description: remark

    indicator: Rectangle {
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(22)
        height: Theme.px(22)
        radius: Theme.half
        color: root.checked && root.enabled ? Theme.accent : root.hovered ? Theme.surface2 : Theme.surface
        border.width: root.checked && root.enabled ? 0 : 1.5
        border.color: root.enabled ? Theme.lineStrong : Theme.line

        Icon {
            anchors.fill: parent
            anchors.margins: 1
            visible: root.checked
            name: "check"
            color: root.enabled ? Theme.accentInk : Theme.ink3
        }

        FocusRing {
            around: Theme.half
            visible: root.visualFocus
        }
    }

    contentItem: Item {
        Column {
            id: words

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: root.width - Theme.px(34)

            AppText {
                width: parent.width
                text: root.text
                color: root.enabled ? Theme.ink : Theme.ink3
                font.weight: Font.Medium
                Accessible.ignored: true
            }

            AppText {
                width: parent.width
                visible: text !== ""
                text: root.remark
                color: Theme.ink3
                font.pixelSize: Theme.caption
                Accessible.ignored: true
            }
        }
    }
}
