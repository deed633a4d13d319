import QtQuick
import Calcar

/*! The number of a mark as on the figure, and its place. */
Item {
    id: root

    required property int number
    required property string title
    required property string place

    implicitHeight: Math.max(Theme.touch, words.height)

    Rectangle {
        id: disc

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.wide
        height: width
        radius: width / 2
        color: Theme.pain

        AppText {
            anchors.centerIn: parent
            text: root.number
            color: Theme.surface
            font.pixelSize: Theme.secondary
            font.weight: Font.DemiBold
        }
    }

    Column {
        id: words

        anchors.left: disc.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.px(12)
        anchors.verticalCenter: parent.verticalCenter

        AppText {
            width: parent.width
            text: root.title
            font.weight: Font.DemiBold
        }

        AppText {
            width: parent.width
            text: root.place
            color: Theme.ink2
            font.pixelSize: Theme.caption
        }
    }
}
