import QtQuick
import Calcar

/*! What is explained: its sign, its name, its probability with the interval, and the way out. */
Item {
    id: root

    required property Explanation explanation
    signal closed

    implicitHeight: column.height + 2 * Theme.gap

    // Dashes are shapes, and the software renderer draws shapes beyond the clip of what scrolls under the head.
    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    Column {
        id: column

        x: Theme.wide
        y: Theme.gap
        width: parent.width - 2 * x
        spacing: Theme.half

        Item {
            width: parent.width
            height: Theme.touch

            AppText {
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Why")
                color: Theme.ink3
                font.pixelSize: Theme.secondary
            }

            Row {
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.half

                KeyHint {
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("Esc")
                }

                IconButton {
                    iconName: "cross"
                    text: qsTr("Close")
                    onClicked: root.closed()
                }
            }
        }

        Item {
            width: parent.width
            height: Math.max(title.height, number.height, mark.visible ? mark.height : 0)

            FlagMark {
                id: mark

                anchors.left: parent.left
                visible: root.explanation.kind === "flag"
                state: root.explanation.flagState
                width: Theme.wide
                height: Theme.wide
            }

            UrgencySign {
                id: sign

                anchors.left: parent.left
                visible: root.explanation.kind === "disposition"
                urgency: root.explanation.urgency
                width: Theme.px(28)
                height: Theme.px(28)
            }

            AppText {
                id: title

                anchors.left: parent.left
                anchors.leftMargin: mark.visible || sign.visible ? Theme.px(36) : 0
                width: parent.width - anchors.leftMargin - (number.visible ? number.width + Theme.gap : 0)
                text: root.explanation.title
                font.pixelSize: Theme.dispositionWord
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }

            Column {
                id: number

                anchors.right: parent.right
                visible: root.explanation.headline !== ""

                AppText {
                    anchors.right: parent.right
                    text: root.explanation.headline
                    font.pixelSize: Theme.dispositionWord
                    font.weight: Font.DemiBold
                    wrapMode: Text.NoWrap
                }

                AppText {
                    anchors.right: parent.right
                    text: root.explanation.interval
                    color: Theme.ink3
                    font.pixelSize: Theme.caption
                    wrapMode: Text.NoWrap
                }
            }
        }

        AppText {
            width: parent.width
            visible: text !== ""
            text: root.explanation.subtitle
            color: Theme.ink2
        }

        AppText {
            width: parent.width
            visible: text !== ""
            text: root.explanation.decision
            color: Theme.accent
            font.weight: Font.Medium
        }
    }

    Rule {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
