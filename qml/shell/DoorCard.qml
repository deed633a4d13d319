import QtQuick
import Calcar

/*! One card in the middle of the window: what is asked before anything of a patient can be seen. */
FocusScope {
    id: root

    required property string title
    property string words: ""
    property string trouble: ""
    default property alias content: card.content

    Scroller {
        anchors.fill: parent
        margin: Theme.gap

        Item {
            width: parent.width
            height: Math.max(root.height - 2 * Theme.gap, card.height)

            Card {
                id: card

                anchors.centerIn: parent
                width: Math.min(parent.width, Theme.px(520))
                padding: Theme.px(28)

                Mark {
                    anchors.left: parent.left
                }

                AppText {
                    width: parent.width
                    text: root.title
                    font.pixelSize: Theme.pageTitle
                    font.weight: Font.DemiBold
                    Accessible.role: Accessible.Heading
                }

                AppText {
                    width: parent.width
                    visible: text !== ""
                    text: root.words
                    color: Theme.ink2
                }

                AppText {
                    width: parent.width
                    visible: text !== ""
                    text: root.trouble
                    color: Theme.red
                    font.weight: Font.Medium
                    Accessible.role: Accessible.AlertMessage
                }
            }
        }
    }
}
