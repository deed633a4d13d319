import QtQuick
import QtQuick.Templates as T
import Calcar

/*! A group of questions in the list: its name, how far it is, what was answered with yes. */
T.AbstractButton {
    id: root

    required property string key
    required property string title
    required property int answered
    required property int total
    required property string positive
    required property bool isCurrent

    readonly property bool isDone: total > 0 && answered >= total

    implicitHeight: Math.max(Theme.touch, words.height + Theme.px(12))
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2 of %3 answered").arg(title).arg(answered).arg(total)
    Accessible.selected: isCurrent

    contentItem: Item {
        Icon {
            id: mark

            anchors.left: parent.left
            anchors.leftMargin: Theme.px(10)
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.icon
            height: Theme.icon
            visible: root.isDone
            name: "check-ring"
            color: Theme.green
        }

        DashedFrame {
            anchors.fill: mark
            visible: !root.isDone
            radius: width / 2
            color: Theme.lineStrong
        }

        Column {
            id: words

            anchors.left: mark.right
            anchors.right: count.left
            anchors.leftMargin: Theme.px(10)
            anchors.verticalCenter: parent.verticalCenter

            AppText {
                width: parent.width
                text: root.title
                color: root.isCurrent ? Theme.accent : Theme.ink
                font.weight: root.isCurrent ? Font.DemiBold : Font.Medium
                Accessible.ignored: true
            }

            AppText {
                width: parent.width
                visible: text !== ""
                text: root.positive === "" ? "" : qsTr("Yes: %1").arg(root.positive)
                color: Theme.ink2
                font.pixelSize: Theme.caption
                Accessible.ignored: true
            }
        }

        AppText {
            id: count

            anchors.right: parent.right
            anchors.rightMargin: Theme.step
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("%1/%2").arg(root.answered).arg(root.total)
            color: Theme.ink3
            font.pixelSize: Theme.caption
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        radius: Theme.rowRadius
        color: root.isCurrent ? Theme.accentSoft : root.hovered ? Theme.surface2 : "transparent"

        FocusRing {
            around: Theme.rowRadius
            visible: root.visualFocus
        }
    }
}
