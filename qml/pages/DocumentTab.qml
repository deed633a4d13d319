import QtQuick
import QtQuick.Templates as T
import Calcar

/*! A document in the list: its name and how it stands. */
T.AbstractButton {
    id: root

    required property string key
    required property string title
    required property string status
    required property bool isThere
    required property bool isSigned
    required property int missing
    required property bool isCurrent

    implicitHeight: Math.max(Theme.touch, words.height + Theme.px(16))
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: title + ", " + status
    Accessible.selected: isCurrent

    contentItem: Item {
        Icon {
            id: mark

            anchors.left: parent.left
            anchors.leftMargin: Theme.px(12)
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.icon
            height: Theme.icon
            name: "documents"
            color: root.isCurrent ? Theme.accent : root.isThere ? Theme.ink2 : Theme.ink3
        }

        Column {
            id: words

            anchors.left: mark.right
            anchors.right: parent.right
            anchors.leftMargin: Theme.px(10)
            anchors.rightMargin: Theme.step
            anchors.verticalCenter: parent.verticalCenter
            spacing: 1

            AppText {
                width: parent.width
                text: root.title
                color: root.isThere ? Theme.ink : Theme.ink2
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }

            Row {
                width: parent.width
                spacing: Theme.half

                Icon {
                    id: sign

                    width: Theme.px(14)
                    height: Theme.px(14)
                    name: root.isSigned ? "check" : root.isThere ? "pencil" : "minus"
                    color: state.color
                }

                AppText {
                    id: state

                    width: parent.width - sign.width - parent.spacing
                    text: root.status
                    color: root.isSigned ? Theme.green : root.missing > 0 ? Theme.amber : Theme.ink3
                    font.pixelSize: Theme.caption
                    Accessible.ignored: true
                }
            }
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
