import QtQuick
import QtQuick.Templates as T
import Calcar

/*! One line of the start page that opens something. */
T.Button {
    id: root

    required property string title
    required property string facts
    required property string when
    required property string stateWord
    required property bool isDraft
    property string iconName: "person"

    implicitHeight: Math.max(Theme.touch, row.height + 2 * Theme.px(10))
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.name: title + (facts === "" ? "" : ", " + facts) + (when === "" ? "" : ", " + when) + (stateWord === "" ? "" : ", " + stateWord)

    contentItem: Item {
        Row {
            id: row

            anchors.verticalCenter: parent.verticalCenter
            x: Theme.px(12)
            width: parent.width - 2 * x
            spacing: Theme.px(12)

            Icon {
                id: sign

                anchors.verticalCenter: parent.verticalCenter
                width: Theme.icon
                height: Theme.icon
                name: root.iconName
                color: Theme.ink3
            }

            Column {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - sign.width - arrow.width - 2 * parent.spacing - (right.visible ? right.width + parent.spacing : 0)
                spacing: 2

                AppText {
                    width: parent.width
                    text: root.title
                    font.weight: Font.Medium
                    Accessible.ignored: true
                }

                AppText {
                    width: parent.width
                    visible: text !== ""
                    text: root.facts
                    color: Theme.ink2
                    font.pixelSize: Theme.secondary
                    Accessible.ignored: true
                }
            }

            Column {
                id: right

                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(Theme.px(190), root.width / 3)
                visible: root.when !== "" || root.stateWord !== ""
                spacing: Theme.half

                AppText {
                    width: parent.width
                    text: root.when
                    color: Theme.ink2
                    font.pixelSize: Theme.secondary
                    horizontalAlignment: Text.AlignRight
                    Accessible.ignored: true
                }

                AppText {
                    width: parent.width
                    text: root.stateWord
                    color: root.isDraft ? Theme.amber : Theme.ink3
                    font.pixelSize: Theme.caption
                    horizontalAlignment: Text.AlignRight
                    Accessible.ignored: true
                }
            }

            Icon {
                id: arrow

                anchors.verticalCenter: parent.verticalCenter
                width: Theme.gap
                height: Theme.gap
                name: "chevron-right"
                mirrored: root.mirrored
                color: Theme.ink3
            }
        }
    }

    background: Rectangle {
        radius: Theme.rowRadius
        color: root.down ? Theme.surface3 : root.hovered ? Theme.surface2 : "transparent"

        FocusRing {
            around: Theme.rowRadius
            visible: root.visualFocus
        }
    }
}
