import QtQuick
import QtQuick.Templates as T
import Calcar

/*! What keeps the document from being signed; each item goes to where it is filled in. */
Card {
    id: root

    required property RowModel missing
    signal wanted(string key)

    spacing: 0

    AppText {
        width: parent.width
        bottomPadding: Theme.half
        text: qsTr("Cannot be signed yet")
        font.pixelSize: Theme.cardTitle
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    Repeater {
        model: root.missing

        T.AbstractButton {
            id: line

            required property string key
            required property string what

            width: root.contentWidth
            implicitHeight: Math.max(Theme.touch, words.height + Theme.step)
            hoverEnabled: true
            focusPolicy: Qt.StrongFocus
            Accessible.name: line.what
            onClicked: root.wanted(line.key)

            contentItem: Item {
                DashedFrame {
                    id: ring

                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.px(18)
                    height: width
                    radius: width / 2
                    color: Theme.amber
                }

                AppText {
                    id: words

                    anchors.left: ring.right
                    anchors.right: go.left
                    anchors.leftMargin: Theme.px(10)
                    anchors.rightMargin: Theme.step
                    anchors.verticalCenter: parent.verticalCenter
                    text: line.what
                    Accessible.ignored: true
                }

                Icon {
                    id: go

                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.icon
                    height: Theme.icon
                    name: "chevron-right"
                    mirrored: line.mirrored
                    color: Theme.ink2
                }
            }

            background: Rectangle {
                radius: Theme.fieldRadius
                color: line.hovered ? Theme.surface2 : "transparent"

                FocusRing {
                    visible: line.visualFocus
                }
            }
        }
    }
}
